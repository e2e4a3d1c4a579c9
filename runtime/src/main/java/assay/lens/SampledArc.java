package assay.lens;

import assay.sample.Chain;
import assay.sample.SampledParameter;
import assay.sample.SampledPosterior;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The posterior of an arc as walkers found it, those in modes that hold nothing left out. Position angles are axes: their
 * median lies between -90 and 90 degrees, and draws and intervals go on beyond where they reach over an end.
 */
public final class SampledArc {
    private static final double TIMES = 50;
    private static final double R_HAT = 1.01;
    private static final String ANGLE = "positionAngle";

    private final SampledPosterior sampled;
    private final ArcWalkers walkers;
    private final List<SampledParameter> parameters;
    private final List<double[]> draws;

    private SampledArc(
            SampledPosterior sampled, ArcWalkers walkers, List<SampledParameter> parameters, List<double[]> draws) {
        this.sampled = sampled;
        this.walkers = walkers;
        this.parameters = List.copyOf(parameters);
        this.draws = draws;
    }

    static SampledArc of(SampledPosterior sampled, ArcWalkers walkers) {
        Chain chain = sampled.chain();
        int[] counted = walkers.counted();
        List<SampledParameter> parameters = new ArrayList<>();
        List<double[]> draws = new ArrayList<>();
        for (int k = 0; k < chain.dimension(); k++) {
            double[][] all = chain.walks(k, sampled.dropped(), chain.steps());
            double[][] walks = new double[counted.length][];
            for (int i = 0; i < walks.length; i++) walks[i] = all[counted[i]];
            boolean angle = chain.names().get(k).equals(ANGLE);
            if (angle) unwind(walks, walkers.modes().get(0).mode().disc().positionAngle());
            double[] taken = walkers.taken(walks);
            SampledParameter parameter = SampledParameter.of(chain.names().get(k), walks, taken);
            double turns = angle ? -180 * Math.floor((parameter.median() + 90) / 180) : 0;
            for (int i = 0; i < taken.length; i++) taken[i] += turns;
            parameters.add(parameter.shifted(turns));
            draws.add(taken);
        }
        return new SampledArc(sampled, walkers, parameters, draws);
    }

    /** To within 90 degrees of an angle. */
    private static void unwind(double[][] walks, double about) {
        for (double[] walk : walks) {
            for (int i = 0; i < walk.length; i++) walk[i] -= 180 * Math.rint((walk[i] - about) / 180);
        }
    }

    /** column, row, axisRatio, positionAngle, central, slope; of a fixed disc the last two. */
    public List<String> names() {
        return sampled.chain().names();
    }

    public List<SampledParameter> parameters() {
        return parameters;
    }

    public SampledParameter parameter(String name) {
        return parameters.get(index(name));
    }

    /** Of one parameter; those of all parameters in the same order. */
    public double[] draws(String name) {
        return draws.get(index(name)).clone();
    }

    private int index(String name) {
        int index = names().indexOf(name);
        if (index < 0) throw new IllegalArgumentException("an arc has no " + name + " but " + names());
        return index;
    }

    /**
     * The modes in which walkers stood or should have, the best first; none of a fixed disc. Where the range of angles ends,
     * walkers can lean against its end: such a place is a mode to them.
     */
    public List<ArcWalkersOfMode> modes() {
        return walkers.modes();
    }

    /** How many walkers stood in modes that hold nothing, and are not counted. */
    public int leftOut() {
        return chain().walkers() - walkers.counted().length;
    }

    /** As it was walked, with all walkers. */
    public Chain chain() {
        return sampled.chain();
    }

    /** How many steps at its beginning are left out. */
    public int dropped() {
        return sampled.dropped();
    }

    /** The share of moves that were accepted, over all walkers and steps. */
    public double acceptance() {
        return sampled.acceptance();
    }

    /** Whether the walkers that count tell the posterior well enough. */
    public boolean converged() {
        return warning().isEmpty();
    }

    /** One line that says what is amiss, for the place where the numbers stand. */
    public Optional<String> warning() {
        List<String> amiss = new ArrayList<>();
        int kept = chain().steps() - dropped();
        SampledParameter slowest = parameters.stream()
                .max(Comparator.comparingDouble(SampledParameter::autocorrelationTime))
                .orElseThrow();
        if (!(kept >= TIMES * slowest.autocorrelationTime())) {
            amiss.add(String.format(
                    Locale.ROOT,
                    "%d steps kept are %.1f autocorrelation times of %s, fewer than 50",
                    kept,
                    kept / slowest.autocorrelationTime(),
                    slowest.name()));
        }
        SampledParameter apart = parameters.stream()
                .max(Comparator.comparingDouble(SampledParameter::rHat))
                .orElseThrow();
        if (!(apart.rHat() < R_HAT)) {
            amiss.add(String.format(Locale.ROOT, "R-hat of %s is %.3f, not below 1.01", apart.name(), apart.rHat()));
        }
        for (ArcMode mode : walkers.missed()) {
            amiss.add(String.format(
                    Locale.ROOT,
                    "no walker came into the mode at %.0f deg, which holds %.3g of the posterior",
                    mode.disc().positionAngle(),
                    mode.share()));
        }
        return amiss.isEmpty() ? Optional.empty() : Optional.of("not converged: " + String.join("; ", amiss));
    }
}
