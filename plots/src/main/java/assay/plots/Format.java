package assay.plots;

/** The kinds of file that a figure can become. */
public enum Format {
    PNG,
    SVG,
    PDF;

    String suffix() {
        return "." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
