package assay.fit

import assay.model.Problem
import assay.stats.Bootstrap
import assay.stats.Descriptive
import assay.stats.Near
import assay.stats.RandomStream
import assay.stats.Simulation
import assay.stats.Simulation.Estimate
import groovy.transform.CompileStatic
import spock.lang.Specification

class LineBootstrapSpec extends Specification {
    def 'every draw is the ordinary line of its resample'() {
        given:
        RandomStream random = RandomStream.of(2, 'Norris', 'bootstrap')
        Bootstrap bootstrap = new Bootstrap(20, random)
        List<LineFit> written = []
        bootstrap.resample(36) { draw, times ->
            double[] x = (0..<36).collectMany { [Norris.X[it]] * times[it] }
            double[] y = (0..<36).collectMany { [Norris.Y[it]] * times[it] }
            written << StraightLine.fit(x, y)
            true
        }

        when:
        LineBootstrap fit = LineBootstrap.of(Norris.X, Norris.Y, bootstrap)

        then:
        (0..<20).every { Near.relative(fit.slopes()[it], written[it].slope(), 1e-13) }
        (0..<20).every { Near.absolute(fit.intercepts()[it], written[it].intercept(), 1e-11) }
        fit.line().slope() == Descriptive.median(fit.slopes())
        fit.line().slopeError() == Descriptive.standardDeviation(fit.slopes())
        fit.line().intercept() == Descriptive.median(fit.intercepts())
        fit.slope().low() == Descriptive.percentile(fit.slopes(), 16)
        fit.slope().high() == Descriptive.percentile(fit.slopes(), 84)
        fit.original() == StraightLine.fit(Norris.X, Norris.Y)
        fit.redraws() == 0
    }

    def 'a thousand draws agree with the errors of theory where theory holds'() {
        given:
        RandomStream random = RandomStream.of(6, 'theory', 'test')
        double[] x = Simulation.gaussians(random, 2000)
        double[] y = x.collect { 8.7d - 0.1d * (it + 3) + 0.05d * random.nextGaussian() }

        when:
        LineBootstrap fit = LineBootstrap.of(x.collect { it + 3 } as double[], y, new Bootstrap(1000, random))

        then: 'the error of a standard deviation of 1000 draws is 2.2 percent; four of them'
        Near.relative(fit.line().slopeError(), fit.original().slopeError(), 0.09)
        Near.relative(fit.line().interceptError(), fit.original().interceptError(), 0.09)
        Near.relative(fit.line().covariance(), fit.original().covariance(), 0.12)
        Near.relative(fit.line().scatter(), fit.original().scatter(), 1e-3)
        Near.relative((fit.slope().high() - fit.slope().low()) / 2, fit.line().slopeError(), 0.12)
    }

    def 'errors of the #name cover 64 to 73 percent where the scatter grows with x, and halved ones do not'() {
        expect:
        Simulation.honest(coverage(name, truth, 1, estimate))
        !Simulation.honest(coverage("$name with halved errors", truth, 0.5, estimate))

        where:
        name                  | truth | estimate
        'bootstrap slope'     | -0.08 | { LineFit line -> new Estimate(line.slope(), line.slopeError()) }
        'bootstrap intercept' | 8.4   | { LineFit line -> new Estimate(line.intercept(), line.interceptError()) }
    }

    @CompileStatic
    private static double coverage(String name, double truth, double factor, Closure<Estimate> estimate) {
        Simulation.coverage(name, truth) { RandomStream random ->
            double[] x = new double[60]
            double[] y = new double[60]
            for (int i = 0; i < x.length; i++) {
                x[i] = 2 * random.nextDouble()
                y[i] = 8.4d - 0.08d * x[i] + (0.03d + 0.03d * x[i]) * random.nextGaussian()
            }
            Estimate e = estimate.call(LineBootstrap.of(x, y, new Bootstrap(300, random.draw(0))).line())
            new Estimate(e.value, factor * e.error)
        }
    }

    def 'resamples without spread are drawn again and counted'() {
        given: 'one resample in 5 to 11 of these has only one x'
        double[] x = [1, 1, 1, 2]
        double[] y = [1, 2, 3, 4]

        when:
        LineBootstrap fit = LineBootstrap.of(x, y, new Bootstrap(500, RandomStream.of(1, 'alike', 'test')))

        then: 'P = (3/4)^4 + (1/4)^4 = 0.320 a try, so 236 redraws are expected, +- 19'
        Near.absolute(fit.redraws(), 236, 4 * 19)
        fit.slopes().every { Double.isFinite(it) }
    }

    def 'the same stream gives the same bytes, another galaxy others'() {
        given:
        def line = { String galaxy ->
            LineBootstrap.of(Norris.X, Norris.Y, new Bootstrap(50, RandomStream.of(1, galaxy, 'line'))).line()
        }

        expect:
        line('NGC 1522') == line('NGC 1522')
        line('NGC 1522') != line('FCC 119')
    }

    def 'too few points and too few draws are refused'() {
        when:
        LineBootstrap.of(x as double[], x as double[], new Bootstrap(draws, RandomStream.of(1, '', '')))

        then:
        thrown(Problem)

        where:
        x         | draws
        [1, 2]    | 100
        [1, 1, 1] | 100
        [1, 2, 3] | 1
    }
}
