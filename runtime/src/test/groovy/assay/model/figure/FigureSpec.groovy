package assay.model.figure

import assay.model.InputKind
import assay.model.Problem
import spock.lang.Specification

class FigureSpec extends Specification {
    def panel = Panel.of(Axis.of('x'), Axis.of('y'), Line.through([0, 1] as double[], [0, 1] as double[]))

    def 'a figure needs a name for files and a panel'() {
        when:
        new Figure(name, '', '', Layout.single(), panels ? [panel] : [], InputKind.REAL, [])

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)

        where:
        name      | panels | words
        'fig01'   | false  | 'has no panel'
        '../x'    | true   | "'../x' cannot name the files"
        ''        | true   | "'' cannot name the files"
    }

    def 'an axis or scale that runs nowhere is refused: #words'() {
        when:
        make()

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)

        where:
        words                          | make
        'runs from 2.0 to 1.0'         | { Axis.of('x').between(2, 1) }
        'must be above 0'              | { Axis.of('x').from(0).logarithmic() }
        'cannot be logarithmic'        | { Axis.of('x').of(['a']).logarithmic() }
        'runs from 1.0 to 1.0'         | { new ColourScale('c', 1, 1, Palette.VIRIDIS) }
        'wants equal aspect'           | { Panel.of(Axis.of('x').logarithmic(), Axis.of('y')).withEqualAspect() }
        'differ in their categories'   | { Panel.of(Axis.of(''), Axis.of(''), Bars.upright(['a'], [1] as double[]), Bars.upright(['b'], [1] as double[])) }
        'or their direction'           | { Panel.of(Axis.of(''), Axis.of(''), Bars.upright(['a'], [1] as double[]), Bars.lying(['a'], [1] as double[])) }
        'or their direction'           | { Panel.of(Axis.of(''), Axis.of(''), Bars.upright(['a'], [1] as double[]), Boxes.lying(['a'], [box()])) }
        'has 3 panels for the corner of 3 quantities, which takes 6' | { new Figure('c', '', '', Layout.corner(3), [panel()] * 3, InputKind.REAL, []) }
        'is 0.0 long'                  | { new Inset.ScaleBar(0, '0 kpc') }
        'give the greater width first' | { new Inset.Beam(1, 2, 0) }
        'from the lowest to the highest' | { Contours.of(new Lattice(1, 1, [1] as double[], 0, 1, 0, 1), 2, 1) }
        'runs from NaN to 1.0'         | { new ColourScale('c', Double.NaN, 1, Palette.VIRIDIS) }
    }

    def 'series of unequal lengths are refused: #words'() {
        when:
        make()

        then:
        def refusal = thrown(IllegalArgumentException)
        refusal.message.contains(words)

        where:
        words                       | make
        'has 2 x but 1 y'           | { Points.at([1, 2] as double[], [1] as double[]) }
        '2 values but 1 errors'     | { Points.at([1, 2] as double[], [1, 2] as double[]).withYErrors(ErrorBars.symmetric([1] as double[])) }
        '2 counts between 2 edges'  | { new Histogram([0, 1] as double[], [1, 2] as double[], true, Hue.NEXT, '') }
        'do not rise'               | { new Histogram([0, 2, 1] as double[], [1, 2] as double[], true, Hue.NEXT, '') }
        'a raster of 2 by 2'        | { new Raster(2, 2, [1, 2, 3] as double[], 0, 1, 0, 1, new ColourScale('', 0, 1, Palette.VIRIDIS)) }
        '1 values for 2 categories' | { Bars.upright(['a', 'b'], [1] as double[]) }
    }

    def 'a cumulative distribution climbs by equal steps over the values that are there'() {
        when:
        def steps = Steps.cumulative([3, Double.NaN, 1, 2, 2] as double[], LineStyle.SOLID, Hue.NEXT, '')

        then:
        steps.x() == [1, 2, 2, 3] as double[]
        steps.y() == [0.25, 0.5, 0.75, 1] as double[]
    }

    def 'what should be in view includes the ends of error bars, but no point that lacks a coordinate'() {
        given:
        def points = Points.at([1, 2, 99] as double[], [10, 20, Double.NaN] as double[])
                .withYErrors(new ErrorBars([3, Double.NaN, 1] as double[], [4, Double.NaN, 1] as double[]))

        expect:
        points.xs().toArray() == [1, 2] as double[]
        points.ys().filter(Double::isFinite).toArray() == [6, 10, 13, 20, 20, 20] as double[]
    }

    def 'a colour scale over constant values still has two ends'() {
        given:
        def scale = ColourScale.over('c', [5, 5, Double.NaN] as double[])

        expect:
        scale.min() < 5
        scale.max() > 5
        scale.fraction(5) == 0.5d
    }

    static Panel panel() {
        Panel.of(Axis.of('x'), Axis.of('y'))
    }

    static Boxes.Box box() {
        new Boxes.Box(0, 1, 2, 3, 4, [] as double[])
    }
}
