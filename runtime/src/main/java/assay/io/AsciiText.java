package assay.io;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Any text in the printable ASCII of a FITS header: what is not, and the backslash, as backslash, u and four digits. */
final class AsciiText {
    /** The keyword that is only in headers whose remarks and descriptions are spelt so. */
    static final String COUNT = "NNOTES";

    private static final Pattern SPELT = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private AsciiText() {}

    static boolean isPrintable(String text) {
        return text.chars().allMatch(AsciiText::isPrintable);
    }

    private static boolean isPrintable(int c) {
        return c >= ' ' && c <= '~';
    }

    /** A blank at the end is spelt too, because FITS drops it. */
    static String spelt(String text) {
        StringBuilder spelt = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dropped = c == ' ' && i == text.length() - 1;
            if (isPrintable(c) && c != '\\' && !dropped) spelt.append(c);
            else spelt.append("\\u").append(HexFormat.of().toHexDigits(c));
        }
        return spelt.toString();
    }

    static String read(String spelt) {
        return SPELT.matcher(spelt)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
