package assay.engine;

import assay.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Draws of what a fit or a model is made of, such as those of a posterior: what corners and traces show. They are kept for
 * the results that a figure asks for alone.
 *
 * @param quantities by the names of the parts of the result, all with as many draws
 * @param weights of the draws; empty where all count alike
 * @param walks how the draws were come by, where that was step by step
 */
public record Drawn(List<Quantity> quantities, double[] weights, Optional<Walks> walks) {
    private static final int MOST_DRAWS = 20_000;
    private static final int MOST_WALKERS = 16;

    /** One quantity, in the unit in which it is shown. */
    public record Quantity(String name, Unit unit, double[] draws) {}

    /**
     * The ways of walkers or chains, {@code values[quantity][walker][step]}.
     *
     * @param dropped how many steps at the beginning are left out of the draws
     */
    public record Walks(double[][][] values, int dropped) {
        private Walks fewer() {
            double[][][] some = new double[values.length][][];
            for (int q = 0; q < values.length; q++) {
                double[][] all = values[q];
                some[q] = Arrays.stream(strided(all.length, Math.min(all.length, MOST_WALKERS)))
                        .mapToObj(walker -> all[walker])
                        .toArray(double[][]::new);
            }
            return new Walks(some, dropped);
        }
    }

    public Drawn {
        quantities = List.copyOf(quantities);
        if (quantities.isEmpty()) throw new IllegalArgumentException("draws of nothing");
        int n = quantities.get(0).draws().length;
        for (Quantity quantity : quantities) {
            if (quantity.draws().length != n) {
                throw new IllegalArgumentException(
                        quantity.name() + " has " + quantity.draws().length + " draws, not " + n);
            }
        }
        if (weights.length != 0 && weights.length != n) {
            throw new IllegalArgumentException(n + " draws with " + weights.length + " weights");
        }
        int parts = quantities.size();
        walks.ifPresent(w -> {
            if (w.values().length != parts)
                throw new IllegalArgumentException("walks of " + w.values().length + " quantities, not " + parts);
        });
    }

    /** Draws that all count alike and do not hang together. */
    public static Drawn independent(List<Quantity> quantities) {
        return new Drawn(quantities, new double[0], Optional.empty());
    }

    /** Draws of which each counts as much as its weight. */
    public static Drawn weighted(List<Quantity> quantities, double[] weights) {
        return new Drawn(quantities, weights, Optional.empty());
    }

    /** As much of it as figures show, which is little of what long chains hold. */
    Drawn forFigures() {
        Drawn fewer = evenly(MOST_DRAWS);
        return new Drawn(fewer.quantities, fewer.weights, walks.map(Walks::fewer));
    }

    public int size() {
        return quantities.get(0).draws().length;
    }

    /**
     * At most so many draws that all count alike: evenly chosen ones, or where draws have weights those at which the sum of
     * weights passes evenly spaced marks, so that a heavy draw comes several times.
     */
    public Drawn evenly(int most) {
        int n = size();
        if (weights.length == 0 && n <= most) return this;
        int taken = Math.min(n, most);
        int[] rows = weights.length == 0 ? strided(n, taken) : byWeight(taken);
        List<Quantity> fewer = quantities.stream()
                .map(q -> new Quantity(
                        q.name(),
                        q.unit(),
                        Arrays.stream(rows).mapToDouble(row -> q.draws()[row]).toArray()))
                .toList();
        return new Drawn(fewer, new double[0], walks);
    }

    private static int[] strided(int n, int taken) {
        int[] rows = new int[taken];
        for (int k = 0; k < taken; k++) rows[k] = (int) ((long) k * n / taken);
        return rows;
    }

    private int[] byWeight(int taken) {
        double sum = Arrays.stream(weights).sum();
        if (!(sum > 0)) throw new IllegalArgumentException("the weights of draws sum to " + sum);
        int[] rows = new int[taken];
        int row = 0;
        double passed = weights[0];
        for (int k = 0; k < taken; k++) {
            double mark = (k + 0.5) / taken * sum;
            while (passed < mark && row < weights.length - 1) passed += weights[++row];
            rows[k] = row;
        }
        return rows;
    }
}
