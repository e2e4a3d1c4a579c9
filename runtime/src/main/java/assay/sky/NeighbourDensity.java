package assay.sky;

import assay.model.Problem;
import java.util.Arrays;

/**
 * How crowded the surroundings of a galaxy are: η_k = log10 [3 (k − 1) / (4 π r_k³)] in 1/Mpc³, with r_k the distance
 * in space to the k-th nearest galaxy of a catalogue. The galaxy itself is in most catalogues, often at another
 * distance, so an entry is taken for it when it lies within a small angle on the sky.
 */
public final class NeighbourDensity {
    private final double[][] directions;
    private final double[] distancesMpc;
    private final double cosSelf;

    /** Positions in degrees, distances in Mpc; entries within {@code selfArcsec} of a galaxy are the galaxy itself. */
    public NeighbourDensity(double[] ra, double[] dec, double[] distanceMpc, double selfArcsec) {
        if (ra.length != dec.length || ra.length != distanceMpc.length) {
            throw new IllegalArgumentException("the columns of the neighbours differ in length");
        }
        directions = new double[ra.length][];
        distancesMpc = distanceMpc.clone();
        cosSelf = StrictMath.cos(Math.toRadians(selfArcsec / 3600));
        for (int i = 0; i < ra.length; i++) {
            if (!(distanceMpc[i] > 0) || !Double.isFinite(ra[i]) || !(Math.abs(dec[i]) <= 90)) {
                throw new Problem("row " + (i + 1) + " of the neighbours has the position " + ra[i] + ", " + dec[i]
                        + " and the distance " + distanceMpc[i] + "; give degrees and Mpc above 0, or leave it out");
            }
            directions[i] = direction(ra[i], dec[i]);
        }
    }

    private static double[] direction(double ra, double dec) {
        double alpha = Math.toRadians(ra);
        double delta = Math.toRadians(dec);
        double cos = StrictMath.cos(delta);
        return new double[] {cos * StrictMath.cos(alpha), cos * StrictMath.sin(alpha), StrictMath.sin(delta)};
    }

    /** η_k of a galaxy. */
    public double eta(double ra, double dec, double distanceMpc, int k) {
        double radius = distanceToNeighbour(ra, dec, distanceMpc, k);
        return StrictMath.log10(3 * (k - 1) / (4 * Math.PI * radius * radius * radius));
    }

    /** r_k in Mpc. */
    public double distanceToNeighbour(double ra, double dec, double distanceMpc, int k) {
        if (k < 2) throw new Problem("the density of neighbours needs k of at least 2, not " + k);
        double[] here = direction(ra, dec);
        double[] squares = new double[directions.length];
        int others = 0;
        for (int i = 0; i < directions.length; i++) {
            double[] there = directions[i];
            double cos = here[0] * there[0] + here[1] * there[1] + here[2] * there[2];
            if (cos >= cosSelf) continue;
            double along = distanceMpc - distancesMpc[i];
            squares[others++] = along * along + 2 * distanceMpc * distancesMpc[i] * (1 - cos);
        }
        if (others < k) {
            throw new Problem("the catalogue of neighbours has only " + others + " other galaxies; the " + k
                    + "th nearest needs a larger one or a smaller k");
        }
        Arrays.sort(squares, 0, others);
        return Math.sqrt(squares[k - 1]);
    }
}
