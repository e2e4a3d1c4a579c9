package assay.engine;

import assay.formula.Columns;
import assay.formula.Expr;
import assay.formula.Kernel;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import java.util.List;
import java.util.stream.IntStream;

/** The points of a curve y(x); a hyperbola in x is drawn on its left branch. */
final class CurvePoints {
    private CurvePoints() {}

    static double[] of(Expr y, double[] x) {
        boolean onlyX =
                Rewrite.symbolsOf(y).stream().allMatch(symbol -> symbol.key().equals("x"));
        if (!onlyX) throw new IllegalArgumentException("a curve is a formula of x alone");
        Columns columns = new Columns() {
            @Override
            public double[] values(Symbol symbol) {
                return x;
            }

            @Override
            public double[] errors(Symbol symbol) {
                return null;
            }
        };
        double[] points = Kernel.of(List.of(y))
                .values(columns, IntStream.range(0, x.length).toArray())[0];
        int pole = pole(points);
        for (int i = pole; i < points.length; i++) points[i] = Double.NaN;
        return points;
    }

    /** Where a falling curve jumps back up, which is right of an asymptote. */
    private static int pole(double[] points) {
        double span = 0;
        for (int i = 1; i < points.length; i++) {
            double step = points[i] - points[i - 1];
            if (i > 1 && step > 0 && span < 0 && step > 20 * -span) return i;
            span = Math.min(span, step);
        }
        return points.length;
    }
}
