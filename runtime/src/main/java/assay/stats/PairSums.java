package assay.stats;

import assay.stats.NeighboursOfTwo.Groups;
import java.util.Arrays;

/**
 * Sums over some points at each scale, for some columns of values: of the products of a point's deviation with the mean
 * of its neighbours', of both factors, and the number of points that have neighbours.
 */
final class PairSums {
    final int[] points;

    private final PairForm form;
    private final double[][] rows;
    private final double[][] products;
    private final double[][] factors;
    private final Shells first;
    private final Shells second;
    private final double[] shared;

    /** Rows of deviations, one a point. */
    PairSums(PairForm form, int scales, double[][] rows) {
        int results = form == PairForm.shell ? scales - 1 : scales;
        int columns = rows[0].length;
        this.form = form;
        this.rows = rows;
        points = new int[results];
        products = new double[results][columns];
        factors = new double[results][columns];
        first = new Shells(scales + 1, columns);
        second = new Shells(scales + 1, columns);
        shared = new double[columns];
    }

    /** Sums of the neighbours of a point between one scale and the next, and their numbers; the last is beyond all. */
    private static final class Shells {
        final double[][] sums;
        final int[] numbers;

        Shells(int count, int columns) {
            sums = new double[count][columns];
            numbers = new int[count];
        }

        void clear() {
            for (double[] sum : sums) Arrays.fill(sum, 0);
            Arrays.fill(numbers, 0);
        }

        void add(int shell, double[] sum, int number) {
            PairSums.add(sums[shell], sum);
            numbers[shell] += number;
        }
    }

    void add(Groups groups) {
        first.clear();
        second.clear();
        int from = 0;
        for (int group = 0; group < groups.end().length; group++) {
            int end = groups.end()[group];
            Arrays.fill(shared, 0);
            addRows(shared, rows, groups.who(), from, end);
            first.add(groups.scaleOfFirst()[group], shared, end - from);
            second.add(groups.scaleOfSecond()[group], shared, end - from);
            from = end;
        }
        collect(rows[groups.first()], first);
        if (groups.second() >= 0) collect(rows[groups.second()], second);
    }

    private void collect(double[] row, Shells shells) {
        int number = 0;
        for (int k = 0; k < points.length; k++) {
            int shell = form == PairForm.shell ? k + 1 : k;
            if (k > 0 && form != PairForm.shell) add(shells.sums[k], shells.sums[k - 1]);
            else number = 0;
            number += shells.numbers[shell];
            if (number == 0) continue;
            collect(products[k], factors[k], row, shells.sums[shell], 1.0 / number);
            points[k]++;
        }
    }

    private static void collect(double[] products, double[] factors, double[] row, double[] around, double share) {
        for (int c = 0; c < row.length; c++) {
            double mean = around[c] * share;
            products[c] += row[c] * mean;
            factors[c] += row[c] + mean;
        }
    }

    private static void addRows(double[] sum, double[][] rows, int[] who, int from, int to) {
        int i = from;
        for (; i + 6 <= to; i += 6) {
            double[] a = rows[who[i]];
            double[] b = rows[who[i + 1]];
            double[] c = rows[who[i + 2]];
            double[] d = rows[who[i + 3]];
            addSix(sum, a, b, c, d, rows[who[i + 4]], rows[who[i + 5]]);
        }
        for (; i + 2 <= to; i += 2) add(sum, rows[who[i]], rows[who[i + 1]]);
        if (i < to) add(sum, rows[who[i]]);
    }

    static void add(double[] sum, double[] a) {
        for (int c = 0; c < sum.length; c++) sum[c] += a[c];
    }

    private static void add(double[] sum, double[] a, double[] b) {
        for (int r = 0; r < sum.length; r++) sum[r] += a[r] + b[r];
    }

    // eight rows at once the compiler no longer adds in vector registers
    private static void addSix(double[] sum, double[] a, double[] b, double[] c, double[] d, double[] e, double[] f) {
        for (int r = 0; r < sum.length; r++) sum[r] += (a[r] + b[r]) + (c[r] + d[r]) + (e[r] + f[r]);
    }

    void add(PairSums other) {
        for (int k = 0; k < points.length; k++) {
            add(products[k], other.products[k]);
            add(factors[k], other.factors[k]);
            points[k] += other.points[k];
        }
    }

    /** xi of a column at each scale; 0 where no point has neighbours. */
    double[] xi(int column, PairPass.Centred centred) {
        double[] xi = new double[points.length];
        for (int k = 0; k < xi.length; k++) {
            if (points[k] == 0) continue;
            double sum = products[k][column] + centred.mean() * factors[k][column];
            xi[k] = sum / points[k] / centred.variance();
        }
        return xi;
    }
}
