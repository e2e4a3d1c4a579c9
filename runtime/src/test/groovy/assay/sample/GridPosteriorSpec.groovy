package assay.sample

import assay.SharedData
import assay.fit.LineWithScatter
import assay.fit.TabulatedLineWithScatter
import assay.model.Problem
import org.apache.commons.math3.special.Erf
import spock.lang.Requires
import spock.lang.Specification

class GridPosteriorSpec extends Specification {
    def 'a normal density in #d dimensions has its evidence, moments and quantiles'() {
        given: 'a frame far wider than the density, which the grid has to find'
        def density = Known.gaussian(d, rho)
        Box box = Box.of([-3e4] * d as double[], [1e4] * d as double[])

        when:
        def grid = GridPosterior.of(density, box, tolerance, 4_000_000)

        then: 'ln (2 pi)^(d/2) sqrt(det), det = product of sigma^2 (1 - rho)^(d-1) (1 + (d - 1) rho)'
        double det = (1 - rho)**(d - 1) * (1 + (d - 1) * rho)
        double scales = (0..<d).collect { Known.sigma(it) }.inject(1d) { a, b -> a * b }
        Math.abs(grid.logEvidence() - Math.log((2 * Math.PI)**(d / 2d) * Math.sqrt(det) * scales)) <= grid.error() + 1e-12
        grid.error() < 2 * tolerance
        (0..<d).every { k ->
            double sigma = Known.sigma(k)
            assert Math.abs(grid.mean()[k] - Known.mean(k)) < 10 * tolerance * sigma
            assert Math.abs(Math.sqrt(grid.covariance()[k][k]) / sigma - 1) < 100 * tolerance
            [-4.7d, -3d, -1d, -0.3d, 0d, 0.77d, 2.2d].each { z ->
                double probability = 0.5 * Erf.erfc(-z / Math.sqrt(2))
                assert Math.abs(grid.below(k, Known.mean(k) + z * sigma) - probability) <= grid.probabilityError()
                assert Math.abs(grid.quantile(k, probability) - Known.mean(k) - z * sigma) < 1.1 * grid.probabilityError() * sigma * Math.sqrt(2 * Math.PI) * Math.exp(z * z / 2)
            }
            assert grid.probabilityError() < 1000 * tolerance
            assert Math.abs(grid.marginal(k, Known.mean(k)) * sigma * Math.sqrt(2 * Math.PI) - 1) < 1e4 * tolerance
            true
        }
        d == 1 || Math.abs(grid.covariance()[0][1] - rho * Known.sigma(0) * Known.sigma(1)) < 100 * tolerance * Known.sigma(0) * Known.sigma(1)

        where:
        d | rho   | tolerance
        1 | 0     | 1e-10
        2 | 0.95  | 1e-9
        3 | 0.5   | 1e-6
        3 | -0.45 | 1e-6
    }

    def 'a bent ridge and two modes are filled'() {
        when:
        def bent = GridPosterior.of(Known.rosenbrock(), Box.of([-20, -20] as double[], [20, 200] as double[]), 1e-8, 4_000_000)
        def two = GridPosterior.of(Known.twoModes(6, 0.3), Box.of([-50, -50] as double[], [50, 50] as double[]), 1e-9, 4_000_000)

        then: 'the ridge integrates to 2 pi / sqrt(5), y has the mean 2 and the variance 6.2'
        Math.abs(bent.logEvidence() - Math.log(2 * Math.PI / Math.sqrt(5))) <= bent.error() + 1e-12
        bent.error() < 2e-8
        Math.abs(bent.mean()[1] - 2) < 1e-6
        Math.abs(bent.covariance()[1][1] - 6.2) < 1e-5

        and: 'the two modes integrate to 2 pi; 0.3 of it lies right of zero, but for their tails'
        Math.abs(two.logEvidence() - Math.log(2 * Math.PI)) < 1e-8
        double tail = 0.5 * Erf.erfc(6 / Math.sqrt(2))
        Math.abs(two.below(0, 0) - (0.7 * (1 - tail) + 0.3 * tail)) < two.probabilityError()
        two.probabilityError() < 1e-5
    }

    def 'a density cut off by its box is cut off there'() {
        when: 'exp(-x) on 0 to 2'
        def grid = GridPosterior.of(LogDensity.each(1) { double[] x -> -x[0] }, Box.of([0] as double[], [2] as double[]), 1e-12, 100_000)

        then:
        Math.abs(grid.logEvidence() - Math.log(1 - Math.exp(-2))) < 1e-12
        Math.abs(grid.quantile(0, 0.5) + Math.log(0.5 * (1 + Math.exp(-2)))) < 1e-11
    }

    @Requires({ SharedData.has('oracles/emcee_radial_NGC3627.json') })
    def 'the radial fit on a grid agrees with its exact posterior and with the reference of emcee'() {
        given:
        Map reference = SharedData.json('oracles/emcee_radial_NGC3627.json').reference as Map
        List<String[]> rows = SharedData.find('oracles/gpr_data/NGC3627.csv').readLines().drop(1)*.split(',')
        def column = { int k -> rows.collect { it[k] as double } as double[] }
        def line = LineWithScatter.of(column(2), column(3), column(4))
        def table = TabulatedLineWithScatter.within(line, [-5, 0, 0] as double[], [5, 10, 5] as double[])
        def exact = line.posterior()

        when:
        def grid = GridPosterior.of(LogDensity.each(3, table::logPosterior), Box.of([-5, 0, 0] as double[], [5, 10, 5] as double[]), 1e-6, 8_000_000)

        then:
        println "radial grid: ${grid.evaluations()} evaluations, error ${grid.error()}, of probabilities ${grid.probabilityError()}"
        grid.error() < 2e-6
        (0..2).every { k ->
            double sigma = Math.sqrt(exact.covariance()[k][k])
            assert Math.abs(grid.mean()[k] - exact.mean()[k]) < 1e-5 * sigma
            assert Math.abs(grid.covariance()[k][k] / sigma / sigma - 1) < 1e-4
            assert Math.abs(grid.mean()[k] - (reference.mean[k] as double)) < 0.045 * sigma
            assert Math.abs(grid.quantile(k, 0.16) - (reference[['m', 'c', 'scatter'][k]][1] as double)) < 0.06 * sigma
            true
        }
        Math.abs(grid.quantile(0, 0.84) - exact.slopePercentile(84)) < 4 * grid.probabilityError() * 0.0093
        Math.abs(grid.quantile(2, 0.84) - exact.scatterPercentile(84)) < 4 * grid.probabilityError() * 0.00076
    }

    def 'a grid says its error when its evaluations end first, and refuses four dimensions'() {
        when:
        def coarse = GridPosterior.of(Known.rosenbrock(), Box.of([-20, -20] as double[], [20, 200] as double[]), 1e-12, 20_000)

        then: 'the error stated covers the error made'
        coarse.error() > 1e-12
        Math.abs(Math.exp(coarse.logEvidence()) / (2 * Math.PI / Math.sqrt(5)) - 1) < coarse.error()

        when:
        GridPosterior.of(Known.gaussian(4, 0), Box.of([-9] * 4 as double[], [9] * 4 as double[]), 1e-6, 1000)

        then:
        Problem problem = thrown()
        problem.message.contains('one to three dimensions, not 4')
    }
}
