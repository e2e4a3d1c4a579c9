package assay.fit

import assay.SharedData
import assay.model.Problem
import assay.stats.Near
import assay.stats.RandomStream
import assay.stats.Simulation
import assay.stats.Simulation.Estimate
import spock.lang.Requires
import spock.lang.Specification

class StraightLineSpec extends Specification {
    static final String ORACLE = 'oracles/stats/rank_lines_kde.json'

    def 'Norris of the NIST Statistical Reference Datasets is met to ten digits'() {
        when:
        LineFit line = StraightLine.fit(Norris.X, Norris.Y)

        then: 'the certified values'
        Near.relative(line.slope(), 1.00211681802045, 1e-13)
        Near.relative(line.intercept(), -0.262323073774029, 1e-11)
        Near.relative(line.slopeError(), 0.429796848199937e-3, 1e-11)
        Near.relative(line.interceptError(), 0.232818234301152, 1e-11)
        Near.relative(line.scatter(), 0.884796396144373, 1e-11)
        line.n() == 36
    }

    @Requires(value = { SharedData.has(StraightLineSpec.ORACLE) },
            reason = 'needs shared/oracles/stats; say where with -Dassay.shared')
    def 'ordinary and weighted lines agree with scipy for #sample'() {
        given:
        Map data = SharedData.json(ORACLE)[sample] as Map
        def (double[] x, double[] y, double[] sigma) = [data.x, data.y, data.sigma].collect { SharedData.numbers(it) }

        when:
        LineFit plain = StraightLine.fit(x, y)
        LineFit weighted = StraightLine.weighted(x, y, sigma)

        then:
        agree([plain.slope(), plain.intercept()], data.ols_slope_intercept)
        agree([weighted.slope(), weighted.intercept()], data.wls_slope_intercept)
        agree([weighted.slopeError()**2, weighted.covariance(), weighted.interceptError()**2],
                [data.wls_cov[0][0], data.wls_cov[0][1], data.wls_cov[1][1]])

        where:
        sample << ['n12', 'n55', 'n400']
    }

    private static boolean agree(List ours, List theirs) {
        [ours, theirs].transpose().every { a, b -> Near.absolute(a as double, b as double, 1e-12) }
    }

    def 'equal weights give the ordinary line, and sigmas only scale its errors'() {
        given:
        double[] sigma = [2.5d] * 36

        when:
        LineFit plain = StraightLine.fit(Norris.X, Norris.Y)
        LineFit weighted = StraightLine.weighted(Norris.X, Norris.Y, sigma)

        then:
        Near.relative(weighted.slope(), plain.slope(), 1e-14)
        Near.relative(weighted.slopeError(), plain.slopeError() * 2.5 / plain.scatter(), 1e-12)
        Near.relative(weighted.scatter(), plain.scatter(), 1e-12)
    }

    def 'a line predicts with an error that is least at the mean of x'() {
        given:
        LineFit line = StraightLine.fit([0, 1, 2, 3] as double[], [1, 2.5, 3.5, 5] as double[])

        expect: 'y = 1.3 x + 1.05 with residuals -0.05, 0.15, -0.15, 0.05; at the mean the error is scatter / sqrt(n)'
        Near.absolute(line.predict(10), 14.05, 1e-12)
        [line.residuals([0, 1, 2, 3] as double[], [1, 2.5, 3.5, 5] as double[]), [-0.05, 0.15, -0.15, 0.05]]
                .transpose().every { a, b -> Near.absolute(a as double, b as double, 1e-12) }
        Near.relative(line.predictError(1.5), line.scatter() / 2, 1e-7)
        line.predictError(1.5) < line.predictError(1.4)
    }

    def 'errors of the #name cover 64 to 73 percent, and halved ones do not'() {
        expect:
        Simulation.honest(coverage(name, truth, 1, estimate))
        !Simulation.honest(coverage("$name with halved errors", truth, 0.5, estimate))

        where:
        name             | truth | estimate
        'OLS slope'      | -0.08 | { x, y, s -> StraightLine.fit(x, y).with { new Estimate(slope(), slopeError()) } }
        'OLS intercept'  | 0.65  | { x, y, s -> StraightLine.fit(x, y).with { new Estimate(intercept(), interceptError()) } }
        'OLS prediction' | 0.01  | { x, y, s -> StraightLine.fit(x, y).with { new Estimate(predict(8), predictError(8)) } }
        'weighted slope' | -0.08 | { x, y, s -> StraightLine.weighted(x, y, s).with { new Estimate(slope(), slopeError()) } }
    }

    /** Lines of 40 galaxies with log M about 8.4; the errors differ only where the weights know of it. */
    private static double coverage(String name, double truth, double factor, Closure<Estimate> estimate) {
        boolean uneven = name.startsWith('weighted')
        Simulation.coverage(name, truth) { RandomStream random ->
            double[] x = Simulation.gaussians(random, 40).collect { 8.4d + 0.6d * it }
            double[] sigma = x.collect { uneven ? 0.03d + 0.1d * random.nextDouble() : 0.07d }
            double[] y = (0..<40).collect { 0.65d - 0.08d * x[it] + sigma[it] * random.nextGaussian() }
            Estimate e = estimate(x, y, sigma)
            new Estimate(e.value, factor * e.error)
        }
    }

    def 'what has no line is refused: #complaint'() {
        when:
        fit.call()

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)

        where:
        fit                                                                                || complaint
        ({ StraightLine.fit([1, 2] as double[], [1, 2] as double[]) })                     || 'at least 3 points, not 2'
        ({ StraightLine.fit([0.3] * 4 as double[], [1, 2, 3, 4] as double[]) })            || 'all 4 values of x are 0.3'
        ({ StraightLine.fit([1, 2, 3] as double[], [1, 2, Double.NaN] as double[]) })      || 'value 3 of 3 is NaN'
        ({ StraightLine.weighted([1, 2, 3] as double[], [1, 2, 4] as double[], [1, 0, 1] as double[]) }) || 'of point 2 is 0.0'
    }
}
