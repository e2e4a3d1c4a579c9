package assay.lens.image;

/** Along one axis: each pixel as a weighted sum of neighbouring samples. */
final class AxisWeights {
    private final int samples;
    private final int[] first;
    private final double[][] weights;

    private AxisWeights(int samples, double[][] dense) {
        this.samples = samples;
        first = new int[dense.length];
        weights = new double[dense.length][];
        for (int p = 0; p < dense.length; p++) {
            int from = 0;
            while (from < samples - 1 && dense[p][from] == 0) from++;
            int to = samples;
            while (to > from + 1 && dense[p][to - 1] == 0) to--;
            first[p] = from;
            weights[p] = java.util.Arrays.copyOfRange(dense[p], from, to);
        }
    }

    /** A symmetric row of weights laid over the samples, then the mean over each pixel; at the ends the last value goes on. */
    static AxisWeights onSamples(int pixels, int factor, double[] row) {
        int radius = row.length / 2;
        int samples = pixels * factor;
        double[][] dense = new double[pixels][samples];
        for (int p = 0; p < pixels; p++) {
            for (int k = 0; k < factor; k++) {
                for (int d = -radius; d <= radius; d++) {
                    dense[p][inside(p * factor + k + d, samples)] += row[radius + d] / factor;
                }
            }
        }
        return new AxisWeights(samples, dense);
    }

    /** The mean over each pixel, then the row of weights laid over the pixels. */
    static AxisWeights onPixels(int pixels, int factor, double[] row) {
        int radius = row.length / 2;
        double[][] dense = new double[pixels][pixels * factor];
        for (int p = 0; p < pixels; p++) {
            for (int d = -radius; d <= radius; d++) {
                int from = inside(p + d, pixels) * factor;
                for (int k = 0; k < factor; k++) dense[p][from + k] += row[radius + d] / factor;
            }
        }
        return new AxisWeights(pixels * factor, dense);
    }

    private static int inside(int index, int n) {
        return Math.max(0, Math.min(n - 1, index));
    }

    int samples() {
        return samples;
    }

    int pixels() {
        return first.length;
    }

    int first(int pixel) {
        return first[pixel];
    }

    double[] weights(int pixel) {
        return weights[pixel];
    }
}
