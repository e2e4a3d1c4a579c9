package assay.fit;

import assay.model.Problem;
import assay.stats.Descriptive;
import assay.stats.Numbers;
import assay.stats.RandomStream;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A straight line that up to half of the points may leave without moving it, with errors in both variables and intrinsic
 * scatter, as in section 3.2 of Cappellari et al. 2013 (doi:10.1093/mnras/stt562):
 *
 * <pre>  chi2 = sum (y - m x - c)^2 / (m^2 sigmaX^2 + sigmaY^2 + scatter^2).</pre>
 *
 * At given scatter, FAST-LTS (Rousseeuw and van Driessen 2006, doi:10.1007/s10618-005-0024-4) finds the line whose
 * chi2 of its best (n + 3) / 2 points is least; points within {@code clip} standard deviations of the residuals of those are
 * taken in and the line is fitted again, until they stay the same. The scatter is the one at which chi2 equals the number of
 * points kept less two, or 0; its error reaches to the one at which chi2 is lower by its own standard deviation.
 *
 * <p>{@link Clipping} says whether scatter and errors allow for the clip.
 */
public record LeastTrimmedLine(double clip, int starts, Clipping clipping) {
    private static final String TASK = "a line of least trimmed squares";
    private static final int FINALISTS = 10;
    private static final int ROUNDS = 200;

    /**
     * Clipped points have less variance than all, and one that depends on where the clip fell. Of normal points cut at t
     * standard deviations, with phi and Phi of the normal distribution and P = 2 Phi(t) - 1, the share
     *
     * <pre>  left = 1 - 2 t phi(t) / P</pre>
     *
     * of the variance is left. Slope and intercept have 1 / left times the variance of as many unclipped points, as
     * M-estimators with psi(u) = u within t do; the logarithm of the variance varies not by 2 / n but by 4 / (n D), as
     * for the M-estimator of scale with chi(u) = u^2 - left within t,
     *
     * <pre>  D = 2 left P - 2 t (t^2 - left) phi(t).</pre>
     */
    public enum Clipping {
        /** As published: the scatter comes out too small, at 2.6 by 5 per cent of the total, and so do all errors. */
        IGNORED {
            @Override
            double left(double clip) {
                return 1;
            }

            @Override
            double stretch(double clip) {
                return 1;
            }
        },

        ALLOWED_FOR {
            @Override
            double left(double clip) {
                return 1 - 2 * clip * NORMAL.density(clip) / within(clip);
            }

            @Override
            double stretch(double clip) {
                double left = left(clip);
                double edge = 2 * clip * (clip * clip - left) * NORMAL.density(clip);
                return Math.sqrt(2 / (2 * left * within(clip) - edge));
            }
        };

        private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

        private static double within(double clip) {
            return 2 * NORMAL.cumulativeProbability(clip) - 1;
        }

        /** The share of the variance that a clip leaves. */
        abstract double left(double clip);

        /** The error of the scatter in units of the one without a clip. */
        abstract double stretch(double clip);
    }

    /** The line through the points kept; n counts those, and the scatter of the line is the intrinsic one. */
    public record Fit(LineFit line, double scatterError, boolean[] kept) {}

    public LeastTrimmedLine {
        if (!(clip > 0) || starts < FINALISTS) {
            throw new Problem(TASK + " needs a positive clip and at least " + FINALISTS + " starts, not " + clip
                    + " and " + starts);
        }
    }

    /** The published choice: 2.6 standard deviations, which hold 99 per cent of normal points, and 500 starts. */
    public static LeastTrimmedLine asPublished() {
        return new LeastTrimmedLine(2.6, 500, Clipping.IGNORED);
    }

    public Fit fit(MeasuredPoints points, RandomStream random) {
        int n = Numbers.paired(TASK, 5, points.x(), points.y());
        for (int i = 0; i < n; i++) {
            if (points.upperLimit()[i] || points.covariance()[i] != 0) {
                throw new Problem(
                        TASK + ": point " + (i + 1) + " is an upper limit or has correlated errors; leave it out");
            }
            if (points.sigmaX()[i] == 0 && points.sigmaY()[i] == 0) {
                throw new Problem(TASK + ": point " + (i + 1) + " has no errors; it needs one in x or in y");
            }
        }
        double middle = Descriptive.median(points.x());
        double[] x = points.x().clone();
        for (int i = 0; i < n; i++) x[i] -= middle;
        EffectiveVarianceLine model = new EffectiveVarianceLine(x, points.y(), points.sigmaX(), points.sigmaY());
        int[][] pairs = pairs(x, random);
        double left = clipping.left(clip);
        DoubleUnaryOperator excess = scatter -> {
            Selection s = selection(model, pairs, scatter);
            return s.line.chi2() - left * (s.size() - 2);
        };
        double scatter = root(excess, Descriptive.robustSigma(points.y()));
        Selection best = selection(model, pairs, scatter);
        int kept = best.size();
        double target = left * (kept - 2 - clipping.stretch(clip) * Math.sqrt(2.0 * (kept - 2)));
        DoubleUnaryOperator lower = s -> model.fit(best.kept, best.line, s).chi2() - target;
        double scatterError = root(lower, Math.max(scatter, Descriptive.robustSigma(points.y()))) - scatter;
        return new Fit(best.line.over(left).about(middle, scatter, kept), Math.max(0, scatterError), best.kept);
    }

    private record Selection(EffectiveVarianceLine.Fit line, boolean[] kept) {
        int size() {
            int size = 0;
            for (boolean k : kept) if (k) size++;
            return size;
        }
    }

    private int[][] pairs(double[] x, RandomStream random) {
        int[][] pairs = new int[starts][2];
        for (int[] pair : pairs) {
            do {
                pair[0] = random.nextInt(x.length);
                pair[1] = random.nextInt(x.length);
            } while (x[pair[0]] == x[pair[1]]);
        }
        return pairs;
    }

    private Selection selection(EffectiveVarianceLine model, int[][] pairs, double scatter) {
        Selection core = core(model, pairs, scatter);
        boolean[] kept = core.kept;
        EffectiveVarianceLine.Fit line = core.line;
        for (int round = 0; round < ROUNDS; round++) {
            double[] residuals = model.residuals(line);
            double reach = clip * spread(residuals, kept) / Math.sqrt(clipping.left(clip));
            boolean[] next = new boolean[residuals.length];
            for (int i = 0; i < next.length; i++) next[i] = Math.abs(residuals[i]) <= reach;
            if (Arrays.equals(next, kept) || model.spreadless(next)) break;
            kept = next;
            line = model.fit(kept, line, scatter);
        }
        return new Selection(line, kept);
    }

    private static double spread(double[] residuals, boolean[] kept) {
        double[] values = new double[residuals.length];
        int n = 0;
        for (int i = 0; i < residuals.length; i++) if (kept[i]) values[n++] = residuals[i];
        return Descriptive.standardDeviation(Arrays.copyOf(values, n));
    }

    /** FAST-LTS: two concentration steps from every start, then the best of them to the end. */
    private static Selection core(EffectiveVarianceLine model, int[][] pairs, double scatter) {
        Selection[] tried = new Selection[pairs.length];
        for (int k = 0; k < pairs.length; k++) {
            EffectiveVarianceLine.Fit through = model.through(pairs[k][0], pairs[k][1]);
            tried[k] = concentrate(model, concentrate(model, new Selection(through, null), scatter), scatter);
        }
        Arrays.sort(tried, (a, b) -> Double.compare(a.line.chi2(), b.line.chi2()));
        Selection best = null;
        for (int k = 0; k < FINALISTS; k++) {
            Selection now = tried[k];
            for (int round = 0; round < ROUNDS; round++) {
                Selection next = concentrate(model, now, scatter);
                boolean same = Arrays.equals(next.kept, now.kept);
                now = next;
                if (same) break;
            }
            if (best == null || now.line.chi2() < best.line.chi2()) best = now;
        }
        return best;
    }

    /** The line through the half of the points that are nearest to a line, each in its own errors. */
    private static Selection concentrate(EffectiveVarianceLine model, Selection from, double scatter) {
        boolean[] nearest = model.nearest(from.line, scatter);
        if (model.spreadless(nearest)) return new Selection(from.line.rejected(), nearest);
        return new Selection(model.fit(nearest, from.line, scatter), nearest);
    }

    /** Where a function that falls crosses 0; 0 where it starts below. */
    private static double root(DoubleUnaryOperator falling, double guess) {
        if (falling.applyAsDouble(0) <= 0) return 0;
        double high = guess > 0 ? guess : 1;
        for (int k = 0; k < 60 && falling.applyAsDouble(high) > 0; k++) high *= 2;
        return new BrentSolver(1e-10, 1e-9 * high).solve(1000, falling::applyAsDouble, 0, high);
    }
}
