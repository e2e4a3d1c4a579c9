package assay.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The draws of an ensemble with what shows whether to believe them. Walkers stuck far below the best mode are left out of
 * every number except the acceptance.
 *
 * @param dropped how many steps at the beginning of the chain are left out
 * @param acceptance the share of moves that were accepted, over all walkers and steps
 * @param modes the best first; those of stuck walkers last, with weight 0
 */
public record SampledPosterior(
        Chain chain, int dropped, double acceptance, List<SampledParameter> parameters, List<Mode> modes) {
    private static final double TIMES = 50;
    private static final double R_HAT = 1.01;

    public SampledPosterior {
        parameters = List.copyOf(parameters);
        modes = List.copyOf(modes);
    }

    static SampledPosterior of(Chain chain, Until until, Walkers walkers, LogDensity density) {
        int dropped = until.dropped(chain.steps());
        List<Mode> modes = Modes.of(chain, dropped, density);
        int[] which = counted(modes);
        long accepted = 0;
        for (int each : walkers.accepted()) accepted += each;
        double acceptance = (double) accepted / ((double) chain.steps() * chain.walkers());
        List<SampledParameter> parameters = new ArrayList<>();
        for (int k = 0; k < chain.dimension(); k++) parameters.add(parameter(chain, dropped, which, k));
        return new SampledPosterior(chain, dropped, acceptance, parameters, modes);
    }

    private static SampledParameter parameter(Chain chain, int dropped, int[] which, int k) {
        double[][] all = chain.walks(k, dropped, chain.steps());
        double[][] walks = new double[which.length][];
        for (int i = 0; i < which.length; i++) walks[i] = all[which[i]];
        return SampledParameter.of(chain.names().get(k), walks, chain.draws(k, dropped, 1, which));
    }

    private static int[] counted(List<Mode> modes) {
        return modes.stream()
                .filter(Mode::counts)
                .flatMap(mode -> mode.walkers().stream())
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /** The draws of one parameter that count, every {@code thin}th step, step by step. */
    public double[] draws(int parameter, int thin) {
        return chain.draws(parameter, dropped, thin, counted(modes));
    }

    /** The walkers that stuck far below the best mode. */
    public int stuck() {
        return chain.walkers() - counted(modes).length;
    }

    /** What is kept is 50 autocorrelation times of every parameter or longer, R-hat is below 1.01 and no walker is stuck. */
    public boolean converged() {
        return warning().isEmpty();
    }

    /** One line that says what is amiss, for the place where the numbers stand. */
    public Optional<String> warning() {
        List<String> amiss = new ArrayList<>();
        int kept = chain.steps() - dropped;
        SampledParameter slowest = worst(parameters.stream()
                .mapToDouble(SampledParameter::autocorrelationTime)
                .toArray());
        if (!(kept >= TIMES * slowest.autocorrelationTime())) {
            amiss.add(String.format(
                    Locale.ROOT,
                    "%d steps kept are %.1f autocorrelation times of %s, fewer than 50",
                    kept,
                    kept / slowest.autocorrelationTime(),
                    slowest.name()));
        }
        SampledParameter apart =
                worst(parameters.stream().mapToDouble(SampledParameter::rHat).toArray());
        if (!(apart.rHat() < R_HAT)) {
            amiss.add(String.format(Locale.ROOT, "R-hat of %s is %.3f, not below 1.01", apart.name(), apart.rHat()));
        }
        if (stuck() > 0) {
            Mode best = modes.get(0);
            Mode below =
                    modes.stream().filter(mode -> !mode.counts()).findFirst().orElseThrow();
            amiss.add(String.format(
                    Locale.ROOT,
                    "%d of %d walkers are stuck at a log density %.1f or more below the best and are not counted",
                    stuck(),
                    chain.walkers(),
                    best.logDensity() - below.logDensity()));
        }
        return amiss.isEmpty() ? Optional.empty() : Optional.of("not converged: " + String.join("; ", amiss));
    }

    private SampledParameter worst(double[] values) {
        int worst = IntStream.range(0, values.length)
                .reduce((a, b) -> Double.compare(values[b], values[a]) > 0 ? b : a)
                .orElseThrow();
        return parameters.get(worst);
    }
}
