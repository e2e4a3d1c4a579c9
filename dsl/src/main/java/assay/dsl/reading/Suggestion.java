package assay.dsl.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest known word to a misspelt one. */
public final class Suggestion {
    private Suggestion() {}

    /** {@code ; did you mean X?}, or nothing when no word is near. */
    public static String among(String wrong, Collection<String> known) {
        return nearest(wrong, known).map(word -> "; did you mean " + word + "?").orElse("");
    }

    public static Optional<String> nearest(String wrong, Collection<String> known) {
        int allowed = Math.max(1, (wrong.length() + 1) / 3);
        return known.stream()
                .filter(word -> distance(wrong, word) <= allowed)
                .min(Comparator.comparingInt((String word) -> distance(wrong, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Edits between two words: insertion, deletion, change, swap of neighbours; a wrong case is free but not equal. */
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
