package assay.sky.image;

import java.util.BitSet;

/**
 * The squared distance, in pixels, of each pixel to the nearest absent one, the outside of the frame being absent; exact
 * and in linear time: along columns first, then the lower envelope of parabolas along each row (Meijster, Roerdink &
 * Hesselink 2000).
 */
final class DistanceToAbsent {
    private DistanceToAbsent() {}

    static long[] squares(BitSet there, int nx, int ny) {
        int[] along = columns(there, nx, ny);
        long[] squares = new long[nx * ny];
        // a column of the outside on either side
        long[] heights = new long[nx + 2];
        int[] places = new int[nx + 2];
        int[] starts = new int[nx + 2];
        for (int y = 0; y < ny; y++) {
            for (int x = 0; x < nx; x++) heights[x + 1] = (long) along[y * nx + x] * along[y * nx + x];
            int last = 0;
            places[0] = 0;
            starts[0] = 0;
            for (int x = 1; x < heights.length; x++) {
                while (last >= 0 && value(heights, places[last], starts[last]) > value(heights, x, starts[last]))
                    last--;
                if (last < 0) {
                    last = 0;
                    places[0] = x;
                    starts[0] = 0;
                } else {
                    long start = 1 + crossing(heights, places[last], x);
                    if (start < heights.length) {
                        last++;
                        places[last] = x;
                        starts[last] = (int) start;
                    }
                }
            }
            for (int x = nx + 1; x >= 0; x--) {
                if (x > 0 && x <= nx) squares[y * nx + x - 1] = value(heights, places[last], x);
                if (x == starts[last]) last--;
            }
        }
        return squares;
    }

    /** The last place where the parabola about {@code a} is not above that about {@code b}, a left of b. */
    private static long crossing(long[] heights, long a, long b) {
        return Math.floorDiv(b * b - a * a + heights[(int) b] - heights[(int) a], 2 * (b - a));
    }

    private static long value(long[] heights, int place, long x) {
        return (x - place) * (x - place) + heights[place];
    }

    private static int[] columns(BitSet there, int nx, int ny) {
        int[] along = new int[nx * ny];
        for (int x = 0; x < nx; x++) {
            int distance = 0;
            for (int y = 0; y < ny; y++) {
                distance = there.get(y * nx + x) ? distance + 1 : 0;
                along[y * nx + x] = distance;
            }
            distance = 0;
            for (int y = ny - 1; y >= 0; y--) {
                distance = there.get(y * nx + x) ? distance + 1 : 0;
                along[y * nx + x] = Math.min(along[y * nx + x], distance);
            }
        }
        return along;
    }
}
