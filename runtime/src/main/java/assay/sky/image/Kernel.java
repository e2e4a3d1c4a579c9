package assay.sky.image;

import assay.model.Problem;
import java.util.Arrays;
import java.util.Optional;

/**
 * Weights of pixels about a centre, odd in number along both axes. Where the weights are the products of one symmetric
 * row with itself, as those of a Gaussian are, that row is kept: rows and columns can then be summed one after the
 * other.
 */
public final class Kernel {
    static final int LARGEST_RADIUS = 4000;
    private static final double FAINT = 1e-8;

    private final int nx;
    private final int ny;
    private final double[] weights;
    private final Optional<double[]> factor;

    private Kernel(int nx, int ny, double[] weights, Optional<double[]> factor) {
        this.nx = nx;
        this.ny = ny;
        this.weights = weights;
        this.factor = factor;
    }

    /** From weights row by row, which are divided by their sum. */
    public static Kernel of(int nx, int ny, double[] weights) {
        if (nx < 1 || ny < 1 || nx % 2 == 0 || ny % 2 == 0) {
            throw new Problem(
                    "a kernel has " + nx + " x " + ny + " pixels; give odd numbers, so that one pixel is its centre");
        }
        if (Math.max(nx, ny) > 2 * LARGEST_RADIUS + 1) {
            throw new Problem("a kernel has " + nx + " x " + ny + " pixels; at most " + (2 * LARGEST_RADIUS + 1)
                    + " along an axis are worked with; cut its faint parts off");
        }
        if (weights.length != (long) nx * ny) {
            throw new Problem("a kernel of " + nx + " x " + ny + " pixels has " + weights.length + " values");
        }
        for (int k = 0; k < weights.length; k++) {
            if (!Double.isFinite(weights[k]) || weights[k] < 0) {
                throw new Problem("a kernel holds " + weights[k] + " in column " + (k % nx + 1) + " of row "
                        + (k / nx + 1) + ", counted from 1; weights are finite and not negative");
            }
        }
        double sum = sum(weights);
        if (!(sum > 0) || !Double.isFinite(sum)) {
            throw new Problem("the weights of a kernel have the sum " + sum + "; give weights with a sum above 0");
        }
        return new Kernel(nx, ny, scaled(weights, 1 / sum), Optional.empty());
    }

    /** The products of a symmetric row with itself. */
    static Kernel separable(double[] row) {
        double[] normalised = scaled(row, 1 / sum(row));
        return ofFactor(normalised);
    }

    /** One pixel: smooths nothing. */
    public static Kernel point() {
        return separable(new double[] {1});
    }

    /** The mean over a square of that many pixels, not always whole, about the centre of a pixel. */
    public static Kernel box(double pixels) {
        if (!(pixels >= 1) || pixels > LARGEST_RADIUS) {
            throw new Problem("a mean over squares of " + pixels + " pixels; give 1 to " + LARGEST_RADIUS);
        }
        int radius = (int) Math.ceil((pixels - 1) / 2);
        double[] row = new double[2 * radius + 1];
        Arrays.fill(row, 1);
        if (radius > 0) {
            row[0] = (pixels - (2 * radius - 1)) / 2;
            row[2 * radius] = row[0];
        }
        return separable(row);
    }

    private static Kernel ofFactor(double[] row) {
        int n = row.length;
        double[] weights = new double[n * n];
        for (int j = 0; j < n; j++) for (int i = 0; i < n; i++) weights[j * n + i] = row[j] * row[i];
        return new Kernel(n, n, weights, Optional.of(row));
    }

    public int nx() {
        return nx;
    }

    public int ny() {
        return ny;
    }

    public double weight(int column, int row) {
        return weights[row * nx + column];
    }

    double[] weights() {
        return weights;
    }

    Optional<double[]> factor() {
        return factor;
    }

    /** What white noise of variance 1 leaves of itself after this kernel: the sum of the squared weights. */
    public double sumOfSquares() {
        double sum = 0;
        for (double weight : weights) sum += weight * weight;
        return sum;
    }

    /**
     * Each weight squared, not normalised again: what the variances of independent pixels are summed with. Squares fall
     * off faster, so the ends of a row that hold less than {@link #FAINT} of its sum are cut.
     */
    Kernel squared() {
        if (factor.isPresent()) {
            double[] row = squares(factor.get());
            int cut = 0;
            double ends = 2 * row[0];
            while (ends < FAINT * sum(row) && cut < row.length / 2) ends += 2 * row[++cut];
            return ofFactor(Arrays.copyOfRange(row, cut, row.length - cut));
        }
        return new Kernel(nx, ny, squares(weights), Optional.empty());
    }

    /** One smoothing after the other, as one kernel. */
    public Kernel then(Kernel other) {
        if (factor.isPresent() && other.factor.isPresent()) {
            double[] row = factor.get();
            double[] further = other.factor.get();
            return ofFactor(convolved(row, row.length, 1, further, further.length, 1));
        }
        double[] both = convolved(weights, nx, ny, other.weights, other.nx, other.ny);
        return new Kernel(nx + other.nx - 1, ny + other.ny - 1, both, Optional.empty());
    }

    private static double[] convolved(double[] a, int ax, int ay, double[] b, int bx, int by) {
        int nx = ax + bx - 1;
        double[] both = new double[nx * (ay + by - 1)];
        for (int j = 0; j < ay; j++) {
            for (int i = 0; i < ax; i++) {
                double weight = a[j * ax + i];
                for (int l = 0; l < by; l++) {
                    int start = (j + l) * nx + i;
                    for (int k = 0; k < bx; k++) both[start + k] += weight * b[l * bx + k];
                }
            }
        }
        return both;
    }

    private static double[] squares(double[] values) {
        return Arrays.stream(values).map(v -> v * v).toArray();
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum;
    }
}
