package assay.engine;

import assay.formula.Columns;
import assay.formula.Expr;
import assay.formula.Expr.Binary;
import assay.formula.Expr.Input;
import assay.formula.Expr.Operator;
import assay.formula.Kernel;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<Expr> poles = new ArrayList<>();
        Rewrite.where(y, e -> {
            if (isPole(e)) poles.add(((Binary) e).right());
            return Optional.empty();
        });
        double[] points = Kernel.of(List.of(y))
                .values(columns, IntStream.range(0, x.length).toArray())[0];
        for (Expr pole : poles) {
            double[] divisor = Kernel.of(List.of(pole))
                    .values(columns, IntStream.range(0, x.length).toArray())[0];
            for (int i = 0; i < points.length; i++) if (divisor[i] >= 0) points[i] = Double.NaN;
        }
        return points;
    }

    /** The divisors x - x0 of hyperbolae in x. */
    private static boolean isPole(Expr e) {
        if (!(e instanceof Binary over)
                || over.operator() != Operator.OVER
                || over.left().level() != Level.CONSTANT) return false;
        return over.right() instanceof Binary shifted
                && (shifted.operator() == Operator.PLUS || shifted.operator() == Operator.MINUS)
                && shifted.left() instanceof Input
                && shifted.right().level() == Level.CONSTANT;
    }
}
