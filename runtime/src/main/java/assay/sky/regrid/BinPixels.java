package assay.sky.regrid;

import assay.model.Problem;

/**
 * The pixels to be binned: column and row, signal and noise. A signal of 0 or below is a measurement like any other and
 * lowers the S/N of its bin; what was not measured must not be among them.
 */
public record BinPixels(int[] columns, int[] rows, double[] signal, double[] noise) {
    public BinPixels {
        int size = columns.length;
        if (rows.length != size || signal.length != size || noise.length != size) {
            throw new Problem("pixels to be binned with " + size + " columns, " + rows.length + " rows, "
                    + signal.length + " signals and " + noise.length + " noises; give one of each for every pixel");
        }
        if (size == 0) throw new Problem("there are no pixels to be binned; look at the cuts before");
        for (int p = 0; p < size; p++) {
            String place = "pixel " + p + " (column " + columns[p] + ", row " + rows[p] + ")";
            if (!Double.isFinite(signal[p])) {
                throw new Problem(place + " has the signal " + signal[p] + "; leave out what was not measured");
            }
            if (!(noise[p] > 0 && Double.isFinite(noise[p]))) {
                throw new Problem(place + " has the noise " + noise[p]
                        + "; a pixel to be binned needs a noise above 0, or must be left out");
            }
        }
    }

    int size() {
        return columns.length;
    }
}
