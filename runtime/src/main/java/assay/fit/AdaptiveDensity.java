package assay.fit;

import assay.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * A density in one dimension, known up to a constant, on stretches halved until ten-point Gauss-Legendre sums of whole
 * and halves agree to 1e-11 of all. On each stretch it is the polynomial through its nodes, which gives quantiles.
 */
final class AdaptiveDensity {
    private static final int POINTS = 10;
    private static final double AGREEMENT = 1e-11;
    private static final int DEEPEST = 40;
    private static final int MOST_ROUNDS = 100;
    private static final double[] AT = new double[POINTS];
    private static final double[] WEIGHT = new double[POINTS];

    static {
        GaussIntegrator legendre = new GaussIntegratorFactory().legendre(POINTS);
        for (int j = 0; j < POINTS; j++) {
            AT[j] = legendre.getPoint(j);
            WEIGHT[j] = legendre.getWeight(j);
        }
    }

    private record Stretch(double low, double high, double[] heights) {
        double area() {
            double sum = 0;
            for (int j = 0; j < POINTS; j++) sum += WEIGHT[j] * heights[j];
            return sum * (high - low) / 2;
        }

        double node(int j) {
            return low + (high - low) * (AT[j] + 1) / 2;
        }
    }

    private final DoubleUnaryOperator log;
    private final double peak;
    private final List<Stretch> stretches = new ArrayList<>();
    private double total;
    /** Of each stretch, the area to its left, and its Legendre coefficients; filled when the first quantile is asked for. */
    private double[] before;

    private double[][] series;

    private AdaptiveDensity(DoubleUnaryOperator log, double peak) {
        this.log = log;
        this.peak = peak;
    }

    /** Where ln p, looked for from {@code from} to {@code to} in steps, is within {@code drop} of its greatest. */
    static AdaptiveDensity of(DoubleUnaryOperator log, double from, double to, double step, double drop) {
        int steps = (int) Math.round((to - from) / step);
        double[] values = new double[steps + 1];
        int best = 0;
        for (int k = 0; k <= steps; k++) {
            values[k] = log.applyAsDouble(from + k * step);
            if (values[k] > values[best]) best = k;
        }
        double low = from + Math.max(0, best - 1) * step;
        double high = from + Math.min(steps, best + 1) * step;
        double mode = new BrentOptimizer(1e-8, 1e-10)
                .optimize(
                        new MaxEval(1000),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(log::applyAsDouble),
                        new SearchInterval(low, high))
                .getPoint();
        double peak = Math.max(values[best], log.applyAsDouble(mode));
        double limit = peak - drop;
        int first = 0;
        while (first < steps && values[first] < limit) first++;
        int last = steps;
        while (last > 0 && values[last] < limit) last--;
        double inner = Math.min(mode, from + first * step);
        double outer = Math.max(mode, from + last * step);
        if (last == steps) throw new Problem("a posterior does not end: too few points, or all on one line");
        double start = values[0] >= limit ? from : edge(log, limit, inner, Math.max(from, inner - step));
        double end = edge(log, limit, outer, outer + step);
        AdaptiveDensity density = new AdaptiveDensity(log, peak);
        density.fill(start, end);
        return density;
    }

    private static double edge(DoubleUnaryOperator log, double limit, double inside, double outside) {
        double in = inside;
        double out = outside;
        for (int k = 0; k < 30; k++) {
            double middle = (in + out) / 2;
            if (log.applyAsDouble(middle) > limit) in = middle;
            else out = middle;
        }
        return out;
    }

    private void fill(double start, double end) {
        int pieces = 8;
        List<Stretch> first = new ArrayList<>();
        double scale = 0;
        for (int k = 0; k < pieces; k++) {
            Stretch piece = stretch(start + (end - start) * k / pieces, start + (end - start) * (k + 1) / pieces);
            first.add(piece);
            scale += piece.area();
        }
        for (Stretch piece : first) refine(piece, scale, 0);
        for (Stretch piece : stretches) total += piece.area();
    }

    private void refine(Stretch whole, double scale, int depth) {
        double middle = (whole.low + whole.high) / 2;
        Stretch left = stretch(whole.low, middle);
        Stretch right = stretch(middle, whole.high);
        double halves = left.area() + right.area();
        if (depth >= DEEPEST || Math.abs(halves - whole.area()) <= AGREEMENT * Math.max(scale, halves)) {
            stretches.add(left);
            stretches.add(right);
        } else {
            refine(left, scale, depth + 1);
            refine(right, scale, depth + 1);
        }
    }

    private Stretch stretch(double low, double high) {
        double[] heights = new double[POINTS];
        for (int j = 0; j < POINTS; j++) {
            heights[j] = StrictMath.exp(log.applyAsDouble(low + (high - low) * (AT[j] + 1) / 2) - peak);
        }
        return new Stretch(low, high, heights);
    }

    /** Where the density was looked at, from left to right. */
    double[] nodes() {
        double[] nodes = new double[stretches.size() * POINTS];
        for (int s = 0; s < stretches.size(); s++) {
            for (int j = 0; j < POINTS; j++)
                nodes[s * POINTS + j] = stretches.get(s).node(j);
        }
        return nodes;
    }

    /** The probability that each node stands for; they sum to 1. */
    double[] masses() {
        double[] masses = new double[stretches.size() * POINTS];
        for (int s = 0; s < stretches.size(); s++) {
            Stretch stretch = stretches.get(s);
            for (int j = 0; j < POINTS; j++) {
                double width = (stretch.high - stretch.low) / 2;
                masses[s * POINTS + j] = WEIGHT[j] * stretch.heights[j] * width / total;
            }
        }
        return masses;
    }

    double quantile(double share) {
        if (before == null) expand();
        double wanted = share * total;
        int found = Arrays.binarySearch(before, wanted);
        int at = Math.max(0, found >= 0 ? found : -found - 2);
        Stretch stretch = stretches.get(at);
        double half = (stretch.high - stretch.low) / 2;
        double area = (wanted - before[at]) / half;
        return stretch.low + half * (where(series[at], area) + 1);
    }

    /** Where the integral from -1 reaches an area, by Newton's steps within a bracket. */
    private static double where(double[] coefficients, double area) {
        double low = -1;
        double high = 1;
        double at = area / coefficients[0] - 1;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!(at > low && at < high)) at = low + (high - low) / 2;
            double sum = coefficients[0] * (at + 1);
            double height = coefficients[0];
            double last = 1;
            double now = at;
            for (int k = 1; k < POINTS; k++) {
                // the integral of P_k is (P_(k+1) - P_(k-1)) / (2 k + 1)
                double next = ((2 * k + 1) * at * now - k * last) / (k + 1);
                sum += coefficients[k] * (next - last) / (2 * k + 1);
                height += coefficients[k] * now;
                last = now;
                now = next;
            }
            if (sum < area) low = at;
            else high = at;
            double step = (area - sum) / height;
            if (Math.abs(step) <= 1e-15 || !(high - low > 1e-15)) return at;
            at += step;
        }
        return low + (high - low) / 2;
    }

    private void expand() {
        before = new double[stretches.size()];
        series = new double[stretches.size()][POINTS];
        double sum = 0;
        for (int s = 0; s < stretches.size(); s++) {
            Stretch stretch = stretches.get(s);
            before[s] = sum;
            sum += stretch.area();
            for (int j = 0; j < POINTS; j++) {
                double[] legendre = legendre(AT[j]);
                for (int k = 0; k < POINTS; k++) {
                    series[s][k] += (k + 0.5) * WEIGHT[j] * stretch.heights[j] * legendre[k];
                }
            }
        }
    }

    private static double[] legendre(double t) {
        double[] p = new double[POINTS + 1];
        p[0] = 1;
        p[1] = t;
        for (int k = 1; k < POINTS; k++) p[k + 1] = ((2 * k + 1) * t * p[k] - k * p[k - 1]) / (k + 1);
        return p;
    }
}
