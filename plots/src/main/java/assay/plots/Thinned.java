package assay.plots;

import assay.model.figure.Line;
import java.util.Arrays;

/**
 * A line as fractions of the axes, without the corners that no eye can tell: where a line that never turns back has more
 * than a few corners in one column of dots, only the first, least, greatest and last of them are drawn. The inked area
 * stays the same, and a chain of a hundred thousand steps becomes a line of some thousands.
 */
final class Thinned {
    private static final int FEW = 4;

    private Thinned() {}

    static double[][] of(Line line, Plane plane) {
        double[] x = Arrays.stream(line.x()).map(plane.x()::fraction).toArray();
        double[] y = Arrays.stream(line.y()).map(plane.y()::fraction).toArray();
        int columns = (int) plane.box().getWidth();
        if (x.length <= FEW * columns || !oneWay(x, y)) return new double[][] {x, y};
        int[] kept = new int[x.length];
        int count = 0;
        for (int from = 0; from < x.length; ) {
            int to = from + 1;
            while (to < x.length && column(x[to], columns) == column(x[from], columns)) to++;
            for (int corner : corners(y, from, to)) {
                if (count == 0 || kept[count - 1] != corner) kept[count++] = corner;
            }
            from = to;
        }
        int[] shown = Arrays.copyOf(kept, count);
        return new double[][] {
            Arrays.stream(shown).mapToDouble(i -> x[i]).toArray(),
            Arrays.stream(shown).mapToDouble(i -> y[i]).toArray()
        };
    }

    private static long column(double fraction, int columns) {
        return (long) Math.floor(fraction * columns);
    }

    private static boolean oneWay(double[] x, double[] y) {
        double way = Math.signum(x[x.length - 1] - x[0]);
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i] + y[i])) return false;
            if (i > 0 && way * (x[i] - x[i - 1]) < 0) return false;
        }
        return way != 0;
    }

    private static int[] corners(double[] y, int from, int to) {
        int least = from;
        int greatest = from;
        for (int i = from; i < to; i++) {
            if (y[i] < y[least]) least = i;
            if (y[i] > y[greatest]) greatest = i;
        }
        return new int[] {from, Math.min(least, greatest), Math.max(least, greatest), to - 1};
    }
}
