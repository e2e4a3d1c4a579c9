package assay.plots

import assay.model.InputKind
import assay.model.figure.*
import assay.plots.ink.Mark
import java.awt.geom.Rectangle2D
import spock.lang.Specification

/** Where the panels of a figure stand when they share axes. */
class SharedAxesSpec extends Specification {
    def 'stacked panels stand on each other, in the heights that were asked for, on one x axis'() {
        given:
        def figure = figure(Layout.stacked(Layout.Width.ONE_COLUMN, 1, 0.4), [line(0, 10), line(5, 20)])
        def frames = frames(figure)

        expect:
        frames.size() == 2
        frames[0].x == frames[1].x && frames[0].width == frames[1].width
        frames[0].maxY == frames[1].y
        Math.abs(frames[1].height / frames[0].height - 0.4) < 0.01

        and: 'from 0 to 20 in both, with numbers below the last alone'
        texts(figure).count('20') == 1
        texts(figure).count('x') == 1
        texts(figure).count('y') == 2
    }

    def 'panels of a corner stand in a triangle of squares, with names at its outer edges'() {
        given:
        def figure = corner()
        def frames = frames(figure)

        expect:
        frames.size() == 6
        frames.every { it.width == it.height }
        frames[0].maxY == frames[1].y && frames[1].maxY == frames[3].y
        frames[1].maxX == frames[2].x && frames[3].maxX == frames[4].x

        and: 'the last quantity is named below alone, the first not on the left'
        texts(figure).findAll { it in ['a', 'b', 'c'] }.toSorted() == ['a', 'b', 'b', 'c', 'c']
    }

    def 'a quantity of a corner has the same limits across and up'() {
        given:
        def cells = Cell.of(corner())

        expect: 'that of its column, from 2 to 3 with air for the third'
        cells.find { it.row() == 2 && it.column() == 0 }.y().scale().with { [it.min(), it.max()] } == [1.95d, 3.05d]
        cells.findAll { it.row() != it.column() }.every { cell ->
            cell.y().scale() == cells.find { it.row() == cell.row() && it.column() == cell.row() }.x().scale()
        }
    }

    def 'points of panels that are compared are equally large, however many each has: #layout.sharing()'() {
        given:
        def random = new Random(15)
        def panels = [10, 500].collect { n ->
            Panel.of(Axis.of('x'), Axis.of('y'), Points.at(Samples.list(n) { random.nextDouble() }, Samples.list(n) { random.nextDouble() }))
        }
        def sizes = new FigurePainter(figure(layout, panels), Theme.LIGHT).paint().marks()
                .findAll { it instanceof Mark.Filled && it.shape() instanceof java.awt.geom.Ellipse2D }*.shape()*.width

        expect:
        sizes.size() == 510
        sizes.toSet().size() == different

        where:
        layout                   || different
        Layout.smallMultiples(2) || 1
        Layout.across(2)         || 2
    }

    def 'panels that stand on each other with one colour scale have one bar'() {
        given:
        def sheet = new FigurePainter(SkySamples.profile(), Theme.LIGHT).paint()

        expect:
        sheet.marks().count { it instanceof Mark.Picture } == 1
    }

    // ---

    private static Panel line(double from, double to) {
        Panel.of(Axis.of('x'), Axis.of('y'), Line.through([from, to] as double[], [0, 1] as double[]))
    }

    /** Quantity q runs from q to q + 1; what stands up in the panels of pairs is of no account. */
    private static Figure corner() {
        def quantities = ['a', 'b', 'c']
        def panels = []
        (0..2).each { row -> (0..row).each { column -> panels << (row == column
                ? Panel.of(Axis.of(quantities[row]), Axis.of(''), through(row))
                : Panel.of(Axis.of(quantities[column]), Axis.of(quantities[row]), through(column))) } }
        figure(Layout.corner(3), panels)
    }

    private static Line through(int q) {
        Line.through([q, q + 1] as double[], [0, 1] as double[])
    }

    private static Figure figure(Layout layout, List<Panel> panels) {
        new Figure('test', '', '', layout, panels, InputKind.REAL, [])
    }

    private static List<Rectangle2D> frames(Figure figure) {
        new FigurePainter(figure, Theme.LIGHT).paint().marks().findAll { it instanceof Mark.Drawn && it.shape() instanceof Rectangle2D }*.shape()
    }

    private static List<String> texts(Figure figure) {
        new FigurePainter(figure, Theme.LIGHT).paint().marks().findAll { it instanceof Mark.Lettering }.collect { it.text().letters()*.text().join() }
    }
}
