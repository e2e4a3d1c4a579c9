package assay.model

import assay.unit.Unit
import spock.lang.Specification

class SpaxelsSpec extends Specification {
    def map = new Spaxels.LabelMap(3, 2, [0, 1, 1, -1, 2, 2] as int[], 0.2d, 0.2d, -0.2d, 0, -0.1d, 0, 0.2d)
    def spaxels = new Spaxels('G', [Ha: new Spaxels.Values([10, 20, 30] as double[], Unit.ONE)], map, InputKind.REAL, 4)

    def "values are drawn back onto the pixels of their bins"() {
        expect:
        spaxels.map().draw([1, 2, 3] as double[]) as List == [1d, 2d, 2d, Double.NaN, 3d, 3d]
    }

    def "the extent holds all pixels to their outer edges"() {
        given:
        def extent = spaxels.map().extent()

        expect:
        [extent, [-0.3, 0.3, -0.2, 0.2]].transpose().every { ours, wanted -> Math.abs(ours - wanted) < 1e-12 }
    }

    def "rows that are not kept lose their pixels"() {
        given:
        def fewer = spaxels.where([true, false, true] as boolean[])

        expect:
        fewer.column('Ha') as List == [10d, 30d]
        fewer.map().labels() as List == [0, -1, -1, -1, 1, 1]
        fewer.leftOut() == 4
        spaxels.size() == 3
    }

    def "a column that is not there is refused with those that are"() {
        when:
        spaxels.with('Hb', [1, 2, 3] as double[], Unit.ONE).column('SII')

        then:
        def problem = thrown(Problem)
        problem.message == "the spaxels of G have no 'SII'; they have Ha, Hb"
    }

    def "columns of different lengths are no spaxels"() {
        when:
        spaxels.with('Hb', [1, 2] as double[], Unit.ONE)

        then:
        thrown(IllegalArgumentException)
    }
}
