package assay.simulate.sky;

import assay.model.Problem;
import assay.simulate.Draws;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * One realisation of a Gaussian random field of mean 0 and variance 1 over a rectangle, with the Matérn covariance C(d)
 * = (1 + s) exp(-s), s = √3 d / length. On the nodes of a grid it is exact, by circulant embedding (Dietrich & Newsam
 * 1997, SIAM J. Sci. Comput. 18, 1088): the covariance is laid on a torus at least twice as wide as the rectangle, and
 * its eigenvalues, which a Fourier transform gives, must not be negative; where they are (beyond 1e-6 of the variance,
 * which bounds the error of the covariance) the torus grows. Between nodes
 * the field is interpolated linearly and divided by the known deviation of what was interpolated, so its variance is 1
 * everywhere; nodes are a twentieth of the length apart where the rectangle allows.
 */
public final class GaussianField {
    private static final int NODES_PER_LENGTH = 20;
    private static final int COARSEST_PER_LENGTH = 4;
    private static final int MOST_NODES = 1000; // along a side
    private static final long LARGEST_TORUS = 1L << 24;
    private static final double LOST = 1e-6; // of the variance, in negative eigenvalues that are set to 0

    private final double firstU;
    private final double firstV;
    private final double step;
    private final int columns;
    private final int rows;
    private final double[] nodes;
    private final double besideOne;
    private final double across;

    private GaussianField(double firstU, double firstV, double step, int columns, int rows, double length) {
        this.firstU = firstU;
        this.firstV = firstV;
        this.step = step;
        this.columns = columns;
        this.rows = rows;
        this.nodes = new double[columns * rows];
        this.besideOne = matern(step / length);
        this.across = matern(Math.sqrt(2) * step / length);
    }

    /** The rectangle and the length in one unit, such as kpc. */
    public static GaussianField over(double u0, double v0, double u1, double v1, double length, Draws draws) {
        double longest = Math.max(u1 - u0, v1 - v0);
        double step = Math.max(length / NODES_PER_LENGTH, longest / MOST_NODES);
        if (step > length / COARSEST_PER_LENGTH) {
            throw new Problem(String.format(
                    Locale.ROOT,
                    "a correlated field of length %.4g in a disc that shows %.4g across needs more than %d nodes a side; "
                            + "raise the length or look at a smaller part",
                    length,
                    longest,
                    MOST_NODES * COARSEST_PER_LENGTH));
        }
        GaussianField field = new GaussianField(u0, v0, step, nodes(u1 - u0, step), nodes(v1 - v0, step), length);
        field.fill(length, draws);
        return field;
    }

    private static int nodes(double side, double step) {
        return (int) Math.ceil(side / step) + 2;
    }

    /** C at a distance in units of the length. */
    static double matern(double distance) {
        double s = Math.sqrt(3) * distance;
        return (1 + s) * StrictMath.exp(-s);
    }

    public double at(double u, double v) {
        double x = (u - firstU) / step;
        double y = (v - firstV) / step;
        int i = Math.max(0, Math.min(columns - 2, (int) Math.floor(x)));
        int j = Math.max(0, Math.min(rows - 2, (int) Math.floor(y)));
        double a = x - i;
        double b = y - j;
        if (a < -1e-9 || b < -1e-9 || a > 1 + 1e-9 || b > 1 + 1e-9) {
            throw new IllegalArgumentException("a correlated field is asked outside of its rectangle: " + u + ", " + v);
        }
        int n = j * columns + i;
        double value = (1 - b) * ((1 - a) * nodes[n] + a * nodes[n + 1])
                + b * ((1 - a) * nodes[n + columns] + a * nodes[n + columns + 1]);
        double ownA = (1 - a) * (1 - a) + a * a;
        double ownB = (1 - b) * (1 - b) + b * b;
        double crossA = 2 * a * (1 - a);
        double crossB = 2 * b * (1 - b);
        double variance = ownA * ownB + (crossA * ownB + ownA * crossB) * besideOne + crossA * crossB * across;
        return value / Math.sqrt(variance);
    }

    private void fill(double length, Draws draws) {
        int width = powerOfTwo(2 * (columns - 1));
        int height = powerOfTwo(2 * (rows - 1));
        double[] amplitudes = amplitudes(width, height, length);
        while (amplitudes == null) {
            width *= 2;
            height *= 2;
            if ((long) width * height > LARGEST_TORUS) {
                throw new Problem(String.format(
                        Locale.ROOT,
                        "a correlated field of length %.4g cannot be made over %.4g by %.4g; lower the length",
                        length,
                        columns * step,
                        rows * step));
            }
            amplitudes = amplitudes(width, height, length);
        }
        double[] real = new double[amplitudes.length];
        double[] imaginary = new double[amplitudes.length];
        for (int k = 0; k < amplitudes.length; k++) {
            real[k] = amplitudes[k] * draws.gaussian();
            imaginary[k] = amplitudes[k] * draws.gaussian();
        }
        transform(real, imaginary, width, height);
        for (int j = 0; j < rows; j++) System.arraycopy(real, j * width, nodes, j * columns, columns);
    }

    /** Square roots of the eigenvalues over the number of nodes, or null where too much of them is negative. */
    private double[] amplitudes(int width, int height, double length) {
        double[] real = new double[width * height];
        for (int j = 0; j < height; j++) {
            double v = Math.min(j, height - j) * step / length;
            for (int i = 0; i < width; i++) {
                double u = Math.min(i, width - i) * step / length;
                real[j * width + i] = matern(Math.sqrt(u * u + v * v));
            }
        }
        transform(real, new double[real.length], width, height);
        double negative = 0;
        for (int k = 0; k < real.length; k++) {
            negative += Math.max(0, -real[k] / real.length);
            real[k] = Math.sqrt(Math.max(0, real[k]) / real.length);
        }
        if (negative > LOST) return null;
        return real;
    }

    private static int powerOfTwo(int least) {
        return Math.max(4, Integer.highestOneBit(Math.max(1, least - 1)) * 2);
    }

    /** Rows, then columns; each is one and the same sequence of sums wherever it runs. */
    private static void transform(double[] real, double[] imaginary, int width, int height) {
        IntStream.range(0, height).parallel().forEach(j -> line(real, imaginary, j * width, 1, width));
        IntStream.range(0, width).parallel().forEach(i -> line(real, imaginary, i, width, height));
    }

    private static void line(double[] real, double[] imaginary, int first, int stride, int count) {
        double[][] data = new double[2][count];
        for (int k = 0; k < count; k++) {
            data[0][k] = real[first + k * stride];
            data[1][k] = imaginary[first + k * stride];
        }
        FastFourierTransformer.transformInPlace(data, DftNormalization.STANDARD, TransformType.FORWARD);
        for (int k = 0; k < count; k++) {
            real[first + k * stride] = data[0][k];
            imaginary[first + k * stride] = data[1][k];
        }
    }
}
