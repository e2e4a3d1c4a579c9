package assay.lens.image;

/** Along one axis: each pixel as a weighted sum of neighbouring samples. */
final class AxisWeights {
    private final int samples;
    private final int[] first;
    private final double[][] weights;

    private AxisWeights(int pixels, int samples) {
        this.samples = samples;
        first = new int[pixels];
        weights = new double[pixels][];
    }

    /** A symmetric row of weights laid over the samples, then the mean over each pixel; at the ends the last value goes on. */
    static AxisWeights onSamples(int pixels, int factor, double[] row) {
        int radius = row.length / 2;
        AxisWeights axis = new AxisWeights(pixels, pixels * factor);
        for (int p = 0; p < pixels; p++) {
            axis.open(p, p * factor - radius, (p + 1) * factor - 1 + radius);
            for (int k = 0; k < factor; k++) {
                for (int d = -radius; d <= radius; d++) axis.add(p, p * factor + k + d, row[radius + d] / factor);
            }
        }
        return axis;
    }

    /** The mean over each pixel, then the row of weights laid over the pixels. */
    static AxisWeights onPixels(int pixels, int factor, double[] row) {
        int radius = row.length / 2;
        AxisWeights axis = new AxisWeights(pixels, pixels * factor);
        for (int p = 0; p < pixels; p++) {
            axis.open(p, (p - radius) * factor, (p + radius + 1) * factor - 1);
            for (int d = -radius; d <= radius; d++) {
                int from = inside(p + d, pixels) * factor;
                for (int k = 0; k < factor; k++) axis.add(p, from + k, row[radius + d] / factor);
            }
        }
        return axis;
    }

    private void open(int pixel, int from, int to) {
        first[pixel] = inside(from, samples);
        weights[pixel] = new double[inside(to, samples) - first[pixel] + 1];
    }

    private void add(int pixel, int sample, double weight) {
        weights[pixel][inside(sample, samples) - first[pixel]] += weight;
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
