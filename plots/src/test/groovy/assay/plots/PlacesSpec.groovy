package assay.plots

import assay.model.figure.*
import assay.plots.ink.Mark
import java.awt.geom.Rectangle2D
import spock.lang.Specification

/** Where words stand. */
class PlacesSpec extends Specification {
    def 'no word of #figure.name() is cut off at the edge of its sheet'() {
        given:
        def sheet = new FigurePainter(figure, Theme.LIGHT).paint()
        def words = sheet.marks().findAll { it instanceof Mark.Lettering }

        expect:
        words.size() > 4
        words.findAll { !new Rectangle2D.Double(0, 0, sheet.width(), sheet.height()).contains(extent(it)) }*.text() == []

        where:
        figure << GoldenImagesSpec.KINDS + [narrow()]
    }

    def 'titles of maps side by side stand in the same corner, whatever the maps leave free'() {
        given:
        def random = new Random(14)
        int n = 30
        def scale = new ColourScale('z', 0, 1, Palette.VIRIDIS)
        def panels = (0..5).collect { k ->
            def values = Samples.list(n * n) { Math.hypot(it % n - 14.5, it.intdiv(n) - 14.5) > 14 + random.nextInt(6) ? Double.NaN : 0.5 }
            Panel.of(Axis.of('x').between(-2, 32), Axis.of('y').between(-2, 32), new Raster(n, n, values, 0, n, 0, n, scale)).titled('galaxy ' + k).withEqualAspect()
        }
        def marks = new FigurePainter(Samples.of('f', '', Layout.smallMultiples(3), panels), Theme.LIGHT).paint().marks()
        def frames = marks.findAll { it instanceof Mark.Drawn && it.shape() instanceof Rectangle2D && it.shape().width > 300 }*.shape()
        def titles = marks.findAll { it instanceof Mark.Lettering && it.text().letters()[0].text().startsWith('galaxy') }

        expect:
        frames.size() == 6
        titles.size() == 6
        (0..5).collect { [titles[it].at().translateX - frames[it].x, titles[it].at().translateY - frames[it].y] }.every { x, y -> x < 60 && y < 60 }
    }

    /** A corner whose last number stands at the very end of its axis. */
    private static Figure narrow() {
        def line = Line.through([0, 1] as double[], [0, 1] as double[])
        def axis = { Axis.of(it).between(7.85, 7.955) }
        Samples.of('narrow', '', Layout.corner(2), [Panel.of(axis('a'), Axis.of(''), line).titled('a = 1.0'), Panel.of(axis('a'), axis('b'), line),
                Panel.of(axis('b'), Axis.of(''), line).titled('b = 2.0')])
    }

    private static Rectangle2D extent(Mark.Lettering word) {
        def text = word.text()
        word.at().createTransformedShape(new Rectangle2D.Double(0, -text.capHeight(), text.width(), text.capHeight())).bounds2D
    }
}
