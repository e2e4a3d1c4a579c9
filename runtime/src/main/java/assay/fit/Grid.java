package assay.fit;

import assay.model.Problem;

/** Evenly spaced trial values from start to stop, both included. */
public record Grid(double start, double stop, double step) {
    private static final int MOST = 100_000;
    private static final double DECIMALS = 1e10;

    public Grid {
        if (!(step > 0) || !(stop > start) || !Double.isFinite(stop - start)) {
            throw new Problem(
                    "a grid runs upwards in positive steps, not from " + start + " to " + stop + " by " + step);
        }
        if ((stop - start) / step >= MOST) {
            throw new Problem("a grid from " + start + " to " + stop + " by " + step + " has more than " + MOST
                    + " values; take larger steps");
        }
    }

    /** The values, without the rounding that sums of 0.01 collect. */
    public double[] values() {
        double[] values = new double[1 + (int) Math.floor((stop - start) / step + 1e-9)];
        for (int i = 0; i < values.length; i++) values[i] = Math.rint((start + i * step) * DECIMALS) / DECIMALS;
        return values;
    }
}
