package assay.plots

import assay.model.figure.Figure
import assay.model.figure.Inset
import assay.model.figure.Layout
import assay.model.figure.LineStyle
import assay.model.figure.Marker
import assay.model.figure.Palette
import assay.model.figure.Panel
import assay.model.figure.Points
import assay.model.figure.Raster
import assay.model.figure.Series
import assay.plots.ink.PngWriter
import groovy.transform.CompileStatic
import java.awt.image.BufferedImage
import java.awt.image.DataBufferInt
import java.nio.file.Files
import java.nio.file.Path
import javax.imageio.ImageIO
import spock.lang.Specification

/**
 * Every kind of figure against a picture of it that was looked at. Letters are outlines of the typeface that comes with
 * Assay, so that only the smoothing of edges differs between Java runtimes; pictures are compared at 300 pixels across,
 * where a pixel is the mean of ten dots or more. There no channel may be off by more than 24 of 255 (one of ten dots
 * gone from ink to paper) and the mean of all by more than 0.5; Java 17 and 25 differ by 1 at most. When a figure changes on purpose,
 * {@code mvn -pl runtime,plots -am test -Dtest=GoldenImagesSpec -Dgolden.renew=true} paints the pictures anew: look at
 * them before they are committed.
 */
class GoldenImagesSpec extends Specification {
    static final int WIDTH = 300
    static final int LARGEST = 24
    static final double MEAN = 0.5

    /** One of each; fewer small multiples than in a study. */
    static final List<Figure> KINDS =
            (Samples.all() + SkySamples.all() + PosteriorSamples.all()).collect { it.name() == 'profiles' ? Samples.profiles(12) : it }

    def '#name looks as it did'() {
        given:
        def now = small(PngWriter.image(new FigurePainter(figure, theme).paint()))
        def file = Path.of('src', 'test', 'resources', 'golden', name + '.png')
        if (Boolean.getBoolean('golden.renew')) keep(now, file)

        when:
        def then = ImageIO.read(file.toFile())

        then:
        [now.width, now.height] == [then.width, then.height]
        largest(now, then) <= LARGEST
        mean(now, then) <= MEAN

        where:
        [figure, theme] << (KINDS.collect { [it, Theme.LIGHT] } + [SkySamples.galaxy(), PosteriorSamples.corner(3)].collect { [it, Theme.DARK] })
        name = figure.name() + (theme == Theme.DARK ? '-dark' : '')
    }

    def 'a point that moved by two dots is seen'() {
        given:
        def moved = { double x -> small(PngWriter.image(new FigurePainter(Samples.of('one', '', assay.model.figure.Layout.single(), [
                assay.model.figure.Panel.of(assay.model.figure.Axis.of('x').between(0, 1), assay.model.figure.Axis.of('y').between(0, 1),
                        assay.model.figure.Points.at([x] as double[], [0.5] as double[]))]), Theme.LIGHT).paint())) }

        expect: 'a panel is some 850 dots wide'
        largest(moved(0.5), moved(0.5 + 2 / 850)) > LARGEST
    }

    def 'the contact sheet looks as it did'() {
        given:
        def figures = (Samples.all().take(6) + SkySamples.all() + PosteriorSamples.corner(3)).collect { FigureWriterSpec.drawn(it) }
        def now = small(PngWriter.image(new ContactSheet('Figures of a study', figures, Theme.LIGHT).page()))
        def file = Path.of('src', 'test', 'resources', 'golden', 'contact-sheet.png')
        if (Boolean.getBoolean('golden.renew')) keep(now, file)

        when:
        def then = ImageIO.read(file.toFile())

        then:
        [now.width, now.height] == [then.width, then.height]
        largest(now, then) <= LARGEST
        mean(now, then) <= MEAN
    }

    def 'every #what that a figure can have is in one of the pictures'() {
        expect:
        wanted.toSet() - shown(KINDS*.panels().flatten()).toSet() == [] as Set

        where:
        what        | wanted                       || shown
        'series'    | Series.permittedSubclasses   || { it*.series().flatten()*.class }
        'inset'     | Inset.permittedSubclasses    || { it*.insets().flatten()*.class }
        'marker'    | Marker.values()              || { it*.series().flatten().findAll { it instanceof Points }*.marker() }
        'palette'   | Palette.values()             || { it*.series().flatten().findAll { it instanceof Raster }*.scale()*.palette() }
        'line'      | LineStyle.values()           || { it*.series().flatten().findAll { it.hasProperty('style') }*.style() }
        'sharing'   | Layout.Sharing.values()      || { KINDS*.layout()*.sharing() }
    }

    def 'a figure that lost its #kind.simpleName is seen'() {
        given:
        def figure = KINDS.find { f -> f.panels().any { p -> all(p).any { kind.isInstance(it) } } }
        def without = new Figure(figure.name(), figure.title(), figure.caption(), figure.layout(), figure.panels().collect { p ->
            new Panel(p.title(), p.x(), p.y(), p.series().findAll { !kind.isInstance(it) }, p.annotations(), p.legend(), p.equalAspect(),
                    p.insets().findAll { !kind.isInstance(it) })
        }, figure.input(), figure.notes())

        when:
        def now = small(PngWriter.image(new FigurePainter(without, Theme.LIGHT).paint()))
        def then = ImageIO.read(Path.of('src', 'test', 'resources', 'golden', figure.name() + '.png').toFile())

        then:
        now.height != then.height || largest(now, then) > LARGEST

        where:
        kind << (Series.permittedSubclasses + Inset.permittedSubclasses).toList()
    }

    private static List all(Panel panel) {
        panel.series() + panel.insets()
    }


    private static void keep(BufferedImage image, Path file) {
        Files.createDirectories(file.parent)
        ImageIO.write(image, 'png', file.toFile())
    }

    /** Each pixel is the mean of those that it covers. */
    @CompileStatic
    static BufferedImage small(BufferedImage image) {
        int height = (int) Math.round(image.height * WIDTH / (double) image.width)
        def small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB)
        int[] pixels = ((DataBufferInt) image.raster.dataBuffer).data
        for (int y = 0; y < height; y++) for (int x = 0; x < WIDTH; x++) {
            int x0 = (x * image.width).intdiv(WIDTH), x1 = ((x + 1) * image.width).intdiv(WIDTH)
            int y0 = (y * image.height).intdiv(height), y1 = ((y + 1) * image.height).intdiv(height)
            long red = 0, green = 0, blue = 0
            for (int j = y0; j < y1; j++) for (int i = x0; i < x1; i++) {
                int p = pixels[j * image.width + i]
                red += p >> 16 & 255
                green += p >> 8 & 255
                blue += p & 255
            }
            int n = (x1 - x0) * (y1 - y0)
            small.setRGB(x, y, red.intdiv(n) as int << 16 | green.intdiv(n) as int << 8 | blue.intdiv(n) as int)
        }
        small
    }

    @CompileStatic
    private static int largest(BufferedImage a, BufferedImage b) {
        int largest = 0
        for (int y = 0; y < a.height; y++) for (int x = 0; x < a.width; x++) for (int shift = 0; shift <= 16; shift += 8) {
            largest = Math.max(largest, Math.abs((a.getRGB(x, y) >> shift & 255) - (b.getRGB(x, y) >> shift & 255)))
        }
        largest
    }

    @CompileStatic
    private static double mean(BufferedImage a, BufferedImage b) {
        long sum = 0
        for (int y = 0; y < a.height; y++) for (int x = 0; x < a.width; x++) for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((a.getRGB(x, y) >> shift & 255) - (b.getRGB(x, y) >> shift & 255))
        }
        sum / (3d * a.width * a.height)
    }
}
