package assay.formula;

/** The functions a formula may call. {@code log} is the decimal logarithm, as papers on abundances write it. */
public enum Function {
    LOG("log", 1),
    LN("ln", 1),
    EXP("exp", 1),
    /** Ten to the power of its argument, written {@code 10**x}. */
    POW10("pow10", 1),
    SQRT("sqrt", 1),
    ABS("abs", 1),
    SIN("sin", 1),
    COS("cos", 1),
    TANH("tanh", 1),
    MIN("min", 2),
    MAX("max", 2);

    private final String word;
    private final int arguments;

    Function(String word, int arguments) {
        this.word = word;
        this.arguments = arguments;
    }

    public String word() {
        return word;
    }

    public int arguments() {
        return arguments;
    }
}
