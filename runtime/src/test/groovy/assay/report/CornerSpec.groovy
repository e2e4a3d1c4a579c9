package assay.report

import assay.model.Problem
import assay.model.figure.Contours
import assay.model.figure.Layout
import assay.model.figure.ReferenceLine
import spock.lang.Specification

class CornerSpec extends Specification {
    def 'a corner of n quantities has n (n + 1) / 2 panels, row by row'() {
        given:
        def random = new Random(1)
        def corner = new Corner(['a', 'b', 'c'].collect { name ->
            new Corner.Quantity(name, name, (0..<2000).collect { random.nextGaussian() } as double[])
        }, [0.68d, 0.95d])

        expect:
        corner.layout().sharing() == Layout.Sharing.CORNER
        corner.panels().collect { [it.x().label(), it.y().label()] } == [['a', ''], ['a', 'b'], ['b', ''], ['a', 'c'], ['b', 'c'], ['c', '']]

        and: 'the contours say what they enclose, the widest first'
        def contours = corner.panels()[1].series().find { it instanceof Contours }
        contours.levels()*.words() == ['95%', '68%']

        and: 'the marks stand at the median and a standard deviation about it; to 0.09, four of their errors'
        def marks = corner.panels()[0].series().findAll { it instanceof ReferenceLine }*.at()
        [marks, [-1, 0, 1]].transpose().every { Math.abs(it[0] - it[1]) < 0.09 }
    }

    def 'a value has two digits of its smaller error: #words'() {
        expect:
        Corner.words(middle, plus, minus) == words

        where:
        middle    | plus   | minus  || words
        -0.03512  | 0.0040 | 0.0041 || '−0.0351_{−0.0041}^{+0.0040}'
        8.6004    | 0.0139 | 0.0131 || '8.600_{−0.013}^{+0.014}'
        1234.5678 | 56.7   | 12.34  || '1235_{−12}^{+57}'
    }

    def 'what is no corner is refused: #words'() {
        when:
        new Corner(quantities, [0.68d])

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)

        where:
        words                | quantities
        'two quantities'     | [new Corner.Quantity('a', 'a', [1, 2] as double[])]
        "'b' has 1 draws"    | [new Corner.Quantity('a', 'a', [1, 2] as double[]), new Corner.Quantity('b', 'b', [1] as double[])]
    }
}
