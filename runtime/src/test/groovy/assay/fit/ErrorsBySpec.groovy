package assay.fit

import assay.model.Problem
import assay.stats.Descriptive
import assay.stats.Near
import assay.stats.RandomStream
import assay.stats.Simulation
import spock.lang.Specification

import static assay.fit.LineEstimator.LEAST_ABSOLUTE_DEVIATIONS
import static assay.fit.LineEstimator.LEAST_SQUARES

class ErrorsBySpec extends Specification {
    static final RandomStream RANDOM = RandomStream.of(1, 'Norris', 'errors')

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

    def 'simulated points stand about the line, those of measurements about the points'() {
        given:
        double[] sigma = (1..36).collect { 0.5d + it / 36 }
        Line line = LEAST_SQUARES.fit(Norris.X, Norris.Y)

        when:
        LineErrors simulated = new ErrorsBy.Simulated(sigma, 3).of(LEAST_SQUARES, Norris.X, Norris.Y, RANDOM)
        LineErrors measured = ErrorsBy.Measurements.ofY(sigma, 3).of(LEAST_SQUARES, Norris.X, Norris.Y, RANDOM)

        then: 'least squares is linear in y, so that both have the same refits'
        (0..<3).every { draw ->
            RandomStream stream = RANDOM.draw(draw)
            double[] y = (0..<36).collect { line.predict(Norris.X[it]) + sigma[it] * stream.nextGaussian() }
            Near.relative(simulated.slopes()[draw], StraightLine.fit(Norris.X, y).slope(), 1e-12)
                    && Near.relative(measured.slopes()[draw], simulated.slopes()[draw], 1e-12)
        }
    }

    def 'wide intervals hold the narrow ones'() {
        expect:
        by.of(LEAST_SQUARES, Norris.X, Norris.Y, RANDOM).with {
            wideSlope().low() < slope().low() && wideSlope().high() > slope().high() &&
                    Near.relative(wideIntercept().high() - wideIntercept().low(), 2 * (intercept().high() - intercept().low()), 0.25)
        }

        where:
        by << [new ErrorsBy.Cases(2000), new ErrorsBy.Residuals(2000), new ErrorsBy.Jackknife(), new ErrorsBy.BiasCorrected(2000)]
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
