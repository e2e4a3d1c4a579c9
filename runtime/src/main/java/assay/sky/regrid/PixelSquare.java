package assay.sky.regrid;

import assay.model.Problem;
import java.util.Arrays;

/** Where the pixels to be binned stand: a square of 2^levels cells a side that holds all of them. */
final class PixelSquare {
    private static final long LARGEST = 1L << 27;

    final int column;
    final int row;
    final int levels;
    private final int[] pixels;

    PixelSquare(BinPixels binned) {
        int[] columns = binned.columns();
        int[] rows = binned.rows();
        column = Arrays.stream(columns).min().orElseThrow();
        row = Arrays.stream(rows).min().orElseThrow();
        long wide = (long) Arrays.stream(columns).max().orElseThrow() - column + 1;
        long high = (long) Arrays.stream(rows).max().orElseThrow() - row + 1;
        int needed = 0;
        while (1L << needed < Math.max(wide, high)) needed++;
        if (1L << 2 * needed > LARGEST) {
            throw new Problem("the pixels to be binned are spread over " + wide + " columns and " + high
                    + " rows; give them as they are counted in their image");
        }
        levels = needed;
        pixels = new int[1 << 2 * levels];
        Arrays.fill(pixels, -1);
        for (int p = 0; p < columns.length; p++) {
            int cell = cell(columns[p], rows[p]);
            if (pixels[cell] >= 0) {
                throw new Problem("pixels " + pixels[cell] + " and " + p + " to be binned are both at column "
                        + columns[p] + ", row " + rows[p] + "; give each pixel once");
            }
            pixels[cell] = p;
        }
    }

    private int cell(int i, int j) {
        return (j - row << levels) + i - column;
    }

    /** The pixel in that column and row, -1 where there is none. */
    int at(int i, int j) {
        int side = 1 << levels;
        if (i < column || j < row || i >= column + side || j >= row + side) return -1;
        return pixels[cell(i, j)];
    }
}
