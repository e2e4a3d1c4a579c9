package assay.plots

import assay.model.InputKind
import assay.model.figure.*
import assay.plots.ink.Mark
import java.awt.geom.FlatteningPathIterator
import java.awt.geom.Path2D
import java.awt.geom.Rectangle2D
import spock.lang.Specification

/** The furniture of a map against the place of its frame: a map from -50 to 50 on both axes, empty within 40 of the corners. */
class FurnitureSpec extends Specification {
    List<Mark> marks
    Rectangle2D frame

    def 'a scale bar is as long as it says'() {
        when:
        draw(Axis.of('x').backwards(), new Inset.ScaleBar(20, '2 kpc'))
        def bar = drawn().find { Math.abs(it.height) < 1e-9 && it.width > 50 && it.y > frame.centerY && it.x > frame.centerX }

        then:
        Math.abs(bar.width - 0.2 * frame.width) < 1e-6
        letters().contains('2 kpc')
    }

    def 'a beam is as wide as it says and lies at its position angle, from north through east, where east is #where'() {
        when:
        draw(axis, new Inset.Beam(12, 4, 45))
        def beam = marks.findAll { it instanceof Mark.Filled }*.shape().find { it.bounds2D.x < frame.centerX && it.bounds2D.y > frame.centerY && it.bounds2D.width < frame.width / 2 }
        def straight = new Path2D.Double()
        straight.append(new FlatteningPathIterator(beam.getPathIterator(null), 1e-3), false)
        def box = straight.bounds2D

        then: 'at 45 degrees the box of an ellipse is sqrt((a^2 + b^2) / 2) wide; to the 3e-4 by which four cubic curves miss an ellipse'
        Math.abs(box.width / (Math.sqrt((144 + 16) / 2d) / 100 * frame.width) - 1) < 3e-4
        Math.abs(box.height - box.width) < 0.01

        and: 'along the diagonal on which the east lies'
        beam.contains(box.centerX + sign * 0.3 * box.width, box.centerY - 0.3 * box.height)
        !beam.contains(box.centerX - sign * 0.3 * box.width, box.centerY - 0.3 * box.height)

        where:
        where   | axis                     | sign
        'left'  | Axis.of('x').backwards() | -1
        'right' | Axis.of('x')             | 1
    }

    def 'a compass points to the north and to the east as the axes run'() {
        when:
        draw(axis, Inset.Compass.ofOffsets())
        def n = place('N'), e = place('E')

        then:
        n.translateY < e.translateY
        (e.translateX < n.translateX) == eastLeft

        where:
        axis                     | eastLeft
        Axis.of('x').backwards() | true
        Axis.of('x')             | false
    }

    def 'furniture keeps clear of data and of itself'() {
        given:
        draw(Axis.of('x').backwards(), new Inset.ScaleBar(20, '2 kpc'), Inset.Beam.round(8), Inset.Compass.ofOffsets())
        def places = ['2 kpc', 'N', 'E'].collect { place(it) }

        expect: 'outside the disc of data, that has a radius of 40'
        places.every { Math.hypot(it.translateX - frame.centerX, it.translateY - frame.centerY) > 0.4 * frame.width }
        place('2 kpc').translateY > frame.centerY
        place('N').translateY < frame.centerY
    }

    def 'where data are everywhere, furniture stands in its corners on a pale ground'() {
        given:
        def full = new Raster(1, 1, [1] as double[], -50, 50, -50, 50, new ColourScale('', 0, 2, Palette.VIRIDIS))
        paint(Panel.of(Axis.of('x'), Axis.of('y'), full).withEqualAspect().with(new Inset.ScaleBar(20, '2 kpc'), Inset.Compass.ofOffsets()))
        def grounds = marks.findAll { it instanceof Mark.Filled && it.colour().alpha == 204 }*.shape()*.bounds2D

        expect:
        grounds.size() == 2
        !grounds[0].intersects(grounds[1])
        grounds.every { frame.contains(it) }
    }

    def 'words in an ellipse stand in a gap of its line'() {
        given:
        def ellipse = new Ellipse(0, 0, 40, 30, 20, 'R_e', LineStyle.SOLID, Hue.VERMILION, '')
        paint(Panel.of(Axis.of('x').between(-50, 50), Axis.of('y').between(-50, 50), ellipse).withEqualAspect())
        def line = marks.find { it instanceof Mark.Drawn && it.colour() == Theme.LIGHT.colour(Hue.VERMILION) }.shape()
        def words = marks.find { it instanceof Mark.Lettering && it.colour() == Theme.LIGHT.colour(Hue.VERMILION) }
        double size = words.text().size()
        def middle = words.at().transform(new java.awt.geom.Point2D.Double(words.text().width() / 2, -words.text().capHeight() / 2), null)

        expect: 'the line comes no nearer than its gap'
        corners(line).every { Math.hypot(it[0] - middle.x, it[1] - middle.y) > words.text().width() / 2 }

        and: 'though the ellipse runs through the words'
        (0..359).any {
            def at = ellipse.at(Math.toRadians(it))
            Math.hypot(frame.centerX + at[0] / 100 * frame.width - middle.x, frame.centerY - at[1] / 100 * frame.height - middle.y) < size / 2
        }
    }

    // ---

    private void draw(Axis x, Inset... insets) {
        int n = 100
        def values = Samples.list(n * n) { Math.hypot(it % n - 49.5, it.intdiv(n) - 49.5) < 40 ? 1 : Double.NaN }
        def map = new Raster(n, n, values, -50, 50, -50, 50, new ColourScale('', 0, 2, Palette.VIRIDIS))
        paint(Panel.of(x, Axis.of('y'), map).withEqualAspect().with(insets))
    }

    private void paint(Panel panel) {
        marks = new FigurePainter(new Figure('test', '', '', Layout.single(), [panel], InputKind.REAL, []), Theme.LIGHT).paint().marks()
        frame = marks.find { it instanceof Mark.Drawn && it.shape() instanceof Rectangle2D && it.shape().width > 300 }.shape()
    }

    private List<Rectangle2D> drawn() {
        marks.findAll { it instanceof Mark.Drawn }*.shape()*.bounds2D
    }

    private List<String> letters() {
        marks.findAll { it instanceof Mark.Lettering }.collect { it.text().letters()[0].text() }
    }

    private place(String word) {
        marks.find { it instanceof Mark.Lettering && it.text().letters()[0].text() == word }.at()
    }

    private static List<double[]> corners(java.awt.Shape shape) {
        def found = []
        for (def i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            def c = new double[6]
            i.currentSegment(c)
            found << c
        }
        found
    }
}
