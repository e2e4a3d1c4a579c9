package assay.sky.image;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * By the convolution theorem. Rows are transformed as real numbers; then each column is transformed, multiplied with
 * that of the kernel and transformed back while it is at hand. The frame is padded by the radius of the kernel, so that
 * what wraps around falls outside, to a length 2^a 3^b 5^c. One-dimensional transforms of one thread only: JTransforms'
 * own in two dimensions take as many threads as they find.
 */
final class FourierSums implements Sums {
    /** Columns taken together, so that whole cache lines are read. */
    private static final int BATCH = 8;

    private final int nx;
    private final int ny;
    private final int px;
    private final int py;
    private final DoubleFFT_1D rows;
    private final DoubleFFT_1D columns;
    private final double[] kernel;

    FourierSums(Kernel kernel, int nx, int ny) {
        this.nx = nx;
        this.ny = ny;
        px = length(Math.max(nx + kernel.nx() / 2, kernel.nx()));
        py = length(Math.max(ny + kernel.ny() / 2, kernel.ny()));
        rows = new DoubleFFT_1D(px);
        columns = new DoubleFFT_1D(py);
        this.kernel = spectrum(kernel);
    }

    /** The next even length without other prime factors than 2, 3 and 5. */
    static int length(int atLeast) {
        for (int n = Math.max(4, atLeast + atLeast % 2); ; n += 2) {
            int rest = n;
            for (int prime : new int[] {2, 3, 5}) while (rest % prime == 0) rest /= prime;
            if (rest == 1) return n;
        }
    }

    static double cost(Kernel kernel, int nx, int ny) {
        double area = (double) length(nx + kernel.nx() / 2) * length(ny + kernel.ny() / 2);
        return area * StrictMath.log(area);
    }

    /** Column by column, real and imaginary parts in turn; the centre of the kernel is moved to the first pixel. */
    private double[] spectrum(Kernel kernel) {
        int rx = kernel.nx() / 2;
        int ry = kernel.ny() / 2;
        double[] padded = new double[px * py];
        for (int row = 0; row < kernel.ny(); row++) {
            int y = Math.floorMod(row - ry, py);
            for (int column = 0; column < kernel.nx(); column++) {
                padded[y * px + Math.floorMod(column - rx, px)] = kernel.weight(column, row);
            }
        }
        for (int y = 0; y < py; y++) rows.realForward(padded, y * px);
        double[] spectrum = new double[2 * py * (px / 2 + 1)];
        double[] column = new double[2 * py];
        for (int c = 0; c <= px / 2; c++) {
            for (int y = 0; y < py; y++) load(padded, y * px, c, column, y);
            columns.complexForward(column);
            System.arraycopy(column, 0, spectrum, 2 * py * c, 2 * py);
        }
        return spectrum;
    }

    @Override
    public double[] of(double[] image) {
        double[] lines = new double[px * ny];
        for (int y = 0; y < ny; y++) {
            System.arraycopy(image, y * nx, lines, y * px, nx);
            rows.realForward(lines, y * px);
        }
        double[][] batch = new double[BATCH][2 * py];
        for (int first = 0; first <= px / 2; first += BATCH) multiply(lines, batch, first);
        double[] sums = new double[nx * ny];
        for (int y = 0; y < ny; y++) {
            rows.realInverse(lines, y * px, true);
            System.arraycopy(lines, y * px, sums, y * nx, nx);
        }
        return sums;
    }

    private void multiply(double[] lines, double[][] batch, int first) {
        int count = Math.min(BATCH, px / 2 + 1 - first);
        for (int y = 0; y < ny; y++) {
            for (int c = 0; c < count; c++) load(lines, y * px, first + c, batch[c], y);
        }
        for (int c = 0; c < count; c++) {
            double[] column = batch[c];
            java.util.Arrays.fill(column, 2 * ny, 2 * py, 0);
            columns.complexForward(column);
            int at = 2 * py * (first + c);
            for (int k = 0; k < 2 * py; k += 2) {
                double re = column[k] * kernel[at + k] - column[k + 1] * kernel[at + k + 1];
                column[k + 1] = column[k] * kernel[at + k + 1] + column[k + 1] * kernel[at + k];
                column[k] = re;
            }
            columns.complexInverse(column, true);
        }
        for (int y = 0; y < ny; y++) {
            for (int c = 0; c < count; c++) store(batch[c], y, lines, y * px, first + c);
        }
    }

    /** A transformed row begins with its first and its middle term, both real; pairs of the others follow. */
    private void load(double[] lines, int row, int c, double[] column, int y) {
        boolean real = c == 0 || c == px / 2;
        column[2 * y] = lines[row + (c == px / 2 ? 1 : 2 * c)];
        column[2 * y + 1] = real ? 0 : lines[row + 2 * c + 1];
    }

    private void store(double[] column, int y, double[] lines, int row, int c) {
        if (c == px / 2) {
            lines[row + 1] = column[2 * y];
        } else {
            lines[row + 2 * c] = column[2 * y];
            if (c > 0) lines[row + 2 * c + 1] = column[2 * y + 1];
        }
    }
}
