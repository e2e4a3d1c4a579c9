package assay.stats

import groovy.transform.CompileStatic
import java.util.function.Function

/** Many simulated samples of known truth: how often intervals cover it, and whether p-values are uniform. */
@CompileStatic
class Simulation {
    static final int TIMES = 1000

    /** An estimate with its error. */
    static class Estimate {
        final double value
        final double error

        Estimate(double value, double error) {
            this.value = value
            this.error = error
        }
    }

    /** The share of simulations whose value +- error holds the truth. */
    static double coverage(String name, double truth, Function<RandomStream, Estimate> experiment) {
        RandomStream random = RandomStream.of(20250417, name, 'coverage')
        int covered = 0
        for (int i = 0; i < TIMES; i++) {
            Estimate estimate = experiment.apply(random.draw(i))
            if (Math.abs(estimate.value - truth) <= estimate.error) covered++
        }
        double share = covered / (double) TIMES
        println "coverage of 68.3 % intervals, $name: ${String.format(Locale.ROOT, '%.1f', 100 * share)} %"
        return share
    }

    static boolean honest(double coverage) {
        coverage >= 0.64 && coverage <= 0.73
    }

    static double[] pValues(String name, int times, Function<RandomStream, Double> experiment) {
        RandomStream random = RandomStream.of(20250417, name, 'null')
        double[] p = new double[times]
        for (int i = 0; i < times; i++) p[i] = experiment.apply(random.draw(i))
        println String.format(Locale.ROOT, 'null p-values, %s: %.3f below 0.05, %.3f below 0.32, distance %.4f (limit %.4f)',
                name, share(p, 0.05d), share(p, 0.32d), distanceFromUniform(p), limit(times))
        return p
    }

    private static double share(double[] p, double level) {
        int below = 0
        for (double value : p) if (value < level) below++
        return below / (double) p.length
    }

    /** Kolmogorov's one-sample distance from the uniform distribution. */
    static double distanceFromUniform(double[] p) {
        double[] sorted = p.clone()
        Arrays.sort(sorted)
        double largest = 0
        int n = sorted.length
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, Math.max(sorted[i] - i / (double) n, (i + 1) / (double) n - sorted[i]))
        }
        return largest
    }

    /** Exceeded by chance once in a hundred. */
    static double limit(int times) {
        1.63d / Math.sqrt(times as double)
    }

    static boolean uniform(double[] p) {
        distanceFromUniform(p) < limit(p.length)
    }

    static double[] gaussians(RandomStream random, int n) {
        double[] values = new double[n]
        for (int i = 0; i < n; i++) values[i] = random.nextGaussian()
        return values
    }

    /** rho a + sqrt(1 - rho^2) noise: correlated with a by rho. */
    static double[] correlatedWith(double[] a, double rho, RandomStream random) {
        double[] values = new double[a.length]
        for (int i = 0; i < a.length; i++) {
            values[i] = rho * a[i] + Math.sqrt(1 - rho * rho) * random.nextGaussian()
        }
        return values
    }

    static double[] rounded(double[] values, double step) {
        double[] result = new double[values.length]
        for (int i = 0; i < values.length; i++) result[i] = Math.rint(values[i] / step) * step
        return result
    }
}
