package assay.stats;

import assay.model.Problem;

/** The door of every statistic: columns of one length, long enough, without holes, with some spread. */
public final class Numbers {
    private static final double ROUNDING = 1e-13;

    private Numbers() {}

    /** Columns of one length, at least {@code fewest} long, all numbers finite; the length. */
    public static int paired(String task, int fewest, double[]... columns) {
        int n = columns[0].length;
        for (double[] column : columns) {
            if (column.length != n) {
                throw new Problem(task + ": " + n + " values stand against " + column.length + "; they must pair up");
            }
        }
        if (n < fewest) {
            throw new Problem(
                    task + " needs at least " + fewest + " points, not " + n + "; loosen the cuts or leave it out");
        }
        for (double[] column : columns) finite(task, column);
        return n;
    }

    /** Refuses what is not a number, or infinite. */
    public static void finite(String task, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new Problem(task + ": value " + (i + 1) + " of " + values.length + " is " + values[i]
                        + "; leave out rows without a value first");
            }
        }
    }

    /** Refuses values that are all the same, up to rounding. */
    public static void spread(String task, String name, double[] values) {
        if (!spreads(values)) {
            throw new Problem(task + ": all " + values.length + " values of " + name + " are " + values[0]
                    + "; it needs some spread");
        }
    }

    static boolean spreads(double[] values) {
        double least = values[0];
        double most = values[0];
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least > ROUNDING * Math.max(Math.abs(least), Math.abs(most));
    }
}
