package assay.dsl.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The nearest known word to a misspelt one. */
public final class Suggestion {
    private static final int LONGEST = 64;
    private static final int BEGINNING = 3;
    private static final int MOST = 3;

    private Suggestion() {}

    /** {@code ; did you mean X?}, or nothing when no word is near. */
    public static String among(String wrong, Collection<String> known) {
        List<String> parts = known.stream()
                .filter(word -> word.startsWith(wrong + "."))
                .sorted()
                .limit(MOST)
                .toList();
        if (!parts.isEmpty()) return "; did you mean " + String.join(" or ", parts) + "?";
        Optional<String> near = nearest(wrong, known).filter(word -> !word.equals(wrong));
        if (near.isPresent()) return "; did you mean " + near.get() + "?";
        List<String> longer = known.stream()
                .filter(word -> wrong.length() >= BEGINNING && word.startsWith(wrong) && !word.equals(wrong))
                .sorted()
                .limit(MOST)
                .toList();
        return longer.isEmpty() ? "" : "; did you mean " + String.join(" or ", longer) + "?";
    }

    public static Optional<String> nearest(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST) return Optional.empty();
        int allowed = wrong.length() < 2 ? 0 : Math.max(1, (wrong.length() + 1) / 3);
        return known.stream()
                .filter(word -> distance(wrong, word) <= allowed)
                .min(Comparator.comparingInt((String word) -> distance(wrong, word))
                        .thenComparing(word -> !word.startsWith(wrong.substring(0, 1)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Edits between two words: insertion, deletion, change, swap of neighbours; a wrong case is free. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.length()][b.length()];
    }
}
