package assay.fit

import assay.model.Problem
import assay.stats.Near
import assay.stats.RandomStream
import groovy.transform.CompileStatic
import spock.lang.Specification

class KellyPlaneSpec extends Specification {
    static final double[] PERCENTS = [15.866, 50, 84.134]

    /** eta = 0.2 + xi - 0.5 zeta + N(0, 0.3^2); both x have errors of 0.5; y below 0.5 is known as below it. */
    @CompileStatic
    private static MeasuredRows rows(int n, double unit, RandomStream random) {
        double[][] x = new double[2][n]
        double[] y = new double[n]
        boolean[] limits = new boolean[n]
        for (int i = 0; i < n; i++) {
            double xi = random.nextGaussian()
            double zeta = 0.6d * xi + 0.8d * random.nextGaussian()
            x[0][i] = unit * (xi + 0.5d * random.nextGaussian())
            x[1][i] = zeta + 0.5d * random.nextGaussian()
            y[i] = 0.2d + xi - 0.5d * zeta + 0.3d * random.nextGaussian() + 0.1d * random.nextGaussian()
            if (y[i] < -0.5d) {
                y[i] = -0.5d
                limits[i] = true
            }
        }
        MeasuredRows.of(x, y, [all(n, 0.5d * unit), all(n, 0.5d)] as double[][], all(n, 0.1d)).withUpperLimits(limits)
    }

    @CompileStatic
    private static double[] all(int n, double value) {
        double[] values = new double[n]
        Arrays.fill(values, value)
        values
    }

    def 'with one x it is the line, with #name'() {
        given: 'two programs with nothing in common but the formulas'
        RandomStream random = RandomStream.of(4, name, 'one')
        int n = 40
        double[] xi = (0..<n).collect { random.nextGaussian() * (it % 3 == 0 ? 2 : 0.5) }
        double[] x = xi.collect { it + sigma * random.nextGaussian() }
        double[] y = xi.collect { 0.3 + 0.8 * it + 0.4 * random.nextGaussian() }
        boolean[] limits = y.collect { it < limit }
        n.times { if (limits[it]) y[it] = limit }
        double[] sigmaX = [sigma] * n
        double[] sigmaY = [sigmaOfY] * n
        MeasuredPoints points = MeasuredPoints.of(x, y, sigmaX, sigmaY).withUpperLimits(limits)
        double[][][] errors = (0..<n).collect { [[sigma**2, covariance], [covariance, sigmaOfY**2]] }

        when:
        KellyPosterior line = new KellyLine(components, 2, 8000)
                .fit(points.withCovariance([covariance] * n as double[]), RandomStream.of(1, name, 'line'))
        KellyPlanePosterior plane = new KellyPlane(components, 2, 8000)
                .fit(new MeasuredRows([x] as double[][], y, errors, limits), RandomStream.of(1, name, 'plane'))
        double size = Math.min(line.effectiveSize(), plane.effectiveSize())

        then: 'of the draws of one, p are below the percentile p of the other, four times sqrt(2 p (1 - p) / size) aside'
        line.rHat() < 1.02
        plane.rHat() < 1.02
        size > 200
        PERCENTS.every { double percent ->
            double p = percent / 100
            double reach = 4 * Math.sqrt(2 * p * (1 - p) / size)
            Near.absolute(below(plane.slopes()[0], line.slopePercentile(percent)), p, reach)
                    && Near.absolute(below(plane.intercepts(), line.interceptPercentile(percent)), p, reach)
                    && Near.absolute(below(plane.scatters(), line.scatterPercentile(percent)), p, reach)
        }

        where:
        name                   | components | sigma | sigmaOfY | covariance | limit
        'one component'        | 1          | 0.5   | 0.2      | 0          | -99
        'two components'       | 2          | 0.5   | 0.2      | 0          | -99
        'upper limits'         | 1          | 0.5   | 0.2      | 0          | 0
        'exact upper limits'   | 1          | 0.5   | 0        | 0          | 0
        'errors that go along' | 1          | 0.5   | 0.4      | 0.15       | 0
    }

    @CompileStatic
    private static double below(double[][] chains, double value) {
        int n = 0
        for (double[] chain : chains) for (double drawn : chain) if (drawn < value) n++
        n / (double) (chains.length * chains[0].length)
    }

    def 'without errors it is the ordinary plane'() {
        given:
        RandomStream random = RandomStream.of(3, 'exact', 'plane')
        int n = 40
        double[][] x = [(0..<n).collect { random.nextGaussian() }, (0..<n).collect { 100 + random.nextGaussian() }]
        double[] y = (0..<n).collect { 1 + 2 * x[0][it] - 3 * x[1][it] + 0.5 * random.nextGaussian() }
        LeastSquares ordinary = LeastSquares.fit([x[0], x[1], all(n, 1d)] as double[][], y)

        when:
        KellyPlanePosterior fit = new KellyPlane(1, 2, 4000)
                .fit(MeasuredRows.of(x, y, [all(n, 0d), all(n, 0d)] as double[][], all(n, 0d)), random)

        then: 'flat in scatter^2 the slopes are t with n - 5 degrees, wider by sqrt((n - 3) / (n - 5)) and (1 + 1 / 4 nu)'
        (0..1).every {
            Near.absolute(fit.slopePercentile(it, 50), ordinary.coefficients()[it], 0.05 * ordinary.error(it)) &&
                    Near.relative(fit.slopePercentile(it, 84.135) - fit.slopePercentile(it, 15.865),
                            2 * ordinary.error(it) * Math.sqrt(37 / 35d), 0.06)
        }
        fit.rHat() < 1.01
    }

    def 'slopes are told apart that ordinary least squares mixes'() {
        given:
        MeasuredRows rows = rows(300, 1, RandomStream.of(11, 'mixed', 'plane'))

        when:
        KellyPlanePosterior fit = new KellyPlane(2, 2, 1500).fit(rows, RandomStream.of(1, 'mixed', 'fit'))
        LeastSquares ordinary = LeastSquares.fit([rows.x()[0], rows.x()[1], all(300, 1d)] as double[][], rows.y())

        then:
        fit.slopePercentile(0, 1) < 1 && fit.slopePercentile(0, 99) > 1
        fit.slopePercentile(1, 1) < -0.5 && fit.slopePercentile(1, 99) > -0.5
        fit.scatterPercentile(1) < 0.3 && fit.scatterPercentile(99) > 0.3
        fit.slopePercentile(0, 99) - fit.slopePercentile(0, 1) < 1
        ordinary.coefficients()[0] < fit.slopePercentile(0, 1)
        ordinary.coefficients()[1] > fit.slopePercentile(1, 99)
    }

    def 'a column in a unit 1024 times smaller has a slope 1024 times smaller, to the last digits'() {
        given:
        KellyPlanePosterior fit = new KellyPlane(2, 1, 40).fit(rows(30, 1, RandomStream.of(1, 'u', 'p')), RandomStream.of(1, '', ''))
        KellyPlanePosterior same = new KellyPlane(2, 1, 40).fit(rows(30, 1024, RandomStream.of(1, 'u', 'p')), RandomStream.of(1, '', ''))

        expect:
        (0..<40).every {
            Near.relative(same.slopes()[0][0][it], fit.slopes()[0][0][it] / 1024, 1e-6)
                    && Near.relative(same.slopes()[1][0][it], fit.slopes()[1][0][it], 1e-6)
        }
    }

    def 'the same stream gives the same draws'() {
        given:
        MeasuredRows rows = rows(30, 1, RandomStream.of(1, 'same', 'plane'))
        KellyPlane plane = new KellyPlane(2, 2, 30)

        expect:
        plane.fit(rows, RandomStream.of(1, 'a', 'b')).slopes() == plane.fit(rows, RandomStream.of(1, 'a', 'b')).slopes()
        plane.fit(rows, RandomStream.of(1, 'a', 'b')).slopes() != plane.fit(rows, RandomStream.of(1, 'a', 'c')).slopes()
    }

    def 'rows that cannot be are refused: #complaint'() {
        when:
        rows.call()

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)

        where:
        rows                                                                              || complaint
        ({ made([1, 2, 3, 4, 5], [[1, 2], [2, 1]], [false] * 5) })                         || 'errors of row 1 are not a covariance matrix'
        ({ made([1, 2, 3, 4, 5], [[1, 0.5], [0.2, 1]], [false] * 5) })                     || 'not a covariance matrix; look at element 2, 1'
        ({ made([1, 2, 3, 4, 5], [[1]], [false] * 5) })                                    || 'must be a matrix of 2 by 2'
        ({ made([1, 2, 3, 4, 5], [[1, 0], [0, 1]], [true] * 3 + [false] * 2) })            || 'at least 3 detections, not 2'
        ({ made([1, 2, 3, 4, 5], [[1, 0], [0, 1]], [true]) })                              || '1 marks of upper limits'
        ({ made([1, 2, Double.NaN, 4, 5], [[1, 0], [0, 1]], [false] * 5) })                || 'value 3 of 5 is NaN'
        ({ new KellyPlane(1, 1, 10).fit(made([2] * 5, [[1, 0], [0, 1]], [false] * 5), RandomStream.of(1, '', '')) }) || 'column 2 of 2'
        ({ new KellyPlane(0, 1, 10) })                                                     || 'at least 1 component'
    }

    private static MeasuredRows made(List x, List matrix, List limits) {
        new MeasuredRows([x as double[]] as double[][], [1, 2, 3, 5, 4] as double[], ([matrix] * 5) as double[][][],
                limits as boolean[])
    }
}
