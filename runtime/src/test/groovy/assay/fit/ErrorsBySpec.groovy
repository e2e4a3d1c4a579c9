package assay.fit

import assay.model.Problem
import assay.stats.Descriptive
import assay.stats.Near
import assay.stats.RandomStream
import assay.stats.Simulation
import assay.stats.Simulation.Estimate
import groovy.transform.CompileStatic
import spock.lang.Specification

import static assay.fit.LineEstimator.LEAST_ABSOLUTE_DEVIATIONS
import static assay.fit.LineEstimator.LEAST_SQUARES

class ErrorsBySpec extends Specification {
    static final RandomStream RANDOM = RandomStream.of(1, 'Norris', 'errors')

    def 'slopes of least squares with errors by #name cover 64 to 73 percent, and halved ones do not'() {
        expect:
        Simulation.honest(coverage(name, LEAST_SQUARES, by, 60, 1))
        !Simulation.honest(coverage("$name with halved errors", LEAST_SQUARES, by, 60, 0.5))

        where:
        name                    | by
        'cases'                 | { s -> new ErrorsBy.Cases(200) }
        'residuals'             | { s -> new ErrorsBy.Residuals(200) }
        'the jackknife'         | { s -> new ErrorsBy.Jackknife() }
        'corrected cases (BCa)' | { s -> new ErrorsBy.BiasCorrected(400) }
        'measurements'          | { s -> ErrorsBy.Measurements.ofY(s, 200) }
    }

    def 'slopes of least absolute deviations through #points points with errors by #name cover 64 to 73 percent'() {
        expect:
        Simulation.honest(coverage("$name, LAD", LEAST_ABSOLUTE_DEVIATIONS, by, points, 1))

        where: 'a galaxy of MaNGA has 405 points in the middle; with 60, residuals cover 62 percent and cases 74'
        name                    | points | by
        'residuals'             | 400    | { s -> new ErrorsBy.Residuals(100) }
        'cases'                 | 400    | { s -> new ErrorsBy.Cases(100) }
        'corrected cases (BCa)' | 60     | { s -> new ErrorsBy.BiasCorrected(400) }
    }

    @CompileStatic
    private static double coverage(String name, LineEstimator estimator, Closure<ErrorsBy> by, int n, double factor) {
        Simulation.coverage(name, -0.1d) { RandomStream random ->
            double[] x = new double[n]
            double[] y = new double[n]
            double[] sigma = new double[n]
            Arrays.fill(sigma, 0.05d)
            for (int i = 0; i < n; i++) {
                x[i] = 0.5d + 1.5d * random.nextDouble()
                y[i] = 8.6d - 0.1d * x[i] + sigma[i] * random.nextGaussian()
            }
            LineErrors fit = by.call(sigma).of(estimator, x, y, random.draw(0))
            double half = (fit.slope().high() - fit.slope().low()) / 2
            new Estimate((fit.slope().high() + fit.slope().low()) / 2d as double, factor * half)
        }
    }

    def 'the cases of least squares are those of the line bootstrap'() {
        when:
        LineErrors errors = new ErrorsBy.Cases(50).of(LEAST_SQUARES, Norris.X, Norris.Y, RANDOM)
        LineBootstrap same = LineBootstrap.of(Norris.X, Norris.Y, new assay.stats.Bootstrap(50, RANDOM))

        then:
        (0..<50).every { Near.relative(errors.slopes()[it], same.slopes()[it], 1e-12) }
        Near.relative(errors.slopeError(), same.line().slopeError(), 1e-9)
    }

    def 'residuals are put back on the line'() {
        given:
        Line line = LEAST_SQUARES.fit(Norris.X, Norris.Y)
        double[] residuals = line.residuals(Norris.X, Norris.Y)

        when:
        LineErrors errors = new ErrorsBy.Residuals(30).of(LEAST_SQUARES, Norris.X, Norris.Y, RANDOM)

        then:
        (0..<3).every { draw ->
            RandomStream stream = RANDOM.draw(draw)
            double[] y = Norris.X.collect { line.predict(it) + residuals[stream.nextInt(36)] }
            Near.relative(errors.slopes()[draw], StraightLine.fit(Norris.X, y).slope(), 1e-12)
        }
        errors.robustSlopeError() == assay.stats.RobustSigma.of(errors.slopes())
    }

    def 'the jackknife is that of its formula, of a mean in a closed form'() {
        given: 'an intercept at the mean of x = 0 with x balanced: leaving out a pair changes little else'
        double[] x = Norris.X
        double[] slopes = (0..<36).collect { int left ->
            StraightLine.fit((0..<36).findAll { it != left }.collect { Norris.X[it] } as double[],
                    (0..<36).findAll { it != left }.collect { Norris.Y[it] } as double[]).slope()
        }
        double mean = Descriptive.mean(slopes)

        expect:
        Near.relative(new ErrorsBy.Jackknife().of(LEAST_SQUARES, x, Norris.Y, RANDOM).slopeError(),
                Math.sqrt(35d / 36 * slopes.collect { (it - mean)**2 }.sum()), 1e-10)
    }

    def 'corrected intervals lie where the share of draws says'() {
        given:
        LineErrors plain = new ErrorsBy.Cases(2000).of(LEAST_SQUARES, Norris.X, Norris.Y, RANDOM)
        LineErrors corrected = new ErrorsBy.BiasCorrected(2000).of(LEAST_SQUARES, Norris.X, Norris.Y, RANDOM)

        expect: 'the same draws, other percentiles, not far away'
        plain.slopes() == corrected.slopes()
        plain.slope() != corrected.slope()
        Near.absolute(corrected.slope().low(), plain.slope().low(), plain.slopeError() / 2)
        corrected.slopeError() == (corrected.slope().high() - corrected.slope().low()) / 2
    }

    def 'errors in x widen the refits and flatten them'() {
        given:
        RandomStream random = RandomStream.of(8, 'x', 'errors')
        double[] x = Simulation.gaussians(random, 500)
        double[] y = x.collect { 2 * it }

        when:
        LineErrors errors = new ErrorsBy.Measurements([0.5d] * 500 as double[], [0d] * 500 as double[], 200)
                .of(LEAST_SQUARES, x, y, random)

        then: 'var x / (var x + 0.25) = 0.8'
        Near.absolute(Descriptive.mean(errors.slopes()) / 2, 0.8, 0.03)
        Near.relative(errors.line().slope(), 2, 1e-12)
    }

    def 'the jackknife is refused for least absolute deviations'() {
        when:
        new ErrorsBy.Jackknife().of(LEAST_ABSOLUTE_DEVIATIONS, Norris.X, Norris.Y, RANDOM)

        then:
        Problem problem = thrown()
        problem.message.contains('bootstrap the cases')
    }

    def 'one draw and a negative error are refused'() {
        when:
        make()

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)

        where:
        make                                                               || complaint
        ({ new ErrorsBy.Cases(1) })                                        || 'at least 2'
        ({ ErrorsBy.Measurements.ofY([0.1, -0.1] as double[], 10) })       || 'point 2 is -0.1'
    }
}
