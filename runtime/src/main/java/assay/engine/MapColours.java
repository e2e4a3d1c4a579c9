package assay.engine;

import assay.formula.Expr;
import assay.formula.Formula;
import assay.model.figure.ColourScale;
import assay.model.figure.Palette;
import assay.plan.FigurePlan.Range;
import assay.plan.SeriesPlan.Colours;
import java.util.Arrays;

/** Which colours values get where the recipe leaves it open. */
final class MapColours {
    private static final double TAIL = 0.01;

    private MapColours() {}

    /** For points: from the least value to the greatest. */
    static ColourScale ofPoints(String label, double[] values, Formula shown, Colours stated) {
        double[] finite = ShownRows.finite(values);
        return of(label, finite, ColourScale.over(label, finite), shown, stated);
    }

    /** For maps: the middle 98 per cent of the values, so that a few wild spaxels leave the colours to the others. */
    static ColourScale ofMap(String label, double[] values, Formula shown, Colours stated) {
        double[] finite = ShownRows.finite(values);
        return of(label, finite, middle(label, finite), shown, stated);
    }

    static ColourScale middle(String label, double[] finite) {
        double[] sorted = finite.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0) {
            double low = sorted[(int) (TAIL * (sorted.length - 1))];
            double high = sorted[(int) ((1 - TAIL) * (sorted.length - 1))];
            if (low < high) return new ColourScale(label, low, high, Palette.VIRIDIS);
        }
        return ColourScale.over(label, sorted);
    }

    private static ColourScale of(String label, double[] finite, ColourScale free, Formula shown, Colours stated) {
        Palette palette = stated.palette().orElse(isResidual(shown.expr()) ? Palette.BLUE_RED : Palette.VIRIDIS);
        Range ends = stated.between();
        if (ends.from().isPresent() && ends.to().isPresent())
            return new ColourScale(label, ends.from().getAsDouble(), ends.to().getAsDouble(), palette);
        if (palette != Palette.BLUE_RED) return new ColourScale(label, free.min(), free.max(), palette);
        double[] sizes = Arrays.stream(finite).map(Math::abs).sorted().toArray();
        double reach = sizes.length == 0 ? 1 : sizes[(int) ((1 - 2 * TAIL) * (sizes.length - 1))];
        return ColourScale.about0(label, reach > 0 ? reach : 1);
    }

    /** What is left over has its white at 0. */
    private static boolean isResidual(Expr expr) {
        return expr instanceof Expr.Named named && named.name().startsWith("residual(");
    }
}
