package assay.sample;

import assay.model.Problem;
import assay.stats.RandomStream;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Where the walkers of an ensemble start. */
public final class Start {
    private static final int TRIES = 1000;
    private static final double FLATTEST = 1e-8;

    private Start() {}

    /** Normal about a place with these widths; places where the density is zero are drawn again. */
    public static double[][] around(
            double[] centre, double[] widths, int walkers, LogDensity density, RandomStream random) {
        return drawn(walkers, density, random, (chance, k) -> centre[k] + widths[k] * chance.nextGaussian());
    }

    /** Evenly within a box; places where the density is zero are drawn again. */
    public static double[][] within(double[] low, double[] high, int walkers, LogDensity density, RandomStream random) {
        return drawn(walkers, density, random, (chance, k) -> low[k] + (high[k] - low[k]) * chance.nextDouble());
    }

    private interface Coordinate {
        double draw(RandomStream chance, int k);
    }

    private static double[][] drawn(int walkers, LogDensity density, RandomStream random, Coordinate coordinate) {
        int d = density.dimension();
        double[][] places = new double[walkers][d];
        for (int w = 0; w < walkers; w++) {
            RandomStream chance = random.draw(w);
            int tries = 0;
            do {
                if (tries++ == TRIES) {
                    throw new Problem("walker " + (w + 1) + " found no place to start in " + TRIES
                            + " draws; let the walkers start nearer to where the density is not zero");
                }
                for (int k = 0; k < d; k++) places[w][k] = coordinate.draw(chance, k);
            } while (density.at(places[w]) == Double.NEGATIVE_INFINITY);
        }
        return places;
    }

    /** Refuses too few walkers, and walkers that span fewer dimensions than there are: they would never leave their plane. */
    static void check(List<String> names, LogDensity density, double[][] start) {
        int d = names.size();
        if (d == 0 || d != density.dimension()) {
            throw new Problem("the density has " + density.dimension() + " dimensions, against " + d + " names");
        }
        int fewest = Math.max(4, 2 * d);
        if (start.length < fewest) {
            throw new Problem(
                    "an ensemble in " + d + " dimensions needs at least " + fewest + " walkers, not " + start.length);
        }
        double[][] centred = new double[start.length][d];
        for (int k = 0; k < d; k++) {
            double mean = 0;
            for (int w = 0; w < start.length; w++) {
                if (start[w].length != d || !Double.isFinite(start[w][k])) {
                    throw new Problem("walker " + (w + 1) + " needs " + d + " finite numbers to start from");
                }
                mean += start[w][k] / start.length;
            }
            double squares = 0;
            for (int w = 0; w < start.length; w++) {
                centred[w][k] = start[w][k] - mean;
                squares += centred[w][k] * centred[w][k];
            }
            if (!(squares > 0)) {
                throw new Problem("all walkers start at one " + names.get(k) + "; they would stay there. Spread them");
            }
            for (double[] row : centred) row[k] /= Math.sqrt(squares);
        }
        double[] widths = new SingularValueDecomposition(MatrixUtils.createRealMatrix(centred)).getSingularValues();
        if (!(widths[d - 1] > FLATTEST * widths[0])) {
            throw new Problem("the walkers start in fewer than " + d
                    + " dimensions; they would never leave their plane. Spread them independently");
        }
    }
}
