package assay.fit;

import assay.stats.Descriptive;
import assay.stats.Numbers;

/** What a line through points is to make small. */
public enum LineEstimator {
    LEAST_SQUARES {
        @Override
        Refits over(double[] x) {
            Numbers.spread("a straight line", "x", x);
            double mean = Descriptive.mean(x);
            double squares = 0;
            for (double value : x) squares += (value - mean) * (value - mean);
            double spread = squares;
            return (y, near) -> {
                double product = 0;
                double height = 0;
                for (int i = 0; i < x.length; i++) {
                    product += (x[i] - mean) * y[i];
                    height += y[i];
                }
                double slope = product / spread;
                return new Line(slope, height / x.length - slope * mean);
            };
        }

        @Override
        boolean smooth() {
            return true;
        }
    },

    LEAST_ABSOLUTE_DEVIATIONS {
        @Override
        Refits over(double[] x) {
            LeastAbsoluteDeviations solver = LeastAbsoluteDeviations.over(x);
            return (y, near) -> {
                return (near == null ? solver.fit(y) : solver.fit(y, near.slope())).line();
            };
        }

        @Override
        boolean smooth() {
            return false;
        }
    };

    /** Fits to samples that share their x. */
    @FunctionalInterface
    interface Refits {
        /** A line; {@code near} is one from which the search may start, or null. */
        Line of(double[] y, Line near);
    }

    abstract Refits over(double[] x);

    /** Whether a point that moves a little moves the line a little in proportion. */
    abstract boolean smooth();

    public Line fit(double[] x, double[] y) {
        Numbers.paired("a straight line", 2, x, y);
        return over(x).of(y, null);
    }
}
