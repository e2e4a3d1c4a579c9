package assay.sky;

import assay.model.Disc;
import assay.model.Problem;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * How well a simple rotating disc describes a velocity field: v = v_sys + (A cos φ + B sin φ) R / √(R² + a²), with R
 * and φ in the plane of the disc, fitted by weighted least squares for each of a few turnover radii a. {@code share} is
 * the share of the weighted variance about the mean that the best one explains, 0 to 1; the amplitude is seen along the
 * line of sight; the kinematic position angle points to the receding side, in degrees from north through east.
 */
public record RotatingDisc(
        double share, double systemicVelocity, double amplitude, double positionAngle, double turnoverArcsec) {
    private static final double[] TURNOVERS_IN_RE = {0.1, 0.2, 0.35, 0.6, 1, 1.7, 3};

    /** Offsets in arcsec to the east and north of the disc's centre, velocities and their errors in km/s. */
    public static RotatingDisc fit(double[] xEast, double[] yNorth, double[] velocity, double[] error, Disc disc) {
        int n = velocity.length;
        if (n < 5) throw new Problem("a rotating disc needs at least 5 velocities, there are " + n);
        for (int i = 0; i < n; i++) {
            if (!(error[i] > 0) || !Double.isFinite(velocity[i])) {
                throw new Problem("velocity " + (i + 1) + " is " + velocity[i] + " with the error " + error[i]
                        + "; leave out what is not measured");
            }
        }
        double[] radii = disc.radii(xEast, yNorth);
        double[] azimuths = disc.azimuths(xEast, yNorth);
        double total = aboutTheMean(velocity, error);
        if (!(total > 0)) throw new Problem("all " + n + " velocities are the same; there is no rotation to look for");
        RotatingDisc best = null;
        for (double inRe : TURNOVERS_IN_RE) {
            RotatingDisc one = fit(radii, azimuths, velocity, error, disc, inRe * disc.effectiveRadiusArcsec(), total);
            if (best == null || one.share > best.share) best = one;
        }
        return best;
    }

    private static double aboutTheMean(double[] velocity, double[] error) {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < velocity.length; i++) {
            double weight = 1 / (error[i] * error[i]);
            weights += weight;
            sum += weight * velocity[i];
        }
        double total = 0;
        for (int i = 0; i < velocity.length; i++) {
            double residual = (velocity[i] - sum / weights) / error[i];
            total += residual * residual;
        }
        return total;
    }

    private static RotatingDisc fit(
            double[] radii,
            double[] azimuths,
            double[] velocity,
            double[] error,
            Disc disc,
            double turnover,
            double total) {
        int n = velocity.length;
        double[][] design = new double[n][];
        double[] scaled = new double[n];
        for (int i = 0; i < n; i++) {
            double curve = radii[i] / Math.hypot(radii[i], turnover) / error[i];
            design[i] =
                    new double[] {1 / error[i], curve * StrictMath.cos(azimuths[i]), curve * StrictMath.sin(azimuths[i])
                    };
            scaled[i] = velocity[i] / error[i];
        }
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(design, false);
        RealVector data = new ArrayRealVector(scaled, false);
        RealVector found;
        try {
            found = new QRDecomposition(matrix, 1e-12).getSolver().solve(data);
        } catch (SingularMatrixException e) {
            throw new Problem("the " + n + " velocities lie so that no rotation can be told from them", e);
        }
        RealVector residuals = data.subtract(matrix.operate(found));
        double share = 1 - residuals.dotProduct(residuals) / total;
        double a = found.getEntry(1);
        double b = found.getEntry(2);
        double turned = StrictMath.atan2(b * disc.cosInclination(), a);
        double angle = ((disc.positionAngle() + Math.toDegrees(turned)) % 360 + 360) % 360;
        return new RotatingDisc(Math.max(0, share), found.getEntry(0), Math.hypot(a, b), angle, turnover);
    }
}
