package assay.stats

import assay.SharedData
import assay.model.Problem
import spock.lang.Requires
import spock.lang.Specification

class CorrelationSpec extends Specification {
    static final String ORACLE = 'oracles/stats/rank_lines_kde.json'

    @Requires(value = { SharedData.has(CorrelationSpec.ORACLE) },
            reason = 'needs shared/oracles/stats; say where with -Dassay.shared')
    def '#coefficient agrees with scipy for #sample'() {
        given:
        Map data = SharedData.json(ORACLE)[sample] as Map
        double[] x = SharedData.numbers(data[first])
        double[] y = SharedData.numbers(data[second])
        double[] z = SharedData.numbers(data.z)
        def (double value, double p) = data[coefficient]

        when:
        Association ours = correlate(x, y, z)

        then: 'twelve digits are printed; p-values inherit the error of r times their steepness'
        Near.absolute(ours.value(), value, 1e-12)
        Near.relative(ours.p(), p, 1e-9)
        ours.n() == x.length

        where:
        [sample, [coefficient, first, second, correlate]] << [['n12', 'n55', 'n400'], [
                ['pearson', 'x', 'y', { a, b, c -> Correlation.pearson(a, b) }],
                ['spearman', 'x', 'y', { a, b, c -> Correlation.spearman(a, b) }],
                ['spearman_ties', 'x_ties', 'y_ties', { a, b, c -> Correlation.spearman(a, b) }],
                ['kendall', 'x', 'y', { a, b, c -> Correlation.kendall(a, b) }],
                ['kendall_ties', 'x_ties', 'y_ties', { a, b, c -> Correlation.kendall(a, b) }],
                ['partial_spearman_xy_given_z', 'x', 'y', { a, b, c -> Correlation.partialSpearman(a, b, [c]) }]]].combinations()
    }

    def 'Kendall agrees with scipy where it is exact, nearly sorted, or heavily tied'() {
        when:
        Association tau = Correlation.kendall(x as double[], y as double[])

        then:
        Near.absolute(tau.value(), value, 1e-14)
        Near.relative(tau.p(), p, 1e-10)

        where: 'scipy 1.17.1'
        x                  | y                                 || value               | p
        (1..8)             | [3, 1, 2, 5, 4, 8, 6, 7]          || 0.6428571428571428  | 0.03115079365079365
        (0..39)            | [0, 1, 2, 4, 3] + (5..39).toList() || 0.9974358974358974  | 9.804939513027087e-47
        [12, 2, 1, 12, 2]  | [1, 4, 7, 1, 0]                   || -0.4714045207910316 | 0.2827454599327748
    }

    def 'two controls agree with residuals of the ranks'() {
        given:
        int n = 30
        double[] x = (1..n).collect { (it * 7 % 31) / 31d }
        double[] z = (1..n).collect { (it * 11 % 31) / 31d + 0.3d * x[it - 1] }
        double[] w = (1..n).collect { (it * it % 31) / 31d }
        double[] y = (0..<n).collect { x[it] + 0.5d * z[it] - 0.8d * w[it] + ((it * 17) % 13) / 9d }

        when:
        Association partial = Correlation.partialSpearman(x, y, [z, w])

        then: 'numpy: least squares on the ranks, then Pearson of the residuals'
        Near.absolute(partial.value(), 0.8173365465141814, 1e-12)
        Near.relative(partial.p(), 1.1081396246051502e-07, 1e-9)
    }

    def 'perfect order has a coefficient of one and no chance'() {
        given:
        double[] x = (1..20)
        double[] y = x.collect { it**3 }

        expect:
        Correlation.spearman(x, y) == new Association(1, 0, 20)
        Correlation.kendall(x, y).value() == 1
        Near.relative(Correlation.kendall(x, y).p(), 2 / (2..20).inject(1G) { a, b -> a * b }.doubleValue(), 1e-13)
    }

    def 'resampling by multiplicities equals resampling by copies'() {
        given:
        RandomStream random = RandomStream.of(4, 'copies', 'test')
        double[] x = Simulation.rounded(Simulation.gaussians(random, 40), 0.4)
        double[] y = Simulation.correlatedWith(x, 0.6, random)
        double[] z = Simulation.correlatedWith(y, 0.3, random)
        Bootstrap bootstrap = new Bootstrap(50, random)

        and: 'the same draws, written out'
        List<int[]> samples = []
        bootstrap.resample(40) { draw, times -> samples << times.clone(); true }
        def copied = { double[] v, int[] times ->
            (0..<40).collectMany { i -> [v[i]] * times[i] } as double[]
        }
        def error = { Closure<Association> correlate ->
            Descriptive.standardDeviation(samples.collect { times ->
                correlate(copied(x, times), copied(y, times), copied(z, times)).value()
            } as double[])
        }

        expect:
        Near.relative(Correlation.pearson(x, y, bootstrap).error(), error { a, b, c -> Correlation.pearson(a, b) }, 1e-12)
        Near.relative(Correlation.spearman(x, y, bootstrap).error(), error { a, b, c -> Correlation.spearman(a, b) }, 1e-12)
        Near.relative(Correlation.kendall(x, y, bootstrap).error(), error { a, b, c -> Correlation.kendall(a, b) }, 1e-12)
        Near.relative(Correlation.partialSpearman(x, y, [z], bootstrap).error(),
                error { a, b, c -> Correlation.partialSpearman(a, b, [c]) }, 1e-11)
    }

    def 'what cannot be correlated is refused in one line'() {
        when:
        correlate.call()

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)
        !problem.message.contains('\n')

        where:
        correlate                                                                                    || complaint
        ({ Correlation.spearman(d(1, 2), d(2, 1)) })                                                 || 'at least 3 points, not 2'
        ({ Correlation.spearman(d(1, 2, 3), d(2, 1)) })                                              || '3 values stand against 2'
        ({ Correlation.spearman(d(1, 2, Double.NaN), d(2, 1, 3)) })                                  || 'value 3 of 3 is NaN'
        ({ Correlation.kendall(d(1, 1, 1), d(2, 1, 3)) })                                            || 'no spread'
        ({ Correlation.pearson(d(5, 5, 5), d(2, 1, 3)) })                                            || 'all 3 values of x are 5.0'
        ({ Correlation.partialSpearman(d(1, 2, 3, 4), d(2, 1, 3, 4), [d(2, 4, 6, 8)]) })                || 'that the controls leave'
        ({ Correlation.partialSpearman(d(1, 2, 4, 3, 5), d(2, 1, 3, 4, 5), [d(1, 3, 2, 5, 4), d(2, 6, 4, 9, 8)]) }) || 'that the controls leave'
        ({ new Bootstrap(1, RandomStream.of(1, '', '')) })                                           || 'at least 2'
    }

    private static double[] d(double... values) {
        values
    }
}
