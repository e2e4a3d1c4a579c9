package assay.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One pass over all pairs of points nearer than the largest scale, for many columns of values at once. The points are
 * sorted by x, so that neighbours lie in a window. Points are taken by twos that lie close together: their neighbours are
 * sorted by the scales of both, and the rows of values of those alike are added up once for both. The twos are taken in
 * {@value #PARTS} fixed parts whose sums are added in order, so the threads change no bit.
 */
final class PairPass {
    /** The most columns that a pass takes: a row of them stays in the nearest cache. */
    static final int COLUMNS = 256;

    private static final int PARTS = 32;

    /** Rows end in zeros up to a multiple of this, so that the processor adds them in whole registers. */
    private static final int LANES = 8;

    private final Neighbours neighbours;
    private final int[][] couples;
    private final PairForm form;
    private final int[] contributing;

    PairPass(double[] x, double[] y, double[] scales, PairForm form) {
        neighbours = new Neighbours(x, y, scales, form == PairForm.cumulative);
        couples = neighbours.couples();
        this.form = form;
        contributing = new int[form == PairForm.shell ? scales.length - 1 : scales.length];
    }

    int points() {
        return neighbours.points();
    }

    /** How many points have neighbours at each scale; known after a pass. */
    int[] contributing() {
        return contributing;
    }

    /** Deviations from the mean of a column, its mean and its variance. */
    record Centred(double[] deviations, double mean, double variance) {
        static Centred of(double[] values) {
            double mean = Descriptive.mean(values);
            double[] deviations = new double[values.length];
            double squares = 0;
            for (int i = 0; i < values.length; i++) {
                deviations[i] = values[i] - mean;
                squares += deviations[i] * deviations[i];
            }
            return new Centred(deviations, mean, squares / values.length);
        }
    }

    /** xi of each column at each scale. */
    double[][] correlate(List<double[]> columns) {
        Centred[] centred = columns.stream().map(Centred::of).toArray(Centred[]::new);
        double[][] rows = rows(centred);
        PairSums[] parts = new PairSums[PARTS];
        IntStream.range(0, PARTS).parallel().forEach(part -> parts[part] = sums(rows, part));
        PairSums total = parts[0];
        for (int part = 1; part < PARTS; part++) total.add(parts[part]);
        System.arraycopy(total.points, 0, contributing, 0, contributing.length);
        double[][] xi = new double[columns.size()][];
        for (int c = 0; c < xi.length; c++) xi[c] = total.xi(c, centred[c]);
        return xi;
    }

    private double[][] rows(Centred[] centred) {
        double[][] rows = new double[points()][(centred.length + LANES - 1) / LANES * LANES];
        for (int i = 0; i < rows.length; i++) {
            int point = neighbours.original(i);
            for (int c = 0; c < centred.length; c++) rows[i][c] = centred[c].deviations[point];
        }
        return rows;
    }

    private PairSums sums(double[][] rows, int part) {
        PairSums sums = new PairSums(form, neighbours.scales(), rows);
        NeighboursOfTwo near = new NeighboursOfTwo(neighbours);
        int to = (int) ((long) couples.length * (part + 1) / PARTS);
        for (int i = (int) ((long) couples.length * part / PARTS); i < to; i++) {
            sums.add(near.sort(couples[i][0], couples[i][1]));
        }
        return sums;
    }

    /** xi without each block at each scale, and the fewest points that had neighbours there. */
    record LeftOut(double[][] xi, int[] contributing) {}

    LeftOut leaveOut(double[] values, int[] blocks, int count) {
        Centred all = Centred.of(values);
        int n = points();
        double[] z = new double[n];
        int[] block = new int[n];
        double[] sum = new double[count];
        double[] squares = new double[count];
        int[] size = new int[count];
        for (int i = 0; i < n; i++) {
            int point = neighbours.original(i);
            z[i] = all.deviations[point];
            block[i] = blocks[point];
            sum[block[i]] += z[i];
            squares[block[i]] += z[i] * z[i];
            size[block[i]]++;
        }
        Leaving[] parts = new Leaving[PARTS];
        IntStream.range(0, PARTS).parallel().forEach(part -> parts[part] = leaving(z, block, count, part));
        Leaving total = new Leaving(contributing.length, count);
        for (Leaving part : parts) total.add(part);
        double[][] xi = new double[count][contributing.length];
        int[] fewest = new int[contributing.length];
        for (int k = 0; k < fewest.length; k++) {
            fewest[k] = Arrays.stream(total.points[k]).min().orElse(0);
            for (int b = 0; b < count && fewest[k] > 0; b++) {
                double shift = -sum[b] / (n - size[b]); // mean of the rest about the mean of all
                double variance = (all.variance * n - squares[b]) / (n - size[b]) - shift * shift;
                double mean = all.mean * total.factors[k][b] / total.points[k][b];
                double products = total.products[k][b] / total.points[k][b] + mean;
                xi[b][k] = (products - shift * (2 * all.mean + shift)) / variance;
            }
        }
        return new LeftOut(xi, fewest);
    }

    /** The sums of {@link PairSums}, of one column without each block in turn. */
    private static final class Leaving {
        final double[][] products;
        final double[][] factors;
        final int[][] points;

        Leaving(int scales, int blocks) {
            products = new double[scales][blocks];
            factors = new double[scales][blocks];
            points = new int[scales][blocks];
        }

        void add(Leaving other) {
            for (int k = 0; k < points.length; k++) {
                PairSums.add(products[k], other.products[k]);
                PairSums.add(factors[k], other.factors[k]);
                for (int b = 0; b < points[k].length; b++) points[k][b] += other.points[k][b];
            }
        }
    }

    private Leaving leaving(double[] z, int[] block, int count, int part) {
        Leaving sums = new Leaving(contributing.length, count);
        Neighbours.Sorted near = neighbours.sorter();
        double[] inBlock = new double[count];
        int[] numberInBlock = new int[count];
        int to = (int) ((long) z.length * (part + 1) / PARTS);
        for (int i = (int) ((long) z.length * part / PARTS); i < to; i++) {
            near.sort(i);
            int from = form == PairForm.shell ? near.upTo(0) : 0;
            int number = 0;
            double around = 0;
            for (int k = 0; k < contributing.length; k++) {
                if (k == 0 || form == PairForm.shell) {
                    number = 0;
                    around = 0;
                    Arrays.fill(inBlock, 0);
                    Arrays.fill(numberInBlock, 0);
                }
                int end = near.upTo(form == PairForm.shell ? k + 1 : k);
                for (; from < end; from++) {
                    int j = near.who()[from];
                    inBlock[block[j]] += z[j];
                    numberInBlock[block[j]]++;
                    around += z[j];
                    number++;
                }
                for (int b = 0; b < count; b++) {
                    int left = number - numberInBlock[b];
                    if (b == block[i] || left == 0) continue;
                    double mean = (around - inBlock[b]) / left;
                    sums.products[k][b] += z[i] * mean;
                    sums.factors[k][b] += z[i] + mean;
                    sums.points[k][b]++;
                }
            }
        }
        return sums;
    }
}
