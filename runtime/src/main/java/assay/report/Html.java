package assay.report;

/** Text inside HTML. */
final class Html {
    private Html() {}

    /** Safe between tags and inside quoted attributes. */
    static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n', '\t' -> html.appendCodePoint(c);
                default -> html.appendCodePoint(Character.isISOControl(c) || isLoneSurrogate(c) ? 0xfffd : c);
            }
        });
        return html.toString();
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= 0xd800 && c <= 0xdfff;
    }
}
