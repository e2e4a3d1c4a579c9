package assay.sky.regrid;

/**
 * The pixels that are not yet in a bin, and the nearest of them to any place: counts of them in squares of 1, 2, 4, ...
 * pixels, so that empty squares are passed over as a whole.
 */
final class FreePixels {
    private final BinPixels pixels;
    private final PixelSquare square;
    private final int levels;
    private final int[][] free;
    private double x;
    private double y;
    private double best;
    private int found;

    FreePixels(BinPixels pixels, PixelSquare square) {
        this.pixels = pixels;
        this.square = square;
        levels = square.levels;
        free = new int[levels + 1][];
        for (int level = 0; level <= levels; level++) free[level] = new int[1 << 2 * (levels - level)];
        for (int p = 0; p < pixels.size(); p++) count(p, 1);
    }

    private void count(int pixel, int change) {
        int i = pixels.columns()[pixel] - square.column;
        int j = pixels.rows()[pixel] - square.row;
        for (int level = 0; level <= levels; level++) {
            free[level][(j >> level << levels - level) + (i >> level)] += change;
        }
    }

    void take(int pixel) {
        count(pixel, -1);
    }

    boolean none() {
        return free[levels][0] == 0;
    }

    /** Of pixels at the same distance, the first. */
    int nearest(double toX, double toY) {
        x = toX - square.column;
        y = toY - square.row;
        best = Double.POSITIVE_INFINITY;
        found = -1;
        visit(levels, 0, 0);
        return found;
    }

    private void visit(int level, int i, int j) {
        int cell = (j << levels - level) + i;
        if (free[level][cell] == 0) return;
        double distance = distance(level, i, j);
        if (distance > best) return;
        if (level == 0) {
            int pixel = square.at(square.column + i, square.row + j);
            if (distance < best || pixel < found) {
                best = distance;
                found = pixel;
            }
            return;
        }
        int nearI = x >= (2 * i + 1 << level - 1) ? 1 : 0;
        int nearJ = y >= (2 * j + 1 << level - 1) ? 1 : 0;
        visit(level - 1, 2 * i + nearI, 2 * j + nearJ);
        visit(level - 1, 2 * i + 1 - nearI, 2 * j + nearJ);
        visit(level - 1, 2 * i + nearI, 2 * j + 1 - nearJ);
        visit(level - 1, 2 * i + 1 - nearI, 2 * j + 1 - nearJ);
    }

    /** Squared, to the nearest pixel of a square. */
    private double distance(int level, int i, int j) {
        double dx = x - Math.min(Math.max(x, i << level), (i + 1 << level) - 1);
        double dy = y - Math.min(Math.max(y, j << level), (j + 1 << level) - 1);
        return dx * dx + dy * dy;
    }
}
