package assay.sample

import assay.SharedData
import assay.fit.LineWithScatter
import assay.model.Problem
import assay.stats.RandomStream
import spock.lang.Requires
import spock.lang.Specification

class MaximaSpec extends Specification {
    static final double INFINITE = Double.POSITIVE_INFINITY

    static Box box(double low, double high, int d) {
        Box.of([low] * d as double[], [high] * d as double[])
    }

    /** Rosenbrock 1960, the chain of d - 1 of his valleys; its maximum is 0 at (1, ..., 1). */
    static LogDensity valley(int d) {
        LogDensity.each(d) { double[] x ->
            double sum = 0
            for (int k = 0; k + 1 < d; k++) sum -= 100 * (x[k + 1] - x[k] * x[k]) * (x[k + 1] - x[k] * x[k]) + (1 - x[k]) * (1 - x[k])
            sum
        }
    }

    def '#search.class.simpleName finds the end of the bent valley in #d dimensions within #most evaluations'() {
        when:
        Maximum found = search.from([-1.2d] * d as double[], valley(d), box(-5, 5, d))

        then: 'at d = 4 there is a lower maximum near (-1, 1, 1, 1), from which nobody starting there need escape'
        found.converged()
        found.logDensity() > -1e-6
        found.place().every { Math.abs(it - 1) < 1e-3 }
        found.evaluations() <= most

        where:
        search              | d || most
        NelderMead.usual()  | 2 || 1000
        NelderMead.usual()  | 3 || 3000
        QuasiNewton.usual() | 2 || 1000
        QuasiNewton.usual() | 3 || 2000
    }

    def '#search.class.simpleName stops on the bounds where the slope goes on beyond them'() {
        given: 'maximum at (2, 3), of which the box holds x <= 1; with correlation the best y moves to 3 + 0.8 (1 - 2) = 2.2'
        def density = LogDensity.each(2) { double[] x ->
            double u = x[0] - 2
            double v = x[1] - 3
            -0.5d * (u * u - 1.6d * u * v + v * v) / 0.36d
        }

        when:
        Maximum found = search.from([-3, -3] as double[], density, Box.of([-4, -4] as double[], [1, 10] as double[]))
        Maximum open = search.from([-3, -3] as double[], density, box(-INFINITE, INFINITE, 2))
        Maximum corner = search.from([-3, -3] as double[], density, Box.of([-4, -4] as double[], [1, 2] as double[]))

        then:
        found.converged()
        found.place()[0] == 1
        Math.abs(found.place()[1] - 2.2) < 1e-4
        Math.abs(open.place()[0] - 2) < 1e-3
        Math.abs(open.place()[1] - 3) < 1e-3
        corner.place() == [1, 2] as double[]

        where:
        search << [NelderMead.usual(), QuasiNewton.usual()]
    }

    def 'scales ten orders apart do not matter to #search.class.simpleName'() {
        given:
        def density = LogDensity.each(3) { double[] x ->
            -0.5d * ((x[0] - 3e-6d) * (x[0] - 3e-6d) / 1e-14d + (x[1] - 8) * (x[1] - 8) + (x[2] - 2e4d) * (x[2] - 2e4d) / 1e6d)
        }

        when:
        Maximum found = search.from([1e-6, 2, 1e3] as double[], density, Box.of([0, 0, 0] as double[], [1e-5, 20, 1e5] as double[]))

        then:
        found.converged()
        found.logDensity() > -1e-6

        where:
        search << [NelderMead.usual(), QuasiNewton.usual()]
    }

    def 'many starts find the best of many maxima, and how often each was met'() {
        given: 'Rastrigin 1974: 11 x 11 maxima within +-5.12, the greatest 0 at the origin'
        def density = LogDensity.each(2) { double[] x ->
            double sum = 0
            for (double v : x) sum -= v * v - 10 * Math.cos(2 * Math.PI * v) + 10
            sum
        }

        when:
        def found = MultiStart.search(search, density, box(-5.12, 5.12, 2), 200, 2, RandomStream.of(1, 'many', 'starts'))
        def again = MultiStart.search(search, density, box(-5.12, 5.12, 2), 200, 1, RandomStream.of(1, 'many', 'starts'))

        then:
        found.best().place().every { Math.abs(it) < 1e-4 }
        found.maxima().size() > 10
        found.times().sum() == 200
        found == again

        where:
        search << [QuasiNewton.usual(), new NelderMead(0.03, 1e-8, 5000)]
    }

    def 'a swarm finds the best of many maxima: #name'() {
        given: 'Ackley 1987 in 4 dimensions, greatest 0 at the origin, hills all around'
        def density = LogDensity.each(4) { double[] x ->
            double squares = 0
            double cosines = 0
            for (double v : x) {
                squares += v * v / 4
                cosines += Math.cos(2 * Math.PI * v) / 4
            }
            20 * Math.exp(-0.2d * Math.sqrt(squares)) + Math.exp(cosines) - 20 - Math.E
        }

        when:
        def found = swarm.search(density, box(-20, 15, 4), 3, RandomStream.of(2, 'swarm', name))
        def again = swarm.search(density, box(-20, 15, 4), 1, RandomStream.of(2, 'swarm', name))

        then: 'it ends within 1e-2 in place'
        found.converged()
        found.place().every { Math.abs(it) < 1e-2 }
        found == again
        found.evaluations() < 60 * 600

        where:
        name          | swarm
        'lenstronomy' | ParticleSwarm.usual(60, 600)
        'constricted' | ParticleSwarm.constricted(60, 600)
    }

    @Requires({ SharedData.has('oracles/emcee_radial_NGC3627.json') })
    def 'the radial fit has the maximum that was found elsewhere: #name'() {
        given:
        Map oracle = SharedData.json('oracles/emcee_radial_NGC3627.json')
        List<String[]> rows = SharedData.find('oracles/gpr_data/NGC3627.csv').readLines().drop(1)*.split(',')
        def column = { int k -> rows.collect { it[k] as double } as double[] }
        def line = LineWithScatter.of(column(2), column(3), column(4))
        def density = LogDensity.each(3) { double[] x -> line.logLikelihood(x[0], x[1], x[2]) }
        Box box = Box.of([-5, 0, 0] as double[], [5, 10, 5] as double[])

        when:
        Maximum found = search.call(density, box)

        then: 'the likelihood is flat within its rounding, 1e-9, over 1e-5 of an error'
        Math.abs(found.logDensity() - oracle.ml.loglike) < within
        Math.abs(found.place()[0] - oracle.ml.m) < 0.0093 * Math.sqrt(4 * within)
        Math.abs(found.place()[1] - oracle.ml.c) < 0.0026 * Math.sqrt(4 * within)
        Math.abs(found.place()[2] - oracle.ml.scatter) < 0.00076 * Math.sqrt(4 * within)

        where:
        name           | within | search
        'Nelder-Mead'  | 1e-6   | { d, b -> NelderMead.usual().from([-0.05, 8.5, 0.05] as double[], d, b) }
        'quasi-Newton' | 1e-6   | { d, b -> QuasiNewton.usual().from([-0.05, 8.5, 0.05] as double[], d, b) }
        'swarm'        | 1e-2   | { d, b -> ParticleSwarm.usual(50, 1000).search(d, b, 2, RandomStream.of(1, 'radial', 'swarm')) }
    }

    def 'a search refuses what it cannot do: #complaint'() {
        when:
        work.call()

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)

        where:
        work                                                                                       || complaint
        ({ Box.of([1, 2] as double[], [2, 2] as double[]) })                                       || 'side 2 of a box runs from 2.0 to 2.0'
        ({ ParticleSwarm.usual(10, 10).search(valley(2), box(-INFINITE, 1, 2), 1, RandomStream.of(1, '', '')) }) || 'a particle swarm needs finite bounds; side 1'
        ({ QuasiNewton.usual().from([0, 0] as double[], LogDensity.each(2) { -INFINITE }, box(-1, 1, 2)) }) || 'the search starts where the density is zero'
        ({ NelderMead.usual().from([0, 0] as double[], LogDensity.each(2) { Double.NaN }, box(-1, 1, 2)) }) || 'the log density is NaN at [0.0, 0.0]'
        ({ MultiStart.search(QuasiNewton.usual(), LogDensity.each(2) { -INFINITE }, box(-1, 1, 2), 5, 1, RandomStream.of(1, '', '')) }) || 'the density is zero at all 5 places'
    }
}
