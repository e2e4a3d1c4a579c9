package assay.stats

import assay.model.Problem
import groovy.transform.CompileStatic
import spock.lang.Specification

/** Whether intervals of correlations over resamples and over errors of measurement hold what they promise to. */
class CorrelationDrawsSpec extends Specification {
    static final int TIMES = Boolean.getBoolean('assay.trust') ? 10_000 : 2000
    static final double RHO = -0.56
    static final double CONTROL = 0.5
    static final int POINTS = 55
    static final int DRAWS = 200
    static final double ERROR = 0.4

    def 'bootstrap intervals of #name cover 64 to 73 percent, and halved ones do not'() {
        given:
        Closure experiment = { RandomStream random ->
            double[] x = Simulation.gaussians(random, POINTS)
            double[] y = Simulation.correlatedWith(x, RHO, random)
            double[] z = Simulation.correlatedWith(x, CONTROL, random)
            CorrelationDraws.bootstrapped(kind, x, y, controls ? [z] : [], new Bootstrap(DRAWS, random.draw(0)))
        }

        when:
        double[] shares = coverage("bootstrap, $name", truth, experiment)

        then:
        Simulation.honest(shares[0])
        !Simulation.honest(shares[1])

        where: 'the population values of a bivariate normal distribution'
        name               | kind                     | controls | truth
        'Pearson'          | CorrelationKind.pearson  | 0        | RHO
        'Spearman'         | CorrelationKind.spearman | 0        | ofRanks(RHO)
        'Kendall'          | CorrelationKind.kendall  | 0        | Math.asin(RHO) * 2 / Math.PI
        'partial Spearman' | CorrelationKind.spearman | 1        | partial(ofRanks(RHO), ofRanks(CONTROL), ofRanks(RHO * CONTROL))
    }

    def 'intervals of #name over errors cover what repeated measurements give in 64 to 73 percent, and halved ones do not'() {
        given: 'the same objects all the time'
        RandomStream objects = RandomStream.of(20250417, name, 'objects')
        double[] x = Simulation.gaussians(objects, POINTS)
        double[] y = Simulation.correlatedWith(x, RHO, objects)
        double[] z = Simulation.correlatedWith(x, CONTROL, objects)

        and: 'the mean coefficient of many measurements of them'
        double truth = Descriptive.mean((0..<4000).collect {
            RandomStream random = objects.draw(it)
            kind.of(measured(x, random).values(), measured(y, random).values(),
                    controls ? [measured(z, random).values()] : []).value()
        } as double[])

        when:
        double[] shares = coverage("errors of measurement, $name", truth) { RandomStream random ->
            CorrelationDraws.perturbed(kind, measured(x, random), measured(y, random),
                    controls ? [measured(z, random)] : [], DRAWS, random.draw(0))
        }

        then:
        Simulation.honest(shares[0])
        !Simulation.honest(shares[1])

        where:
        name               | kind                     | controls
        'Pearson'          | CorrelationKind.pearson  | 0
        'Spearman'         | CorrelationKind.spearman | 0
        'Kendall'          | CorrelationKind.kendall  | 0
        'partial Spearman' | CorrelationKind.spearman | 1
    }

    def 'values without errors have no scatter over them, and errors draw the coefficient towards nothing'() {
        given:
        RandomStream random = RandomStream.of(3, 'exact', 'test')
        double[] x = Simulation.gaussians(random, 200)
        double[] y = Simulation.correlatedWith(x, 0.8, random)

        when:
        CorrelationDraws exact = CorrelationDraws.perturbed(CorrelationKind.pearson, UncertainColumn.exact(x),
                UncertainColumn.exact(y), [], 20, random.draw(0))
        CorrelationDraws drawn = CorrelationDraws.perturbed(CorrelationKind.pearson, new UncertainColumn(x, [0.5] * 200 as double[]),
                UncertainColumn.exact(y), [], 400, random.draw(0))

        then: 'r / sqrt(1 + sigma^2 / var x); the mean of 400 draws is known to 0.1 percent, the variance of x enters as measured'
        exact.error() == 0
        exact.low() == exact.measured().value()
        double variance = Descriptive.standardDeviation(x)**2
        Near.relative(Descriptive.median(drawn.draws()), drawn.measured().value() / Math.sqrt(1 + 0.25 / variance), 0.01)
        drawn.low() < drawn.measured().value()
        drawn.measured().value() < drawn.high()
    }

    def 'what cannot be drawn is refused in one line: #complaint'() {
        when:
        wrong.call()

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)
        !problem.message.contains('\n')

        where:
        wrong || complaint
        ({ new UncertainColumn([1, 2] as double[], [1, -1] as double[]) }) || 'error 2 is -1.0'
        ({ CorrelationKind.kendall.of([1, 2, 3] as double[], [1, 3, 2] as double[], [[1, 2, 3] as double[]]) }) || 'use spearman'
        ({ CorrelationDraws.perturbed(CorrelationKind.kendall, UncertainColumn.exact([1, 2, 3] as double[]),
                UncertainColumn.exact([1, 2, 3] as double[]), [], 1, RandomStream.of(1, '', '')) }) || 'at least 2'
    }

    @CompileStatic
    private static UncertainColumn measured(double[] values, RandomStream random) {
        double[] measured = new double[values.length]
        for (int i = 0; i < measured.length; i++) measured[i] = values[i] + ERROR * random.nextGaussian()
        double[] sigmas = new double[values.length]
        Arrays.fill(sigmas, ERROR)
        new UncertainColumn(measured, sigmas)
    }

    /** The shares of intervals, and of those half as wide, that hold the truth. */
    @CompileStatic
    private static double[] coverage(String name, double truth, Closure<CorrelationDraws> experiment) {
        RandomStream random = RandomStream.of(20250417, name, 'intervals')
        int covered = 0
        int halved = 0
        for (int i = 0; i < TIMES; i++) {
            CorrelationDraws r = experiment.call(random.draw(i))
            double value = r.measured().value()
            if (r.low() <= truth && truth <= r.high()) covered++
            if (value - (value - r.low()) / 2 <= truth && truth <= value + (r.high() - value) / 2) halved++
        }
        double[] shares = [covered / (double) TIMES, halved / (double) TIMES]
        println String.format(Locale.ROOT, 'coverage of 68.3 %% intervals, %s: %.1f %%, halved %.1f %%', name, 100 * shares[0], 100 * shares[1])
        shares
    }

    private static double ofRanks(double rho) {
        Math.asin(rho / 2) * 6 / Math.PI
    }

    private static double partial(double xy, double xz, double yz) {
        (xy - xz * yz) / Math.sqrt((1 - xz * xz) * (1 - yz * yz))
    }
}
