package assay.sample;

import assay.model.Problem;
import assay.stats.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * A posterior in one to three dimensions by integration. The maxima are searched from many places; a frame about them is
 * widened until the density on its sides is e^-28 of the peak (or they are those of the box); inside, cells with eight
 * Gauss-Legendre nodes a side are halved along every side, the one first whose halves differed most from itself, until these
 * differences sum to less than the tolerance. {@link #error} is that sum, with what may lie beyond the frame, as a share of all.
 */
public final class GridPosterior {
    private static final double EDGE = 28;
    private static final int WIDENINGS = 60;
    private static final int LATTICE = 17;
    private static final int STARTS = 24;

    private final Box box;
    private final List<GaussCell> cells;
    private final double peak;
    private final double total;
    private final double error;
    private final int evaluations;

    private GridPosterior(Box box, List<GaussCell> cells, double peak, double total, double error, int evaluations) {
        this.box = box;
        this.cells = cells;
        this.peak = peak;
        this.total = total;
        this.error = error;
        this.evaluations = evaluations;
    }

    /** In a finite box, to a tolerance such as 1e-8, with at most so many evaluations of the density. */
    public static GridPosterior of(LogDensity density, Box box, double tolerance, int evaluations) {
        box.demandFinite("a posterior on a grid");
        int d = box.dimension();
        if (d > 3) throw new Problem("a posterior on a grid has one to three dimensions, not " + d + "; sample it");
        if (!(tolerance > 0)) throw new Problem("the tolerance of a grid is positive, not " + tolerance);
        RandomStream random = RandomStream.of(0, "grid", "starts");
        List<Maximum> maxima = new ArrayList<>(MultiStart.search(QuasiNewton.usual(), density, box, STARTS, 1, random)
                .maxima());
        double peak = maxima.get(0).logDensity();
        maxima.removeIf(maximum -> maximum.logDensity() < peak - EDGE);
        Counted counted = new Counted(density, box);
        double[][] frame = frame(maxima, counted, box, peak);
        return fill(frame, box, counted, peak, tolerance, evaluations);
    }

    private static double[][] frame(List<Maximum> maxima, Counted density, Box box, double peak) {
        int d = box.dimension();
        double[] low = new double[d];
        double[] high = new double[d];
        for (int k = 0; k < d; k++) {
            low[k] = box.high(k);
            high[k] = box.low(k);
            for (Maximum maximum : maxima) {
                double at = maximum.at().get(k);
                low[k] = Math.min(low[k], box.inside(k, at - reach(maximum, k, -1, density, box)));
                high[k] = Math.max(high[k], box.inside(k, at + reach(maximum, k, 1, density, box)));
            }
        }
        for (int round = 0; round < WIDENINGS; round++) {
            boolean widened = false;
            for (int k = 0; k < d; k++) {
                double more = 0.25 * (high[k] - low[k]);
                if (low[k] > box.low(k) && side(low, high, k, low[k], density) > peak - EDGE) {
                    low[k] = box.inside(k, low[k] - more);
                    widened = true;
                }
                if (high[k] < box.high(k) && side(low, high, k, high[k], density) > peak - EDGE) {
                    high[k] = box.inside(k, high[k] + more);
                    widened = true;
                }
            }
            if (!widened) break;
        }
        return new double[][] {low, high};
    }

    /** How far along an axis the density falls by e^-EDGE, within a factor of two. */
    private static double reach(Maximum maximum, int k, int way, Counted density, Box box) {
        double[] at = maximum.place();
        double reach = 1e-12 * box.width(k);
        while (reach < box.width(k)) {
            at[k] = box.inside(k, maximum.at().get(k) + way * reach);
            if (density.at(at) < maximum.logDensity() - EDGE) return reach;
            reach *= 2;
        }
        return box.width(k);
    }

    /** The greatest log density on a lattice over one side of the frame. */
    private static double side(double[] low, double[] high, int k, double at, Counted density) {
        int d = low.length;
        double greatest = Double.NEGATIVE_INFINITY;
        int points = (int) Math.round(Math.pow(LATTICE, d - 1));
        for (int i = 0; i < points; i++) {
            double[] point = new double[d];
            int rest = i;
            for (int l = 0; l < d; l++) {
                if (l == k) {
                    point[l] = at;
                    continue;
                }
                point[l] = low[l] + (high[l] - low[l]) * (rest % LATTICE) / (LATTICE - 1);
                rest /= LATTICE;
            }
            greatest = Math.max(greatest, density.at(point));
        }
        return greatest;
    }

    private record Judged(GaussCell whole, List<GaussCell> halves, double difference, int number) {}

    private static GridPosterior fill(
            double[][] frame, Box box, Counted density, double peak, double tolerance, int evaluations) {
        PriorityQueue<Judged> worst = new PriorityQueue<>(
                Comparator.comparingDouble(Judged::difference).reversed().thenComparingInt(Judged::number));
        int number = 0;
        double total = 0;
        double difference = 0;
        for (GaussCell cell : halves(GaussCell.of(frame[0], frame[1], density, peak), density, peak)) {
            Judged judged = judged(cell, density, peak, number++);
            worst.add(judged);
        }
        while (true) {
            total = 0;
            difference = 0;
            for (Judged judged : worst) {
                difference += judged.difference;
                for (GaussCell half : judged.halves) total += half.mass;
            }
            if (difference <= tolerance * total || density.evaluations() >= evaluations) break;
            double limit = Math.max(worst.peek().difference / 16, 0.5 * tolerance * total / worst.size());
            while (worst.peek().difference >= limit && density.evaluations() < evaluations) {
                for (GaussCell half : worst.poll().halves) worst.add(judged(half, density, peak, number++));
            }
        }
        List<Judged> ordered = new ArrayList<>(worst);
        ordered.sort(Comparator.comparingInt(Judged::number));
        List<GaussCell> cells = new ArrayList<>();
        for (Judged judged : ordered) cells.addAll(judged.halves);
        double beyond = beyond(frame, box, density, peak);
        return new GridPosterior(box, cells, peak, total, (difference + beyond) / total, density.evaluations());
    }

    /** A bound of what lies outside: the height at every side that is not the box's, with the volume of the frame behind it. */
    private static double beyond(double[][] frame, Box box, Counted density, double peak) {
        double volume = 1;
        for (int k = 0; k < box.dimension(); k++) volume *= frame[1][k] - frame[0][k];
        double beyond = 0;
        for (int k = 0; k < box.dimension(); k++) {
            if (frame[0][k] > box.low(k)) {
                beyond += volume * StrictMath.exp(side(frame[0], frame[1], k, frame[0][k], density) - peak);
            }
            if (frame[1][k] < box.high(k)) {
                beyond += volume * StrictMath.exp(side(frame[0], frame[1], k, frame[1][k], density) - peak);
            }
        }
        return beyond;
    }

    private static Judged judged(GaussCell cell, Counted density, double peak, int number) {
        List<GaussCell> halves = halves(cell, density, peak);
        double sum = 0;
        for (GaussCell half : halves) sum += half.mass;
        return new Judged(cell, halves, Math.abs(sum - cell.mass), number);
    }

    private static List<GaussCell> halves(GaussCell cell, Counted density, double peak) {
        int d = cell.low.length;
        List<GaussCell> halves = new ArrayList<>();
        for (int corner = 0; corner < 1 << d; corner++) {
            double[] low = cell.low.clone();
            double[] high = cell.high.clone();
            for (int k = 0; k < d; k++) {
                double middle = (low[k] + high[k]) / 2;
                if ((corner >> k & 1) == 0) high[k] = middle;
                else low[k] = middle;
            }
            halves.add(GaussCell.of(low, high, density, peak));
        }
        return halves;
    }

    /** ln of the integral of the density over the box: the evidence, when prior and likelihood are normalised. */
    public double logEvidence() {
        return peak + StrictMath.log(total);
    }

    /** Of the integral, as a share of it. */
    public double error() {
        return error;
    }

    /**
     * Of any probability below some value of one parameter: {@link #error} and, for the cells that the value cuts through,
     * where only the polynomial of degree seven is known, its last two terms.
     */
    public double probabilityError() {
        double most = 0;
        for (int k = 0; k < box.dimension(); k++) {
            TreeMap<Double, Double> steps = new TreeMap<>();
            for (GaussCell cell : cells) {
                steps.merge(cell.low[k], cell.doubt(k), Double::sum);
                steps.merge(cell.high[k], -cell.doubt(k), Double::sum);
            }
            double sum = 0;
            for (double step : steps.values()) {
                sum += step;
                most = Math.max(most, sum);
            }
        }
        return error + most / total;
    }

    public int evaluations() {
        return evaluations;
    }

    public double[] mean() {
        double[] mean = new double[box.dimension()];
        for (int k = 0; k < mean.length; k++) {
            double origin = cells.get(0).low[k];
            for (GaussCell cell : cells) mean[k] += cell.first(k, origin) / total;
            mean[k] += origin;
        }
        return mean;
    }

    public double[][] covariance() {
        double[] mean = mean();
        double[][] covariance = new double[mean.length][mean.length];
        for (int k = 0; k < mean.length; k++) {
            for (int l = 0; l < mean.length; l++) {
                for (GaussCell cell : cells) covariance[k][l] += cell.second(k, l, mean) / total;
            }
        }
        return covariance;
    }

    /** The density of parameter k at x, the others integrated out. */
    public double marginal(int k, double x) {
        double sum = 0;
        for (GaussCell cell : cells) sum += cell.density(k, x);
        return Math.max(0, sum / total);
    }

    /** The probability that parameter k is below x. */
    public double below(int k, double x) {
        double sum = 0;
        for (GaussCell cell : cells) sum += cell.below(k, x);
        return Math.max(0, Math.min(1, sum / total));
    }

    /** Below which parameter k lies with this probability, by bisection to the last digits. */
    public double quantile(int k, double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new Problem(
                    "the quantiles of a posterior are those of probabilities between 0 and 1, not " + probability);
        }
        double low = box.low(k);
        double high = box.high(k);
        while (true) {
            double middle = low + (high - low) / 2;
            if (!(middle > low && middle < high)) return middle;
            if (below(k, middle) < probability) low = middle;
            else high = middle;
        }
    }
}
