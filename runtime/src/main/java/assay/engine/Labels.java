package assay.engine;

import assay.formula.DisplayUnit;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.model.figure.MathText;
import assay.plan.Study;
import assay.unit.Unit;

/** How values are called in tables and figures: as the recipe's labels say, else as they are written in it. */
final class Labels {
    private final Study study;

    Labels(Study study) {
        this.study = study;
    }

    String name(String key) {
        return study.labels().getOrDefault(key, plain(key));
    }

    /** The name of a value without its unit. */
    String name(Formula formula) {
        String stated = stated(formula);
        if (stated != null) return stated;
        if (formula.expr() instanceof Expr.Named named) return study.labels().getOrDefault(named.name(), label(named));
        if (formula.expr() instanceof Expr.Input input)
            return name(input.symbol().key());
        return plain(formula.text());
    }

    private static String label(Expr.Named named) {
        return plain(named.notation().label());
    }

    /** The recipe's own label, which is complete as it stands. */
    private String stated(Formula formula) {
        String whole = study.labels().get(formula.text());
        if (whole != null) return whole;
        return formula.expr() instanceof Expr.Named named
                ? study.labels().get(named.name())
                : formula.expr() instanceof Expr.Input input
                        ? study.labels().get(input.symbol().key())
                        : null;
    }

    /** The name of a part of a result: its own label, or that of the part alone. */
    String part(String result, String part) {
        return study.labels().getOrDefault(result + "." + part, name(part));
    }

    /** A name as it stands before a value: without the unit that its label has. */
    String symbol(String part) {
        return name(part);
    }

    /** The label of an axis, with the unit. */
    String axis(Formula formula) {
        String stated = stated(formula);
        if (stated != null) return stated;
        return withUnit(name(formula), DisplayUnit.of(formula.expr()));
    }

    static String withUnit(String name, Unit unit) {
        boolean said = unit.symbol().isEmpty()
                || unit.symbol().equals("dex")
                || name.endsWith(")")
                || name.endsWith("/" + unit.symbol());
        return said ? name : name + " (" + typeset(unit.symbol()) + ")";
    }

    /** Radii as papers write them. */
    private static String typeset(String unit) {
        return unit.replaceAll("\\bRe\\b", "R_{e}").replaceAll("\\br25\\b", "r_{25}");
    }

    /** The same without markup, for tables and text. */
    String words(String key) {
        return MathText.read(name(key)).plain();
    }

    String words(Formula formula) {
        return MathText.read(name(formula)).plain();
    }

    private static String plain(String text) {
        return MathText.escape(text);
    }
}
