package assay.sample;

import assay.model.Problem;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The simplex of Nelder and Mead (1965, doi:10.1093/comjnl/7.4.308) with the coefficients of Gao and Han (2012,
 * doi:10.1007/s10589-010-9329-3), which suit many dimensions: reflection 1, expansion 1 + 2/d, contraction 3/4 - 1/(2d),
 * shrinkage 1 - 1/d. Points beyond a bound are put on it; since that can flatten the simplex, a new one is begun at the best
 * point until it gains no more than the tolerance.
 *
 * @param size edges of the first simplex, as a share of the sides of the box, or of max(1, |start|) where these are infinite
 * @param tolerance of the log density between the corners, and the gain of a new simplex that counts as none
 */
public record NelderMead(double size, double tolerance, int evaluations) implements LocalSearch {
    private static final int SIMPLICES = 50;
    private static final double SMALLEST = 1e-9;

    public NelderMead {
        if (!(size > 0 && size < 1) || !(tolerance > 0) || evaluations < 1) {
            throw new Problem("a simplex has edges of a share of the box below 1, a positive tolerance and at least one"
                    + " evaluation, not " + size + ", " + tolerance + ", " + evaluations);
        }
    }

    public static NelderMead usual() {
        return new NelderMead(0.05, 1e-10, 100_000);
    }

    private record Corner(double[] at, double value) {}

    @Override
    public Maximum from(double[] start, LogDensity density, Box box) {
        Counted counted = new Counted(density, box);
        double[] at = new double[start.length];
        for (int k = 0; k < at.length; k++) at[k] = box.inside(k, start[k]);
        Corner best = new Corner(at, counted.at(at));
        if (best.value == Double.NEGATIVE_INFINITY) {
            throw new Problem("the search starts where the density is zero, at " + Arrays.toString(at));
        }
        for (int simplex = 0; simplex < SIMPLICES; simplex++) {
            double edge = simplex % 2 == 0 ? size : -size / 2;
            Corner found = climb(begun(best, edge, counted, box), counted, box);
            double gain = found.value - best.value;
            if (gain > 0) best = found;
            boolean spent = counted.evaluations() >= evaluations;
            if (spent || simplex > 0 && gain <= tolerance * (1 + Math.abs(best.value))) {
                return Maximum.of(best.at, best.value, counted.evaluations(), !spent);
            }
        }
        return Maximum.of(best.at, best.value, counted.evaluations(), false);
    }

    private static Corner[] begun(Corner best, double size, Counted density, Box box) {
        int d = best.at.length;
        Corner[] simplex = new Corner[d + 1];
        simplex[0] = best;
        for (int k = 0; k < d; k++) {
            double width = Double.isFinite(box.width(k)) ? box.width(k) : Math.max(1, Math.abs(best.at[k]));
            double[] at = best.at.clone();
            at[k] = box.inside(k, at[k] + size * width);
            if (at[k] == best.at[k]) at[k] = box.inside(k, at[k] - size * width);
            simplex[k + 1] = new Corner(at, density.at(at));
        }
        return simplex;
    }

    private Corner climb(Corner[] simplex, Counted density, Box box) {
        int d = simplex.length - 1;
        double expansion = 1 + 2.0 / d;
        double contraction = d == 1 ? 0.5 : 0.75 - 0.5 / d;
        Comparator<Corner> bestFirst = Comparator.comparingDouble(Corner::value).reversed();
        while (density.evaluations() < evaluations) {
            Arrays.sort(simplex, bestFirst);
            if (settled(simplex)) break;
            Corner worst = simplex[d];
            double[] middle = middle(simplex);
            Corner reflected = beyond(middle, worst.at, 1, density, box);
            if (reflected.value > simplex[0].value) {
                Corner further = beyond(middle, worst.at, expansion, density, box);
                simplex[d] = further.value > reflected.value ? further : reflected;
            } else if (reflected.value > simplex[d - 1].value) {
                simplex[d] = reflected;
            } else {
                boolean outside = reflected.value > worst.value;
                Corner nearer = beyond(middle, worst.at, outside ? contraction : -contraction, density, box);
                if (nearer.value > Math.max(worst.value, reflected.value)) simplex[d] = nearer;
                else shrink(simplex, density);
            }
        }
        Arrays.sort(simplex, bestFirst);
        return simplex[0];
    }

    private boolean settled(Corner[] simplex) {
        Corner best = simplex[0];
        Corner worst = simplex[simplex.length - 1];
        if (!(best.value - worst.value <= tolerance * (1 + Math.abs(best.value)))) return false;
        for (int k = 0; k < best.at.length; k++) {
            for (Corner corner : simplex) {
                if (Math.abs(corner.at[k] - best.at[k]) > 1e-6 * Math.max(SMALLEST, Math.abs(best.at[k]))) return false;
            }
        }
        return true;
    }

    private static double[] middle(Corner[] simplex) {
        int d = simplex.length - 1;
        double[] middle = new double[d];
        for (int c = 0; c < d; c++) for (int k = 0; k < d; k++) middle[k] += simplex[c].at[k] / d;
        return middle;
    }

    private static Corner beyond(double[] middle, double[] worst, double times, Counted density, Box box) {
        double[] at = new double[middle.length];
        for (int k = 0; k < at.length; k++) at[k] = box.inside(k, middle[k] + times * (middle[k] - worst[k]));
        return new Corner(at, density.at(at));
    }

    private static void shrink(Corner[] simplex, Counted density) {
        int d = simplex.length - 1;
        double share = d == 1 ? 0.5 : 1 - 1.0 / d;
        for (int c = 1; c <= d; c++) {
            double[] at = new double[d];
            for (int k = 0; k < d; k++) at[k] = simplex[0].at[k] + share * (simplex[c].at[k] - simplex[0].at[k]);
            simplex[c] = new Corner(at, density.at(at));
        }
    }
}
