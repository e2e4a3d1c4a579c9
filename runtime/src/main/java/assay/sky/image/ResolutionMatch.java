package assay.sky.image;

import assay.model.Problem;
import assay.model.sky.Projection;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * From the resolution that maps have to the one that they shall have, both FWHM of Gaussians in arcsec: what is left to
 * be smoothed is a Gaussian of FWHM² = target² - native².
 */
public record ResolutionMatch(double nativeArcsec, double targetArcsec, OptionalDouble distanceMpc) {
    private static final double RADIAN_IN_ARCSEC = 648000 / Math.PI;
    private static final double SQUARE = 1e-3;

    public ResolutionMatch {
        requirePositive(nativeArcsec, "resolution that the maps have", "arcsec");
        requirePositive(targetArcsec, "resolution that the maps shall have", "arcsec");
        if (distanceMpc.isPresent()) requirePositive(distanceMpc.getAsDouble(), "distance", "Mpc");
        if (targetArcsec < nativeArcsec) {
            throw new Problem("a resolution of " + said(targetArcsec, distanceMpc) + " was asked for, finer than the "
                    + said(nativeArcsec, distanceMpc) + " that the maps have; ask for " + digits(nativeArcsec)
                    + " arcsec or more");
        }
    }

    /** The same length in every galaxy. */
    public static ResolutionMatch toPc(double pc, double distanceMpc, double nativeArcsec) {
        requirePositive(pc, "resolution that the maps shall have", "pc");
        requirePositive(distanceMpc, "distance", "Mpc");
        double arcsec = pc / (distanceMpc * 1e6) * RADIAN_IN_ARCSEC;
        return new ResolutionMatch(nativeArcsec, arcsec, OptionalDouble.of(distanceMpc));
    }

    public static ResolutionMatch toArcsec(double arcsec, double nativeArcsec) {
        return new ResolutionMatch(nativeArcsec, arcsec, OptionalDouble.empty());
    }

    /** FWHM in arcsec of what is left to be smoothed. */
    public double kernelArcsec() {
        return Math.sqrt((targetArcsec - nativeArcsec) * (targetArcsec + nativeArcsec));
    }

    public Kernel kernel(double pixelArcsec) {
        return gaussian(kernelArcsec(), pixelArcsec);
    }

    static Kernel gaussian(double fwhm, double pixelArcsec) {
        return fwhm == 0 ? Kernel.point() : new Psf.Gaussian(fwhm).on(pixelArcsec);
    }

    /** The side of the pixels of a map in arcsec; they must be square, since what is round on the sky is laid on them. */
    static double squarePixel(Projection plane) {
        double along1 = Math.hypot(plane.cd11(), plane.cd21());
        double along2 = Math.hypot(plane.cd12(), plane.cd22());
        if (Math.abs(along1 / along2 - 1) > SQUARE) {
            throw new Problem("the pixels of the maps are " + digits(3600 * along1) + " x " + digits(3600 * along2)
                    + " arcsec; maps are smoothed on square pixels: regrid them first");
        }
        return plane.pixelArcsec();
    }

    @Override
    public String toString() {
        return "from " + said(nativeArcsec, distanceMpc) + " to " + said(targetArcsec, distanceMpc);
    }

    private static String said(double arcsec, OptionalDouble distanceMpc) {
        String angle = digits(arcsec) + " arcsec";
        if (distanceMpc.isEmpty()) return angle;
        return angle + " (" + digits(arcsec / RADIAN_IN_ARCSEC * distanceMpc.getAsDouble() * 1e6) + " pc)";
    }

    static String digits(double value) {
        return new BigDecimal(value)
                .round(new MathContext(5))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void requirePositive(double value, String what, String unit) {
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new Problem("the " + what + " is " + value + " " + unit + "; give a number above 0");
        }
    }
}
