package assay.sample;

import assay.model.Problem;
import java.util.Arrays;
import java.util.List;

/** Where the walkers of an ensemble stood after every step, and the log density there. */
public final class Chain {
    private final List<String> names;
    private final int walkers;
    private final Precision precision;
    private double[] positions;
    private double[] logs;
    private int steps;

    Chain(List<String> names, int walkers, Precision precision) {
        this.names = List.copyOf(names);
        this.walkers = walkers;
        this.precision = precision;
        positions = new double[64 * walkers * names.size()];
        logs = new double[64 * walkers];
    }

    void add(double[] places, double[] values) {
        int width = walkers * names.size();
        if ((steps + 1L) * width > positions.length) {
            long longer = Math.min(Integer.MAX_VALUE - 8L, Math.max((steps + 1L) * width, 2L * steps * width));
            if (longer < (steps + 1L) * width) {
                throw new Problem("a chain of " + steps + " steps of " + walkers
                        + " walkers is as long as one can be; take fewer walkers or steps");
            }
            int room = (int) (longer / width);
            positions = Arrays.copyOf(positions, room * width);
            logs = Arrays.copyOf(logs, room * walkers);
        }
        int at = steps * width;
        for (int k = 0; k < width; k++) positions[at + k] = precision.kept(places[k]);
        for (int w = 0; w < walkers; w++) logs[steps * walkers + w] = precision.kept(values[w]);
        steps++;
    }

    public List<String> names() {
        return names;
    }

    public int dimension() {
        return names.size();
    }

    public int walkers() {
        return walkers;
    }

    public int steps() {
        return steps;
    }

    public Precision precision() {
        return precision;
    }

    public double value(int step, int walker, int parameter) {
        return positions[(step * walkers + walker) * names.size() + parameter];
    }

    public double logDensity(int step, int walker) {
        return logs[step * walkers + walker];
    }

    /** Each walker's values of one parameter from step {@code from} up to but without {@code to}. */
    public double[][] walks(int parameter, int from, int to) {
        double[][] walks = new double[walkers][to - from];
        for (int step = from; step < to; step++) {
            int at = step * walkers * names.size() + parameter;
            for (int w = 0; w < walkers; w++) walks[w][step - from] = positions[at + w * names.size()];
        }
        return walks;
    }

    /** One parameter of these walkers from step {@code from} to the end, step by step, every {@code thin}th step. */
    public double[] draws(int parameter, int from, int thin, int... which) {
        int kept = from >= steps ? 0 : (steps - from + thin - 1) / thin;
        double[] draws = new double[kept * which.length];
        for (int k = 0; k < kept; k++) {
            int step = from + k * thin;
            for (int i = 0; i < which.length; i++) draws[k * which.length + i] = value(step, which[i], parameter);
        }
        return draws;
    }
}
