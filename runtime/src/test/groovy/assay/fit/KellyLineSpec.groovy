package assay.fit

import assay.SharedData
import assay.model.Problem
import assay.stats.Near
import assay.stats.RandomStream
import groovy.transform.CompileStatic
import spock.lang.Requires
import spock.lang.Specification

class KellyLineSpec extends Specification {
    static final String TABLES = 'data/lensed-arcs/tables'

    @Requires({ SharedData.has(KellyLineSpec.TABLES) })
    def 'the #relation of #table has the slope of linmix'() {
        given: 'columns: met, met_unc, sfr_density, sfr_density_unc, ..., mass_density, mass_density_unc'
        List<double[]> rows = SharedData.find("$TABLES/$table").readLines().findAll { !it.startsWith('#') && it.trim() }
                .collect { it.trim().split(/\s+/).collect { it as double } as double[] }
        def column = { int k -> rows.collect { it[k] } as double[] }
        MeasuredPoints points = MeasuredPoints.of(
                column(6).collect { it - 2 } as double[], column(y), column(7), column(y + 1))

        when:
        KellyPosterior fit = new KellyLine(2, 4, 10_000).fit(points, RandomStream.of(1, table, relation))
        double middle = fit.slopePercentile(50)
        double up = fit.slopePercentile(84.135) - middle
        double down = middle - fit.slopePercentile(15.865)
        println String.format(Locale.ROOT, '%s %s: %.3f +%.3f -%.3f, R-hat %.4f, worth %.0f', table, relation, middle, up,
                down, fit.rHat(), fit.effectiveSize())

        then: 'the Monte Carlo errors of both, and the last digit of the printed value'
        fit.rHat() < 1.05
        Near.absolute(middle, median, tolerance)
        Near.absolute(up, above, 2 * tolerance)
        Near.absolute(down, below, 2 * tolerance)

        where:
        table            | relation | y || median | above | below | tolerance
        'as1063_fmz.dat' | 'rSFMS'  | 2 || 1.06   | 0.28  | 0.20  | 0.03
        'as1063_fmz.dat' | 'rMZR'   | 0 || 0.29   | 0.05  | 0.04  | 0.01
        'a370_fmz.dat'   | 'rSFMS'  | 2 || 1.25   | 0.45  | 0.28  | 0.05
        'a370_fmz.dat'   | 'rMZR'   | 0 || 0.455  | 0.2   | 0.12  | 0.02
    }

    /** eta = 0.2 + 0.8 xi + N(0, 0.3^2), xi ~ N(0.5, 1); what is measured below the limit is known as below it. */
    @CompileStatic
    private static MeasuredPoints simulated(String name, double detectable, int i) {
        RandomStream random = RandomStream.of(i, name, 'simulation')
        int n = 50
        double[] x = new double[n]
        double[] y = new double[n]
        double[] sigmaX = new double[n]
        double[] sigmaY = new double[n]
        boolean[] limit = new boolean[n]
        for (int k = 0; k < n; k++) {
            double xi = 0.5d + random.nextGaussian()
            double eta = 0.2d + 0.8d * xi + 0.3d * random.nextGaussian()
            sigmaX[k] = 0.2d + 0.4d * random.nextDouble()
            sigmaY[k] = 0.1d + 0.2d * random.nextDouble()
            x[k] = xi + sigmaX[k] * random.nextGaussian()
            y[k] = eta + sigmaY[k] * random.nextGaussian()
            limit[k] = y[k] < detectable
            if (limit[k]) y[k] = detectable
        }
        MeasuredPoints.of(x, y, sigmaX, sigmaY).withUpperLimits(limit)
    }

    def 'without errors it is the ordinary line'() {
        given:
        RandomStream random = RandomStream.of(3, 'exact', 'kelly')
        double[] x = (0..<40).collect { random.nextGaussian() }
        double[] y = x.collect { 1 + 2 * it + 0.5 * random.nextGaussian() }
        LineFit ordinary = StraightLine.fit(x, y)

        when:
        KellyPosterior fit = new KellyLine(1, 2, 4000)
                .fit(MeasuredPoints.of(x, y, [0d] * 40 as double[], [0d] * 40 as double[]), random)

        then: 'draws are nearly independent; flat in scatter^2 the slope is t with n - 4 degrees, wider by sqrt(38 / 36)'
        Near.absolute(fit.slopePercentile(50), ordinary.slope(), 0.05 * ordinary.slopeError())
        Near.relative(fit.slopePercentile(84.135) - fit.slopePercentile(15.865),
                2 * ordinary.slopeError() * Math.sqrt(38 / 36d), 0.06)
        fit.rHat() < 1.01
    }

    def 'correlated errors are told apart from a slope'() {
        given: 'y does not depend on x, but the errors go together'
        RandomStream random = RandomStream.of(9, 'correlated', 'kelly')
        int n = 400
        double[] x = new double[n]
        double[] y = new double[n]
        n.times {
            double a = random.nextGaussian()
            x[it] = random.nextGaussian() + 0.7 * a
            y[it] = 0.5 * random.nextGaussian() + 0.7 * (0.8 * a + 0.6 * random.nextGaussian())
        }
        MeasuredPoints points = MeasuredPoints.of(x, y, [0.7] * n as double[], [0.7] * n as double[])

        when:
        KellyPosterior told = new KellyLine(1, 2, 2000)
                .fit(points.withCovariance([0.8 * 0.49] * n as double[]), RandomStream.of(1, 'told', 'kelly'))
        KellyPosterior untold = new KellyLine(1, 2, 2000).fit(points, RandomStream.of(1, 'untold', 'kelly'))

        then:
        told.slopePercentile(1) < 0 && told.slopePercentile(99) > 0
        untold.slopePercentile(1) > 0.2
    }

    def 'the same stream gives the same draws'() {
        given:
        MeasuredPoints points = simulated('same', 0d, 1)
        KellyLine kelly = new KellyLine(2, 2, 50)

        expect:
        kelly.fit(points, RandomStream.of(1, 'a', 'b')).slopes() == kelly.fit(points, RandomStream.of(1, 'a', 'b')).slopes()
        kelly.fit(points, RandomStream.of(1, 'a', 'b')).slopes() != kelly.fit(points, RandomStream.of(1, 'a', 'c')).slopes()
    }

    def 'points that cannot be are refused: #complaint'() {
        when:
        new MeasuredPoints([1, 2, 3, 4] as double[], [1, 2, 3, 5] as double[], sx as double[], [1, 1, 1, 1] as double[],
                c as double[], limits as boolean[])

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)

        where:
        sx            | c            | limits                      || complaint
        [1, -1, 1, 1] | [0, 0, 0, 0] | [false] * 4                 || 'point 2 are -1.0'
        [1, 1, 1, 1]  | [0, 0, 2, 0] | [false] * 4                 || 'covariance of point 3 is 2.0'
        [1, 1, 1, 1]  | [0, 0, 0, 0] | [true, true, false, false]  || 'at least 3 detections, not 2'
        [1, 1, 1, 1]  | [0, 0, 0, 0] | [false] * 3                 || '3 marks'
    }
}
