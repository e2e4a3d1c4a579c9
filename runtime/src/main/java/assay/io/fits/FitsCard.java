package assay.io.fits;

import java.util.Optional;

/**
 * One line of a header that gives a keyword a value (FITS 4.0, section 4): the text between its quotes, or the number or
 * letter as it stands. {@code tail} is what is left of the line behind the value.
 */
record FitsCard(String key, String value, boolean quoted, String tail) {
    static final int LENGTH = 80;
    private static final String HIERARCH = "HIERARCH ";

    /** Empty for a comment. */
    static Optional<FitsCard> of(String line) {
        if (line.startsWith(HIERARCH)) {
            int equals = line.indexOf('=');
            if (equals < 0) return Optional.empty();
            String key = line.substring(HIERARCH.length(), equals).strip().replaceAll(" +", " ");
            return Optional.of(field(key, line.substring(equals + 1)));
        }
        if (!line.startsWith("= ", 8)) return Optional.empty();
        return Optional.of(field(line.substring(0, 8).stripTrailing(), line.substring(10)));
    }

    /** The text that a CONTINUE line adds to the one before it. */
    static FitsCard continuing(String key, String line) {
        return field(key, line.substring(8));
    }

    private static FitsCard field(String key, String rest) {
        String field = rest.strip();
        if (!field.startsWith("'")) {
            int slash = field.indexOf('/');
            String value = slash < 0 ? field : field.substring(0, slash).strip();
            return new FitsCard(key, value, false, "");
        }
        StringBuilder text = new StringBuilder();
        int at = 1;
        for (; at < field.length(); at++) {
            if (field.charAt(at) == '\'') {
                if (at + 1 >= field.length() || field.charAt(at + 1) != '\'') break;
                at++;
            }
            text.append(field.charAt(at));
        }
        String tail = at >= field.length() ? "'" : field.substring(at + 1).strip();
        return new FitsCard(key, text.toString().stripTrailing(), true, tail);
    }

    boolean wellFormed() {
        return tail.isEmpty() || tail.startsWith("/");
    }

    boolean isContinued() {
        return quoted && value.endsWith("&");
    }

    FitsCard followedBy(FitsCard next) {
        return new FitsCard(key, value.substring(0, value.length() - 1) + next.value, true, next.tail);
    }
}
