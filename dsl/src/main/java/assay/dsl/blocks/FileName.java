package assay.dsl.blocks;

/** Names of tables and figures, which become names of files. */
final class FileName {
    private FileName() {}

    /** A file that lies in a given folder or below it. */
    static String within(String file) {
        boolean inside = file.matches("[^/\\\\:*?\"<>|][^\\\\:*?\"<>|]*") && !file.matches("(.*/)?\\.\\.?(/.*)?");
        if (!inside || file.endsWith("/") || file.contains("//")) {
            throw new IllegalArgumentException("'" + file
                    + "' must name a file in the folder of the data or of the recipe, or in a folder below it");
        }
        return file;
    }

    /** The same for a named argument, which the complaint begins with. */
    static String within(String argument, String file) {
        try {
            return within(file);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(argument + ": " + e.getMessage(), e);
        }
    }

    static String require(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
            throw new IllegalArgumentException(
                    "'" + name + "' becomes the name of a file: use letters, digits, - and _");
        }
        return name;
    }
}
