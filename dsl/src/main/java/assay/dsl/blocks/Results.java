package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.formula.Build;
import assay.formula.Expr;
import assay.formula.Level;
import assay.formula.Notation;
import assay.formula.Symbol;
import assay.unit.Unit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parts of a result, as inputs of later formulas: {@code gradient.slope}. */
final class Results {
    private final String name;
    private final String kind;
    private final Level level;
    private final Map<String, Expr> parts = new LinkedHashMap<>();

    private Results(String name, String kind, Level level) {
        this.name = name;
        this.kind = kind;
        this.level = level;
    }

    static Results of(String name, String kind, Level level) {
        return new Results(name, kind, level);
    }

    Results part(String part, Unit unit) {
        String key = name + "." + part;
        parts.put(part, new Expr.Input(Symbol.number(key, unit, level).typeset(Notation.plain(key))));
        return this;
    }

    Meaning.Result done() {
        return new Meaning.Result(name, kind, parts, Optional.empty());
    }

    /** A line y = slope x + intercept, whose residual is y - slope x - intercept. */
    static Meaning.Result line(String name, String kind, Level level, Unit slope, Unit intercept, Expr y, Expr x) {
        Results results = of(name, kind, level)
                .part("slope", slope)
                .part("intercept", intercept)
                .part("scatter", intercept)
                .part("n", Unit.ONE);
        if (level == Level.STUDY) results.part("r", Unit.ONE).part("p", Unit.ONE);
        return new Meaning.Result(name, kind, results.parts, Optional.of(residual(name, results.parts, y, x)));
    }

    private static Expr residual(String name, Map<String, Expr> parts, Expr y, Expr x) {
        Expr product = Build.times(parts.get("slope"), x);
        Expr line = Build.plus(product, parts.get("intercept"));
        return residual(name, Build.minus(y, line));
    }

    /** What is left of a fitted value, under the name by which figures know it. */
    static Expr residual(String name, Expr residual) {
        return new Expr.Named(
                "residual(" + name + ")",
                new Notation(
                        "residual(" + name + ")",
                        "\\Delta_\\mathrm{" + name + "}",
                        "<msub><mi>Δ</mi><mi>" + name + "</mi></msub>",
                        "residual of " + name),
                residual);
    }
}
