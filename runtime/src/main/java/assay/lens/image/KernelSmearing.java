package assay.lens.image;

import assay.sky.image.Kernel;

/** Weight by weight with a kernel that has no factors; outside the frame there is no light. */
final class KernelSmearing implements Smearing {
    private final int nx;
    private final int ny;
    private final int factor;
    /** Weights of a square of samples about the centre of a pixel, odd along an axis. */
    private final int size;

    private final double[][] rows;

    private KernelSmearing(Frame frame, int factor, int size, double[][] rows) {
        nx = frame.nx();
        ny = frame.ny();
        this.factor = factor;
        this.size = size;
        this.rows = rows;
    }

    /**
     * With a kernel of samples: its middle {@code fine} pixels on the samples, the rest of it put together to whole
     * pixels and laid over the means of pixels. The factor is odd.
     */
    static KernelSmearing of(Frame frame, int factor, Kernel kernel, int fine) {
        int radiusX = kernel.nx() / 2;
        int radiusY = kernel.ny() / 2;
        int reach = (Math.max(radiusX, radiusY) + factor / 2) / factor;
        int size = (2 * reach + 1) * factor + factor - 1;
        double[][] rows = new double[size][size];
        int middle = size / 2;
        int half = factor / 2;
        int kept = fine * factor / 2;
        double share = 1.0 / factor / factor;
        for (int v = -radiusY; v <= radiusY; v++) {
            for (int u = -radiusX; u <= radiusX; u++) {
                // light comes from where the kernel, laid with its centre there, reaches the pixel: a turn by half a
                // circle
                double weight = kernel.weight(radiusX + u, radiusY + v) * share;
                boolean onSamples = fine > 0 && Math.abs(u) <= kept && Math.abs(v) <= kept;
                int centreU = onSamples ? u : Math.floorDiv(u + half, factor) * factor;
                int centreV = onSamples ? v : Math.floorDiv(v + half, factor) * factor;
                for (int l = -half; l <= half; l++) {
                    for (int k = -half; k <= half; k++) {
                        rows[middle - centreV + l][middle - centreU + k] += weight;
                    }
                }
            }
        }
        return new KernelSmearing(frame, factor, size, rows);
    }

    @Override
    public int samples() {
        return nx * ny * factor * factor;
    }

    @Override
    public int pixels() {
        return nx * ny;
    }

    @Override
    public double[][] room() {
        return new double[0][];
    }

    @Override
    public void of(double[] samples, double[][] room, double[] pixels) {
        int width = nx * factor;
        int height = ny * factor;
        for (int row = 0; row < ny; row++) {
            int top = row * factor + factor / 2 - size / 2;
            for (int column = 0; column < nx; column++) {
                int left = column * factor + factor / 2 - size / 2;
                int from = Math.max(0, -left);
                int to = Math.min(size, width - left);
                double sum = 0;
                for (int v = Math.max(0, -top); v < Math.min(size, height - top); v++) {
                    sum += dot(rows[v], samples, (top + v) * width + left, from, to);
                }
                pixels[row * nx + column] = sum;
            }
        }
    }

    private static double dot(double[] weights, double[] values, int shift, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = from;
        for (; k + 3 < to; k += 4) {
            a += weights[k] * values[shift + k];
            b += weights[k + 1] * values[shift + k + 1];
            c += weights[k + 2] * values[shift + k + 2];
            d += weights[k + 3] * values[shift + k + 3];
        }
        for (; k < to; k++) a += weights[k] * values[shift + k];
        return (a + b) + (c + d);
    }
}
