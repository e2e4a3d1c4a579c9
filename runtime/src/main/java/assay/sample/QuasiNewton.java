package assay.sample;

import assay.model.Problem;
import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Newton steps with the matrix of Broyden, Fletcher, Goldfarb and Shanno, projected onto the box (Bertsekas 1982,
 * doi:10.1137/0320018): parameters that stand on a bound with the slope pointing out are held there, the others step along
 * the solution of B p = g; the step is cut back along its projection until it gains (Armijo). Slopes are differences of the
 * log density over 2 h, h = 6e-6 of max(|x|, a thousandth of the side), one-sided only where a bound is nearer than h.
 *
 * @param tolerance the gain that the last steps may still promise: the search ends when g.p / 2 is below it
 */
public record QuasiNewton(double tolerance, int evaluations) implements LocalSearch {
    /** The cube root of the rounding of a double. */
    private static final double STEP = 6e-6;

    private static final double ARMIJO = 1e-4;
    private static final int HALVINGS = 40;

    public QuasiNewton {
        if (!(tolerance > 0) || evaluations < 1) {
            throw new Problem("a search has a positive tolerance and at least one evaluation, not " + tolerance
                    + " and " + evaluations);
        }
    }

    public static QuasiNewton usual() {
        return new QuasiNewton(1e-9, 100_000);
    }

    @Override
    public Maximum from(double[] start, LogDensity density, Box box) {
        Counted counted = new Counted(density, box);
        int d = start.length;
        double[] at = new double[d];
        for (int k = 0; k < d; k++) at[k] = box.inside(k, start[k]);
        double value = counted.at(at);
        if (value == Double.NEGATIVE_INFINITY) {
            throw new Problem("the search starts where the density is zero, at " + Arrays.toString(at));
        }
        double[] slope = slope(at, value, counted, box);
        double[][] bend = curvatures(at, value, counted, box);
        boolean fresh = true;
        while (counted.evaluations() < evaluations) {
            double[] step = step(at, slope, bend, box);
            double promise = dot(slope, step) / 2;
            if (promise <= tolerance && fresh) return Maximum.of(at, value, counted.evaluations(), true);
            double[] next = promise <= tolerance ? null : climb(at, value, slope, step, counted, box);
            if (next == null) {
                if (fresh) return Maximum.of(at, value, counted.evaluations(), promise <= 1e-3);
                bend = curvatures(at, value, counted, box);
                fresh = true;
                continue;
            }
            double reached = counted.at(next);
            double[] nextSlope = slope(next, reached, counted, box);
            update(bend, at, next, slope, nextSlope);
            fresh = false;
            at = next;
            value = reached;
            slope = nextSlope;
        }
        return Maximum.of(at, value, counted.evaluations(), false);
    }

    private static double width(double[] at, int k, Box box) {
        double side = Double.isFinite(box.width(k)) ? box.width(k) : Math.max(1, Math.abs(at[k]));
        return STEP * Math.max(Math.abs(at[k]), 1e-3 * side);
    }

    private static double[] slope(double[] at, double value, Counted density, Box box) {
        double[] slope = new double[at.length];
        double[] moved = at.clone();
        for (int k = 0; k < at.length; k++) {
            double h = width(at, k, box);
            double right = box.inside(k, at[k] + h);
            double left = box.inside(k, at[k] - h);
            double above = value(moved, k, right, at[k], value, density);
            double below = value(moved, k, left, at[k], value, density);
            slope[k] = (above - below) / (right - left);
            if (Double.isInfinite(above)) slope[k] = (value - below) / (at[k] - left);
            if (Double.isInfinite(below)) slope[k] = (above - value) / (right - at[k]);
            if (!Double.isFinite(slope[k])) slope[k] = 0;
        }
        return slope;
    }

    private static double value(double[] moved, int k, double to, double from, double value, Counted density) {
        if (to == from) return value;
        moved[k] = to;
        double there = density.at(moved);
        moved[k] = from;
        return there;
    }

    /** Second differences along each axis begin the matrix, so that the parameters have their scales. */
    private static double[][] curvatures(double[] at, double value, Counted density, Box box) {
        int d = at.length;
        double[][] bend = new double[d][d];
        double[] moved = at.clone();
        for (int k = 0; k < d; k++) {
            double h = 100 * width(at, k, box);
            double right = box.inside(k, at[k] + h);
            double left = box.inside(k, at[k] - h);
            double centre = (left + right) / 2;
            double half = (right - left) / 2;
            double middle = value(moved, k, centre, at[k], value, density);
            double above = value(moved, k, right, at[k], value, density);
            double below = value(moved, k, left, at[k], value, density);
            double curvature = (2 * middle - above - below) / (half * half);
            double gentle = Math.abs(above - below) / (2 * half) / Math.max(half, 0.1 * Math.abs(at[k]));
            bend[k][k] =
                    curvature > 0 && Double.isFinite(curvature) ? curvature : Math.max(gentle, 1e-8 / (half * half));
            if (!Double.isFinite(bend[k][k])) bend[k][k] = 1 / (half * half);
        }
        return bend;
    }

    /** The Newton step of the parameters that are free; those held at a bound stay. */
    private static double[] step(double[] at, double[] slope, double[][] bend, Box box) {
        int d = at.length;
        int[] free = new int[d];
        int n = 0;
        for (int k = 0; k < d; k++) {
            boolean held = at[k] <= box.low(k) && slope[k] <= 0 || at[k] >= box.high(k) && slope[k] >= 0;
            if (!held) free[n++] = k;
        }
        double[] step = new double[d];
        if (n == 0) return step;
        RealMatrix matrix = MatrixUtils.createRealMatrix(n, n);
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            double own = Math.sqrt(bend[free[i]][free[i]]);
            for (int j = 0; j < n; j++) {
                matrix.setEntry(i, j, bend[free[i]][free[j]] / own / Math.sqrt(bend[free[j]][free[j]]));
            }
            right[i] = slope[free[i]] / own;
        }
        double[] solved;
        try {
            solved = new CholeskyDecomposition(matrix, 1e-10, 1e-13)
                    .getSolver()
                    .solve(new ArrayRealVector(right))
                    .toArray();
        } catch (NonPositiveDefiniteMatrixException tooFlat) {
            solved = right;
        }
        for (int i = 0; i < n; i++) step[free[i]] = solved[i] / Math.sqrt(bend[free[i]][free[i]]);
        return step;
    }

    /** The first of the steps 1, 1/2, 1/4, ... that gains its share of what the slope promises; null when none does. */
    private static double[] climb(double[] at, double value, double[] slope, double[] step, Counted density, Box box) {
        double times = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double[] next = new double[at.length];
            double promised = 0;
            boolean moved = false;
            for (int i = 0; i < at.length; i++) {
                next[i] = box.inside(i, at[i] + times * step[i]);
                promised += slope[i] * (next[i] - at[i]);
                moved |= next[i] != at[i];
            }
            if (!moved) return null;
            double gain = density.at(next) - value;
            if (gain > 0 && gain >= ARMIJO * promised) return next;
            times /= 2;
        }
        return null;
    }

    /** B + y y'/y's - B s s'B/s'B s, with the damping of Powell that keeps it positive. */
    private static void update(double[][] bend, double[] at, double[] next, double[] slope, double[] nextSlope) {
        int d = at.length;
        double[] s = new double[d];
        double[] y = new double[d];
        for (int k = 0; k < d; k++) {
            s[k] = next[k] - at[k];
            y[k] = slope[k] - nextSlope[k];
        }
        double[] bs = new double[d];
        for (int i = 0; i < d; i++) bs[i] = dot(bend[i], s);
        double sbs = dot(s, bs);
        double sy = dot(s, y);
        if (!(sbs > 0)) return;
        if (sy < 0.2 * sbs) {
            double share = 0.8 * sbs / (sbs - sy);
            for (int k = 0; k < d; k++) y[k] = share * y[k] + (1 - share) * bs[k];
            sy = dot(s, y);
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) bend[i][j] += y[i] * y[j] / sy - bs[i] * bs[j] / sbs;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) sum += a[k] * b[k];
        return sum;
    }
}
