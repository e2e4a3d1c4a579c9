package assay.plots

import assay.model.InputKind
import assay.model.figure.*
import assay.plots.ink.Mark
import assay.plots.ink.PngWriter
import assay.plots.ink.Sheet
import java.awt.Color
import java.awt.geom.Rectangle2D
import groovy.transform.CompileStatic
import java.awt.image.BufferedImage
import spock.lang.Specification

/**
 * Where data are, there is ink of the right colour, and elsewhere none. Panels run from 0 to 10 on both axes unless said
 * otherwise, so that the place of a value on the frame is known without asking the code that is tested. A pixel counts as
 * of a colour when no channel differs by more than 40, which leaves room for smoothed edges.
 */
class InkAtDataSpec extends Specification {
    static final BLUE = Theme.LIGHT.colour(Hue.BLUE)
    static final INK = Theme.LIGHT.ink()

    BufferedImage image
    Rectangle2D frame

    def 'points, and their errors in both directions'() {
        when:
        draw(Points.at(d(2, 7), d(3, 8))
                .withXErrors(new ErrorBars(d(2, Double.NaN), d(1, Double.NaN)))
                .withYErrors(new ErrorBars(d(1, 1), d(2, 1)))
                .as(Marker.CIRCLE, Hue.BLUE, ''))

        then:
        inked(2, 3, BLUE)
        inked(7, 8, BLUE)
        [[1.05, 3], [3.95, 3], [2, 1.05], [2, 3.95], [7, 8.9], [7, 7.1]].every { inked(it[0], it[1], BLUE) }
        [[0.8, 3], [4.2, 3], [2, 0.8], [2, 4.2], [6.5, 8], [7.5, 8]].every { blank(it[0], it[1]) }
    }

    def 'a marker stands on its value to within half a dot'() {
        when:
        draw(Points.at(d(5), d(5)).as(marker, Hue.BLUE, ''))
        def inked = ink(3, 7, 3, 7)

        then:
        Math.abs(inked*.getAt(0).sum() / inked.size() - x(5)) < 0.75
        Math.abs(inked*.getAt(1).sum() / inked.size() - y(5)) < 0.75

        where:
        marker << [Marker.CIRCLE, Marker.SQUARE, Marker.DIAMOND, Marker.OPEN_CIRCLE, Marker.CROSS, Marker.DOT]
    }

    def 'an upper limit is a bar with an arrow downwards'() {
        when:
        draw(Points.at(d(5), d(5)).withUpperLimits([true] as boolean[]).as(Marker.CIRCLE, Hue.BLUE, ''))

        then:
        inked(5, 4.8, BLUE)
        blank(5, 5.2)
    }

    def 'a line goes through its points and breaks at NaN'() {
        when:
        draw(Line.through(d(1, 4, Double.NaN, 6, 9), d(1, 4, 5, 6, 9)).as(LineStyle.SOLID, Hue.BLUE, ''))

        then:
        [1.5, 2, 3, 3.9, 6.1, 7, 8.9].every { inked(it, it, BLUE) }
        [4.2, 5, 5.8].every { blank(it, it) }
    }

    def 'a dashed line is dashed however finely it is given'() {
        when:
        draw(Line.through((0..500).collect { it / 50d } as double[], [5] * 501 as double[]).as(LineStyle.DASHED, Hue.BLUE, ''))
        def share = (10..990).count { near(pixel(it / 100d, 5), BLUE) } / 981

        then:
        share > 0.5
        share < 0.75
    }

    def 'a band is filled between its curves only'() {
        when:
        draw(new Band(d(1, 9), d(2, 2), d(4, 6), Hue.BLUE, ''))

        then:
        [[2, 3], [5, 4.5], [8.9, 5.7]].every { inked(it[0], it[1], mix(BLUE, 0.25)) }
        [[0.5, 3], [2, 5], [5, 1.8], [9.5, 4]].every { blank(it[0], it[1]) }
    }

    def 'a filled histogram has its counts between its edges, an open one only their outline'() {
        when:
        draw(new Histogram(d(1, 3, 5), d(4, 7), filled, Hue.BLUE, ''))

        then:
        near(pixel(2, 2), filled ? mix(BLUE, 0.4) : Color.WHITE)
        near(pixel(4, 6), filled ? mix(BLUE, 0.4) : Color.WHITE)
        [[2, 4], [4, 7], [1, 2], [3, 5.5], [5, 3]].every { inked(it[0], it[1], BLUE) }
        [[2, 4.5], [4, 7.5], [6, 1]].every { blank(it[0], it[1]) }

        where:
        filled << [true, false]
    }

    def 'steps climb at their values and run on to the ends of the axis'() {
        when:
        draw(new Steps(d(2, 6), d(3, 8), LineStyle.SOLID, Hue.BLUE, ''))

        then:
        [[2, 1.5], [4, 3], [6, 5], [8, 8], [9.9, 8]].every { inked(it[0], it[1], BLUE) }
        [[4, 1.5], [4, 8], [8, 3]].every { blank(it[0], it[1]) }
    }

    def 'upright bars stand on zero in their order, with errors'() {
        when:
        draw([Axis.of(''), Axis.of('').between(-5, 5)], 3,
                Bars.upright(['a', 'b', 'c'], d(4, -3, Double.NaN)).withErrors(ErrorBars.symmetric(d(0.5, 1, 1))).as(Hue.BLUE, ''))

        then: 'categories are thirds of the width, values from -5 to 5'
        inkedAt(0.08, 0.7, mix(BLUE, 0.75))
        inkedAt(0.42, 0.3, mix(BLUE, 0.75))
        inkedAt(1 / 6d, 0.94, INK)
        inkedAt(0.5, 0.12, INK)
        blankAt(0.08, 0.95)
        blankAt(0.42, 0.6)
        blankAt(0.82, 0.6)
    }

    def 'lying bars list their categories from above'() {
        when:
        draw([Axis.of('').between(-5, 5), Axis.of('')], 3, Bars.lying(['a', 'b', 'c'], d(4, -3, 1)).as(Hue.BLUE, ''))

        then:
        inkedAt(0.7, 5 / 6d, mix(BLUE, 0.75))
        inkedAt(0.3, 0.5, mix(BLUE, 0.75))
        inkedAt(0.55, 1 / 6d, mix(BLUE, 0.75))
        blankAt(0.7, 1 / 6d)
    }

    def 'a raster has the colours of its scale, bottom row first, and nothing where it has no number'() {
        given:
        def scale = new ColourScale('', 0, 1, Palette.VIRIDIS)

        when:
        draw(new Raster(2, 2, d(0, 1, 0.5, Double.NaN), 2, 8, 2, 8, scale))

        then: 'the four cells, exactly'
        pixel(3.5, 3.5) == new Color(0x440154)
        pixel(6.5, 3.5) == new Color(0xfde725)
        pixel(3.5, 6.5) == ColourMap.colour(scale, 0.5)
        pixel(6.5, 6.5) == Color.WHITE

        and: 'one colour all over a cell'
        (220..480).step(20).every { pixel(it / 100d, 3.5) == new Color(0x440154) }
    }

    def 'a raster turns with an axis that runs backwards, and with its own extent'() {
        given:
        def scale = new ColourScale('', 0, 1, Palette.VIRIDIS)

        when:
        draw([x, Axis.of('').between(0, 10)], 10, new Raster(2, 1, d(0, 1), from, to, 0, 10, scale))

        then:
        Color dark = new Color(image.getRGB((int) (frame.x + 0.25 * frame.width), (int) frame.centerY))
        (dark == new Color(0x440154)) == darkIsLeft

        where:
        x                                   | from | to || darkIsLeft
        Axis.of('').between(0, 10)          | 0    | 10 || true
        Axis.of('').between(0, 10).backwards() | 0 | 10 || false
        Axis.of('').between(0, 10)          | 10   | 0  || false
    }

    def 'reference lines cross the whole panel at their value'() {
        when:
        draw(ReferenceLine.horizontal(4).as(LineStyle.SOLID, Hue.BLUE, ''), ReferenceLine.vertical(7).as(LineStyle.SOLID, Hue.BLUE, ''))

        then:
        [0.5, 5, 9.5].every { inked(it, 4, BLUE) && inked(7, it, BLUE) }
        blank(5, 5)
    }

    def 'coloured points have the colours of their values; one without a value is left out'() {
        given:
        def scale = new ColourScale('', 0, 1, Palette.CIVIDIS)

        when:
        draw(Points.at(d(2, 5, 8), d(5, 5, 5)).colouredBy(d(0, 1, Double.NaN), scale).as(Marker.SQUARE, Hue.NEXT, ''))

        then:
        pixel(2, 5) == new Color(0x00224e)
        pixel(5, 5) == new Color(0xfee838)
        blank(8, 5)
    }

    def 'a dense cloud lies where its points are, as one picture'() {
        when:
        def sheet = draw(Points.at([3] * 6000 as double[], [7] * 6000 as double[]).as(Marker.DOT, Hue.BLUE, ''))

        then:
        sheet.marks().count { it instanceof Mark.Picture } == 1
        inked(3, 7, BLUE)
        blank(3.3, 7)
    }

    def 'a logarithmic axis spaces powers of ten evenly'() {
        when:
        draw([Axis.of('').between(1, 10000).logarithmic(), Axis.of('').between(0, 10)], 10,
                Points.at(d(10, 1000), d(5, 5)).as(Marker.CIRCLE, Hue.BLUE, ''))

        then:
        inkedAt(0.25, 0.5, BLUE)
        inkedAt(0.75, 0.5, BLUE)
        blankAt(0.5, 0.5)
    }

    def 'nothing is painted outside the frame'() {
        when:
        draw(Points.at(d(-1, 11, 5), d(5, 5, 12)).as(Marker.CIRCLE, Hue.BLUE, ''), Line.through(d(-50, 50), d(-20, 30)).as(LineStyle.SOLID, Hue.BLUE, ''))

        then:
        !inkOutside(image, frame, BLUE)
    }

    // ---

    private Sheet draw(Series... series) {
        draw([Axis.of('x').between(0, 10), Axis.of('y').between(0, 10)], 10, series)
    }

    private Sheet draw(List<Axis> axes, int ignored, Series... series) {
        def figure = new Figure('test', '', '', Layout.single(), [Panel.of(axes[0], axes[1], series)], InputKind.REAL, [])
        def sheet = new FigurePainter(figure, Theme.LIGHT).paint()
        image = PngWriter.image(sheet)
        frame = sheet.marks().find { it instanceof Mark.Drawn && it.shape() instanceof Rectangle2D && it.shape().width > 300 }.shape()
        sheet
    }

    private static double[] d(Number... numbers) {
        numbers as double[]
    }

    private double x(double value) {
        frame.x + value / 10 * frame.width
    }

    private double y(double value) {
        frame.maxY - value / 10 * frame.height
    }

    private Color pixel(double atX, double atY) {
        new Color(image.getRGB((int) x(atX), (int) y(atY)))
    }

    private boolean inked(double atX, double atY, Color colour) {
        aroundHas((int) x(atX), (int) y(atY), colour)
    }

    private boolean blank(double atX, double atY) {
        near(pixel(atX, atY), Color.WHITE)
    }

    private boolean inkedAt(double across, double up, Color colour) {
        aroundHas((int) (frame.x + across * frame.width), (int) (frame.maxY - up * frame.height), colour)
    }

    private boolean blankAt(double across, double up) {
        near(new Color(image.getRGB((int) (frame.x + across * frame.width), (int) (frame.maxY - up * frame.height))), Color.WHITE)
    }

    private boolean aroundHas(int column, int row, Color colour) {
        (-1..1).any { dx -> (-1..1).any { dy -> near(new Color(image.getRGB(column + dx, row + dy)), colour) } }
    }

    private List<List<Double>> ink(double x0, double x1, double y0, double y1) {
        def found = []
        for (int row = (int) y(y1); row < y(y0); row++) {
            for (int column = (int) x(x0); column < x(x1); column++) {
                if (near(new Color(image.getRGB(column, row)), BLUE)) found << [column + 0.5d, row + 0.5d]
            }
        }
        found
    }

    @CompileStatic
    private static boolean inkOutside(BufferedImage image, Rectangle2D frame, Color colour) {
        for (int row = 0; row < image.height; row++) {
            for (int column = 0; column < image.width; column++) {
                if (!frame.intersects(column - 4, row - 4, 8, 8) && near(new Color(image.getRGB(column, row)), colour)) return true
            }
        }
        false
    }

    @CompileStatic
    private static boolean near(Color a, Color b) {
        Math.abs(a.red - b.red) <= 40 && Math.abs(a.green - b.green) <= 40 && Math.abs(a.blue - b.blue) <= 40
    }

    private static Color mix(Color colour, double share) {
        new Color((int) (255 + share * (colour.red - 255)), (int) (255 + share * (colour.green - 255)), (int) (255 + share * (colour.blue - 255)))
    }
}
