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
    private final double lowest;
    private final double highest;
    private final double[] share;
    private final double[] mean;
    private final double[] variance;
    private final double[] logShare;
    private double centre;
    private double spread;
    private double width;
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
        double[] ends = Descriptive.percentiles(xi, 0, 100);
        lowest = ends[0];
        highest = ends[1];
        double sigma = Descriptive.standardDeviation(xi);
        LineFit start = start();
        double error = Math.max(start.slopeError(), 1e-3 * Math.abs(start.slope()));
        beta = start.slope() + 3 * error * random.nextGaussian();
        alpha = Descriptive.mean(y) - beta * Descriptive.mean(xi);
        scatter2 = start.scatter() * start.scatter() * (0.25 + 2 * random.nextDouble()) + Double.MIN_NORMAL;
        share = new double[components];
        logShare = new double[components];
        mean = new double[components];
        variance = new double[components];
        for (int k = 0; k < components; k++) {
            share[k] = 1.0 / components;
            mean[k] = xi[random.nextInt(n)];
            variance[k] = sigma * sigma * (0.25 + random.nextDouble());
        }
        centre = Descriptive.mean(xi);
        spread = sigma * sigma;
        width = sigma * sigma;
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

    void step() {
        drawLimits();
        drawTrueValues();
        drawLine();
        drawMixture();
        drawMixturePriors();
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
        double[] log = new double[components];
        for (int k = 0; k < components; k++) logShare[k] = StrictMath.log(Math.max(share[k], Double.MIN_NORMAL));
        for (int i = 0; i < y.length; i++) {
            double vx = square(points.sigmaX()[i]);
            double vy = square(points.sigmaY()[i]);
            double c = points.covariance()[i];
            int k = components == 1 ? 0 : drawComponent(i, vx, vy, c, log);
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

    private int drawComponent(int i, double vx, double vy, double c, double[] log) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < components; k++) {
            double xx = variance[k] + vx;
            double xy = beta * variance[k] + c;
            double yy = beta * beta * variance[k] + scatter2 + vy;
            double determinant = xx * yy - xy * xy;
            double dx = points.x()[i] - mean[k];
            double dy = y[i] - alpha - beta * mean[k];
            double chi2 = (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / determinant;
            log[k] = logShare[k] - 0.5 * (StrictMath.log(determinant) + chi2);
            greatest = Math.max(greatest, log[k]);
        }
        double total = 0;
        for (int k = 0; k < components; k++) {
            log[k] = StrictMath.exp(log[k] - greatest);
            total += log[k];
        }
        double left = total * random.nextDouble();
        for (int k = 0; k < components - 1; k++) {
            left -= log[k];
            if (left < 0) return k;
        }
        return components - 1;
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

    private void drawMixture() {
        int[] members = new int[components];
        double[] sums = new double[components];
        for (int i = 0; i < xi.length; i++) {
            members[component[i]]++;
            sums[component[i]] += xi[i];
        }
        double total = 0;
        for (int k = 0; k < components; k++) {
            share[k] = Variates.gamma(1 + members[k], random);
            total += share[k];
            double v = 1 / (1 / spread + members[k] / variance[k]);
            mean[k] = v * (centre / spread + sums[k] / variance[k]) + Math.sqrt(v) * random.nextGaussian();
        }
        double[] squares = new double[components];
        for (int i = 0; i < xi.length; i++) squares[component[i]] += square(xi[i] - mean[component[i]]);
        for (int k = 0; k < components; k++) {
            share[k] /= total;
            variance[k] = Variates.scaledInverseChi2(members[k] + 1, width + squares[k], random);
        }
    }

    private void drawMixturePriors() {
        double sum = 0;
        for (double m : mean) sum += m;
        centre = Variates.normalBetween(lowest, highest, sum / components, Math.sqrt(spread / components), random);
        double squares = 0;
        double rate = 0;
        for (int k = 0; k < components; k++) {
            squares += square(mean[k] - centre);
            rate += 1 / variance[k];
        }
        spread = Variates.scaledInverseChi2(components + 1, width + squares, random);
        rate += 1 / spread;
        width = Variates.gamma((components + 3) / 2.0, random) * 2 / rate;
    }

    private static double square(double value) {
        return value * value;
    }
}
