package assay.fit

import assay.SharedData
import assay.model.Problem
import assay.stats.Descriptive
import assay.stats.Near
import assay.stats.RandomStream
import groovy.transform.CompileStatic
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification

@Requires({ SharedData.has('oracles/emcee_radial_NGC3627.json') })
class LineWithScatterSpec extends Specification {
    @Shared Map oracle = SharedData.json('oracles/emcee_radial_NGC3627.json')
    @Shared LineWithScatter line = galaxy()
    @Shared LineWithScatterPosterior posterior = line.posterior()

    private static LineWithScatter galaxy() {
        List<String[]> rows = SharedData.find('oracles/gpr_data/NGC3627.csv').readLines().drop(1)*.split(',')
        def column = { int k -> rows.collect { it[k] as double } as double[] }
        LineWithScatter.of(column(2), column(3), column(4))
    }

    def 'the likelihood is that of numpy at four points'() {
        expect:
        (oracle.loglike_at_points as List).every {
            Near.absolute(line.logLikelihood(it.m as double, it.c as double, it.scatter as double), it.loglike as double, 1e-8)
        }
    }

    def 'the line of greatest likelihood is that of scipy'() {
        given:
        LineWithScatter.Maximum maximum = line.maximum()

        expect: 'scipy stopped within 1e-7 of the top, where the likelihood is flat to 1e-10'
        Near.absolute(maximum.slope(), oracle.ml.m as double, 1e-6)
        Near.absolute(maximum.intercept(), oracle.ml.c as double, 1e-6)
        Near.absolute(maximum.scatter(), oracle.ml.scatter as double, 1e-6)
        Near.absolute(maximum.logLikelihood(), oracle.ml.loglike as double, 1e-8)
        maximum.logLikelihood() >= (oracle.ml.loglike as double) - 1e-10
    }

    def 'the posterior has the mean and the covariance of a long chain, within the Monte Carlo error of the chain'() {
        given: '500 walkers x 3500 steps, one independent draw per autocorrelation time'
        double[] mean = posterior.mean()
        double[][] covariance = posterior.covariance()
        double[] tau = SharedData.numbers(oracle.reference.tau)
        double[][] theirs = oracle.reference.cov.collect { SharedData.numbers(it) }

        expect: 'four standard errors; the error of a covariance is sqrt((c_pp c_qq + c_pq^2) / n)'
        (0..2).every { p ->
            double n = 500 * 3500 / tau[p]
            Near.absolute(mean[p], oracle.reference.mean[p] as double, 4 * Math.sqrt(theirs[p][p] / n))
        }
        [0..2, 0..2].combinations().every { p, q ->
            double n = 500 * 3500 / Math.max(tau[p], tau[q])
            double error = Math.sqrt((theirs[p][p] * theirs[q][q] + theirs[p][q]**2) / n)
            Near.absolute(covariance[p][q], theirs[p][q], 4 * error)
        }
    }

    def 'its percentiles are those of the chain'() {
        given:
        List<Double> percents = [2.5d, 16d, 50d, 84d, 97.5d]
        double[] tau = SharedData.numbers(oracle.reference.tau)

        expect: 'the error of a percentile is sqrt(p (1 - p) / n) / density'
        percents.eachWithIndex { double percent, int k ->
            double p = percent / 100
            double z = Math.abs(k - 2) == 2 ? 1.96 : Math.abs(k - 2) == 1 ? 0.9945 : 0
            [[posterior.slopePercentile(percent), 'm', 0], [posterior.interceptPercentile(percent), 'c', 1],
             [posterior.scatterPercentile(percent), 'scatter', 2]].each { ours, name, int i ->
                double sigma = Math.sqrt(oracle.reference.cov[i][i] as double)
                double n = 500 * 3500 / tau[i]
                double error = Math.sqrt(p * (1 - p) / n) * sigma * Math.sqrt(2 * Math.PI) * Math.exp(z * z / 2)
                assert Near.absolute(ours as double, oracle.reference[name][k] as double, 4 * error)
            }
        }
    }

    def 'draws follow the posterior'() {
        given:
        double[][] draws = posterior.draws(4000, RandomStream.of(420, 'NGC3627', 'line'))
        double[] mean = posterior.mean()
        double[][] covariance = posterior.covariance()

        expect:
        (0..2).every { p ->
            double[] column = draws.collect { it[p] }
            Near.absolute(Descriptive.mean(column), mean[p], 4 * Math.sqrt(covariance[p][p] / 4000))
                    && Near.relative(Descriptive.standardDeviation(column), Math.sqrt(covariance[p][p]), 4 / Math.sqrt(8000d))
        }
        double cross = draws.collect { (it[0] - mean[0]) * (it[1] - mean[1]) }.sum() / 4000
        Near.relative(cross, covariance[0][1], 4 * Math.sqrt(2 / 4000d))
    }

    def 'the table gives the likelihood to 1e-9 and says so'() {
        given:
        TabulatedLineWithScatter table = TabulatedLineWithScatter.of(line)
        RandomStream random = RandomStream.of(1, 'table', 'line')
        double[] mean = posterior.mean()
        double worst = (0..<300).collect {
            double[] theta = [mean[0] + 0.03 * random.nextGaussian(), mean[1] + 0.01 * random.nextGaussian(),
                              0.5 * random.nextDouble()**4]
            Math.abs(table.logPosterior(theta) - line.logLikelihood(theta[0], theta[1], theta[2]))
        }.max()
        println "tabulated likelihood: stated error ${table.error()}, worst of 300 $worst"

        expect: 'ln L reaches 1e5 here, so that it rounds at 1e-10'
        table.error() < 1e-9
        worst < 1e-9
        table.dimension() == 3
        Near.absolute(table.logPosterior([-0.1, 8.6, 0] as double[]), line.logLikelihood(-0.1, 8.6, 0), 1e-9)
        Near.absolute(table.logPosterior([-0.1, 8.6, 1e5] as double[]), line.logLikelihood(-0.1, 8.6, 1e5), 1e-7)
        table.logPosterior([-0.1, 8.6, -1e-9] as double[]) == Double.NEGATIVE_INFINITY
        TabulatedLineWithScatter.within(line, [-5, 0, 0] as double[], [5, 10, 1] as double[])
                .logPosterior([-0.1, 10.5, 0.1] as double[]) == Double.NEGATIVE_INFINITY
    }

    def 'the table answers at a cost that does not grow with the points'() {
        given:
        TabulatedLineWithScatter table = TabulatedLineWithScatter.of(line)

        when: 'the best of seven rounds of each, as others may use the machine'
        double tabulated = (0..<7).collect { perCall({ double[] t -> table.logPosterior(t) } as LogPosterior, 20_000) }.min()
        double summed = (0..<7).collect { perCall({ double[] t -> line.logLikelihood(t[0], t[1], t[2]) } as LogPosterior, 200) }.min()
        println "tabulated likelihood: $tabulated ns a call, a sum over the points $summed ns"

        then: 'the sum over the 3079 points takes more than ten times as long'
        3 * tabulated < summed
    }

    @CompileStatic
    private static double perCall(LogPosterior table, int calls) {
        double[] theta = [-0.15d, 8.6d, 0.05d]
        double sum = 0
        long start = System.nanoTime()
        for (int i = 0; i < calls; i++) {
            theta[2] = 0.05d + 1e-8d * i
            sum += table.logPosterior(theta)
        }
        Double.isFinite(sum) ? (System.nanoTime() - start) / (double) calls : Double.NaN
    }

    def 'where the errors explain the deviations the scatter of greatest likelihood is nought'() {
        expect:
        LineWithScatter.of([0, 1, 2, 3, 4, 5] as double[], [0.1, 0.9, 2.1, 2.9, 4.1, 4.9] as double[], [1] * 6 as double[])
                .with { it.maximum().scatter() == 0 && it.scatterWithin(1).low() == 0 && it.scatterWithin(1).high() > 0 }
    }

    def 'with equal errors the posterior of the total scatter is the textbook one'() {
        given: 'with sigma so small that it hardly counts, n = 12: p(s) ~ s^-n+2 exp(-S / 2 s^2)'
        double[] x = (0..<12).collect { it as double }
        RandomStream random = RandomStream.of(4, 'textbook', 'line')
        double[] y = x.collect { 1 + 2 * it + random.nextGaussian() }
        double squares = 10 * StraightLine.fit(x, y).scatter()**2

        when: 'then S / s^2 is chi2 with n - 3 = 9 degrees; E[s^2] = S / (9 - 2), E[s] = sqrt(S / 2) gamma(4) / gamma(4.5)'
        LineWithScatterPosterior tiny = LineWithScatter.of(x, y, [1e-7] * 12 as double[]).posterior()
        double meanScatter = tiny.mean()[2]
        double meanSquare = tiny.covariance()[2][2] + meanScatter**2

        then:
        Near.relative(meanSquare, squares / 7, 1e-8)
        Near.relative(meanScatter, Math.sqrt(squares / 2) * 6 / 11.631728396567448, 1e-8)
        Near.relative(tiny.covariance()[0][0], meanSquare / 143, 1e-8)
    }

    def 'errors of the greatest likelihood are those of the posterior, where points are many'() {
        given:
        LineWithScatter.Maximum best = line.maximum()
        double[][] covariance = posterior.covariance()

        expect: 'to the order of 1 / n: two parameters integrated out move the scatter by 1 / n of itself, 0.025 sigma'
        Near.relative(best.slopeError(), Math.sqrt(covariance[0][0]), 2e-3)
        Near.relative(best.interceptError(), Math.sqrt(covariance[1][1]), 2e-3)
        Near.relative(best.covariance(), covariance[0][1], 4e-3)
        Near.relative(line.scatterWithin(1).high() - line.scatterWithin(1).low(), 2 * Math.sqrt(covariance[2][2]), 5e-3)
        [1, 2].every {
            LineBootstrap.Interval interval = line.scatterWithin(it)
            Near.absolute(interval.low(), posterior.scatterPercentile(it == 1 ? 15.866 : 2.275), 0.05 * Math.sqrt(covariance[2][2]))
                    && Near.absolute(interval.high(), posterior.scatterPercentile(it == 1 ? 84.134 : 97.725),
                            0.05 * Math.sqrt(covariance[2][2]))
        }
    }

    def 'what has no such line is refused: #complaint'() {
        when:
        LineWithScatter.of(x as double[], x as double[], sigma as double[]).posterior()

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)

        where:
        x               | sigma           || complaint
        [1, 2, 3, 5]    | [1, 1, 1, 1]    || 'at least 6 points, not 4'
        [1, 2, 3]       | [1, 0, 1]       || 'the error of point 2 is 0.0'
    }
}
