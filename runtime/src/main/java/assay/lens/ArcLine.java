package assay.lens;

import assay.model.Problem;
import assay.stats.RandomStream;

/**
 * The line of least chi-squared for one disc, {@code Z0 + g r}, with the covariance of its two numbers: given the disc,
 * their likelihood is exactly this bivariate normal distribution times {@code exp(-chiSquare / 2)}.
 */
public record ArcLine(
        double central, double slope, double centralError, double slopeError, double correlation, double chiSquare) {
    /** Of another line on the same disc. */
    double chiSquare(double otherCentral, double otherSlope) {
        double u = (otherCentral - central) / centralError;
        double v = (otherSlope - slope) / slopeError;
        double left = (1 - correlation) * (1 + correlation);
        return chiSquare + (u * u - 2 * correlation * u * v + v * v) / left;
    }

    /** Metallicity at the centre and slope, from their normal distribution. */
    double[] draw(RandomStream chance) {
        double u = chance.nextGaussian();
        double v = correlation * u + Math.sqrt((1 - correlation) * (1 + correlation)) * chance.nextGaussian();
        return new double[] {central + centralError * u, slope + slopeError * v};
    }

    /** Weighted with the inverse squares of the errors. */
    static ArcLine of(double[] radii, double[] values, double[] weights) {
        double sum = 0;
        double meanRadius = 0;
        double mean = 0;
        for (int k = 0; k < radii.length; k++) {
            sum += weights[k];
            meanRadius += weights[k] * radii[k];
            mean += weights[k] * values[k];
        }
        meanRadius /= sum;
        mean /= sum;
        double squares = 0;
        double products = 0;
        for (int k = 0; k < radii.length; k++) {
            double r = radii[k] - meanRadius;
            squares += weights[k] * r * r;
            products += weights[k] * r * (values[k] - mean);
        }
        if (!(squares > 0)) throw new Problem("all bins of an arc lie at the same radius; no gradient can be fitted");
        double slope = products / squares;
        double central = mean - slope * meanRadius;
        double chiSquare = 0;
        for (int k = 0; k < radii.length; k++) {
            double residual = values[k] - central - slope * radii[k];
            chiSquare += weights[k] * residual * residual;
        }
        double centralVariance = 1 / sum + meanRadius * meanRadius / squares;
        return new ArcLine(
                central,
                slope,
                Math.sqrt(centralVariance),
                Math.sqrt(1 / squares),
                -meanRadius / squares / Math.sqrt(centralVariance / squares),
                chiSquare);
    }
}
