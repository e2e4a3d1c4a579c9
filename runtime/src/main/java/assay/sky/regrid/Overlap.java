package assay.sky.regrid;

import assay.model.Problem;
import assay.model.sky.SkyGrid;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

/**
 * The area that every pixel of one grid shares with every pixel of another, in units of the target's pixels: corners go
 * over the sky into the target's plane, and the quadrilaterals are cut there. Computed once, for all planes of a galaxy.
 * The pixels of the source that a target pixel meets stand in a row of a sparse matrix, in their own order, so sums over
 * them are the same whenever and wherever they are taken.
 */
public final class Overlap {
    /** Corners this close to a line of the target lie on it: what is meant to be aligned leaves no slivers. */
    private static final double ON_THE_LINE = 1e-8;
    /** What is left of a cell outside the pixel when a running sum has been rounded. */
    private static final double ROUNDED = 1e-13;

    private final SkyGrid source;
    private final SkyGrid target;
    private final int[] first;
    private final int[] pixels;
    private final double[] areas;
    private final double[] shares;
    private final double[] whole;
    private final double[] insideShare;

    private Overlap(SkyGrid source, SkyGrid target, Pieces pieces, double[] whole, double[] insideShare) {
        this.source = source;
        this.target = target;
        this.whole = whole;
        this.insideShare = insideShare;
        this.first = new int[target.pixels() + 1];
        for (int k = 0; k < pieces.count; k++) first[pieces.target[k] + 1]++;
        for (int t = 0; t < target.pixels(); t++) first[t + 1] += first[t];
        int[] next = Arrays.copyOf(first, target.pixels());
        this.pixels = new int[pieces.count];
        this.areas = new double[pieces.count];
        this.shares = new double[pieces.count];
        for (int k = 0; k < pieces.count; k++) {
            int place = next[pieces.target[k]]++;
            pixels[place] = pieces.source[k];
            areas[place] = pieces.area[k];
            shares[place] = pieces.area[k] / whole[pieces.source[k]];
        }
    }

    public static Overlap of(SkyGrid source, SkyGrid target) {
        return of(source, target, CornerMap.between(source, target));
    }

    static Overlap of(SkyGrid source, SkyGrid target, CornerMap corners) {
        int nx = source.nx();
        double[] whole = new double[source.pixels()];
        double[] insideShare = new double[source.pixels()];
        Pieces pieces = new Pieces(Math.max(source.pixels(), target.pixels()));
        Clipping clipping = new Clipping();
        double[] u = new double[4];
        double[] v = new double[4];
        double[][] lower = new double[2][nx + 1];
        double[][] upper = new double[2][nx + 1];
        line(corners, 0, lower);
        for (int j = 0; j < source.ny(); j++) {
            line(corners, j + 1, upper);
            for (int i = 0; i < nx; i++) {
                corners(lower[0], upper[0], i, u);
                corners(lower[1], upper[1], i, v);
                if (!clipping.cut(u, v, target.nx(), target.ny())) continue;
                int pixel = j * nx + i;
                whole[pixel] = clipping.area;
                insideShare[pixel] = add(clipping, pixel, target, pieces);
            }
            double[][] above = lower;
            lower = upper;
            upper = above;
        }
        if (pieces.count == 0) throw apart(source, target);
        return new Overlap(source, target, pieces, whole, insideShare);
    }

    private static Problem apart(SkyGrid source, SkyGrid target) {
        double[] from = source.projection().sky(0.5 * source.nx() - 0.5, 0.5 * source.ny() - 0.5);
        double[] to = target.projection().sky(0.5 * target.nx() - 0.5, 0.5 * target.ny() - 0.5);
        return new Problem(String.format(
                Locale.ROOT,
                "a map about RA %.5f, Dec %.5f has no pixel in common with the grid about RA %.5f, Dec %.5f that it is to be"
                        + " put onto; check that both belong to the same galaxy",
                from[0],
                from[1],
                to[0],
                to[1]));
    }

    private static void line(CornerMap map, int j, double[][] line) {
        double[] uv = new double[2];
        for (int i = 0; i < line[0].length; i++) {
            map.corner(i, j, uv);
            line[0][i] = onTheLine(uv[0]);
            line[1][i] = onTheLine(uv[1]);
        }
    }

    private static double onTheLine(double x) {
        double near = Math.rint(x);
        return Math.abs(x - near) <= ON_THE_LINE ? near : x;
    }

    private static void corners(double[] lower, double[] upper, int i, double[] four) {
        four[0] = lower[i];
        four[1] = lower[i + 1];
        four[2] = upper[i + 1];
        four[3] = upper[i];
    }

    /** The share of the pixel that lies within the target grid. */
    private static double add(Clipping cut, int pixel, SkyGrid target, Pieces pieces) {
        double dust = ROUNDED * cut.area;
        double within = 0;
        for (int r = 0, cell = 0; r < cut.rows; r++) {
            int y = cut.row + r;
            for (int c = 0; c < cut.columns; c++, cell++) {
                int x = cut.column + c;
                if (x < 0 || y < 0 || x >= target.nx() || y >= target.ny() || cut.cells[cell] <= dust) continue;
                pieces.add(pixel, y * target.nx() + x, cut.cells[cell]);
                within += cut.cells[cell];
            }
        }
        boolean wholly = cut.column >= 0
                && cut.row >= 0
                && cut.column + cut.columns <= target.nx()
                && cut.row + cut.rows <= target.ny();
        return wholly ? 1 : within / cut.area;
    }

    public SkyGrid source() {
        return source;
    }

    public SkyGrid target() {
        return target;
    }

    /** How many pairs of pixels meet. */
    public int pairs() {
        return pixels.length;
    }

    /** Where the source pixels of a target pixel begin; they end where those of the next one begin. */
    int first(int targetPixel) {
        return first[targetPixel];
    }

    int pixel(int pair) {
        return pixels[pair];
    }

    /** The area that a pair shares, in target pixels. */
    double area(int pair) {
        return areas[pair];
    }

    /** The same in units of the source pixel. */
    double share(int pair) {
        return shares[pair];
    }

    /** Whether some source pixel lies in several target pixels. */
    boolean cutsPixels() {
        BitSet met = new BitSet(source.pixels());
        for (int pixel : pixels) {
            if (met.get(pixel)) return true;
            met.set(pixel);
        }
        return false;
    }

    /** The whole area of a source pixel, in target pixels; 0 where it is out of reach. */
    double whole(int sourcePixel) {
        return whole[sourcePixel];
    }

    /** The share of a source pixel that lies in the target grid. */
    double insideShare(int sourcePixel) {
        return insideShare[sourcePixel];
    }

    /** Pairs in the order in which they are found, that of the source. */
    private static final class Pieces {
        private int count;
        private int[] source;
        private int[] target;
        private double[] area;

        Pieces(int expected) {
            int room = Math.max(16, expected + expected / 2);
            source = new int[room];
            target = new int[room];
            area = new double[room];
        }

        void add(int from, int to, double shared) {
            if (count == source.length) {
                int room = Math.multiplyExact(count, 2);
                source = Arrays.copyOf(source, room);
                target = Arrays.copyOf(target, room);
                area = Arrays.copyOf(area, room);
            }
            source[count] = from;
            target[count] = to;
            area[count++] = shared;
        }
    }
}
