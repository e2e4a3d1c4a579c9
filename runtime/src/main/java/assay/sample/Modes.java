package assay.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * The modes of an ensemble at the end of its chain. Walkers that never came as near to the best log density as all but 1e-9
 * of a normal distribution does, chi2 / 2 with d degrees of freedom, are stuck. The others, and the stuck ones, each fall
 * into modes: along the shortest tree between their last places (coordinates in units of their spread, Prim 1957) a link
 * parts two modes if the density on it dips more than a factor e^2 below its lower end and at least a twentieth of the
 * walkers, and three, stand on either side. Between walkers of one log-concave mode no density dips. Where there are several
 * modes, fifty steps of the chain are counted to the mode of the last place nearest to each draw, which gives weights and bests.
 */
final class Modes {
    private static final double FAR = 1e-9;
    private static final double DIP = 2;
    private static final int LOOKS = 7;
    private static final double LEAST_SHARE = 0.05;
    private static final int FEWEST = 3;
    private static final int COUNTED_STEPS = 50;

    private final Chain chain;
    private final int from;
    private final LogDensity density;
    private final double[] best;
    private final int[] bestStep;

    private Modes(Chain chain, int from, LogDensity density) {
        this.chain = chain;
        this.from = from;
        this.density = density;
        best = new double[chain.walkers()];
        bestStep = new int[chain.walkers()];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int step = from; step < chain.steps(); step++) {
            for (int w = 0; w < best.length; w++) {
                if (chain.logDensity(step, w) > best[w]) {
                    best[w] = chain.logDensity(step, w);
                    bestStep[w] = step;
                }
            }
        }
    }

    /** The best first; those of stuck walkers last. */
    static List<Mode> of(Chain chain, int from, LogDensity density) {
        return new Modes(chain, from, density).all();
    }

    private List<Mode> all() {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : best) greatest = Math.max(greatest, value);
        double reach = new ChiSquaredDistribution(null, chain.dimension()).inverseCumulativeProbability(1 - FAR) / 2;
        List<Integer> counted = new ArrayList<>();
        List<Integer> stuck = new ArrayList<>();
        for (int w = 0; w < best.length; w++) (best[w] < greatest - reach ? stuck : counted).add(w);
        List<Mode> modes = new ArrayList<>(modes(counted, true));
        modes.addAll(modes(stuck, false));
        return modes;
    }

    private List<Mode> modes(List<Integer> group, boolean counts) {
        if (group.isEmpty()) return List.of();
        List<List<Integer>> parts = parted(group, counts);
        List<Mode> modes = new ArrayList<>();
        if (parts.size() == 1) {
            int leader = group.get(0);
            for (int w : group) if (best[w] > best[leader]) leader = w;
            modes.add(new Mode(group, counts ? 1 : 0, place(bestStep[leader], leader), best[leader], counts));
        } else {
            modes.addAll(shared(group, parts, counts));
        }
        modes.sort(Comparator.comparingDouble(Mode::logDensity).reversed());
        return modes;
    }

    private List<Mode> shared(List<Integer> group, List<List<Integer>> parts, boolean counts) {
        int last = chain.steps() - 1;
        int stride = Math.max(1, (chain.steps() - from) / COUNTED_STEPS);
        double[] width = widths(places(group));
        int[] partOf = new int[chain.walkers()];
        for (int p = 0; p < parts.size(); p++) for (int w : parts.get(p)) partOf[w] = p;
        int[] draws = new int[parts.size()];
        int[] step = new int[parts.size()];
        int[] leader = new int[parts.size()];
        Arrays.fill(leader, -1);
        int all = 0;
        for (int s = last; s >= from; s -= stride) {
            for (int w : group) {
                int part = partOf[nearest(s, w, group, width)];
                draws[part]++;
                all++;
                if (leader[part] >= 0 && !(chain.logDensity(s, w) > chain.logDensity(step[part], leader[part])))
                    continue;
                step[part] = s;
                leader[part] = w;
            }
        }
        List<Mode> modes = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            double weight = counts ? (double) draws[p] / all : 0;
            double log = chain.logDensity(step[p], leader[p]);
            modes.add(new Mode(parts.get(p), weight, place(step[p], leader[p]), log, counts));
        }
        return modes;
    }

    private int nearest(int step, int walker, List<Integer> group, double[] width) {
        int last = chain.steps() - 1;
        int nearest = walker;
        double least = Double.POSITIVE_INFINITY;
        for (int other : group) {
            double square = 0;
            for (int k = 0; k < width.length; k++) {
                double off = (chain.value(step, walker, k) - chain.value(last, other, k)) / width[k];
                square += off * off;
            }
            if (square < least) {
                least = square;
                nearest = other;
            }
        }
        return nearest;
    }

    private List<Double> place(int step, int walker) {
        List<Double> place = new ArrayList<>();
        for (int k = 0; k < chain.dimension(); k++) place.add(chain.value(step, walker, k));
        return place;
    }

    private record Link(int one, int two, double length) {}

    private List<List<Integer>> parted(List<Integer> group, boolean mayBeFew) {
        int n = group.size();
        int least = mayBeFew ? Math.max(FEWEST, (int) Math.ceil(LEAST_SHARE * n)) : 1;
        double[][] places = places(group);
        List<Link> tree = tree(scaled(places));
        double[] lengths = tree.stream().mapToDouble(Link::length).sorted().toArray();
        double usual = n > 1 ? lengths[lengths.length / 2] : 0;
        List<Link> dips = new ArrayList<>();
        for (Link link : tree) {
            if (link.length >= usual && dips(places, group, link)) dips.add(link);
        }
        dips.sort(Comparator.comparingDouble(Link::length).reversed());
        List<Link> kept = new ArrayList<>(tree);
        for (Link link : dips) {
            kept.remove(link);
            int[] label = labels(n, kept);
            if (count(label, label[link.one]) < least || count(label, label[link.two]) < least) kept.add(link);
        }
        int[] label = labels(n, kept);
        List<List<Integer>> parts = new ArrayList<>();
        for (int root = 0; root < n; root++) {
            List<Integer> part = new ArrayList<>();
            for (int i = 0; i < n; i++) if (label[i] == root) part.add(group.get(i));
            if (!part.isEmpty()) parts.add(Collections.unmodifiableList(part));
        }
        return parts;
    }

    private double[][] places(List<Integer> group) {
        double[][] places = new double[group.size()][chain.dimension()];
        for (int i = 0; i < places.length; i++) {
            for (int k = 0; k < places[i].length; k++) {
                places[i][k] = chain.value(chain.steps() - 1, group.get(i), k);
            }
        }
        return places;
    }

    private static double[] widths(double[][] places) {
        double[] widths = new double[places[0].length];
        for (int k = 0; k < widths.length; k++) {
            double mean = 0;
            for (double[] place : places) mean += place[k] / places.length;
            double squares = 0;
            for (double[] place : places) squares += (place[k] - mean) * (place[k] - mean) / places.length;
            widths[k] = squares > 0 ? Math.sqrt(squares) : 1;
        }
        return widths;
    }

    private static double[][] scaled(double[][] places) {
        double[] widths = widths(places);
        double[][] scaled = new double[places.length][widths.length];
        for (int i = 0; i < places.length; i++) {
            for (int k = 0; k < widths.length; k++) scaled[i][k] = places[i][k] / widths[k];
        }
        return scaled;
    }

    private static List<Link> tree(double[][] places) {
        int n = places.length;
        double[] nearest = new double[n];
        int[] to = new int[n];
        boolean[] in = new boolean[n];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        List<Link> tree = new ArrayList<>();
        int last = 0;
        for (int k = 1; k < n; k++) {
            in[last] = true;
            int next = -1;
            for (int i = 0; i < n; i++) {
                if (in[i]) continue;
                double square = 0;
                for (int c = 0; c < places[i].length; c++) {
                    double step = places[i][c] - places[last][c];
                    square += step * step;
                }
                if (square < nearest[i]) {
                    nearest[i] = square;
                    to[i] = last;
                }
                if (next < 0 || nearest[i] < nearest[next]) next = i;
            }
            tree.add(new Link(to[next], next, Math.sqrt(nearest[next])));
            last = next;
        }
        return tree;
    }

    private boolean dips(double[][] places, List<Integer> group, Link link) {
        int d = chain.dimension();
        double[] points = new double[LOOKS * d];
        for (int j = 0; j < LOOKS; j++) {
            double share = (j + 1.0) / (LOOKS + 1);
            for (int k = 0; k < d; k++) {
                points[j * d + k] = places[link.one][k] + share * (places[link.two][k] - places[link.one][k]);
            }
        }
        double[] logs = new double[LOOKS];
        density.at(points, 0, LOOKS, logs);
        int last = chain.steps() - 1;
        double lower =
                Math.min(chain.logDensity(last, group.get(link.one)), chain.logDensity(last, group.get(link.two)));
        for (double log : logs) if (log < lower - DIP) return true;
        return false;
    }

    private static int[] labels(int n, List<Link> links) {
        int[] label = new int[n];
        for (int i = 0; i < n; i++) label[i] = i;
        for (Link link : links) {
            int one = root(label, link.one);
            int two = root(label, link.two);
            label[Math.max(one, two)] = Math.min(one, two);
        }
        for (int i = 0; i < n; i++) label[i] = root(label, i);
        return label;
    }

    private static int root(int[] label, int i) {
        int at = i;
        while (label[at] != at) at = label[at];
        return at;
    }

    private static int count(int[] label, int value) {
        int count = 0;
        for (int each : label) if (each == value) count++;
        return count;
    }
}
