package assay.lens;

import assay.model.Problem;
import assay.sample.Chain;
import assay.sample.SampledPosterior;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which modes the walkers of an arc stood, and so which of their draws count. A walker belongs to the mode in which it took most of
 * its steps; it counts if the exact scan gives that mode a thousandth of the posterior or more. Where several modes count,
 * draws are taken evenly from each in the proportion of the shares of the scan, as walkers that cannot cross from one to
 * the other stand in them as they started.
 */
final class ArcWalkers {
    /** Of the posterior, below which a mode holds walkers by their start alone. */
    static final double LEAST_SHARE = 1e-3;

    /** Of the draws that a mode should hold, below which it counts as not seen. */
    private static final double SEEN = 0.05;

    private final List<ArcWalkersOfMode> modes;
    private final int[] counted;
    /** By kept step and counted walker. */
    private final boolean[][] taken;

    private final List<ArcMode> missed;

    private ArcWalkers(List<ArcWalkersOfMode> modes, int[] counted, boolean[][] taken, List<ArcMode> missed) {
        this.modes = List.copyOf(modes);
        this.counted = counted;
        this.taken = taken;
        this.missed = List.copyOf(missed);
    }

    /** All of them, where there is one mode alone. */
    static ArcWalkers all(SampledPosterior sampled) {
        int[] counted = IntStream.range(0, sampled.chain().walkers()).toArray();
        return new ArcWalkers(List.of(), counted, everything(sampled, counted.length), List.of());
    }

    static ArcWalkers of(SampledPosterior sampled, ArcScan scan, ArcDensity density) {
        Chain chain = sampled.chain();
        int[][] modeOf = modes(sampled, scan, density);
        int[][] steps = new int[chain.walkers()][scan.modes().size()];
        for (int[] step : modeOf) for (int w = 0; w < step.length; w++) steps[w][step[w]]++;
        int[] walkers = new int[scan.modes().size()];
        int[] home = new int[chain.walkers()];
        for (int w = 0; w < home.length; w++) {
            for (int m = 1; m < walkers.length; m++) if (steps[w][m] > steps[w][home[w]]) home[w] = m;
            walkers[home[w]]++;
        }
        List<ArcWalkersOfMode> found = new ArrayList<>();
        for (int m = 0; m < walkers.length; m++) {
            if (walkers[m] > 0 || counts(scan, m)) {
                found.add(new ArcWalkersOfMode(scan.modes().get(m), m, walkers[m], counts(scan, m)));
            }
        }
        int[] counted = IntStream.range(0, home.length)
                .filter(w -> counts(scan, home[w]))
                .toArray();
        if (counted.length == 0) {
            throw new Problem("none of " + home.length + " walkers came into a mode that holds a thousandth of the"
                    + " posterior; start them about the modes, or take more of them");
        }
        int[] worthy =
                IntStream.range(0, walkers.length).filter(m -> counts(scan, m)).toArray();
        if (worthy.length == 1) {
            return new ArcWalkers(found, counted, everything(sampled, counted.length), List.of());
        }
        int[] held = new int[walkers.length];
        for (int w : counted) for (int m : worthy) held[m] += steps[w][m];
        double all = (double) modeOf.length * counted.length;
        List<ArcMode> missed = new ArrayList<>();
        for (int m : worthy) {
            double expected = scan.modes().get(m).share() * all;
            if (held[m] >= SEEN * expected) continue;
            held[m] = 0;
            if (scan.modes().get(m).share() * counted.length >= 0.5)
                missed.add(scan.modes().get(m));
        }
        return new ArcWalkers(found, counted, byShares(modeOf, counted, held, scan), missed);
    }

    private static boolean counts(ArcScan scan, int mode) {
        return scan.modes().get(mode).share() >= LEAST_SHARE;
    }

    private static int[][] modes(SampledPosterior sampled, ArcScan scan, ArcDensity density) {
        Chain chain = sampled.chain();
        int[][] modeOf = new int[chain.steps() - sampled.dropped()][chain.walkers()];
        double[] point = new double[ArcDensity.DIMENSION];
        for (int step = 0; step < modeOf.length; step++) {
            for (int w = 0; w < chain.walkers(); w++) {
                for (int k = 0; k < point.length; k++) point[k] = chain.value(sampled.dropped() + step, w, k);
                modeOf[step][w] = scan.modeOf(density.disc(point));
            }
        }
        return modeOf;
    }

    private static boolean[][] everything(SampledPosterior sampled, int walkers) {
        boolean[][] taken = new boolean[sampled.chain().steps() - sampled.dropped()][walkers];
        for (boolean[] step : taken) java.util.Arrays.fill(step, true);
        return taken;
    }

    /** As many as the mode allows that has the fewest for its share. */
    private static boolean[][] byShares(int[][] modeOf, int[] counted, int[] held, ArcScan scan) {
        double scale = Double.POSITIVE_INFINITY;
        for (int m = 0; m < held.length; m++) {
            if (held[m] > 0)
                scale = Math.min(scale, held[m] / scan.modes().get(m).share());
        }
        int[] wanted = new int[held.length];
        for (int m = 0; m < held.length; m++) {
            wanted[m] = (int) Math.rint(scale * scan.modes().get(m).share());
        }
        int[] seen = new int[held.length];
        boolean[][] taken = new boolean[modeOf.length][counted.length];
        for (int step = 0; step < taken.length; step++) {
            for (int i = 0; i < counted.length; i++) {
                int m = modeOf[step][counted[i]];
                if (held[m] == 0) continue;
                long before = (long) seen[m] * wanted[m] / held[m];
                seen[m]++;
                taken[step][i] = (long) seen[m] * wanted[m] / held[m] > before;
            }
        }
        return taken;
    }

    List<ArcWalkersOfMode> modes() {
        return modes;
    }

    /** The modes that a walker should have found and none did. */
    List<ArcMode> missed() {
        return missed;
    }

    int[] counted() {
        return counted.clone();
    }

    /** Those of walks of the walkers that count, step by step. */
    double[] taken(double[][] walks) {
        int n = 0;
        for (boolean[] step : taken) for (boolean take : step) if (take) n++;
        double[] draws = new double[n];
        int next = 0;
        for (int step = 0; step < taken.length; step++) {
            for (int i = 0; i < walks.length; i++) if (taken[step][i]) draws[next++] = walks[i][step];
        }
        return draws;
    }
}
