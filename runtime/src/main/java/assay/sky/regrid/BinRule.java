package assay.sky.regrid;

import assay.model.Problem;
import java.util.OptionalDouble;

/**
 * How the maps of a galaxy are binned.
 *
 * @param key the map whose signal and errors decide
 * @param target the S/N that a bin should have
 * @param pixelsFrom the least S/N of a pixel to be binned at all; all measured pixels, if there is none
 */
public record BinRule(String key, double target, OptionalDouble pixelsFrom, BinMethod method, Covariance covariance) {
    public BinRule {
        if (!(target > 0 && Double.isFinite(target))) {
            throw new Problem("bins of S/N " + target + " in " + key + "; give a target above 0");
        }
        if (pixelsFrom.isPresent() && !Double.isFinite(pixelsFrom.getAsDouble())) {
            throw new Problem("pixels of " + key + " from a S/N of " + pixelsFrom.getAsDouble()
                    + "; give a number, or leave it out to bin all that was measured");
        }
    }

    boolean takes(double signal, double noise) {
        boolean measured = Double.isFinite(signal) && noise > 0 && Double.isFinite(noise);
        return measured && (pixelsFrom.isEmpty() || signal / noise >= pixelsFrom.getAsDouble());
    }
}
