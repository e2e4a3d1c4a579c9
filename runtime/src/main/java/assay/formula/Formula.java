package assay.formula;

/**
 * An expression as its author wrote it: the tree, the source text and where it stands. Two formulas are equal when they
 * mean the same, wherever they were written.
 */
public record Formula(Expr expr, String text, int line, int column) {
    public static Formula of(Expr expr, String text) {
        return new Formula(expr, text, 0, 0);
    }

    public Formula with(Expr other) {
        return new Formula(other, text, line, column);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula that && expr.equals(that.expr);
    }

    @Override
    public int hashCode() {
        return expr.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
