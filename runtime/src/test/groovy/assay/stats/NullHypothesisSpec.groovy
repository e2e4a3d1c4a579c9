package assay.stats

import groovy.transform.CompileStatic
import spock.lang.Specification

/** Whether p-values are uniform where there is nothing to find. */
class NullHypothesisSpec extends Specification {
    static final int TIMES = Boolean.getBoolean('assay.trust') ? 10_000 : 2000

    def 'p-values of #name are uniform under the null'() {
        expect:
        uniform(name, test)

        where:
        name               | test
        'Pearson'          | { x, y, z, u, r -> Correlation.pearson(x, y).p() }
        'Spearman'         | { x, y, z, u, r -> Correlation.spearman(x, y).p() }
        'Kendall'          | { x, y, z, u, r -> Correlation.kendall(x, y).p() }
        'Kendall with ties' | { x, y, z, u, r ->
            Correlation.kendall(Simulation.rounded(x, 0.5), Simulation.rounded(y, 0.5)).p() }
        'partial Spearman' | { x, y, z, u, r -> Correlation.partialSpearman(z, u, [x]).p() }
        'partial Spearman, two controls' | { x, y, z, u, r ->
            Correlation.partialSpearman(both(x, y, r), both(x, y, r), [x, y]).p() }
        'KS'               | { x, y, z, u, r -> KolmogorovSmirnov.of(x, Simulation.gaussians(r, 89)).p() }
    }

    def 'a defect in #name is caught by the same check'() {
        expect:
        !uniform("$name (planted)", test)

        where: 'the plain instead of the partial coefficient; one control forgotten; tau judged without the variance that ties add; the same data taken twice'
        name               | test
        'partial Spearman' | { x, y, z, u, r -> Correlation.spearman(z, u).p() }
        'partial Spearman, two controls' | { x, y, z, u, r -> Correlation.partialSpearman(both(x, y, r), both(x, y, r), [x]).p() }
        'Kendall with ties' | { x, y, z, u, r ->
            double tau = Correlation.kendall(Simulation.rounded(x, 2), Simulation.rounded(y, 2)).value()
            int n = x.length
            Significance.ofNormal(3 * tau * Math.sqrt(n * (n - 1) / (2 * (2 * n + 5)))) }
        'KS'               | { x, y, z, u, r -> KolmogorovSmirnov.of(twice(x), twice(y)).p() }
    }

    /**
     * Follows x as z does, by 0.6, and z by 2 sin(pi / 6 rho^2) for Spearman's rho of 0.6, which is 6 / pi asin(0.3): the
     * partial correlation of their ranks is 0. Were they independent at a given x it would be 0.01, for the ranks of normal
     * columns are not quite linear in each other. What is left of that are 5.8 % of p-values below 0.05.
     */
    @CompileStatic
    private static double[] withoutPartialRanks(double[] x, double[] z, RandomStream random) {
        double rho = 6 / Math.PI * Math.asin(0.3d)
        double rest = (2 * Math.sin(Math.PI / 6 * rho * rho) - 0.36d) / 0.64d
        double[] u = new double[x.length]
        for (int i = 0; i < u.length; i++) {
            double beside = (z[i] - 0.6d * x[i]) / 0.8d
            u[i] = 0.6d * x[i] + 0.8d * (rest * beside + Math.sqrt(1 - rest * rest) * random.nextGaussian())
        }
        u
    }

    /** Follows two columns, weakly: where a column follows its controls closely, ranks are not linear in ranks. */
    @CompileStatic
    private static double[] both(double[] x, double[] y, RandomStream random) {
        double[] sum = new double[x.length]
        for (int i = 0; i < sum.length; i++) sum[i] = 0.4d * x[i] + 0.4d * y[i] + random.nextGaussian()
        sum
    }

    private static double[] twice(double[] values) {
        [*values, *values]
    }

    private static boolean uniform(String name, Closure<Double> test) {
        Simulation.uniform(pValues(name, test))
    }

    @CompileStatic
    private static double[] pValues(String name, Closure<Double> test) {
        Simulation.pValues(name, TIMES) { RandomStream random ->
            double[] x = Simulation.gaussians(random, 55)
            double[] y = Simulation.gaussians(random, 55)
            double[] z = Simulation.correlatedWith(x, 0.6d, random)
            double[] u = withoutPartialRanks(x, z, random)
            test.call(x, y, z, u, random)
        }
    }
}
