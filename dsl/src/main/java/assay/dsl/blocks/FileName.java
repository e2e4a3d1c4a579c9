package assay.dsl.blocks;

/** Names of tables and figures, which become names of files. */
final class FileName {
    private FileName() {}

    static String require(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
            throw new IllegalArgumentException(
                    "'" + name + "' becomes the name of a file: use letters, digits, - and _");
        }
        return name;
    }
}
