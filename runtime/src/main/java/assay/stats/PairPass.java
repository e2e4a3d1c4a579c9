package assay.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One pass over all pairs of points nearer than the largest scale, for many columns of values at once. The points are
 * sorted by x, so that neighbours lie in a window. Each point sorts its neighbours by scale and adds up their rows of
 * values. Points are taken in {@value #PARTS} fixed parts whose sums are added in order, so the threads change no bit.
 */
final class PairPass {
    /** The most columns that a pass takes: a row of them stays in the nearest cache. */
    static final int COLUMNS = 256;

    private static final int PARTS = 64;

    private final Neighbours neighbours;
    private final PairForm form;
    private final int[] contributing;

    PairPass(double[] x, double[] y, double[] scales, PairForm form) {
        neighbours = new Neighbours(x, y, scales, form == PairForm.cumulative);
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
    private record Centred(double[] deviations, double mean, double variance) {
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

    /** Sums over some points at each scale: of products of deviations, of both factors, and the number of points. */
    private static final class Sums {
        final double[][] products;
        final double[][] factors;
        final int[] points;

        Sums(int scales, int columns) {
            products = new double[scales][columns];
            factors = new double[scales][columns];
            points = new int[scales];
        }

        void add(Sums other) {
            for (int k = 0; k < points.length; k++) {
                PairPass.add(products[k], other.products[k]);
                PairPass.add(factors[k], other.factors[k]);
                points[k] += other.points[k];
            }
        }
    }

    /** xi of each column at each scale. */
    double[][] correlate(List<double[]> columns) {
        Centred[] centred = columns.stream().map(Centred::of).toArray(Centred[]::new);
        double[][] rows = new double[points()][columns.size()];
        for (int i = 0; i < rows.length; i++) {
            int point = neighbours.original(i);
            for (int c = 0; c < centred.length; c++) rows[i][c] = centred[c].deviations[point];
        }
        Sums[] parts = new Sums[PARTS];
        IntStream.range(0, PARTS).parallel().forEach(part -> parts[part] = sums(rows, part));
        Sums total = new Sums(contributing.length, columns.size());
        for (Sums part : parts) total.add(part);
        System.arraycopy(total.points, 0, contributing, 0, contributing.length);
        double[][] xi = new double[columns.size()][contributing.length];
        for (int c = 0; c < centred.length; c++) {
            for (int k = 0; k < contributing.length; k++) {
                if (contributing[k] == 0) continue;
                double sum = total.products[k][c] + centred[c].mean * total.factors[k][c];
                xi[c][k] = sum / contributing[k] / centred[c].variance;
            }
        }
        return xi;
    }

    private Sums sums(double[][] rows, int part) {
        Sums sums = new Sums(contributing.length, rows[0].length);
        Neighbours.Sorted near = neighbours.sorter();
        double[] around = new double[rows[0].length];
        int to = (int) ((long) rows.length * (part + 1) / PARTS);
        for (int i = (int) ((long) rows.length * part / PARTS); i < to; i++) {
            near.sort(i);
            Arrays.fill(around, 0);
            int from = form == PairForm.shell ? near.upTo(0) : 0;
            int start = from;
            for (int k = 0; k < contributing.length; k++) {
                int end = near.upTo(form == PairForm.shell ? k + 1 : k);
                if (form == PairForm.shell) {
                    start = from;
                    Arrays.fill(around, 0);
                }
                addRows(around, rows, near.who(), from, end);
                from = end;
                if (end == start) continue;
                collect(sums.products[k], sums.factors[k], rows[i], around, 1.0 / (end - start));
                sums.points[k]++;
            }
        }
        return sums;
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
        for (; i + 4 <= to; i += 4) add(sum, rows[who[i]], rows[who[i + 1]], rows[who[i + 2]], rows[who[i + 3]]);
        for (; i < to; i++) add(sum, rows[who[i]]);
    }

    private static void add(double[] sum, double[] a) {
        for (int c = 0; c < sum.length; c++) sum[c] += a[c];
    }

    private static void add(double[] sum, double[] a, double[] b, double[] c, double[] d) {
        for (int r = 0; r < sum.length; r++) sum[r] += (a[r] + b[r]) + (c[r] + d[r]);
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

    /** The sums of {@link Sums}, of one column without each block in turn. */
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
                PairPass.add(products[k], other.products[k]);
                PairPass.add(factors[k], other.factors[k]);
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
