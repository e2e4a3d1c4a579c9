package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.formula.Formula;
import assay.plan.LineMethod;
import assay.plan.Statistic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The lines of a block, which {@code compareModels} compares, and the constant. */
final class ComparedModels {
    private static final String CONSTANT = "constant";

    private final Map<String, Fitted> fits = new LinkedHashMap<>();

    private record Fitted(Formula y, Formula x, LineMethod method) {}

    /** The constant has no parts: it is a name for {@code compareModels} alone. */
    static void define(Scope scope) {
        scope.reserve(CONSTANT, "is the model without a slope, for compareModels");
        scope.define(
                CONSTANT,
                new Meaning.Result(
                        CONSTANT, "the model without a slope, for compareModels", Map.of(), Optional.empty()));
    }

    void add(String name, Formula y, Formula x, LineMethod method) {
        fits.put(name, new Fitted(y, x, method));
    }

    Statistic.ModelChoice choice(String name, Meaning.Result first, Meaning.Result second) {
        boolean toConstant = isConstant(first) || isConstant(second);
        if (isConstant(first) && isConstant(second)) {
            throw new IllegalArgumentException(
                    "compareModels: one of the two is a line, as in compareModels constant, gradient");
        }
        Fitted one = fitted(isConstant(first) ? second : first);
        Fitted other = fitted(isConstant(second) ? first : second);
        if (!one.y.expr().equals(other.y.expr())) {
            throw new IllegalArgumentException("compareModels: both are lines of the same y; " + first.name()
                    + " is one of '" + one.y.text() + "', " + second.name() + " of '" + other.y.text() + "'");
        }
        if (!toConstant && one.x.expr().equals(other.x.expr()) && one.method == other.method) {
            throw new IllegalArgumentException("compareModels: " + first.name() + " and " + second.name()
                    + " are the same model; let them differ in against: or by:");
        }
        return new Statistic.ModelChoice(name, one.y, model(first, one), model(second, other));
    }

    private static boolean isConstant(Meaning.Result result) {
        return result.name().equals(CONSTANT);
    }

    private Fitted fitted(Meaning.Result result) {
        Fitted fitted = fits.get(result.name());
        if (fitted == null) {
            throw new IllegalArgumentException("compareModels takes lines that are fitted in this block, or constant; "
                    + result.name() + " is " + result.kind());
        }
        if (fitted.method == LineMethod.errorsInBoth || fitted.method == LineMethod.leastTrimmed) {
            throw new IllegalArgumentException(
                    "compareModels: " + result.name() + " is fitted by: " + fitted.method + ", which "
                            + (fitted.method == LineMethod.leastTrimmed
                                    ? "leaves points out that the other keeps"
                                    : "is a model of x as well"));
        }
        return fitted;
    }

    private static Statistic.Model model(Meaning.Result result, Fitted fitted) {
        return new Statistic.Model(isConstant(result) ? Optional.empty() : Optional.of(fitted.x), fitted.method);
    }
}
