package assay.formula;

/** How a name is written: as in a recipe, in LaTeX, in MathML and in the markup of figure labels. */
public record Notation(String plain, String latex, String mathml, String label) {
    /** A name of letters and digits, upright; a single letter in italics. */
    public static Notation plain(String name) {
        String latexName = name.replace("_", "\\_");
        String latex = name.length() == 1 ? name : "\\mathrm{" + latexName + "}";
        return new Notation(name, latex, "<mi>" + escape(name) + "</mi>", name);
    }

    /** The same name under another label in figures and table heads. */
    public Notation labelled(String text) {
        return new Notation(plain, latex, mathml, text);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
