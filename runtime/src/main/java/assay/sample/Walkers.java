package assay.sample;

import assay.model.Problem;
import assay.stats.RandomStream;
import java.util.Arrays;
import java.util.List;

/**
 * The state of an ensemble and its step: the walkers fall at random into two halves, and each half in turn moves with the
 * other one standing still (Foreman-Mackey et al. 2013, doi:10.1086/670067, algorithm 3). All chance of walker w in step s
 * comes from draw s (n + 1) + w of the stream, that of the step itself from draw s (n + 1) + n: the chain does not depend on
 * the threads.
 */
final class Walkers {
    private final LogDensity density;
    private final List<String> names;
    private final int dimension;
    private final int walkers;
    private final double[] positions;
    private final double[] logs;
    private final int[] accepted;
    private final double[] proposals;
    private final double[] factors;
    private final double[] proposedLogs;
    private long steps;

    Walkers(LogDensity density, List<String> names, double[][] start) {
        this.density = density;
        this.names = names;
        dimension = names.size();
        walkers = start.length;
        positions = new double[walkers * dimension];
        logs = new double[walkers];
        accepted = new int[walkers];
        int larger = walkers - walkers / 2;
        proposals = new double[larger * dimension];
        factors = new double[larger];
        proposedLogs = new double[larger];
        for (int w = 0; w < walkers; w++) System.arraycopy(start[w], 0, positions, w * dimension, dimension);
    }

    /** Asks for the density of the start. */
    void begin(Crew crew) {
        crew.share(walkers, (from, to) -> density.at(positions, from, to, logs));
        for (int w = 0; w < walkers; w++) {
            refuseNonsense(logs[w], positions, w);
            if (logs[w] == Double.NEGATIVE_INFINITY) {
                throw new Problem("walker " + (w + 1) + " starts where the density is zero, at " + place(positions, w)
                        + "; start within the priors");
            }
        }
    }

    /** Goes on from a stored state. */
    void restore(long steps, double[] positions, double[] logs, int[] accepted) {
        this.steps = steps;
        System.arraycopy(positions, 0, this.positions, 0, positions.length);
        System.arraycopy(logs, 0, this.logs, 0, logs.length);
        System.arraycopy(accepted, 0, this.accepted, 0, accepted.length);
    }

    void step(Moves moves, RandomStream random, Crew crew) {
        long first = steps * (walkers + 1L);
        RandomStream chance = random.draw(first + walkers);
        Move move = moves.any(chance);
        int[] order = chance.permutation(walkers);
        int middle = walkers / 2;
        Half one = new Half(dimension, order, 0, middle);
        Half two = new Half(dimension, order, middle, walkers);
        crew.share(one.size(), (from, to) -> advance(one, two, from, to, move, random, first));
        crew.share(two.size(), (from, to) -> advance(two, one, from, to, move, random, first));
        steps++;
    }

    private void advance(Half moving, Half others, int from, int to, Move move, RandomStream random, long first) {
        RandomStream[] chances = new RandomStream[to - from];
        for (int i = from; i < to; i++) {
            int walker = moving.walker(i);
            RandomStream chance = random.draw(first + walker);
            chances[i - from] = chance;
            factors[i] = move.propose(positions, walker, others, chance, proposals, i * dimension);
        }
        density.at(proposals, from, to, proposedLogs);
        for (int i = from; i < to; i++) {
            refuseNonsense(proposedLogs[i], proposals, i);
            int walker = moving.walker(i);
            double gain = factors[i] + proposedLogs[i] - logs[walker];
            if (gain < 0 && !(StrictMath.log(1 - chances[i - from].nextDouble()) < gain)) continue;
            System.arraycopy(proposals, i * dimension, positions, walker * dimension, dimension);
            logs[walker] = proposedLogs[i];
            accepted[walker]++;
        }
    }

    private void refuseNonsense(double log, double[] places, int i) {
        if (log < Double.POSITIVE_INFINITY) return;
        throw new Problem("the log density is " + log + " at " + place(places, i)
                + "; it must be a number, or minus infinity" + " where the density is zero");
    }

    private String place(double[] places, int i) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < dimension; k++) {
            if (k > 0) text.append(", ");
            text.append(names.get(k)).append(" = ").append(places[i * dimension + k]);
        }
        return text.toString();
    }

    int count() {
        return walkers;
    }

    long steps() {
        return steps;
    }

    double[] positions() {
        return positions;
    }

    double[] logs() {
        return logs;
    }

    int[] accepted() {
        return accepted;
    }

    double[][] places() {
        double[][] places = new double[walkers][];
        for (int w = 0; w < walkers; w++) {
            places[w] = Arrays.copyOfRange(positions, w * dimension, (w + 1) * dimension);
        }
        return places;
    }
}
