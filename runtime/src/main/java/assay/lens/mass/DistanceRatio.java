package assay.lens.mass;

import assay.model.Problem;
import assay.sky.Cosmology;

/**
 * What the deflections of a lens are multiplied with: D_ls / D_s where they are those of a source at infinite distance, 1
 * where they were worked out for the source itself. Files do not say which they hold, and the mistake moves the source
 * without an error; so it is always stated.
 */
public record DistanceRatio(double factor) {
    public DistanceRatio {
        if (!(factor > 0) || !Double.isFinite(factor)) {
            throw new Problem("the factor D_ls / D_s of a lens is " + factor + "; give a number above 0");
        }
    }

    /** The deflections are those of light from the source. */
    public static DistanceRatio alreadyApplied() {
        return new DistanceRatio(1);
    }

    /** Of a flat universe: 1 - D(z_lens) / D(z_source), both comoving (Hogg 1999, equation 19, without curvature). */
    public static DistanceRatio of(Cosmology universe, double lensRedshift, double sourceRedshift) {
        if (!(lensRedshift > 0 && sourceRedshift > lensRedshift)) {
            throw new Problem("a lens at z = " + lensRedshift + " and a source at z = " + sourceRedshift
                    + "; the lens has to lie before the source");
        }
        return new DistanceRatio(1 - universe.comovingMpc(lensRedshift) / universe.comovingMpc(sourceRedshift));
    }
}
