package assay.plots

import assay.model.InputKind
import assay.model.Problem
import assay.model.figure.*
import assay.plots.ink.Mark
import groovy.transform.CompileStatic
import java.awt.image.BufferedImage
import java.nio.file.Files
import java.nio.file.Path
import javax.imageio.ImageIO
import javax.xml.parsers.DocumentBuilderFactory
import org.apache.pdfbox.Loader
import org.apache.pdfbox.rendering.PDFRenderer
import org.apache.pdfbox.text.PDFTextStripper
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class FigureWriterSpec extends Specification {
    @TempDir
    Path folder

    def 'the figure #name is written in every format, with the same bytes in every run'() {
        given:
        def here = Path.of('target', 'figures')

        when:
        new FigureWriter().write(figure, here, EnumSet.allOf(Format))
        new FigureWriter().write(again, folder, EnumSet.allOf(Format))

        then:
        Format.values().every { Files.mismatch(here.resolve(name + it.suffix()), folder.resolve(name + it.suffix())) == -1 }
        Files.list(folder).count() == 3

        where:
        figure << everything()
        again << everything()
        name = figure.name()
    }

    def 'threads that draw at the same time draw the same bytes'() {
        given:
        def figures = everything()
        def alone = figures.collect { new FigureWriter().svg(it) }

        when: 'three times each, in an order that chance makes'
        def together = (figures * 3).withIndex().shuffled(new Random(1)).parallelStream()
                .map { figure, i -> [i % alone.size(), new FigureWriter().svg(figure)] }
                .toList()

        then:
        together.every { it[1] == alone[it[0]] }
    }

    def 'a map of #pixels pixels is one picture, and its SVG is less than a megabyte'() {
        given:
        def map = SkySamples.metallicity(n, 110)
        def panel = SkySamples.ARCSEC.panel(SkySamples.ARCSEC.raster(map, ColourScale.over('', map.values())))

        when:
        def svg = new FigureWriter().svg(Samples.of('map', '', Layout.single(), [panel]))

        then:
        svg.count('<image') == 2
        svg.count('<rect') < 20
        svg.length() < 1_000_000

        where:
        n   | pixels
        340 | 115600
    }

    static DrawnFigure drawn(Figure figure, Theme theme = Theme.LIGHT) {
        new DrawnFigure(new FigurePainter(figure, theme).paint(), figure.input(), '')
    }

    static List<Figure> everything() {
        Samples.all() + SkySamples.all() + PosteriorSamples.all()
    }

    def 'a PNG is as wide as the journal at 300 dots to the inch'() {
        when:
        new FigureWriter().write(figure, folder, EnumSet.of(Format.PNG))
        def image = ImageIO.read(folder.resolve(figure.name() + '.png').toFile())

        then:
        Math.abs(image.width / 300 * 25.4 - millimetres) < 0.1
        image.height / 300 * 25.4 <= 236

        where:
        figure                        | millimetres
        Samples.gradientAgainstMass() | 84
        Samples.profiles()            | 174
    }

    def 'an SVG is well-formed and holds its words as text'() {
        when:
        def svg = new FigureWriter().svg(Samples.gradientAgainstMass())
        def document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes('UTF-8')))
        def texts = elements(document, 'text')*.textContent

        then:
        document.documentElement.getAttribute('width') == '83.99mm'
        texts.containsAll(['input: simulated', 'linear fit', '68 per cent', '7.5', '−0.2', 'ρ = −0.56 ± 0.08', 'Δ(O/H) / Δ R  (dex Re−1)'])
        elements(document, 'title')*.textContent == ['Gradient against mass']
        elements(document, 'clipPath').every { it.getAttribute('id').startsWith('gradient-mass-') }
    }

    def 'a PDF holds its words as text and looks like the PNG'() {
        given:
        new FigureWriter().write(figure, folder, EnumSet.of(Format.PNG, Format.PDF))
        def png = ImageIO.read(folder.resolve(figure.name() + '.png').toFile())

        when:
        def document = Loader.loadPDF(folder.resolve(figure.name() + '.pdf').toFile())
        def words = new PDFTextStripper().getText(document)
        def pdf = new PDFRenderer(document).renderImageWithDPI(0, 300)
        document.close()

        then:
        words.contains(word)
        difference(png, pdf) < 0.02

        where:
        figure                        | word
        Samples.gradientAgainstMass() | 'linear fit'
        Samples.maps()                | 'IC 5332'
        Samples.correlations()        | 'per kpc'
    }

    def 'input that is not real is named on the face of the figure: #kind'() {
        given:
        def panel = Panel.of(Axis.of('x'), Axis.of('y'), Line.through([0, 1] as double[], [0, 1] as double[]))
        def svg = new FigureWriter().svg(new Figure('f', '', '', Layout.single(), [panel], kind, []))

        expect:
        svg.contains('input: ') == said
        svg.contains(kind.label()) == said

        where:
        kind << InputKind.values()
        said = kind != InputKind.REAL
    }

    def 'a legend that would cover data goes above its panel'() {
        given:
        def sheet = new FigurePainter(figure, Theme.LIGHT).paint()
        def frame = sheet.marks().find { it instanceof Mark.Drawn && it.shape() instanceof java.awt.geom.Rectangle2D }.shape()
        def legend = sheet.marks().find { it instanceof Mark.Lettering && it.text().letters()[0].text() == word }

        expect:
        (legend.at().translateY < frame.y) == above

        where:
        figure                        | word          || above
        Samples.crowded()             | 'first group' || true
        Samples.gradientAgainstMass() | 'linear fit'  || false
    }

    def 'small multiples are labelled at the outer edges only'() {
        given:
        def texts = (new FigureWriter().svg(Samples.profiles()) =~ /<tspan[^>]*>([^<]*)<\/tspan>/).collect { it[1] }

        expect:
        texts.count('8.0') == 11
        texts.count('1.5') == 5
        texts.count('12 + log(O/H)') == 1
        (101..155).every { texts.contains('VCC 0' + it) }
    }

    def 'a panel without a number says so'() {
        given:
        def empty = Points.at([Double.NaN] as double[], [1] as double[])
        def svg = new FigureWriter().svg(new Figure('f', '', '', Layout.single(), [Panel.of(Axis.of('x'), Axis.of('y'), empty)], InputKind.REAL, []))

        expect:
        svg.contains('>no data<')
    }

    def 'what cannot be drawn is refused in one line: #words'() {
        when:
        new FigureWriter().svg(new Figure('f', '', '', Layout.single(), [panel], InputKind.REAL, []))

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)
        !problem.message.contains('\n')

        where:
        words                                             | panel
        "point 2 of 'galaxies' is -1.0"                   | Panel.of(Axis.of('x').logarithmic(), Axis.of('y'), Points.at([1, -1] as double[], [1, 2] as double[]).as(Marker.DOT, Hue.NEXT, 'galaxies'))
        'would run from 5.0 to'                           | Panel.of(Axis.of('x').from(5), Axis.of('y'), Line.through([1, 2] as double[], [1, 2] as double[]))
        "has the character '漢'"                            | Panel.of(Axis.of('漢'), Axis.of('y'), Line.through([1, 2] as double[], [1, 2] as double[]))
    }

    def 'a folder that cannot be written is told with the name of the figure'() {
        given:
        Files.writeString(folder.resolve('file'), '')

        when:
        new FigureWriter().write(Samples.scan(), folder.resolve('file'), EnumSet.of(Format.SVG))

        then:
        def problem = thrown(Problem)
        problem.message.startsWith('figure scan cannot be written to')
    }

    def 'the dark theme draws light ink on dark paper'() {
        when:
        new FigureWriter(Theme.DARK).write(Samples.histograms(), folder, EnumSet.of(Format.PNG))
        def image = ImageIO.read(folder.resolve('histogram.png').toFile())

        then:
        new java.awt.Color(image.getRGB(2, 2)) == Theme.DARK.paper()
    }

    @Requires({ os.linux })
    def 'another Java process draws the same bytes, and loads none of the font machinery'() {
        given: 'a virtual machine in which nothing else has run'
        def here = Files.createDirectory(folder.resolve('here'))
        DrawAlone.figures().each { new FigureWriter().write(it, here, EnumSet.allOf(Format)) }
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def draw = new ProcessBuilder(java, '-XX:TieredStopAtLevel=1', '-cp', System.getProperty('java.class.path'),
                'assay.plots.DrawAlone', folder.toString()).redirectErrorStream(true).start()

        expect:
        draw.inputStream.text == 'font libraries loaded: 0\n'
        draw.waitFor() == 0
        def files = here.toFile().list().toList()
        files.size() == 9
        files.every { Files.mismatch(here.resolve(it), folder.resolve(it)) == -1 }
    }

    private static List elements(document, String name) {
        def nodes = document.getElementsByTagName(name)
        (0..<nodes.length).collect { nodes.item(it) }
    }

    /** The mean difference of all channels, as a share of white. */
    @CompileStatic
    private static double difference(BufferedImage a, BufferedImage b) {
        long sum = 0
        int width = Math.min(a.width, b.width), height = Math.min(a.height, b.height)
        for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) {
            int p = a.getRGB(x, y), q = b.getRGB(x, y)
            sum += Math.abs((p & 255) - (q & 255)) + Math.abs((p >> 8 & 255) - (q >> 8 & 255)) + Math.abs((p >> 16 & 255) - (q >> 16 & 255))
        }
        sum / (3d * 255 * width * height)
    }
}
