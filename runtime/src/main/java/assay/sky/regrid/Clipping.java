package assay.sky.regrid;

import assay.model.Problem;
import java.util.Arrays;

/**
 * A quadrilateral cut by the lines of a grid of unit cells. Each edge adds, to the cell that it crosses, the area between
 * itself and the cell's right side, and to all cells further right in that row its height; a running sum along the rows
 * then holds the exact area of every cell. The buffer is kept from one quadrilateral to the next.
 */
final class Clipping {
    private static final int MANY = 1 << 24;

    private final double[] x = new double[4];
    private final double[] y = new double[4];
    private double[] step = new double[64];
    private int wide;

    /** First column and row that the quadrilateral touches, and how many. */
    int column;

    int row;
    int columns;
    int rows;
    /** The whole area, by the corners alone. */
    double area;
    /** The area in each of the cells, row by row; valid to {@code rows * columns}. */
    double[] cells = new double[64];

    /** False where nothing is left: a corner that is not a number, or no cell of the grid within reach. */
    boolean cut(double[] u, double[] v, int gridColumns, int gridRows) {
        double lowX = Math.min(Math.min(u[0], u[1]), Math.min(u[2], u[3]));
        double highX = Math.max(Math.max(u[0], u[1]), Math.max(u[2], u[3]));
        double lowY = Math.min(Math.min(v[0], v[1]), Math.min(v[2], v[3]));
        double highY = Math.max(Math.max(v[0], v[1]), Math.max(v[2], v[3]));
        if (!(highX > 0 && highY > 0 && lowX < gridColumns && lowY < gridRows)) return false;
        double left = Math.floor(lowX);
        double bottom = Math.floor(lowY);
        column = (int) left;
        row = (int) bottom;
        double across = Math.max(1, Math.ceil(highX) - left);
        double up = Math.max(1, Math.ceil(highY) - bottom);
        if (across * up > MANY) {
            throw new Problem("one pixel of the map would spread over " + (long) across + " x " + (long) up
                    + " pixels of the target grid; choose larger target pixels, or correct the map's coordinates");
        }
        columns = (int) across;
        rows = (int) up;
        for (int k = 0; k < 4; k++) {
            x[k] = u[k] - left;
            y[k] = v[k] - bottom;
        }
        double signed = 0.5 * ((x[2] - x[0]) * (y[3] - y[1]) - (x[3] - x[1]) * (y[2] - y[0]));
        area = Math.abs(signed);
        if (columns == 1 && rows == 1) {
            cells[0] = area;
            return true;
        }
        wide = columns + 1;
        int needed = Math.multiplyExact(wide, rows);
        if (needed > step.length) {
            step = new double[2 * needed];
            cells = new double[2 * needed];
        }
        for (int k = 0; k < 4; k++) {
            int next = (k + 1) & 3;
            if (y[k] < y[next]) edge(x[k], y[k], x[next], y[next], -1);
            else if (y[k] > y[next]) edge(x[next], y[next], x[k], y[k], 1);
        }
        sum(signed < 0 ? -1 : 1);
        return true;
    }

    private void sum(double sign) {
        for (int r = 0, cell = 0; r < rows; r++) {
            double across = 0;
            for (int c = 0; c < columns; c++) {
                across += step[r * wide + c];
                cells[cell++] = sign * across;
            }
        }
        Arrays.fill(step, 0, wide * rows, 0);
    }

    /** An edge that rises from a to b, row by row. */
    private void edge(double ax, double ay, double bx, double by, double direction) {
        double slope = (bx - ax) / (by - ay);
        double fromX = ax;
        double fromY = ay;
        for (int r = (int) ay; fromY < by; r++) {
            boolean last = by <= r + 1;
            double toY = last ? by : r + 1;
            double toX = last ? bx : between(ax, bx, ax + (toY - ay) * slope);
            strip(r * wide, fromX, toX, direction * (toY - fromY));
            fromX = toX;
            fromY = toY;
        }
    }

    private static double between(double a, double b, double x) {
        return a < b ? Math.min(b, Math.max(a, x)) : Math.min(a, Math.max(b, x));
    }

    /** The piece of an edge within one row, cell by cell. */
    private void strip(int start, double xa, double xb, double height) {
        double from = Math.min(xa, xb);
        double to = Math.max(xa, xb);
        int c = Math.min((int) from, columns - 1);
        if (to <= c + 1) {
            double right = 0.5 * (from + to) - c;
            step[start + c] += height * (1 - right);
            step[start + c + 1] += height * right;
            return;
        }
        double perX = height / (to - from);
        while (from < to) {
            double end = Math.min(to, c + 1);
            double piece = perX * (end - from);
            double right = 0.5 * (from + end) - c;
            step[start + c] += piece * (1 - right);
            step[start + c + 1] += piece * right;
            from = end;
            c++;
        }
    }
}
