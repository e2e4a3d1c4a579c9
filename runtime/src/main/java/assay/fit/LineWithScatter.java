package assay.fit;

import assay.model.Problem;
import assay.stats.Descriptive;
import assay.stats.Numbers;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * A straight line y = m x + c with measurement errors sigma in y and an intrinsic scatter that is free (equation 14 of
 * Williams et al. 2022, doi:10.1093/mnras/stab3082),
 *
 * <pre>  ln L = -1/2 sum [ (y - m x - c)^2 / s^2 + ln(2 pi s^2) ],  s^2 = sigma^2 + scatter^2.</pre>
 *
 * Inside, x runs from its mean and y from the ordinary line, so that no digits are lost.
 */
public final class LineWithScatter {
    private static final String TASK = "a line with intrinsic scatter";
    private static final double FINEST = 1e-13;
    /** Between them, products of variances can take one more; one logarithm serves many. */
    private static final double SMALLEST = 1e-100;

    private static final double GREATEST = 1e100;

    private final double[] x;
    private final double[] y;
    private final double[] variance;
    private final double meanX;
    private final LineFit reference;
    private final double unit;

    private LineWithScatter(double[] x, double[] y, double[] sigma) {
        Numbers.paired(TASK, 3, x, y, sigma);
        reference = StraightLine.fit(x, y);
        meanX = Descriptive.mean(x);
        int n = x.length;
        this.x = new double[n];
        this.y = reference.residuals(x, y);
        variance = new double[n];
        for (int i = 0; i < n; i++) {
            if (!(sigma[i] > 0)) {
                throw new Problem(
                        TASK + ": the error of point " + (i + 1) + " is " + sigma[i] + "; errors must be positive");
            }
            this.x[i] = x[i] - meanX;
            variance[i] = sigma[i] * sigma[i];
        }
        unit = (reference.scatter() + Descriptive.mean(sigma)) / 16;
    }

    public static LineWithScatter of(double[] x, double[] y, double[] sigma) {
        return new LineWithScatter(x, y, sigma);
    }

    /**
     * The line of greatest likelihood. Errors and covariance of slope and intercept come from the second derivatives of
     * ln L there, in which neither goes with the scatter in the mean; the error of the scatter is not the same on both
     * sides, see {@link #scatterWithin}.
     */
    public record Maximum(
            double slope,
            double intercept,
            double scatter,
            double logLikelihood,
            double slopeError,
            double interceptError,
            double covariance) {}

    public double logLikelihood(double slope, double intercept, double scatter) {
        return sums(scatter).logLikelihood(slopeFromReference(slope), heightFromReference(slope, intercept));
    }

    /** Over all lines and all scatters from 0. */
    public Maximum maximum() {
        double scatter = bestScatter(ScatterSums::profile, this::steepness);
        ScatterSums sums = sums(scatter);
        return new Maximum(
                slope(sums.bestSlope()),
                intercept(sums.bestSlope(), sums.bestHeight()),
                scatter,
                sums.profile(),
                Math.sqrt(sums.slopeVariance()),
                Math.sqrt(interceptVariance(sums)),
                sums.slopeHeightCovariance() - meanX * sums.slopeVariance());
    }

    /** The greatest ln L of lines with this slope, over all intercepts and all scatters from 0; of a constant for slope 0. */
    public double greatestAtSlope(double slope) {
        double fixed = slopeFromReference(slope);
        ToDoubleFunction<ScatterSums> profile = sums -> sums.logLikelihood(fixed, sums.heightAt(fixed));
        double scatter = bestScatter(profile, s -> steepness(s, fixed, sums(s).heightAt(fixed)));
        return profile.applyAsDouble(sums(scatter));
    }

    private double bestScatter(ToDoubleFunction<ScatterSums> profile, UnivariateFunction steepness) {
        double[] scatters = scatters();
        int best = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < scatters.length; k++) {
            double here = profile.applyAsDouble(sums(scatters[k]));
            if (here > greatest) {
                greatest = here;
                best = k;
            }
        }
        double low = scatters[Math.max(0, best - 1)];
        double high = scatters[Math.min(scatters.length - 1, best + 1)];
        if (!(steepness.value(low) > 0)) return low;
        return new BrentSolver(FINEST, FINEST * unit).solve(1000, steepness, low, high);
    }

    /**
     * The scatters at which the likelihood of the best line is down by no more than {@code sigmas}^2 / 2 in ln L; 0
     * belongs to them where the errors may explain everything.
     */
    public LineBootstrap.Interval scatterWithin(double sigmas) {
        if (!(sigmas > 0)) throw new Problem(TASK + ": an interval of " + sigmas + " sigma is none; ask for 1 or 2");
        Maximum best = maximum();
        UnivariateFunction above = s -> sums(s).profile() - best.logLikelihood + sigmas * sigmas / 2;
        BrentSolver solver = new BrentSolver(FINEST, FINEST * unit);
        double high = 2 * best.scatter + unit;
        while (above.value(high) > 0) high *= 2;
        double low = above.value(0) >= 0 ? 0 : solver.solve(1000, above, 0, best.scatter);
        return new LineBootstrap.Interval(low, solver.solve(1000, above, best.scatter, high));
    }

    /** The posterior under flat priors on slope, intercept and scatter, exactly. */
    public LineWithScatterPosterior posterior() {
        return LineWithScatterPosterior.of(this);
    }

    /** The derivative of the profile likelihood with respect to scatter^2. */
    private double steepness(double scatter) {
        ScatterSums sums = sums(scatter);
        return steepness(scatter, sums.bestSlope(), sums.bestHeight());
    }

    private double steepness(double scatter, double slope, double height) {
        double steepness = 0;
        for (int i = 0; i < x.length; i++) {
            double w = 1 / (variance[i] + scatter * scatter);
            double residual = y[i] - slope * x[i] - height;
            steepness += 0.5 * w * (w * residual * residual - 1);
        }
        return steepness;
    }

    /** Scatters from 0 to far beyond any likely one, dense where they matter: unit sinh(u). */
    private double[] scatters() {
        double[] scatters = new double[64];
        for (int k = 0; k < scatters.length; k++) scatters[k] = unit * StrictMath.sinh(k * 0.25);
        return scatters;
    }

    ScatterSums sums(double scatter) {
        double w = 0;
        double wx = 0;
        double wxx = 0;
        double wy = 0;
        double wxy = 0;
        double wyy = 0;
        double logs = x.length * StrictMath.log(2 * Math.PI);
        double square = scatter * scatter;
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            double s2 = variance[i] + square;
            double weight = 1 / s2;
            double weightX = weight * x[i];
            double weightY = weight * y[i];
            w += weight;
            wx += weightX;
            wxx += weightX * x[i];
            wy += weightY;
            wxy += weightX * y[i];
            wyy += weightY * y[i];
            product *= s2;
            if (!(product > SMALLEST && product < GREATEST)) {
                logs += StrictMath.log(product);
                product = 1;
            }
        }
        logs += StrictMath.log(product);
        return new ScatterSums(w, wx, wxx, wy, wxy, wyy, logs);
    }

    double slopeFromReference(double slope) {
        return slope - reference.slope();
    }

    /** At the mean of x. */
    double heightFromReference(double slope, double intercept) {
        return intercept - reference.intercept() + (slope - reference.slope()) * meanX;
    }

    double slope(double fromReference) {
        return reference.slope() + fromReference;
    }

    double intercept(double slopeFromReference, double heightFromReference) {
        return reference.intercept() + heightFromReference - slopeFromReference * meanX;
    }

    double interceptVariance(ScatterSums at) {
        return at.heightVariance() - 2 * meanX * at.slopeHeightCovariance() + meanX * meanX * at.slopeVariance();
    }

    double meanX() {
        return meanX;
    }

    int n() {
        return x.length;
    }

    /** A scatter small against the deviations and the errors. */
    double unit() {
        return unit;
    }

    double smallestVariance() {
        double smallest = variance[0];
        for (double v : variance) smallest = Math.min(smallest, v);
        return smallest;
    }
}
