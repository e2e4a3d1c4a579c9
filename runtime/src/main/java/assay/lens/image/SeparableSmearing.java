package assay.lens.image;

/** Columns first, then rows; four rows of samples at a time, so that whole rows are added at once. */
final class SeparableSmearing implements Smearing {
    private final AxisWeights alongX;
    private final AxisWeights alongY;

    SeparableSmearing(AxisWeights alongX, AxisWeights alongY) {
        this.alongX = alongX;
        this.alongY = alongY;
    }

    @Override
    public int samples() {
        return alongX.samples() * alongY.samples();
    }

    @Override
    public int pixels() {
        return alongX.pixels() * alongY.pixels();
    }

    @Override
    public double[][] room() {
        return new double[][] {new double[alongX.samples()]};
    }

    @Override
    public void of(double[] samples, double[][] room, double[] pixels) {
        double[] sums = room[0];
        int width = alongX.samples();
        int nx = alongX.pixels();
        for (int row = 0; row < alongY.pixels(); row++) {
            double[] weights = alongY.weights(row);
            addRows(samples, alongY.first(row) * width, weights, sums, width);
            for (int column = 0; column < nx; column++) {
                pixels[row * nx + column] = dot(sums, alongX.first(column), alongX.weights(column));
            }
        }
    }

    private static void addRows(double[] samples, int from, double[] weights, double[] sum, int width) {
        java.util.Arrays.fill(sum, 0, width, 0);
        int k = 0;
        int at = from;
        for (; k + 3 < weights.length; k += 4, at += 4 * width) {
            addFour(samples, at, width, weights[k], weights[k + 1], weights[k + 2], weights[k + 3], sum);
        }
        for (; k < weights.length; k++, at += width) {
            double weight = weights[k];
            for (int x = 0; x < width; x++) sum[x] += weight * samples[at + x];
        }
    }

    private static void addFour(
            double[] samples, int at, int width, double a, double b, double c, double d, double[] sum) {
        int second = at + width;
        int third = second + width;
        int fourth = third + width;
        for (int x = 0; x < width; x++) {
            sum[x] += (a * samples[at + x] + b * samples[second + x])
                    + (c * samples[third + x] + d * samples[fourth + x]);
        }
    }

    /** Four sums side by side, as an addition takes several beats of the clock. */
    private static double dot(double[] values, int from, double[] weights) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k + 3 < weights.length; k += 4) {
            a += weights[k] * values[from + k];
            b += weights[k + 1] * values[from + k + 1];
            c += weights[k + 2] * values[from + k + 2];
            d += weights[k + 3] * values[from + k + 3];
        }
        for (; k < weights.length; k++) a += weights[k] * values[from + k];
        return (a + b) + (c + d);
    }
}
