package assay.sky.regrid;

import assay.model.sky.Plane;
import java.util.Optional;

/**
 * What becomes of a plane whose pixels are put into bins: each pixel gets the mean over the measured pixels of its bin, with the
 * error of that mean, (Σ σ²)½ / n times the factor of the covariance. A flux summed over the bin is then the flux of the bin.
 */
final class BinnedPlane {
    private final int[] bins;
    private final int count;
    private final Covariance covariance;

    /** @param bins the bin of each pixel from 0, -1 for those in none */
    BinnedPlane(int[] bins, int count, Covariance covariance) {
        this.bins = bins;
        this.count = count;
        this.covariance = covariance;
    }

    Plane of(Plane plane) {
        double[] values = plane.values();
        double[] errors = plane.errors().orElse(null);
        double[] sums = new double[count];
        double[] variances = new double[count];
        int[] sizes = new int[count];
        for (int p = 0; p < values.length; p++) {
            boolean measured = bins[p] >= 0
                    && Math.abs(values[p]) < Double.POSITIVE_INFINITY
                    && (errors == null || errors[p] > 0 && errors[p] < Double.POSITIVE_INFINITY);
            if (!measured) continue;
            sums[bins[p]] += values[p];
            if (errors != null) variances[bins[p]] += errors[p] * errors[p];
            sizes[bins[p]]++;
        }
        double[] means = new double[values.length];
        double[] ofMeans = errors == null ? null : new double[values.length];
        for (int p = 0; p < values.length; p++) {
            int n = bins[p] < 0 ? 0 : sizes[bins[p]];
            means[p] = n == 0 ? Double.NaN : sums[bins[p]] / n;
            if (errors == null) continue;
            ofMeans[p] = n == 0 ? Double.NaN : Math.sqrt(variances[bins[p]]) / n * covariance.factor(n);
        }
        return new Plane(means, Optional.ofNullable(ofMeans), plane.unit(), plane.pooling());
    }
}
