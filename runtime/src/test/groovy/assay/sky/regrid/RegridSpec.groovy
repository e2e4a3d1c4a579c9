package assay.sky.regrid

import assay.model.Problem
import assay.model.sky.Plane
import assay.model.sky.Projection
import assay.model.sky.SkyGrid
import assay.unit.Unit
import spock.lang.Specification

import static assay.model.sky.Plane.Pooling.LABEL
import static assay.model.sky.Plane.Pooling.MEAN
import static assay.model.sky.Plane.Pooling.SUM
import static assay.sky.regrid.ErrorRule.correlated
import static assay.sky.regrid.ErrorRule.independent
import static assay.sky.regrid.Preserved.flux
import static assay.sky.regrid.Preserved.surfaceBrightness

class RegridSpec extends Specification {
    static SkyGrid grid(int nx, int ny, double arcsec, double turnDegrees = 0, int parity = -1, double dRa = 0, double dDec = 0) {
        double step = arcsec / 3600
        double cos = step * Math.cos(Math.toRadians(turnDegrees))
        double sin = step * Math.sin(Math.toRadians(turnDegrees))
        if (turnDegrees % 90 == 0) {
            cos = step * Math.round(Math.cos(Math.toRadians(turnDegrees)))
            sin = step * Math.round(Math.sin(Math.toRadians(turnDegrees)))
        }
        new SkyGrid(nx, ny, new Projection(
                185.3 + dRa, 15.8 + dDec, (nx + 1) / 2d, (ny + 1) / 2d, parity * cos, -sin, parity * sin, cos))
    }

    static double[] noise(int count, long seed = 1) {
        def random = new Random(seed)
        (0..<count).collect { random.nextDouble() + 0.1 } as double[]
    }

    static double sum(double[] values) {
        values.findAll { Double.isFinite(it) }.sum(0d) as double
    }

    static double worst(double[] a, double[] b) {
        assert a.length == b.length
        (0..<a.length).collect { Math.abs(a[it] - b[it]) }.max()
    }

    def "a total flux is conserved to 1e-12: turned by #turn degrees, parity #parity, pixels of #arcsec arcsec"() {
        given: 'a target that reaches beyond the source on all sides, two arcsec off'
        def source = grid(24, 31, 0.2)
        int size = Math.ceil(14 / arcsec) as int
        def target = grid(size, size, arcsec, turn, parity, 2 / 3600d, -1 / 3600d)
        double[] values = noise(source.pixels())

        when:
        def regrid = new Regrid(Overlap.of(source, target), 1e-6)
        def result = regrid.apply(Plane.of(values, Unit.ONE, SUM), flux, independent)

        then:
        Math.abs(sum(result.plane().values()) / sum(values) - 1) < 1e-5
        Math.abs((sum(result.plane().values()) + result.conservation().leftOut()) / sum(values) - 1) < 1e-12
        Math.abs(result.conservation().before() / sum(values) - 1) < 1e-12
        Math.abs(result.conservation().relativeError()) < 1e-12

        where:
        turn | parity | arcsec
        0    | -1     | 0.5
        33   | -1     | 0.5
        45   | 1      | 0.73
        90   | -1     | 0.2
        123  | 1      | 0.061
        271  | -1     | 1.7
    }

    def "a constant surface brightness stays, also where the target ends within the source"() {
        given:
        def source = grid(40, 40, 0.2)
        def target = grid(9, 7, 0.61, turn, -1, 1 / 3600d, 2 / 3600d)

        when:
        def result = new Regrid(Overlap.of(source, target), 0.5)
                .apply(Plane.of([3.7d] * 1600 as double[], Unit.ONE, MEAN), surfaceBrightness, independent)

        then:
        result.kept() > 50
        result.plane().values().every { Double.isNaN(it) || Math.abs(it - 3.7) < 1e-13 }
        Math.abs(result.conservation().relativeError()) < 1e-12

        where:
        turn << [0, 17, 45, 200]
    }

    def "a gradient comes back at the pixel's middle: #turn degrees"() {
        given: 'linear in the pixels of a source that is finer than the target'
        def source = grid(200, 200, 0.2)
        def target = grid(20, 20, 1.3, turn, 1, 0.1 / 3600d, 0.3 / 3600d)
        double[] values = (0..<source.pixels()).collect { 5 + 0.01d * (it % 200) - 0.02d * it.intdiv(200) }

        when:
        def out = new Regrid(Overlap.of(source, target), 1)
                .apply(Plane.of(values, Unit.ONE, MEAN), surfaceBrightness, independent).plane().values()
        def errors = (0..<target.pixels()).collect { int t ->
            double[] sky = target.projection().sky(t % 20, t.intdiv(20))
            double[] at = source.projection().pixel(sky[0], sky[1])
            Math.abs(out[t] - (5 + 0.01d * at[0] - 0.02d * at[1]))
        }

        then: """a part f of a source pixel, cut off by an edge, counts as if it lay at the pixel's middle: (1 - f) / 2 off. So
                an edge adds at most 1/8 of the gradient times its length, and the mean is off by 1/8 / 6.5 of the gradient"""
        errors.max() < 0.03d / 8 / 6.5d
        errors.max() > 1e-6

        where:
        turn << [0, 30, 45, 77]
    }

    def "a turn by 90 degrees and a mirror only move pixels"() {
        given:
        def source = grid(6, 6, 0.2)
        double[] values = noise(36)
        double[] errors = noise(36, 2)

        when:
        def overlap = Overlap.of(source, grid(6, 6, 0.2, turn, parity))
        def result = new Regrid(overlap, 0.5).apply(Plane.of(values, errors, Unit.ONE, SUM), preserved, rule).plane()
        def moved = (0..<36).collect { from(it % 6, it.intdiv(6)) }

        then:
        overlap.pairs() == 36
        result.values() == (moved.collect { values[it] } as double[])
        worst(result.errors().get(), moved.collect { errors[it] } as double[]) < 1e-15

        where:
        turn | parity | preserved         | rule        | from
        0    | -1     | flux              | correlated  | { i, j -> 6 * j + i }
        0    | 1      | surfaceBrightness | independent | { i, j -> 6 * j + 5 - i }
        90   | -1     | surfaceBrightness | correlated  | { i, j -> 6 * (5 - i) + j }
        180  | -1     | flux              | independent | { i, j -> 6 * (5 - j) + 5 - i }
    }

    def "nine pixels become one: #preserved, errors #rule"() {
        given:
        def source = grid(3, 3, 0.2)
        double[] values = 1..9
        double[] errors = [0.1d] * 9

        when:
        def plane = new Regrid(Overlap.of(source, grid(1, 1, 0.6)), 0.5)
                .apply(Plane.of(values, errors, Unit.ONE, MEAN), preserved, rule).plane()

        then:
        Math.abs(plane.values()[0] - value) < 1e-14
        Math.abs(plane.errors().get()[0] - error) < 1e-15

        where:
        preserved         | rule        || value | error
        flux              | independent || 45    | 0.3d
        flux              | correlated  || 45    | 0.9d
        surfaceBrightness | independent || 5     | 0.1d / 3
        surfaceBrightness | correlated  || 5     | 0.1d
    }

    def "what was not measured is absent from the sum and from the weights"() {
        given:
        def source = grid(3, 3, 0.2)
        double[] values = [1, 2, 3, 4, 5, 6, 7, Double.NaN, 9]
        double[] errors = [0, 1, 1, 1, Double.NaN, 1, 1, 1, 1]
        def plane = Plane.of(values, errors, Unit.ONE, MEAN)

        when:
        def regrid = new Regrid(Overlap.of(source, grid(1, 1, 0.6)), minimumCover)
        double mean = regrid.apply(plane, surfaceBrightness, independent).plane().values()[0]
        double total = regrid.apply(plane, flux, independent).plane().values()[0]

        then: 'six pixels of nine: 2, 3, 4, 6, 7 and 9'
        Double.isNaN(mean) ? !kept : Math.abs(mean - 31 / 6d) < 1e-14
        Double.isNaN(total) ? !kept : Math.abs(total - 31) < 1e-13

        where:
        minimumCover || kept
        0.5          || true
        6 / 9d       || true
        0.67         || false
    }

    def "what goes with pixels that are not kept is said"() {
        given: 'the left target pixel has one pixel of four measured, the right one all'
        def source = grid(4, 2, 0.2)
        double[] values = [1, Double.NaN, 2, 2, Double.NaN, Double.NaN, 2, 2]

        when:
        def sums = new Regrid(Overlap.of(source, grid(2, 1, 0.4)), 0.5)
                .apply(Plane.of(values, Unit.ONE, SUM), flux, independent).conservation()

        then:
        sums.before() == 9
        Math.abs(sums.kept() - 8) < 1e-14
        Math.abs(sums.leftOut() - 1) < 1e-14
        Math.abs(sums.lostShare() - 1 / 9d) < 1e-14
        Math.abs(sums.relativeError()) < 1e-14
    }

    def "labels and masks: #rule of #labels gives #expected"() {
        given: 'four quarters of one pixel'
        def source = grid(2, 2, 0.2)

        expect:
        new Regrid(Overlap.of(source, grid(1, 1, 0.4)), 0.5)
                .labels(Plane.of(labels as double[], Unit.ONE, LABEL), rule).values()[0] == expected

        where:
        rule                        | labels                 || expected
        LabelRule.nearest()         | [7, 7, 3, 7]           || 7
        LabelRule.nearest()         | [7, 3, 3, 7]           || 3
        LabelRule.nearest()         | [-1, 5, -1, 5]         || -1
        LabelRule.nearest()         | [4, Double.NaN, 9, 9]  || 9
        LabelRule.nearest()         | [Double.NaN] * 3 + [1] || Double.NaN
        LabelRule.atLeast(0.5)      | [1, 0, 0, 1]           || 1
        LabelRule.atLeast(0.51)     | [1, 0, 0, 1]           || 0
        LabelRule.atLeast(0.25)     | [0, 0, 0, 2]           || 1
        LabelRule.bitsAtLeast(0.5)  | [5, 4, 1, 8]           || 5
        LabelRule.bitsAtLeast(0.25) | [5, 4, 1, 8]           || 13
        LabelRule.bitsAtLeast(1)    | [3, 3, 2, 2]           || 2
    }

    def "the way over the sky gives the areas of the matrix"() {
        given:
        def source = grid(30, 20, 0.2)
        def target = grid(12, 15, 0.43, 28, 1, 0.5 / 3600d, 0.7 / 3600d)

        when:
        def short_ = Overlap.of(source, target)
        def long_ = Overlap.of(source, target, new OverSky(source.projection(), target.projection()))

        then: 'corners differ by the rounding of right ascensions, 3e-14 degrees or 5e-10 pixels'
        Perspective.between(source, target).present
        short_.pairs() == long_.pairs()
        (0..<short_.pairs()).every { Math.abs(short_.area(it) - long_.area(it)) < 2e-9 }
    }

    def "planes about places far apart are one matrix apart: #ra, #dec"() {
        given: 'a tangent plane seen from another one, as two pointings of a mosaic have it'
        def source = new SkyGrid(50, 50, RegridSpec.grid(50, 50, 2, 20).projection())
        double step = 1 / 3600d
        def target = new SkyGrid(50, 50, new Projection(ra, dec, 7, 9, -step, 0.1d * step, 0.2d * step, 0.9d * step))

        expect: 'that of the way over the sky, to 1e-7 of a pixel'
        Perspective.between(source, target).present

        where:
        ra    | dec
        185.3 | 15.8
        187.3 | 15.8
        185.3 | 11
        190.1 | 20.5
        5.7   | 74.5
        181   | -30
    }

    def "bad input is refused in one line: #words"() {
        when:
        action()

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)
        !problem.message.contains('\n')

        where:
        words                     | action
        'pixel (1, 0) counted'    | { -> one().apply(Plane.of([1, 1, 1, 1] as double[], [1, -2, 1, 1] as double[], Unit.ONE, SUM), flux, independent) }
        'a plane of 3 pixels'     | { -> one().apply(Plane.of([1, 1, 1] as double[], Unit.ONE, SUM), flux, independent) }
        'a plane of 3 pixels'     | { -> one().labels(Plane.of([1, 1, 1] as double[], Unit.ONE, LABEL), LabelRule.nearest()) }
        'holds 0.5; nearest'      | { -> one().labels(Plane.of([1, 1, 1, 0.5] as double[], Unit.ONE, LABEL), LabelRule.nearest()) }
        'whole numbers from 0'    | { -> one().labels(Plane.of([1, 1, 1, -1] as double[], Unit.ONE, LABEL), LabelRule.bitsAtLeast(0.5)) }
        'share above 0 and up to' | { -> LabelRule.atLeast(0) }
        'share above 0 and up to' | { -> new RegridRule(Preserved.flux, independent, 1.5, new TreeMap()) }
        'no pixel in common'      | { -> Overlap.of(grid(4, 4, 0.2), grid(4, 4, 0.2, 0, -1, 0.01)) }
        'is 90 degrees or more'   | { -> Overlap.of(grid(4, 4, 0.2), grid(4, 4, 0.2, 0, -1, 180)) }
        'one pixel of the map'    | { -> Overlap.of(grid(1, 1, 3600), grid(10, 10, 0.1)) }
    }

    static Regrid one() {
        new Regrid(Overlap.of(grid(2, 2, 0.2), grid(1, 1, 0.4)), 0.5)
    }
}
