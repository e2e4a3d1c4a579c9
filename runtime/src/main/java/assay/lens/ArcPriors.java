package assay.lens;

import assay.model.Problem;
import assay.sample.Box;
import org.apache.commons.math3.special.Erf;

/**
 * Where the disc of an arc may lie and what its line may be, all flat. The centre is a place on the image in pixels counted
 * from 0 and stands for the pixel it falls into, so that pixels at the rim count with the part of them that is inside;
 * position angles run around once, from -90 to 90 degrees.
 */
public record ArcPriors(Range column, Range row, Range axisRatio, Range central, Range slope) {
    private static final double FAR = 8;
    private static final int STEPS = 100;

    /** From one number to another. */
    public record Range(double from, double to) {
        public Range {
            if (!(from < to) || !Double.isFinite(from) || !Double.isFinite(to)) {
                throw new Problem(
                        "a range runs from " + from + " to " + to + "; give two finite numbers, the lower one first");
            }
        }

        int first() {
            return (int) Math.rint(from);
        }

        int last() {
            return (int) Math.rint(to);
        }

        /** The part of a pixel that is inside. */
        double part(int pixel) {
            return Math.max(0, Math.min(to, pixel + 0.5) - Math.max(from, pixel - 0.5));
        }

        boolean holds(double value) {
            return value >= from && value <= to;
        }

        private boolean holds(double value, double error) {
            return value - FAR * error > from && value + FAR * error < to;
        }
    }

    public ArcPriors {
        if (!(axisRatio.from() > 0 && axisRatio.to() <= 1)) {
            throw new Problem("the axis ratio of a disc may run from " + axisRatio.from() + " to " + axisRatio.to()
                    + "; give numbers above 0 and up to 1");
        }
    }

    boolean holds(double centralValue, double slopeValue) {
        return central.holds(centralValue) && slope.holds(slopeValue);
    }

    /** All six, in the order of {@link ArcDensity#NAMES}, with angles about a middle one. */
    Box box(double middle, double toEitherSide) {
        return Box.of(
                new double[] {
                    column.from(), row.from(), axisRatio.from(), middle - toEitherSide, central.from(), slope.from()
                },
                new double[] {column.to(), row.to(), axisRatio.to(), middle + toEitherSide, central.to(), slope.to()});
    }

    /** Metallicity at the centre and slope alone. */
    Box boxOfLine() {
        return Box.of(new double[] {central.from(), slope.from()}, new double[] {central.to(), slope.to()});
    }

    /** The share of the likelihood of a line, given its disc, that lies inside the ranges: part of a bivariate normal. */
    double inside(ArcLine line) {
        if (central.holds(line.central(), line.centralError()) && slope.holds(line.slope(), line.slopeError()))
            return 1;
        double from = Math.max(slope.from(), line.slope() - FAR * line.slopeError());
        double to = Math.min(slope.to(), line.slope() + FAR * line.slopeError());
        if (!(from < to)) return 0;
        double width = line.centralError() * Math.sqrt((1 - line.correlation()) * (1 + line.correlation()));
        double step = (to - from) / STEPS;
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            double away = (from + (i + 0.5) * step - line.slope()) / line.slopeError();
            double mean = line.central() + line.correlation() * line.centralError() * away;
            sum += StrictMath.exp(-away * away / 2)
                    * (below((central.to() - mean) / width) - below((central.from() - mean) / width));
        }
        return sum * step / line.slopeError() / Math.sqrt(2 * Math.PI);
    }

    private static double below(double deviate) {
        double bounded = Math.max(-FAR, Math.min(FAR, deviate));
        return Erf.erfc(-bounded / Math.sqrt(2)) / 2;
    }
}
