package assay.stats

import groovy.transform.CompileStatic
import spock.lang.Specification

/** Whether p-values are uniform where there is nothing to find. */
class NullHypothesisSpec extends Specification {
    static final int TIMES = Boolean.getBoolean('assay.trust') ? 10_000 : 2000

    def 'p-values of #name are uniform under the null'() {
        expect:
        Simulation.uniform(pValues(name, test))

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
        !Simulation.uniform(pValues("$name (planted)", test))

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

    @CompileStatic
    private static double[] pValues(String name, Closure<Double> test) {
        Simulation.pValues(name, TIMES) { RandomStream random ->
            double[] x = Simulation.gaussians(random, 55)
            double[] y = Simulation.gaussians(random, 55)
            double[] z = Simulation.correlatedWith(x, 0.6d, random)
            double[] u = Simulation.correlatedWith(x, 0.6d, random)
            test.call(x, y, z, u, random)
        }
    }
}
