package assay.lens;

import assay.model.Problem;
import java.util.stream.IntStream;

/** The pixels of a map that a fit uses: those with a value and an error. */
final class UsedPixels {
    private UsedPixels() {}

    static int[] of(double[] map, double[] sigma, int pixels, int atLeast) {
        if (map.length != pixels || sigma.length != pixels) {
            throw new Problem("a map of " + map.length + " pixels with " + sigma.length + " errors is held against a"
                    + " model of " + pixels + "; give all three on the same pixels");
        }
        int[] used = IntStream.range(0, pixels)
                .filter(p -> Double.isFinite(map[p]) && Double.isFinite(sigma[p]))
                .toArray();
        for (int p : used) {
            if (!(sigma[p] > 0)) {
                throw new Problem("pixel " + p + ", counted from 0 row by row, has the error " + sigma[p]
                        + "; errors are above 0");
            }
        }
        if (used.length < atLeast) {
            throw new Problem("a map has " + used.length + " pixels with a value and an error; the fit needs at least "
                    + atLeast);
        }
        return used;
    }

    static double[] of(double[] map, int[] used) {
        double[] values = new double[used.length];
        for (int i = 0; i < used.length; i++) values[i] = map[used[i]];
        return values;
    }
}
