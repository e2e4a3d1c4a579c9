package assay.stats;

import assay.model.Problem;
import assay.model.figure.Contours;
import assay.model.figure.Hue;
import assay.model.figure.Lattice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The density of points in a plane on an even grid, as the mean of Gaussians on the points. Their covariance is that of
 * the points times n^(-1/3) (Scott 1992), so that narrow slanted distributions stay narrow. It is found in x and in what
 * a straight line through the points leaves of y, which are uncorrelated: there each point is shared among the four
 * nearest cells, and these are smoothed along both directions.
 *
 * @param density in rows from the least y, at the middles of cells
 * @param atPoints the density at each point
 */
public record DensityPlane(int cells, double[] density, double x0, double x1, double y0, double y1, double[] atPoints) {
    private static final int CELLS = 128;
    private static final double BEYOND = 3;
    private static final double ROUNDING = 1e-12;

    public static DensityPlane of(double[] x, double[] y) {
        int n = Numbers.paired("the density of points", 3, x, y);
        double r = Correlation.pearson(x, y).value();
        double spreadX = Descriptive.standardDeviation(x);
        double spreadY = Descriptive.standardDeviation(y);
        double slope = r * spreadY / spreadX;
        double[] rest = new double[n];
        for (int k = 0; k < n; k++) rest[k] = y[k] - slope * x[k];
        if (1 - r * r < ROUNDING) {
            throw new Problem("the density of points: all " + n + " points lie on one straight line, "
                    + "which has no density in the plane; show one of the two quantities");
        }
        double shrink = StrictMath.pow(n, -1 / 6.0);
        Side across = Side.of(x, shrink * spreadX);
        Side up = Side.of(rest, shrink * Descriptive.standardDeviation(rest));
        double[] sheared = new double[CELLS * CELLS];
        for (int k = 0; k < n; k++) {
            new Weights(across.cell(x[k]), up.cell(rest[k])).add(sheared, 1 / (n * across.step() * up.step()));
        }
        sheared = smoothed(sheared, across.kernel(), 1);
        sheared = smoothed(sheared, up.kernel(), CELLS);
        double[] atPoints = new double[n];
        for (int k = 0; k < n; k++) atPoints[k] = new Weights(across.cell(x[k]), up.cell(rest[k])).of(sheared);
        Side upright = Side.of(y, shrink * spreadY);
        double[] density = new double[CELLS * CELLS];
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                double cell = up.cell(upright.middle(row) - slope * across.middle(column));
                if (cell < 0 || cell > CELLS) continue;
                density[row * CELLS + column] = new Weights(column + 0.5, cell).of(sheared);
            }
        }
        return new DensityPlane(CELLS, density, across.from(), across.to(), upright.from(), upright.to(), atPoints);
    }

    /** Contours that say which share of the points they enclose, one for each share. */
    public Contours enclosing(double... shares) {
        double[] falling = shares.clone();
        Arrays.sort(falling);
        List<Contours.Level> levels = new ArrayList<>();
        for (int i = falling.length - 1; i >= 0; i--) {
            String percent = new BigDecimal(Double.toString(falling[i]))
                    .movePointRight(2)
                    .stripTrailingZeros()
                    .toPlainString();
            levels.add(Contours.Level.at(levelEnclosing(falling[i]), percent + "%"));
        }
        return new Contours(new Lattice(cells, cells, density, x0, x1, y0, y1), levels, Hue.NEXT, "");
    }

    /** One side of the grid, three Gaussians longer at both ends than the points. */
    private record Side(double from, double to, double width) {
        static Side of(double[] values, double width) {
            return new Side(
                    Arrays.stream(values).min().orElseThrow() - BEYOND * width,
                    Arrays.stream(values).max().orElseThrow() + BEYOND * width,
                    width);
        }

        double step() {
            return (to - from) / CELLS;
        }

        double middle(int cell) {
            return from + (cell + 0.5) * step();
        }

        double cell(double value) {
            return (value - from) / step();
        }

        double[] kernel() {
            double cells = width / step();
            int reach = (int) Math.ceil(4 * cells);
            double[] kernel = new double[2 * reach + 1];
            double sum = 0;
            for (int i = 0; i < kernel.length; i++) {
                double u = (i - reach) / cells;
                kernel[i] = StrictMath.exp(-u * u / 2);
                sum += kernel[i];
            }
            for (int i = 0; i < kernel.length; i++) kernel[i] /= sum;
            return kernel;
        }
    }

    /** The density of the contour within which a fraction of the points lies. */
    public double levelEnclosing(double fraction) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new Problem("a contour that encloses the fraction " + fraction + " of the points; give 0 to 1");
        }
        return Descriptive.percentile(atPoints, 100 * (1 - fraction));
    }

    /** Along rows for a stride of 1, along columns for a stride of a row. */
    private static double[] smoothed(double[] values, double[] kernel, int stride) {
        int reach = kernel.length / 2;
        double[] smooth = new double[values.length];
        for (int c = 0; c < values.length; c++) {
            int at = stride == 1 ? c % CELLS : c / CELLS;
            double sum = 0;
            for (int k = Math.max(-reach, -at); k <= Math.min(reach, CELLS - 1 - at); k++) {
                sum += kernel[k + reach] * values[c + k * stride];
            }
            smooth[c] = sum;
        }
        return smooth;
    }

    /** The four cells about a place, in cells from the corner of the grid, and what each counts of it. */
    private static final class Weights {
        private final int column;
        private final int row;
        private final double across;
        private final double up;

        Weights(double x, double y) {
            column = (int) Math.max(0, Math.min(CELLS - 2, Math.floor(x - 0.5)));
            row = (int) Math.max(0, Math.min(CELLS - 2, Math.floor(y - 0.5)));
            across = Math.max(0, Math.min(1, x - 0.5 - column));
            up = Math.max(0, Math.min(1, y - 0.5 - row));
        }

        private int cell() {
            return row * CELLS + column;
        }

        void add(double[] grid, double amount) {
            grid[cell()] += amount * (1 - across) * (1 - up);
            grid[cell() + 1] += amount * across * (1 - up);
            grid[cell() + CELLS] += amount * (1 - across) * up;
            grid[cell() + CELLS + 1] += amount * across * up;
        }

        double of(double[] grid) {
            return (1 - up) * ((1 - across) * grid[cell()] + across * grid[cell() + 1])
                    + up * ((1 - across) * grid[cell() + CELLS] + across * grid[cell() + CELLS + 1]);
        }
    }
}
