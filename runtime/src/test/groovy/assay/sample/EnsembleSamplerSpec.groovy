package assay.sample

import assay.SharedData
import assay.fit.LineWithScatter
import assay.fit.TabulatedLineWithScatter
import assay.model.Problem
import assay.stats.AutocorrelationTime
import assay.stats.RandomStream
import groovy.transform.CompileStatic
import spock.lang.Requires
import spock.lang.Specification

class EnsembleSamplerSpec extends Specification {
    static final RandomStream START = RandomStream.of(7, 'walkers', 'start')

    private static boolean near(double value, double expected, double tolerance) {
        Math.abs(value - expected) < tolerance
    }

    @CompileStatic
    private static double products(SampledPosterior drawn, double first, double second) {
        double[] a = drawn.draws(0, 1)
        double[] b = drawn.draws(1, 1)
        double sum = 0
        for (int i = 0; i < a.length; i++) sum += (a[i] - first) * (b[i] - second)
        sum / a.length
    }

    @CompileStatic
    private static double right(SampledPosterior drawn) {
        double[] x = drawn.draws(0, 1)
        int count = 0
        for (double each : x) if (each > 0) count++
        count / (double) x.length
    }

    def 'a correlated normal density in #d dimensions with #moves.moves is drawn from'() {
        given:
        def density = Known.gaussian(d, rho)
        double[][] start = Start.around((0..<d).collect { Known.mean(it) } as double[], (0..<d).collect { Known.sigma(it) } as double[], 60, density, START)

        when:
        def drawn = new EnsembleSampler(Known.names(d), density, start, Run.of(d, 'normal', 'chain').with(moves)).run(Until.steps(6000, 1000), 1)

        then: 'errors of mean and width follow from the effective draws; five of them are allowed'
        drawn.parameters().eachWithIndex { p, k ->
            double worth = 60 * 5000 / p.autocorrelationTime()
            assert Math.abs(p.mean() - Known.mean(k)) < 5 * Known.sigma(k) / Math.sqrt(worth)
            assert Math.abs(p.standardDeviation() / Known.sigma(k) - 1) < 5 * Math.sqrt(0.5 / worth) * Math.sqrt(2)
            assert Math.abs(p.high() - p.low() - 2 * 0.994458 * Known.sigma(k)) < 12 * Known.sigma(k) / Math.sqrt(worth)
        }
        near(products(drawn, Known.mean(0), Known.mean(1)) / Known.sigma(0) / Known.sigma(1), rho, 0.03)
        drawn.modes().size() == 1
        drawn.stuck() == 0

        where:
        d  | rho  | moves
        2  | 0.9  | Moves.stretch()
        5  | 0.5  | Moves.stretch()
        10 | 0.5  | Moves.differentialEvolution()
        3  | -0.4 | new Moves([new Move.Stretch(2), new Move.DifferentialEvolution(1, 0.1)], [1d, 3d])
    }

    def 'a bent ridge is followed to its ends'() {
        given: 'x ~ N(1, 1), y ~ N(x^2, 1/5): mean of y = 2, var y = 1/5 + var x^2 = 1/5 + 2 + 4'
        def density = Known.rosenbrock()
        double[][] start = Start.around([1, 1] as double[], [0.5, 0.5] as double[], 40, density, START)

        when:
        def drawn = new EnsembleSampler(['x', 'y'], density, start, Run.of(3, 'ridge', 'chain')).run(Until.steps(20_000, 2_000), 2)

        then: 'the error of the widths is that of 40 x 18,000 / tau draws with a heavy tail'
        def (x, y) = drawn.parameters()
        double worth = 40 * 18_000 / Math.max(x.autocorrelationTime(), y.autocorrelationTime())
        Math.abs(x.mean() - 1) < 4 / Math.sqrt(worth)
        Math.abs(x.standardDeviation() - 1) < 4 / Math.sqrt(worth)
        Math.abs(y.mean() - 2) < 4 * Math.sqrt(6.2) / Math.sqrt(worth)
        Math.abs(y.standardDeviation() / Math.sqrt(6.2) - 1) < 8 / Math.sqrt(worth)
        drawn.modes().size() == 1
    }

    @Requires({ SharedData.has('oracles/emcee_radial_NGC3627.json') })
    def 'the radial fit has the posterior, acceptance and autocorrelation time that emcee found'() {
        given:
        Map oracle = SharedData.json('oracles/emcee_radial_NGC3627.json')
        List<String[]> rows = SharedData.find('oracles/gpr_data/NGC3627.csv').readLines().drop(1)*.split(',')
        def column = { int k -> rows.collect { it[k] as double } as double[] }
        def line = LineWithScatter.of(column(2), column(3), column(4))
        def table = TabulatedLineWithScatter.within(line, [-5, 0, 0] as double[], [5, 10, Double.POSITIVE_INFINITY] as double[])
        def density = LogDensity.each(3, table::logPosterior)
        double[] p0 = SharedData.numbers(oracle.p0)
        double[][] start = Start.around(p0, p0.collect { Math.abs(it) / 100 } as double[], 500, density, START)

        when:
        def sampler = new EnsembleSampler(['slope', 'intercept', 'scatter'], density, start, Run.of(100, 'NGC3627', 'line'))
        def drawn = sampler.run(Until.steps(4000, 500), 2)

        then: 'both have 500 x 3,500 / tau = 30,000 draws or so: errors of 0.006 sigma each; five of their difference are allowed'
        double[] mean = SharedData.numbers(oracle.reference.mean)
        drawn.parameters().eachWithIndex { p, k ->
            double sigma = Math.sqrt(oracle.reference.cov[k][k] as double)
            assert Math.abs(p.mean() - mean[k]) < 0.045 * sigma
            assert Math.abs(p.standardDeviation() / sigma - 1) < 0.03
            double[] quantiles = SharedData.numbers(oracle.reference[['m', 'c', 'scatter'][k]])
            assert Math.abs(p.median() - quantiles[2]) < 0.06 * sigma
            assert Math.abs(p.low() - quantiles[1]) < 0.06 * sigma
            assert Math.abs(p.high() - quantiles[3]) < 0.06 * sigma
            assert drawn.parameters()[k].rHat() < 1.02
        }
        and: 'the autocorrelation times of the whole chain, burn-in and all, as emcee was asked for them'
        (0..2).every { near(AutocorrelationTime.of(drawn.chain().walks(it, 0, 4000)) / (oracle.reference.tau[it] as double), 1, 0.15) }

        and: 'the share accepted in the 500 steps that the paper took; the three seeds of emcee lie 0.004 apart'
        near(sampler.run(Until.steps(500, 250), 1).acceptance(), 0.6144, 0.004)
        near(products(drawn, mean[0], mean[1]) / (oracle.reference.cov[0][1] as double), 1, 0.04)
    }

    def 'the chain is the same on any number of threads, and another with another seed'() {
        given:
        def density = Known.gaussian(3, 0.3)
        double[][] start = Start.around([1, 2, 3] as double[], [1, 1, 1] as double[], 31, density, START)
        def run = { long seed, int threads, Moves moves ->
            new EnsembleSampler(Known.names(3), density, start, Run.of(seed, 'threads', 'chain').with(moves)).run(Until.steps(120, 20), threads)
        }
        def bits = { SampledPosterior p -> (0..<3).collect { k -> p.chain().walks(k, 0, 120).collect { it.toList() } } }
        def moves = new Moves([new Move.Stretch(2), new Move.DifferentialEvolution(1, 0.1)], [0.5d, 0.5d])

        expect:
        [2, 3, 7, 40].every { bits(run(1, it, moves)) == bits(run(1, 1, moves)) }
        run(1, 3, moves).parameters() == run(1, 1, moves).parameters()
        bits(run(2, 1, moves)) != bits(run(1, 1, moves))
    }

    def 'a run until converged ends converged, and one that may not says so in one line'() {
        given:
        def density = Known.gaussian(2, 0.5)
        double[][] start = Start.around([1, 2] as double[], [0.1, 0.1] as double[], 20, density, START)
        def sampler = new EnsembleSampler(Known.names(2), density, start, Run.of(5, 'until', 'chain'))

        when:
        def done = sampler.run(Until.converged(50_000), 1)
        def cut = sampler.run(Until.converged(400), 1)

        then:
        done.converged()
        done.warning().empty
        done.chain().steps() < 20_000
        done.parameters().every {
            it.rHat() < 1.01 && done.chain().steps() - done.dropped() > 50 * it.autocorrelationTime() && it.bulkSize() > 1000 && it.tailSize() > 500
        }
        !cut.converged()
        cut.chain().steps() == 400
        cut.warning().get().startsWith('not converged: 320 steps kept are')
        !cut.warning().get().contains('\n')
    }

    def 'modes are counted with their weights'() {
        given:
        def density = Known.twoModes(4, 0.3)
        double[][] start = Start.within([-8, -3] as double[], [8, 3] as double[], 100, density, START)

        when: 'leaps carry walkers across'
        def drawn = new EnsembleSampler(['x', 'y'], density, start, Run.of(1, 'modes', 'chain').with(Moves.differentialEvolution())).run(Until.steps(6000, 1000), 1)

        then: 'fifty steps of 100 walkers, leaps between them: errors of 0.01'
        drawn.modes().size() == 2
        Math.abs(drawn.modes().find { it.best()[0] > 0 }.weight() - 0.3) < 0.04
        Math.abs(drawn.modes()[0].best()[0] + 4) < 0.3
        near(right(drawn), 0.3, 0.02)
    }

    def 'walkers that stay in modes of like height are told apart by R-hat'() {
        given:
        def density = Known.twoModes(15, 0.5)
        double[][] start = (0..<40).collect { w ->
            def chance = START.draw(w)
            [(w % 4 == 0 ? 15 : -15) + chance.nextGaussian(), chance.nextGaussian()] as double[]
        } as double[][]

        when: 'short moves do not cross; the weights are those of the start, and nobody may trust them'
        def drawn = new EnsembleSampler(['x', 'y'], density, start, Run.of(1, 'apart', 'chain').with(new Moves([new Move.Stretch(1.05)], [1d]))).run(Until.steps(8000, 2000), 1)

        then:
        drawn.modes()*.counts() == [true, true]

        and: 'normal scores cut at z = 0.6745 have means phi(z) / (1/4) above, -phi(z) / (3/4) below: B = 0.539 80/79, W = 1 - 0.539'
        drawn.modes()*.weight().sort() == [0.25d, 0.75d]
        drawn.stuck() == 0
        near(drawn.parameters()[0].rHat(), 1.480, 0.02)
        drawn.warning().get().contains('; R-hat of ')
    }

    def 'walkers stuck in a far lower mode are named and not counted'() {
        given: 'a mode e^-40 below and 30 widths away, where 6 of 50 walkers start'
        def density = LogDensity.each(2) { double[] x ->
            double near = -0.5d * (x[0] * x[0] + x[1] * x[1])
            double far = -40 - 0.5d * ((x[0] - 30) * (x[0] - 30) + x[1] * x[1])
            Math.max(near, far)
        }
        double[][] start = (0..<50).collect { w ->
            def chance = START.draw(w)
            [(w < 6 ? 30 : 0) + chance.nextGaussian(), chance.nextGaussian()] as double[]
        } as double[][]

        when: 'a scale near 1 keeps the stretch from carrying them over'
        def drawn = new EnsembleSampler(['x', 'y'], density, start, Run.of(1, 'stuck', 'chain').with(new Moves([new Move.Stretch(1.1)], [1d]))).run(Until.steps(2000, 500), 1)

        then:
        drawn.stuck() == 6
        drawn.modes()*.counts() == [true, false]
        drawn.modes()[1].walkers() == (0..<6).toList()
        Math.abs(drawn.modes()[1].logDensity() + 40) < 0.1
        Math.abs(drawn.parameters()[0].mean()) < 0.5
        drawn.parameters()[0].high() < 2
        drawn.warning().get().contains('6 of 50 walkers are stuck at a log density 40.0 or more below the best and are not counted')
    }

    def 'what cannot be sampled is refused: #complaint'() {
        when:
        new EnsembleSampler(names, density, start as double[][], Run.of(1, 'bad', 'chain')).run(Until.steps(5, 1), 2)

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)

        where:
        names      | density                                  | start                              || complaint
        ['a', 'b'] | Known.gaussian(2, 0)                     | [[1, 2], [2, 1], [3, 3]]           || 'at least 4 walkers, not 3'
        ['a', 'b'] | Known.gaussian(2, 0)                     | [[1, 2], [2, 4], [3, 6], [5, 10]]  || 'fewer than 2 dimensions'
        ['a', 'b'] | Known.gaussian(2, 0)                     | [[1, 2], [1, 4], [1, 6], [1, 9]]   || 'all walkers start at one a'
        ['a', 'b'] | LogDensity.each(2) { Double.NaN }        | [[1, 2], [2, 1], [3, 3], [4, 9]]   || 'the log density is NaN at a = 1.0, b = 2.0'
        ['a', 'b'] | LogDensity.each(2) { it[0] > 1.5d ? 0d : Double.NEGATIVE_INFINITY } | [[2, 2], [1, 1], [3, 3], [4, 9]] || 'walker 2 starts where the density is zero'
        ['a']      | Known.gaussian(2, 0)                     | [[1], [2], [3], [4]]               || '2 dimensions, against 1 names'
    }
}
