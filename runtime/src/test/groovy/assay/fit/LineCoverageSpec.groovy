package assay.fit

import assay.stats.Bootstrap
import assay.stats.Coverage
import assay.stats.Coverage.Intervals
import assay.stats.RandomStream
import groovy.transform.CompileStatic
import java.util.function.Function
import spock.lang.Specification

import static assay.fit.LineEstimator.LEAST_ABSOLUTE_DEVIATIONS
import static assay.fit.LineEstimator.LEAST_SQUARES

/** Whether the errors that lines print cover the truth as often as they say. */
class LineCoverageSpec extends Specification {
    static final double SLOPE = -0.15d
    static final double HEIGHT = 8.6d
    static final double SCATTER = 0.05d
    static final Map<String, Double> BOTH = [slope: SLOPE, intercept: HEIGHT]
    static final Map<String, Double> THREE = BOTH + [scatter: SCATTER]

    /** Points of a gradient whose errors differ from point to point, with scatter or without. */
    @CompileStatic
    static class Points {
        final double[] x
        final double[] y
        final double[] sigma

        Points(int n, double scatter, boolean even, RandomStream random) {
            x = new double[n]
            y = new double[n]
            sigma = new double[n]
            for (int i = 0; i < n; i++) {
                x[i] = 0.3d + 1.5d * random.nextDouble()
                sigma[i] = even ? 0.05d : 0.02d + 0.08d * random.nextDouble()
                y[i] = HEIGHT + SLOPE * x[i] + Math.sqrt(sigma[i] * sigma[i] + scatter * scatter) * random.nextGaussian()
            }
        }
    }

    def 'errors of #name are honest, and half or twice of them would be caught'() {
        given:
        List<Coverage> coverages = Coverage.of(name, truths, experiment as Function)

        expect:
        coverages.every { it.honest }
        coverages.every { it.telling }

        where: 'n points make intervals of resampled ones too narrow by about 1 / n, and those of resampled residuals of least'
        // absolute deviations by more: through 100 points they cover 66 and 93.0 per cent
        name                              | truths | experiment
        'ordinary least squares'          | BOTH   | { RandomStream r -> ordinary(new Points(60, 0, true, r)) }
        'weighted least squares'          | BOTH   | { RandomStream r -> weighted(new Points(60, 0, false, r), 1) }
        'the line bootstrap'              | BOTH   | { RandomStream r -> bootstrapped(new Points(150, 0, true, r), r) }
        'scatter by maximum likelihood'   | THREE  | { RandomStream r -> likeliest(new Points(150, SCATTER, false, r)) }
        'scatter by its posterior'        | THREE  | { RandomStream r -> posterior(new Points(60, SCATTER, false, r)) }
        'least squares, cases'            | BOTH   | { RandomStream r -> refitted(LEAST_SQUARES, new ErrorsBy.Cases(400), new Points(150, 0, true, r), r) }
        'least squares, residuals'        | BOTH   | { RandomStream r -> refitted(LEAST_SQUARES, new ErrorsBy.Residuals(400), new Points(150, 0, true, r), r) }
        'least squares, jackknife'        | BOTH   | { RandomStream r -> refitted(LEAST_SQUARES, new ErrorsBy.Jackknife(), new Points(150, 0, true, r), r) }
        'least squares, BCa'              | BOTH   | { RandomStream r -> refitted(LEAST_SQUARES, new ErrorsBy.BiasCorrected(800), new Points(150, 0, true, r), r) }
        'least squares, measurements'     | BOTH   | { RandomStream r -> measured(LEAST_SQUARES, new Points(60, 0, false, r), r) }
        'least absolute deviations, cases'     | BOTH | { RandomStream r -> refitted(LEAST_ABSOLUTE_DEVIATIONS, new ErrorsBy.Cases(200), new Points(400, 0, true, r), r) }
        'least absolute deviations, residuals' | BOTH | { RandomStream r -> refitted(LEAST_ABSOLUTE_DEVIATIONS, new ErrorsBy.Residuals(100), new Points(1000, 0, true, r), r) }
        'least absolute deviations, BCa'       | BOTH | { RandomStream r -> refitted(LEAST_ABSOLUTE_DEVIATIONS, new ErrorsBy.BiasCorrected(800), new Points(60, 0, true, r), r) }
        'least squares, simulated'             | BOTH | { RandomStream r -> simulated(LEAST_SQUARES, new Points(60, 0, false, r), r) }
        'least absolute deviations, simulated' | BOTH | { RandomStream r -> simulated(LEAST_ABSOLUTE_DEVIATIONS, new Points(60, 0, true, r), r) }
    }

    def 'a defect is caught: #defect'() {
        expect:
        !Coverage.of("defect: $defect", BOTH, experiment as Function).any { it.honest }

        where:
        defect                                       | experiment
        'scatter left out'                           | { RandomStream r -> weighted(new Points(60, SCATTER, false, r), 1) }
        'sigma squared for sigma'                    | { RandomStream r -> weighted(new Points(60, 0, false, r), 2) }
        'noise put on noise, least absolute deviations' | { RandomStream r -> measured(LEAST_ABSOLUTE_DEVIATIONS, new Points(60, 0, true, r), r) }
        'measurement errors for all of the scatter'  | { RandomStream r -> measured(LEAST_SQUARES, new Points(60, SCATTER, false, r), r) }
    }

    @CompileStatic
    private static List<Intervals> ordinary(Points p) {
        around(StraightLine.fit(p.x, p.y))
    }

    @CompileStatic
    private static List<Intervals> weighted(Points p, int power) {
        double[] sigma = p.sigma.clone()
        if (power == 2) for (int i = 0; i < sigma.length; i++) sigma[i] = sigma[i] * sigma[i]
        around(StraightLine.weighted(p.x, p.y, sigma))
    }

    @CompileStatic
    private static List<Intervals> bootstrapped(Points p, RandomStream random) {
        around(LineBootstrap.of(p.x, p.y, new Bootstrap(400, random.draw(0))).line())
    }

    @CompileStatic
    private static List<Intervals> around(LineFit line) {
        [Intervals.around(line.slope(), line.slopeError()), Intervals.around(line.intercept(), line.interceptError())]
    }

    @CompileStatic
    private static List<Intervals> likeliest(Points p) {
        LineWithScatter line = LineWithScatter.of(p.x, p.y, p.sigma)
        LineWithScatter.Maximum best = line.maximum()
        [Intervals.around(best.slope(), best.slopeError()), Intervals.around(best.intercept(), best.interceptError()),
         ends(line.scatterWithin(1), line.scatterWithin(2))]
    }

    @CompileStatic
    private static List<Intervals> posterior(Points p) {
        LineWithScatterPosterior fit = LineWithScatter.of(p.x, p.y, p.sigma).posterior()
        double[] at = [15.866d, 84.134d, 2.275d, 97.725d]
        double[] m = new double[4]
        double[] c = new double[4]
        double[] s = new double[4]
        for (int k = 0; k < 4; k++) {
            m[k] = fit.slopePercentile(at[k])
            c[k] = fit.interceptPercentile(at[k])
            s[k] = fit.scatterPercentile(at[k])
        }
        [m, c, s].collect { new Intervals(it[0], it[1], it[2], it[3]) }
    }

    @CompileStatic
    private static List<Intervals> measured(LineEstimator estimator, Points p, RandomStream random) {
        refitted(estimator, ErrorsBy.Measurements.ofY(p.sigma, 400), p, random)
    }

    @CompileStatic
    private static List<Intervals> simulated(LineEstimator estimator, Points p, RandomStream random) {
        refitted(estimator, new ErrorsBy.Simulated(p.sigma, 400), p, random)
    }

    @CompileStatic
    private static List<Intervals> refitted(LineEstimator estimator, ErrorsBy by, Points p, RandomStream random) {
        LineErrors errors = by.of(estimator, p.x, p.y, random.draw(0))
        [ends(errors.slope(), errors.wideSlope()), ends(errors.intercept(), errors.wideIntercept())]
    }

    @CompileStatic
    private static Intervals ends(LineBootstrap.Interval one, LineBootstrap.Interval two) {
        new Intervals(one.low(), one.high(), two.low(), two.high())
    }
}
