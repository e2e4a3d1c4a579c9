package assay.plots

import assay.model.InputKind
import assay.model.figure.*
import assay.plots.ink.Mark
import assay.plots.ink.PngWriter
import assay.plots.ink.Reduced
import assay.plots.ink.Sheet
import java.awt.geom.Rectangle2D
import java.awt.image.BufferedImage
import java.nio.file.Files
import java.nio.file.Path
import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripper
import spock.lang.Specification
import spock.lang.TempDir

import static assay.plots.FigureWriterSpec.drawn

class ContactSheetSpec extends Specification {
    @TempDir
    Path folder

    static final List<Figure> FEW = [Samples.scan(), Samples.correlations(), SkySamples.galaxy(), Samples.histograms()]

    def 'all figures of a study stand on one page of A4 with their names, and their words are text'() {
        when:
        new FigureWriter().writeContactSheet('A study', FEW.collect { drawn(it) }, folder, EnumSet.of(Format.PNG, Format.PDF))
        def document = Loader.loadPDF(folder.resolve('contact-sheet.pdf').toFile())
        def text = new PDFTextStripper().getText(document)
        def box = document.getPage(0).mediaBox

        then:
        Files.list(folder)*.fileName*.toString().sort() == ['contact-sheet.pdf', 'contact-sheet.png']
        document.numberOfPages == 1
        Math.abs(box.width / 72 * 25.4 - 210) < 0.1
        Math.abs(box.height / 72 * 25.4 - 297) < 0.1
        FEW.every { text.contains(it.name()) }
        text.contains('A study')
        text.contains('per kpc')
        text.contains('NGC 628')

        cleanup:
        document?.close()
    }

    def '#n figures find room, in their order and none on another'() {
        given:
        def figures = (0..<n).collect { new DrawnFigure(new Sheet('f' + it, '', '', 900 + 1100 * (it % 2), 700 + 37 * (it % 5), Theme.LIGHT.paper(), []), InputKind.REAL, '') }

        when:
        def page = new ContactSheet('Many', figures, Theme.LIGHT).page()
        def frames = page.marks().findAll { it instanceof Mark.Drawn }*.shape().findAll { it instanceof Rectangle2D }
        def names = page.marks().findAll { it instanceof Mark.Lettering }*.text()*.letters()*.first()*.text()

        then:
        frames.size() == n
        frames.every { it.x >= 118 && it.maxX <= page.width() - 118 && it.y > 118 && it.maxY < page.height() - 118 }
        (0..<n).every { i -> (0..<i).every { k -> !frames[i].intersects(frames[k]) } }
        (1..<n).every { frames[it].y > frames[it - 1].y || frames[it].x > frames[it - 1].maxX } || n == 1
        names.findAll { it ==~ /f\d+/ } == (0..<n).collect { 'f' + it }

        and: 'none larger than it is, none squeezed, all in a row equally high'
        (0..<n).every { frames[it].width <= figures[it].sheet().width() + 1e-9 }
        (0..<n).every { Math.abs(frames[it].width / frames[it].height - figures[it].sheet().width() / figures[it].sheet().height()) < 1e-9 }
        frames.groupBy { it.y }.values().every { row -> row*.height.max() - row*.height.min() < 1e-9 }

        where:
        n << [1, 2, 12, 60, 300]
    }

    def 'no other way to break 8 figures into rows of a page reduces them less'() {
        given:
        def random = new Random(seed)
        def figures = (0..<8).collect { new DrawnFigure(new Sheet('f' + it, '', '', 800 + random.nextInt(1300), 400 + random.nextInt(1500), Theme.LIGHT.paper(), []), InputKind.REAL, '') }
        def reduced = { List<ContactRow> rows -> rows.sum { row -> row.figures().sum { 1 / row.scale(it) } } }
        def gap = Sheet.millimetres(4), below = 1.6 * Style.USUAL.note() + gap / 2

        when: 'all 128 ways, one bit for each place where a row may end'
        def all = (0..<128).collect { bits ->
            def rows = [[figures[0]]]
            (1..7).each { bits >> (it - 1) & 1 ? rows << [figures[it]] : rows[-1] << figures[it] }
            rows.collect { row ->
                double fill = (2200 - (row.size() - 1) * gap) / row.sum { it.sheet().width() / it.sheet().height() }
                new ContactRow(row, [fill, row*.sheet()*.height().min(), 1800 - below - gap / 2].min() as double, gap, Style.USUAL.note())
            }
        }.findAll { rows -> rows.sum { Math.ceil(600 * (it.height() + below) / 1800) } <= 600 }
        def chosen = ContactRow.of(figures, 2200, 1800)

        then:
        all.size() > 5
        chosen.sum { it.height() + below } <= 1800
        Math.abs(reduced(chosen) - all.collect { reduced(it) }.min()) < 1e-9

        where:
        seed << [1, 2, 3, 4]
    }

    def 'the page says which input is not real: #words'() {
        given:
        def line = Panel.of(Axis.of('x'), Axis.of('y'), Line.through([0, 1] as double[], [0, 1] as double[]))
        def figures = kinds.withIndex().collect { kind, i -> drawn(new Figure('f' + i, '', '', Layout.single(), [line], kind, [])) }

        when:
        def said = new ContactSheet('', figures, Theme.LIGHT).page().marks().findAll { it instanceof Mark.Lettering && it.text().letters()[0].text().startsWith('input: ') }

        then: 'on the page itself, where the type is not reduced'
        said.findAll { it.clip().x == 0 }*.text()*.letters()*.first()*.text() == words

        where:
        kinds                                                        || words
        [InputKind.REAL, InputKind.REAL]                             || []
        [InputKind.REAL, InputKind.SIMULATED]                        || ['input: simulated']
        [InputKind.SIMULATED, InputKind.PUBLISHED_TABLE]             || ['input: published-table, simulated']
    }

    def 'the page is the same to the byte when it is made again'() {
        given:
        def made = ['a', 'b'].collect { part ->
            def place = Files.createDirectory(folder.resolve(part))
            new FigureWriter(Theme.DARK).writeContactSheet('A study', FEW.collect { drawn(it, Theme.DARK) }, place, EnumSet.allOf(Format))
            place
        }

        expect:
        ['png', 'pdf', 'svg'].every { Files.mismatch(made[0].resolve('contact-sheet.' + it), made[1].resolve('contact-sheet.' + it)) == -1 }
    }

    def 'a drawing at half its size is its picture at half its size: #figure.name()'() {
        given:
        def sheet = new FigurePainter(figure, Theme.LIGHT).paint()
        int width = sheet.width().intdiv(2), height = sheet.height().intdiv(2)
        def half = PngWriter.image(new Sheet('half', '', '', width, height, sheet.paper(), Reduced.marks(sheet, 0.5, 0, 0)))
        def whole = PngWriter.image(sheet)

        expect: 'but for the rounding of four dots to one, and edges that fall within a dot; letters at their old size alone make 3'
        mean(half, whole) < 1
        half.width == width

        where:
        figure << [Samples.correlations(), SkySamples.galaxy(), PosteriorSamples.density()]
    }

    def 'noise on fewer dots than it has pixels becomes grey, and what is half transparent stays so'() {
        given: 'a chessboard, of which picking pixels makes anything but grey'
        def board = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB)
        for (int y = 0; y < 100; y++) for (int x = 0; x < 100; x++) {
            board.setRGB(x, y, x < 50 ? ((x + y) % 2 ? 0xffffffff : 0xff000000) as int : (x + y) % 2 ? 0xffff0000 as int : 0)
        }
        def page = { paper -> PngWriter.image(new Sheet('s', '', '', 25, 25, paper, [
                new Mark.Picture(board, new Rectangle2D.Double(0, 0, 25, 25), new Rectangle2D.Double(0, 0, 25, 25))])) }

        expect:
        (0..<12).every { (page(java.awt.Color.WHITE).getRGB(it, 7) & 0xffffff) == 0x808080 }
        (page(java.awt.Color.WHITE).getRGB(20, 7) & 0xffffff) in [0xff7f7f, 0xff8080]
        (page(java.awt.Color.BLACK).getRGB(20, 7) & 0xffffff) in [0x7f0000, 0x800000]
    }

    @groovy.transform.CompileStatic
    private static double mean(BufferedImage half, BufferedImage whole) {
        long sum = 0
        for (int y = 0; y < half.height; y++) for (int x = 0; x < half.width; x++) for (int shift = 0; shift <= 16; shift += 8) {
            int four = 0
            for (int k = 0; k < 4; k++) four += whole.getRGB(2 * x + k % 2, 2 * y + k.intdiv(2)) >> shift & 255
            sum += Math.abs((half.getRGB(x, y) >> shift & 255) - four.intdiv(4))
        }
        sum / (3d * half.width * half.height)
    }
}
