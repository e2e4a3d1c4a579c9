package assay.fit;

import assay.model.Problem;
import assay.stats.Descriptive;
import assay.stats.Fitness;
import assay.stats.Numbers;
import java.util.Optional;

/**
 * A straight line, or a constant where there is no x, at its greatest likelihood. All densities are those of y with all
 * constants, so that models of the same y compare whatever they say of its scatter:
 *
 * <pre>
 *   normal, one free scatter s     ln L = -n/2 (ln(2 pi s^2) + 1),  s^2 = mean of the squared residuals
 *   normal, measured errors alone  ln L = -1/2 sum [r^2 / sigma^2 + ln(2 pi sigma^2)]
 *   normal, errors and a scatter   see {@link LineWithScatter}
 *   Laplace, one free width b      ln L = -n (ln(2 b) + 1),  b = mean of the absolute residuals
 * </pre>
 */
public final class ModelLikelihood {
    private final Optional<double[]> x;
    private final double[] y;

    private ModelLikelihood(Optional<double[]> x, double[] y) {
        this.x = x;
        this.y = y;
    }

    public static ModelLikelihood line(double[] x, double[] y) {
        Numbers.paired("a comparison of models", 4, x, y);
        return new ModelLikelihood(Optional.of(x), y);
    }

    public static ModelLikelihood constant(double[] y) {
        Numbers.paired("a comparison of models", 4, y, y);
        return new ModelLikelihood(Optional.empty(), y);
    }

    private int n() {
        return y.length;
    }

    private Fitness of(double logLikelihood, int more, String scatter) {
        String line = x.isPresent() ? "slope and intercept" : "a constant";
        return Fitness.ofLogLikelihood(logLikelihood, n(), (x.isPresent() ? 2 : 1) + more, line + scatter);
    }

    private double[] residuals(double slope, double intercept) {
        double[] residuals = new double[n()];
        for (int i = 0; i < n(); i++) {
            residuals[i] = y[i] - intercept - (x.isPresent() ? slope * x.get()[i] : 0);
        }
        return residuals;
    }

    /** One scatter about the line, that is all there is. */
    public Fitness ofScatter() {
        double[] residuals = x.map(each -> StraightLine.fit(each, y).residuals(each, y))
                .orElseGet(() -> residuals(0, Descriptive.mean(y)));
        double squares = 0;
        for (double r : residuals) squares += r * r;
        double variance = positive(squares / n());
        return of(-0.5 * n() * (StrictMath.log(2 * Math.PI * variance) + 1), 1, ", scatter");
    }

    /** Measured errors explain all of the scatter. */
    public Fitness ofErrors(double[] sigma) {
        double slope = 0;
        double intercept;
        if (x.isPresent()) {
            LineFit line = StraightLine.weighted(x.get(), y, sigma);
            slope = line.slope();
            intercept = line.intercept();
        } else {
            double weights = 0;
            double sum = 0;
            for (int i = 0; i < n(); i++) {
                double weight = 1 / (sigma[i] * sigma[i]);
                weights += weight;
                sum += weight * (y[i] - y[0]);
            }
            intercept = y[0] + sum / weights;
        }
        double[] residuals = residuals(slope, intercept);
        double all = 0;
        for (int i = 0; i < n(); i++) {
            double pull = residuals[i] / sigma[i];
            all += pull * pull + StrictMath.log(2 * Math.PI * sigma[i] * sigma[i]);
        }
        return of(-0.5 * all, 0, "");
    }

    /** Measured errors and an intrinsic scatter. */
    public Fitness ofErrorsAndScatter(double[] sigma) {
        if (x.isPresent()) {
            double greatest = LineWithScatter.of(x.get(), y, sigma).maximum().logLikelihood();
            return of(greatest, 1, ", intrinsic scatter");
        }
        double[] place = new double[n()];
        for (int i = 0; i < n(); i++) place[i] = i;
        return of(LineWithScatter.of(place, y, sigma).greatestAtSlope(0), 1, ", intrinsic scatter");
    }

    /** Absolute deviations from the line, as of a double exponential density. */
    public Fitness ofAbsoluteDeviations() {
        double sum = 0;
        if (x.isPresent()) {
            sum = LeastAbsoluteDeviations.fit(x.get(), y).deviation();
        } else {
            for (double r : residuals(0, Descriptive.median(y))) sum += Math.abs(r);
        }
        double width = positive(sum / n());
        return of(-n() * (StrictMath.log(2 * width) + 1), 1, ", mean deviation");
    }

    private static double positive(double scatter) {
        if (scatter > 0) return scatter;
        throw new Problem(
                "a model goes through all points; its likelihood has no bound, and no comparison means anything");
    }
}
