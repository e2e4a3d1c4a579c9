package assay.engine

import assay.unit.Unit
import spock.lang.Specification

/** Draws as figures are given them. */
class DrawnSpec extends Specification {
    private static Drawn.Quantity quantity(double... draws) {
        new Drawn.Quantity('slope', Unit.ONE, draws)
    }

    def "of draws with weights each comes as often as it weighs"() {
        when:
        def even = Drawn.weighted([quantity(1, 2, 3, 4)], [0, 1, 2, 1] as double[]).evenly(4)

        then:
        even.quantities()[0].draws() == [2, 3, 3, 4] as double[]
        even.weights().length == 0
    }

    def "of many draws some are taken evenly, and all quantities keep together"() {
        given:
        def a = (0..<1000).collect { it as double } as double[]
        def b = a.collect { -it } as double[]

        when:
        def few = Drawn.independent([quantity(a), quantity(b)]).evenly(10)

        then:
        few.quantities()[0].draws() == (0..<10).collect { it * 100d } as double[]
        (0..<10).every { few.quantities()[0].draws()[it] == -few.quantities()[1].draws()[it] }
    }

    def "figures get sixteen walkers from first to last, and draws as they are where they are few"() {
        given:
        def walks = [(0..<500).collect { walker -> [walker, walker] as double[] } as double[][]] as double[][][]
        def drawn = new Drawn([quantity(1, 2)], new double[0], Optional.of(new Drawn.Walks(walks, 1)))

        when:
        def shown = drawn.forFigures()

        then:
        shown.walks().get().values()[0].length == 16
        shown.walks().get().values()[0]*.getAt(0) == (0..<16).collect { (it * 500).intdiv(16) as double }
        shown.walks().get().dropped() == 1
        shown.quantities() == drawn.quantities()
    }

    def "draws that differ in number, or whose weights do, are refused"() {
        when:
        make()

        then:
        thrown(IllegalArgumentException)

        where:
        make << [{ Drawn.independent([]) }, { Drawn.independent([quantity(1), quantity(1, 2)]) }, { Drawn.weighted([quantity(1)], [1, 2] as double[]) },
                 { Drawn.weighted([quantity(1, 2)], [0, 0] as double[]).evenly(2) }]
    }
}
