package assay.stats

import assay.model.Problem
import spock.lang.Specification

/** Densities against closed forms: Gaussians on Gaussians are Gaussians. */
class DensitySpec extends Specification {
    def 'one value has the density of one Gaussian'() {
        when:
        def curve = DensityCurve.of([3] as double[], 0.5)

        then: 'to rounding'
        curve.x().indices.every {
            double u = (curve.x()[it] - 3) / 0.5
            Math.abs(curve.density()[it] - Math.exp(-u * u / 2) / (0.5 * Math.sqrt(2 * Math.PI))) < 1e-12
        }
    }

    def 'a density encloses the area 1 and has the mean of its sample'() {
        given:
        def random = new Random(1)
        def values = (0..<500).collect { random.nextGaussian() ** 2 } as double[]

        when:
        def curve = DensityCurve.of(values)
        double step = curve.x()[1] - curve.x()[0]

        then: 'within what lies beyond four widths, 6e-5 of one value'
        Math.abs(curve.density().sum() * step - 1) < 1e-4
        Math.abs([curve.x(), curve.density()].transpose().sum { it[0] * it[1] } * step - values.sum() / 500) < 1e-3
    }

    def 'a value of weight 3 is a value that comes three times'() {
        given:
        def weighted = DensityCurve.weighted([5, 1, 2] as double[], [1, 3, 2] as double[], 0.7)
        def repeated = DensityCurve.of([1, 1, 1, 2, 2, 5] as double[], 0.7)

        expect: 'to the rounding of sums'
        weighted.x() == repeated.x()
        weighted.x().indices.every { Math.abs(weighted.density()[it] - repeated.density()[it]) < 1e-15 }
    }

    def 'weights that are alike change nothing, and the width is that of the effective size'() {
        given:
        def values = (1..10) as double[]

        expect: 'of weights 1 and 3 in turns 20^2 / 50 = 8'
        DensityCurve.weighted(values, [1] * 10 as double[]).density() == DensityCurve.of(values).density()
        Math.abs(DensityCurve.weighted(values, [1, 3] * 5 as double[]).width() / DensityCurve.of(values).width() - Math.pow(8 / 10, -0.2)) < 1e-14
    }

    def 'the width is that of Silverman: 0.9 min(s, IQR / 1.349) n^(-1/5)'() {
        expect: 's = 3.0277 is below 4.5 / 1.349 = 3.3358, and 10^(-1/5) = 0.63096'
        Math.abs(DensityCurve.of((1..10) as double[]).width() - 1.71925) < 2e-4

        and: 'the quartiles when a value is far out'
        DensityCurve.of([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000] as double[]).width() == DensityCurve.of([1, 2, 3, 4, 5, 6, 7, 8, 9, 2000] as double[]).width()
    }

    def 'a contour encloses its share of the points, and of the distribution when there are many'() {
        given:
        def random = new Random(2)
        int n = 20000
        def x = (0..<n).collect { 5 + 2 * random.nextGaussian() } as double[]
        def y = x.collect { slope * it + 0.3 * random.nextGaussian() } as double[]

        when:
        def plane = DensityPlane.of(x, y)
        double level = plane.levelEnclosing(share)

        then: 'of the points exactly'
        Math.abs(above(plane.atPoints(), level) / n - share) < 1e-3

        and: 'the area of the ellipse with that share of a normal distribution, -2 pi ln(1 - p) s1 s2; to 4 per cent: 1 for chance, the rest for its ragged edge'
        double cell = (plane.x1() - plane.x0()) * (plane.y1() - plane.y0()) / plane.cells() ** 2
        double area = above(plane.density(), level) * cell
        double expected = -2 * Math.PI * Math.log(1 - share) * 2 * 0.3
        Math.abs(area / expected - 1) < 0.04

        where:
        slope | share
        0     | 0.39
        0     | 0.68
        0     | 0.95
        -1.5  | 0.68
        -1.5  | 0.95
    }

    def 'a density in the plane is as high as that of the distribution, and its volume is 1'() {
        given:
        def random = new Random(3)
        int n = 20000
        def x = (0..<n).collect { random.nextGaussian() } as double[]
        def y = (0..<n).collect { 0.8 * x[it] + 0.6 * random.nextGaussian() } as double[]

        when:
        def plane = DensityPlane.of(x, y)
        double cell = (plane.x1() - plane.x0()) * (plane.y1() - plane.y0()) / plane.cells() ** 2

        then: 'the height at the middle is 1 / (2 pi s1 s2 (1 + h^2)); 5 per cent for chance'
        Math.abs(plane.density().max() * 2 * Math.PI * 0.6 * (1 + n ** (-1 / 3d)) - 1) < 0.05
        Math.abs(plane.density().sum() * cell - 1) < 2e-3
    }

    def 'what has no density is refused: #words'() {
        when:
        make()

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)

        where:
        words                          | make
        'values that differ'           | { DensityCurve.of([1, 1, 1] as double[]) }
        'a width above 0'              | { DensityCurve.of([1, 2] as double[], 0) }
        'not all of them 0'            | { DensityCurve.weighted([1, 2] as double[], [0, 0] as double[], 1) }
        '0 or more'                    | { DensityCurve.weighted([1, 2] as double[], [1, -1] as double[], 1) }
        'value 2 of 3 is NaN'          | { DensityPlane.of([1, 2, 3] as double[], [1, Double.NaN, 3] as double[]) }
        'encloses the fraction 95.0'   | { DensityPlane.of([1, 2, 3] as double[], [1, 5, 3] as double[]).levelEnclosing(95) }
        'straight line'                | { DensityPlane.of([1, 2, 3] as double[], [2, 4, 6] as double[]) }
    }

    private static int above(double[] values, double level) {
        int count = 0
        for (double value : values) if (value >= level) count++
        count
    }
}
