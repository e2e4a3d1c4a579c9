package assay.fit;

import assay.stats.Descriptive;
import assay.stats.RandomStream;
import assay.stats.Variates;

/**
 * One Gibbs chain of a {@link KellyLine}. Component, true x and true y of a point are drawn together, the component with
 * both true values integrated out, which forgets its start sooner than Kelly's one-by-one steps and leaves the same
 * posterior.
 */
final class KellyChain {
    private final MeasuredPoints points;
    private final int components;
    private final RandomStream random;
    private final double[] y;
    private final double[] xi;
    private final double[] eta;
    private final int[] component;
    private final SpreadOfX mixture;
    private final double[] share;
    private final double[] mean;
    private final double[] variance;
    private final double[] chi2;
    private final double[] weight;
    private final KellyMoves moves;
    private final double meanX;
    private double alpha;
    private double beta;
    private double scatter2;

    KellyChain(MeasuredPoints points, int components, RandomStream random) {
        this.points = points;
        this.components = components;
        this.random = random;
        int n = points.size();
        y = points.y().clone();
        xi = points.x().clone();
        eta = points.y().clone();
        component = new int[n];
        LineFit start = start();
        double error = Math.max(start.slopeError(), 1e-3 * Math.abs(start.slope()));
        beta = start.slope() + 3 * error * random.nextGaussian();
        alpha = Descriptive.mean(y) - beta * Descriptive.mean(xi);
        scatter2 = start.scatter() * start.scatter() * (0.25 + 2 * random.nextDouble()) + Double.MIN_NORMAL;
        meanX = Descriptive.mean(xi);
        moves = new KellyMoves(new double[] {Math.sqrt(8.0 / n), 2 * error, 0.3}, random);
        chi2 = new double[components];
        weight = new double[components];
        mixture = new SpreadOfX(components, xi, random);
        share = mixture.share;
        mean = mixture.mean;
        variance = mixture.variance;
    }

    private LineFit start() {
        double[] x = points.detected(points.x());
        double[] detected = points.detected(points.y());
        boolean flat = Descriptive.standardDeviation(x) == 0;
        return flat ? StraightLine.fit(points.x(), points.y()) : StraightLine.fit(x, detected);
    }

    double slope() {
        return beta;
    }

    double intercept() {
        return alpha;
    }

    double scatter() {
        return Math.sqrt(scatter2);
    }

    /** A step that tunes the ones to come. */
    void warmUp() {
        moves.tune(step());
    }

    /** Which of the moves were taken. */
    boolean[] step() {
        drawLimits();
        boolean[] taken = move();
        drawTrueValues();
        drawLine();
        mixture.step(xi, component);
        return taken;
    }

    private boolean[] move() {
        boolean[] taken = new boolean[3];
        double likelihood = likelihood();
        double old = scatter2;
        double step = moves.step(0);
        scatter2 *= StrictMath.exp(step);
        double next = likelihood();
        taken[0] = moves.taken(next - likelihood + step);
        if (taken[0]) likelihood = next;
        else scatter2 = old;

        step = moves.step(1);
        turn(step, meanX);
        next = likelihood();
        taken[1] = moves.taken(next - likelihood);
        if (taken[1]) likelihood = next;
        else turn(-step, meanX);

        taken[2] = widen(moves.step(2), likelihood);
        return taken;
    }

    private void turn(double step, double about) {
        beta += step;
        alpha -= step * about;
    }

    /** All variances of the mixture times e^step about its mean, the slope divided by it. */
    private boolean widen(double step, double likelihood) {
        double before = mixture.logPrior();
        double middle = mixture.middle();
        double turned = beta * StrictMath.exp(-step) - beta;
        double[][] kept = mixture.widen(step);
        turn(turned, middle);
        // d(variances, means, slope) grows by these powers of e^step
        double volume = step * (components + (components - 1) / 2.0 - 1);
        boolean taken = moves.taken(likelihood() - likelihood + mixture.logPrior() - before + volume);
        if (!taken) {
            turn(-turned, middle);
            mixture.restore(kept);
        }
        return taken;
    }

    /** ln of the probability of what was measured up to a constant, components and true values integrated out. */
    private double likelihood() {
        double sum = 0;
        double product = 1;
        for (int i = 0; i < y.length; i++) {
            sum -= weigh(i) / 2;
            double total = 0;
            for (double w : weight) total += w;
            product *= total;
            if (!(product > 1e-100 && product < 1e100)) {
                sum += StrictMath.log(product);
                product = 1;
            }
        }
        return sum + StrictMath.log(product);
    }

    /** What would have been measured, below the limit, whatever its true y, which is drawn after it. */
    private void drawLimits() {
        for (int i = 0; i < y.length; i++) {
            if (!points.upperLimit()[i]) continue;
            double vx = square(points.sigmaX()[i]);
            double vy = square(points.sigmaY()[i]);
            double c = points.covariance()[i];
            double line = alpha + beta * xi[i];
            double mean = c == 0 ? line : line + c / vx * (points.x()[i] - xi[i]);
            double rest = c == 0 ? vy : vy - c * c / vx;
            y[i] = Variates.normalBelow(points.y()[i], mean, Math.sqrt(scatter2 + rest), random);
        }
    }

    private void drawTrueValues() {
        for (int i = 0; i < y.length; i++) {
            double vx = square(points.sigmaX()[i]);
            double vy = square(points.sigmaY()[i]);
            double c = points.covariance()[i];
            int k = components == 1 ? 0 : drawComponent(i);
            component[i] = k;
            double xx = variance[k] + vx;
            double xy = beta * variance[k] + c;
            double yy = beta * beta * variance[k] + scatter2 + vy;
            double determinant = xx * yy - xy * xy;
            double dx = points.x()[i] - mean[k];
            double dy = y[i] - alpha - beta * mean[k];
            double gainX = variance[k] * (yy - beta * xy) / determinant;
            double gainY = variance[k] * (beta * xx - xy) / determinant;
            double left = variance[k] * (1 - gainX - beta * gainY);
            xi[i] = vx == 0
                    ? points.x()[i]
                    : mean[k] + gainX * dx + gainY * dy + Math.sqrt(Math.max(0, left)) * random.nextGaussian();
            double line = alpha + beta * xi[i];
            double measured = c == 0 ? y[i] : y[i] - c / vx * (points.x()[i] - xi[i]);
            double noise = c == 0 ? vy : vy - c * c / vx;
            double gain = scatter2 / (scatter2 + noise);
            eta[i] = line + gain * (measured - line);
            if (noise > 0) eta[i] += Math.sqrt(noise * gain) * random.nextGaussian();
        }
    }

    private int drawComponent(int i) {
        weigh(i);
        double left = 0;
        for (double w : weight) left += w;
        left *= random.nextDouble();
        for (int k = 0; k < components - 1; k++) {
            left -= weight[k];
            if (left < 0) return k;
        }
        return components - 1;
    }

    /** Weighs the components for a point, each by exp(least chi2 / 2) too much; the least chi2. */
    private double weigh(int i) {
        double vx = square(points.sigmaX()[i]);
        double vy = square(points.sigmaY()[i]);
        double c = points.covariance()[i];
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < components; k++) {
            double xx = variance[k] + vx;
            double xy = beta * variance[k] + c;
            double yy = beta * beta * variance[k] + scatter2 + vy;
            double determinant = xx * yy - xy * xy;
            double dx = points.x()[i] - mean[k];
            double dy = y[i] - alpha - beta * mean[k];
            chi2[k] = (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / determinant;
            weight[k] = Math.max(share[k], Double.MIN_NORMAL) / Math.sqrt(determinant);
            least = Math.min(least, chi2[k]);
        }
        for (int k = 0; k < components; k++) {
            if (chi2[k] > least) weight[k] *= StrictMath.exp((least - chi2[k]) / 2);
        }
        return least;
    }

    private void drawLine() {
        int n = xi.length;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            meanX += xi[i] / n;
            meanY += eta[i] / n;
        }
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            xx += (xi[i] - meanX) * (xi[i] - meanX);
            xy += (xi[i] - meanX) * (eta[i] - meanY);
        }
        beta = xy / xx + Math.sqrt(scatter2 / xx) * random.nextGaussian();
        alpha = meanY - beta * meanX + Math.sqrt(scatter2 / n) * random.nextGaussian();
        double squares = Double.MIN_NORMAL;
        for (int i = 0; i < n; i++) squares += square(eta[i] - alpha - beta * xi[i]);
        scatter2 = Variates.scaledInverseChi2(n - 2, squares, random);
    }

    private static double square(double value) {
        return value * value;
    }
}
