package assay.fit

import assay.model.Problem
import assay.stats.Near
import assay.stats.RandomStream
import groovy.transform.CompileStatic
import spock.lang.Specification

import static assay.fit.LeastTrimmedLine.Clipping.ALLOWED_FOR
import static assay.fit.LeastTrimmedLine.Clipping.IGNORED

class LeastTrimmedLineSpec extends Specification {
    static final LeastTrimmedLine LINE = new LeastTrimmedLine(2.6, 100, IGNORED)

    /** y = 10 + 0.5 x, scatter 0.3, errors 0.1 and 0.2; the last points are spurious, far above at large x. */
    @CompileStatic
    private static MeasuredPoints points(int n, int spurious, RandomStream random) {
        double[] x = new double[n]
        double[] y = new double[n]
        double[] sigmaX = new double[n]
        double[] sigmaY = new double[n]
        Arrays.fill(sigmaX, 0.1d)
        Arrays.fill(sigmaY, 0.2d)
        for (int i = 0; i < n; i++) {
            double xi = 18 + 4 * random.nextDouble()
            x[i] = xi + 0.1d * random.nextGaussian()
            y[i] = 10 + 0.5d * xi + Math.sqrt(0.09d + 0.04d) * random.nextGaussian()
            if (i >= n - spurious) {
                x[i] = 20 + 2 * random.nextDouble()
                y[i] = 23 + 3 * random.nextDouble()
            }
        }
        MeasuredPoints.of(x, y, sigmaX, sigmaY)
    }

    def 'spurious points, three in ten of them, are left out'() {
        given:
        MeasuredPoints points = points(300, 90, RandomStream.of(913, 'spurious', 'trimmed'))

        when:
        LeastTrimmedLine.Fit fit = LINE.fit(points, RandomStream.of(1, 'starts', 'trimmed'))
        LineFit ordinary = StraightLine.fit(points.x(), points.y())

        then: 'those near the line by chance aside'
        (210..<300).count { fit.kept()[it] } == 0
        (0..<210).count { fit.kept()[it] } >= 200
        Near.absolute(fit.line().slope(), 0.5, 3 * fit.line().slopeError())
        Near.absolute(fit.line().scatter(), 0.3, 3 * fit.scatterError() + 0.02)
        Math.abs(ordinary.slope() - 0.5) > 5 * ordinary.slopeError()
    }

    def 'the #method line has the scatter #scatter of normal points around it'() {
        given:
        double mean = (0..<100).collect {
            RandomStream random = RandomStream.of(it, 'mean', 'trimmed')
            line.fit(points(300, 0, random), random.draw(0)).line().scatter()
        }.sum() / 100

        expect: 'the mean of a hundred has an error of 0.0018; errors in x of 0.1 add nothing that the errors do not say'
        Near.absolute(mean, scatter, 0.006)

        where: 'cut at 2.6 sigma of themselves, again and again, points keep 0.9066 of their variance, here 0.1325'
        method       | line                                   | scatter
        'consistent' | new LeastTrimmedLine(2.6, 20, ALLOWED_FOR)   | 0.3
        'published'  | new LeastTrimmedLine(2.6, 20, IGNORED)       | Math.sqrt(0.9066 * 0.1325 - 0.0425)
    }

    def 'chi2 of what is kept is its number less two'() {
        given:
        MeasuredPoints points = points(100, 10, RandomStream.of(5, 'chi2', 'trimmed'))
        LeastTrimmedLine.Fit fit = LINE.fit(points, RandomStream.of(1, 'starts', 'trimmed'))
        LineFit line = fit.line()
        double variance = line.slope()**2 * 0.01 + 0.04 + line.scatter()**2
        double chi2 = (0..<100).findAll { fit.kept()[it] }
                .collect { (points.y()[it] - line.predict(points.x()[it]))**2 / variance }.sum()

        expect:
        Near.relative(chi2, line.n() - 2, 1e-6)
        line.n() == (0..<100).count { fit.kept()[it] }
    }

    def 'with errors in y alone and nothing left out it is the weighted line'() {
        given:
        double[] sigma = (1..36).collect { 2 + (it % 5) / 10 }
        LineFit weighted = StraightLine.weighted(Norris.X, Norris.Y, sigma)

        when: 'the errors are larger than the residuals, so that no scatter is needed'
        LeastTrimmedLine.Fit fit = new LeastTrimmedLine(20, 50, IGNORED)
                .fit(MeasuredPoints.of(Norris.X, Norris.Y, [0d] * 36 as double[], sigma), RandomStream.of(1, 'a', 'b'))

        then:
        fit.line().scatter() == 0
        fit.kept().every()
        Near.relative(fit.line().slope(), weighted.slope(), 1e-12)
        Near.absolute(fit.line().intercept(), weighted.intercept(), 1e-10)
        Near.relative(fit.line().slopeError(), weighted.slopeError(), 1e-10)
        Near.relative(fit.line().interceptError(), weighted.interceptError(), 1e-10)
        Near.relative(fit.line().covariance(), weighted.covariance(), 1e-10)
    }

    def 'the core is the best of all subsets of (n + 3) / 2 points'() {
        given: 'nine points; a clip so small that nothing is taken in, errors so large that no scatter is needed'
        RandomStream random = RandomStream.of(7, "core $trial", 'trimmed')
        double[] x = (0..<9).collect { random.nextDouble() }
        double[] y = (0..<9).collect { x[it] + (it < 6 ? 0.05 : 1) * random.nextGaussian() }
        double[] large = [100] * 9
        LineFit best = (0..<9).subsequences().findAll { it.size() == 6 }
                .collect { subset -> StraightLine.fit(subset.collect { x[it] } as double[], subset.collect { y[it] } as double[]) }
                .min { it.scatter() }

        when:
        LineFit found = new LeastTrimmedLine(1e-9, 100, IGNORED)
                .fit(MeasuredPoints.of(x, y, [0d] * 9 as double[], large), RandomStream.of(1, 'a', 'b')).line()

        then:
        Near.relative(found.slope(), best.slope(), 1e-9)

        where:
        trial << (1..10)
    }

    def 'upper limits are refused'() {
        when:
        LINE.fit(MeasuredPoints.of([1, 2, 3, 4, 5] as double[], [1, 2, 3, 4, 6] as double[], [1] * 5 as double[],
                [1] * 5 as double[]).withUpperLimits([false, false, true, false, false] as boolean[]), RandomStream.of(1, '', ''))

        then:
        Problem problem = thrown()
        problem.message.contains('point 3 is an upper limit')
    }
}
