package assay.dsl.command;

/** Text in lines of bounded length. */
final class Wrapped {
    private Wrapped() {}

    static String at(int width, String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            int length = 0;
            for (String word : line.split(" ")) {
                if (length > 0 && length + 1 + word.length() > width) {
                    out.append('\n');
                    length = 0;
                }
                if (length > 0) out.append(' ');
                out.append(word);
                length += word.length() + 1;
            }
            out.append('\n');
        }
        return out.substring(0, Math.max(0, out.length() - 1));
    }
}
