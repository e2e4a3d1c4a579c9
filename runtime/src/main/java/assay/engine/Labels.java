package assay.engine;

import assay.formula.DisplayUnit;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.LabelText;
import assay.formula.Notation;
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
        if (formula.expr() instanceof Expr.Input input) {
            Notation notation = input.symbol().notation();
            boolean typeset = !notation.label().equals(notation.plain());
            return typeset && !input.symbol().key().contains(".")
                    ? LabelText.of(notation)
                    : name(input.symbol().key());
        }
        return plain(formula.text());
    }

    private static String label(Expr.Named named) {
        return LabelText.of(named.notation());
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

    /** The axis of a part of a result: its own label, or the name of the part with its unit. */
    String part(String result, String part, Unit unit) {
        String stated = study.labels().get(result + "." + part);
        return stated != null ? stated : withUnit(name(part), unit);
    }

    /** A name as it stands before a value: without the unit that its label has. */
    String symbol(String part) {
        return name(part);
    }

    /** The label of an axis, with the unit. */
    String axis(Formula formula) {
        String stated = stated(formula);
        if (stated != null) return stated;
        boolean composed = !(formula.expr() instanceof Expr.Named) && !(formula.expr() instanceof Expr.Input);
        return withUnit(composed ? LabelText.of(formula.expr()) : name(formula), DisplayUnit.of(formula.expr()));
    }

    private static String withUnit(String name, Unit unit) {
        String written = LabelText.unit(unit.symbol());
        boolean said = written.isEmpty() || written.equals("dex") || name.endsWith("/" + written);
        return said ? name : name + " (" + written + ")";
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
