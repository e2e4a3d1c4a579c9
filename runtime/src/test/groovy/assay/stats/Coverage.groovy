package assay.stats

import groovy.transform.CompileStatic
import java.util.function.Function

/**
 * How often intervals of 68.3 and of 95.4 per cent hold the truth, in simulations. A thousand of them, with
 * -Dassay.trust=true, must cover 64 to 73 and 93.5 to 97.4 per cent; in the build a quarter as many must be within three
 * binomial standard errors, 59.5 to 77.1 and 91.4 to 99.4 per cent.
 */
@CompileStatic
class Coverage {
    static final boolean FULL = Boolean.getBoolean('assay.trust')
    static final int TIMES = FULL ? 1000 : 250
    static final double ONE = 0.683d
    static final double TWO = 0.954d

    /** An estimate's interval of 68.3 per cent and its interval of 95.4. */
    static class Intervals {
        final double low
        final double high
        final double wideLow
        final double wideHigh

        Intervals(double low, double high, double wideLow, double wideHigh) {
            this.low = low
            this.high = high
            this.wideLow = wideLow
            this.wideHigh = wideHigh
        }

        static Intervals around(double value, double error) {
            new Intervals(value - error, value + error, value - 2 * error, value + 2 * error)
        }
    }

    final String name
    private final double truth
    private final List<Intervals> intervals = []

    private Coverage(String name, double truth) {
        this.name = name
        this.truth = truth
    }

    /** Of each number that an experiment estimates, in the order of the truths. */
    static List<Coverage> of(String estimator, Map<String, Double> truths, Function<RandomStream, List<Intervals>> experiment) {
        List<Coverage> coverages = truths.collect { name, truth -> new Coverage("$estimator, $name", truth as double) }
        RandomStream random = RandomStream.of(20250417, estimator, 'coverage')
        for (int i = 0; i < TIMES; i++) {
            List<Intervals> found = experiment.apply(random.draw(i))
            for (int k = 0; k < coverages.size(); k++) coverages[k].intervals << found[k]
        }
        coverages.each { println it }
        coverages
    }

    /** The shares that hold the truth once the intervals are this factor of what they are, about their middles. */
    double[] shares(double factor) {
        int one = 0
        int two = 0
        for (Intervals i : intervals) {
            if (holds(i.low, i.high, factor)) one++
            if (holds(i.wideLow, i.wideHigh, factor)) two++
        }
        [one / (double) intervals.size(), two / (double) intervals.size()] as double[]
    }

    private boolean holds(double low, double high, double factor) {
        Math.abs((low + high) / 2 - truth) <= factor * (high - low) / 2
    }

    boolean isHonest() {
        within(1d)
    }

    /** Whether errors of half the size, and of twice, would be caught. */
    boolean isTelling() {
        !within(0.5d) && !within(2d)
    }

    private boolean within(double factor) {
        double[] shares = shares(factor)
        honest(shares[0], ONE, 0.64d, 0.73d) && honest(shares[1], TWO, 0.935d, 0.974d)
    }

    private static boolean honest(double share, double nominal, double low, double high) {
        if (FULL) return share >= low && share <= high
        Math.abs(share - nominal) <= 3 * Math.sqrt(nominal * (1 - nominal) / TIMES)
    }

    @Override
    String toString() {
        double[] shares = shares(1d)
        String.format(Locale.ROOT, 'coverage, %s: %.1f %% of 68.3, %.1f %% of 95.4, %d simulations%s', name, 100 * shares[0],
                100 * shares[1], intervals.size(), honest ? '' : ' - NOT HONEST')
    }
}
