package assay.engine;

import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Symbol;
import assay.plan.LineMethod;
import assay.plan.LineRule;
import assay.plan.Property;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The points of a line through galaxies, with those of which y is known as an upper limit only where the line can use them:
 * y rises with every property that is a limit, and x is known.
 */
final class LimitedPoints {
    private LimitedPoints() {}

    static LinePoints of(Evaluator evaluator, GalaxyRows galaxies, Formula x, Formula y, LineRule rule) {
        LinePoints detected = LinePoints.of(evaluator, x, y, rule, galaxies.all());
        if (rule.method() != LineMethod.errorsInBoth) return detected;
        return galaxies.withLimits()
                .map(limits -> {
                    Evaluator limited = evaluator.over(limits);
                    int[] rows = limitedRows(evaluator, limited, galaxies, x.expr(), y.expr());
                    return rows.length == 0 ? detected : detected.andLimits(LinePoints.of(limited, x, y, rule, rows));
                })
                .orElse(detected);
    }

    /** The galaxies of which y is an upper limit only, and their places with it; no galaxies where there are none. */
    static int[] rows(Evaluator evaluator, GalaxyRows galaxies, Expr x, Expr y) {
        return galaxies.withLimits()
                .map(limits -> limitedRows(evaluator, evaluator.over(limits), galaxies, x, y))
                .orElse(new int[0]);
    }

    private static int[] limitedRows(Evaluator evaluator, Evaluator limited, GalaxyRows galaxies, Expr x, Expr y) {
        double[] knownX = evaluator.values(x, galaxies.all());
        double[] knownY = evaluator.values(y, galaxies.all());
        double[] limits = limited.values(y, galaxies.all());
        int[] rows = Arrays.stream(galaxies.all())
                .filter(i -> !Double.isNaN(knownX[i]) && Double.isNaN(knownY[i]) && !Double.isNaN(limits[i]))
                .toArray();
        Map<Symbol, double[]> slopes = limited.gradients(y, rows);
        boolean[] rises = new boolean[rows.length];
        Arrays.fill(rises, true);
        slopes.forEach((symbol, slope) -> {
            if (!galaxies.has(Property.limitOf(symbol.key()))) return;
            double[] known = galaxies.values(symbol);
            for (int k = 0; k < rows.length; k++) rises[k] &= !Double.isNaN(known[rows[k]]) || slope[k] > 0;
        });
        return IntStream.range(0, rows.length)
                .filter(k -> rises[k])
                .map(k -> rows[k])
                .toArray();
    }
}
