package assay.dsl.meaning;

import java.util.Optional;
import java.util.regex.Pattern;

/** Texts of a recipe are plain words on one line: titles, papers, names of files. */
final class PlainWords {
    private static final int LONGEST = 1000;
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]");

    private PlainWords() {}

    static Optional<String> complaint(String text) {
        if (text.length() > LONGEST) return Optional.of("a text has up to " + LONGEST + " characters");
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("a text stands on one line, without tabs and control characters");
        }
        return MARKUP.matcher(text).find()
                ? Optional.of("a text is plain words, not HTML; leave a blank behind <")
                : Optional.empty();
    }
}
