package assay.fit;

import assay.model.Problem;
import assay.stats.Numbers;
import java.util.Arrays;

/**
 * The straight line of least absolute deviations, min over (m, c) of sum w |y - m x - c|, exactly. A minimum lies on a
 * line through two points (Barrodale and Roberts 1973, doi:10.1137/0710069), so the search turns from line to line: about
 * a point, the best slope is the median of the slopes to the others weighted by w |x - x0|. At the line so found the
 * subgradient of the sum, minimised over the height, tells whether it is the minimum, or else about which point and
 * which way the next turn goes down; the sum is convex, so the end is the minimum. Where several lines share the
 * minimum, one of them is given; {@link Fit#deviation} is unique.
 *
 * <p>One solver serves many samples of the same x, as when residuals are resampled, and may start from a slope nearby.
 * It keeps its working space: one solver, one thread.
 */
public final class LeastAbsoluteDeviations {
    private static final String TASK = "a line of least absolute deviations";
    /** Deviations below this share of the spread of y are on the line: a few roundings. */
    private static final double ON_THE_LINE = 4e-15;

    private static final double ROUNDING = 1e-12;
    private static final int MOST_TURNS = 10_000;

    private final double[] x;
    private final double[] weights;
    private final double middle;
    private final double[] residuals;
    private final WeightedMedian median;
    private final int[] onLine;

    /** A line and the sum of weighted absolute deviations about it. */
    public record Fit(double slope, double intercept, double deviation, int n) {
        public Line line() {
            return new Line(slope, intercept);
        }
    }

    private LeastAbsoluteDeviations(double[] x, double[] weights) {
        Numbers.paired(TASK, 2, x, weights);
        double sum = 0;
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            if (!(weights[i] >= 0)) {
                throw new Problem(TASK + ": weight " + (i + 1) + " is " + weights[i] + "; weights cannot be negative");
            }
            sum += weights[i] * x[i];
            total += weights[i];
        }
        if (total == 0) throw new Problem(TASK + ": all " + x.length + " weights are 0");
        middle = sum / total;
        this.x = new double[x.length];
        for (int i = 0; i < x.length; i++) this.x[i] = x[i] - middle;
        this.weights = weights.clone();
        requireSpread(x);
        residuals = new double[x.length];
        median = new WeightedMedian(x.length);
        onLine = new int[x.length];
    }

    private void requireSpread(double[] given) {
        double[] counted = new double[given.length];
        int n = 0;
        for (int i = 0; i < given.length; i++) if (weights[i] > 0) counted[n++] = given[i];
        Numbers.spread(TASK, "x", Arrays.copyOf(counted, n));
    }

    /** A solver for samples that share these x. */
    public static LeastAbsoluteDeviations over(double[] x) {
        double[] equal = new double[x.length];
        Arrays.fill(equal, 1);
        return new LeastAbsoluteDeviations(x, equal);
    }

    /** A solver for samples that share these x and weights. */
    public static LeastAbsoluteDeviations over(double[] x, double[] weights) {
        return new LeastAbsoluteDeviations(x, weights);
    }

    public static Fit fit(double[] x, double[] y) {
        return over(x).fit(y);
    }

    public static Fit fit(double[] x, double[] y, double[] weights) {
        return over(x, weights).fit(y);
    }

    /** From the slope of least squares. */
    public Fit fit(double[] y) {
        Numbers.paired(TASK, 2, x, y);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += weights[i] * x[i] * x[i];
            xy += weights[i] * x[i] * y[i];
        }
        return fit(y, xy / xx);
    }

    /** From a slope that may be near; the minimum does not depend on it. */
    public Fit fit(double[] y, double start) {
        Numbers.paired(TASK, 2, x, y);
        int about = medianAt(y, start);
        double slope = start;
        double best = Double.POSITIVE_INFINITY;
        double bestSlope = start;
        int bestAbout = about;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            slope = turned(y, about, slope);
            int next = nextPoint(y, about, slope);
            double deviation = deviation();
            if (!(deviation < best)) break;
            best = deviation;
            bestSlope = slope;
            bestAbout = about;
            if (next < 0) break;
            about = next;
        }
        return new Fit(bestSlope, y[bestAbout] - bestSlope * (x[bestAbout] + middle), best, x.length);
    }

    /** The point through which the best line of this slope goes. */
    private int medianAt(double[] y, double slope) {
        median.clear();
        for (int i = 0; i < x.length; i++) {
            if (weights[i] > 0) median.add(y[i] - slope * x[i], weights[i], i);
        }
        return median.point(y[0] - slope * x[0]);
    }

    /** The best slope about a point. */
    private double turned(double[] y, int about, double slope) {
        double x0 = x[about];
        double y0 = y[about];
        median.clear();
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - x0;
            double pull = weights[i] * Math.abs(dx);
            if (pull > 0) median.add((y[i] - y0) / dx, pull, i);
        }
        int other = median.point(slope);
        return (y[other] - y0) / (x[other] - x0);
    }

    /** The point about which the line turns next on its way down; -1 at the minimum. */
    private int nextPoint(double[] y, int about, double slope) {
        double x0 = x[about];
        double y0 = y[about];
        double height = 0;
        double gradient = 0;
        int touching = 0;
        for (int i = 0; i < x.length; i++) {
            double rise = y[i] - y0;
            double fall = slope * (x[i] - x0);
            double residual = rise - fall;
            if (Math.abs(residual) <= ON_THE_LINE * (Math.abs(y[i]) + Math.abs(y0) + Math.abs(fall))) {
                residual = 0;
                if (weights[i] > 0) onLine[touching++] = i;
            } else {
                double signed = residual > 0 ? weights[i] : -weights[i];
                height += signed;
                gradient -= signed * x[i];
            }
            residuals[i] = residual;
        }
        sortByX(touching);
        double free = 0;
        for (int k = 0; k < touching; k++) free += weights[onLine[k]];
        double rounding = ROUNDING * (free + Math.abs(height));
        if (Math.abs(height) <= free + rounding) return descent(touching, free - height, gradient, rounding);
        if (touching == 2) return onLine[0] == about ? onLine[1] : onLine[0];
        return medianAt(y, slope);
    }

    /**
     * The points on the line may take any sign between -1 and 1 that balances the heights; the steepest choices give
     * the ends of the subgradient in the slope. Where zero is between them, the line is the minimum.
     */
    private int descent(int touching, double toRaise, double gradient, double rounding) {
        // all signs at -1, then 2 w of each raised in order until the heights balance
        double all = gradient;
        for (int k = 0; k < touching; k++) all += weights[onLine[k]] * x[onLine[k]];
        double leftFirst = all;
        double rest = toRaise;
        int lastLeft = onLine[0];
        for (int k = 0; k < touching && rest > rounding; k++) {
            double raised = Math.min(rest, 2 * weights[onLine[k]]);
            leftFirst -= raised * x[onLine[k]];
            rest -= raised;
            lastLeft = onLine[k];
        }
        double rightFirst = all;
        rest = toRaise;
        int lastRight = onLine[touching - 1];
        for (int k = touching - 1; k >= 0 && rest > rounding; k--) {
            double raised = Math.min(rest, 2 * weights[onLine[k]]);
            rightFirst -= raised * x[onLine[k]];
            rest -= raised;
            lastRight = onLine[k];
        }
        if (rightFirst > 0) return lastRight;
        if (leftFirst < 0) return lastLeft;
        return -1;
    }

    private void sortByX(int touching) {
        for (int k = 1; k < touching; k++) {
            int point = onLine[k];
            int at = k;
            for (; at > 0 && x[onLine[at - 1]] > x[point]; at--) onLine[at] = onLine[at - 1];
            onLine[at] = point;
        }
    }

    private double deviation() {
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) sum += weights[i] * Math.abs(residuals[i]);
        return sum;
    }
}
