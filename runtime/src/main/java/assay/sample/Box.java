package assay.sample;

import assay.model.Problem;
import assay.stats.RandomStream;
import java.util.Arrays;

/** Lowest and highest values of every parameter. */
public final class Box {
    private final double[] low;
    private final double[] high;

    private Box(double[] low, double[] high) {
        this.low = low.clone();
        this.high = high.clone();
    }

    /** Sides may be infinite where the method that asks for the box allows it. */
    public static Box of(double[] low, double[] high) {
        if (low.length != high.length || low.length == 0) {
            throw new Problem("a box has as many lower as upper sides, not " + low.length + " and " + high.length);
        }
        for (int k = 0; k < low.length; k++) {
            if (!(low[k] < high[k])) {
                throw new Problem("side " + (k + 1) + " of a box runs from " + low[k] + " to " + high[k]
                        + "; it must run upwards");
            }
        }
        return new Box(low, high);
    }

    public int dimension() {
        return low.length;
    }

    public double low(int k) {
        return low[k];
    }

    public double high(int k) {
        return high[k];
    }

    double width(int k) {
        return high[k] - low[k];
    }

    double inside(int k, double value) {
        return Math.max(low[k], Math.min(high[k], value));
    }

    boolean holds(double[] point) {
        for (int k = 0; k < low.length; k++) if (!(point[k] >= low[k] && point[k] <= high[k])) return false;
        return true;
    }

    void demandFinite(String task) {
        for (int k = 0; k < low.length; k++) {
            if (!Double.isFinite(width(k))) {
                throw new Problem(
                        task + " needs finite bounds; side " + (k + 1) + " runs from " + low[k] + " to " + high[k]);
            }
        }
    }

    /** Places of which each fills another layer of every side (McKay, Beckman and Conover 1979, doi:10.2307/1268522). */
    double[][] latinHypercube(int places, RandomStream random) {
        double[][] drawn = new double[places][low.length];
        for (int k = 0; k < low.length; k++) {
            RandomStream chance = random.draw(k);
            int[] layers = chance.permutation(places);
            for (int i = 0; i < places; i++) {
                drawn[i][k] = low[k] + width(k) * (layers[i] + chance.nextDouble()) / places;
            }
        }
        return drawn;
    }

    @Override
    public String toString() {
        return Arrays.toString(low) + " to " + Arrays.toString(high);
    }
}
