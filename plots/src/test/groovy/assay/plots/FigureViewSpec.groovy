package assay.plots

import assay.model.Problem
import java.awt.image.BufferedImage
import spock.lang.IgnoreIf
import spock.lang.Requires
import spock.lang.Specification

import static assay.plots.FigureWriterSpec.drawn

class FigureViewSpec extends Specification {
    static final FIGURES = [Samples.scan(), Samples.correlations(), Samples.bpt()]

    FigureView view = new FigureView(FIGURES.collect { drawn(it) })

    def 'a figure is as large as a window of #width by #height has room for'() {
        when:
        view.show(1)
        def image = view.drawnWithin(width, height)
        def sheet = drawn(FIGURES[1]).sheet()

        then:
        image.width == width || image.height == height
        image.width <= width && image.height <= height
        Math.abs(image.width / image.height - sheet.width() / sheet.height()) < 0.02

        where:
        width | height
        600   | 2000
        2000  | 300
        3000  | 3000
    }

    def 'turning the leaves ends at the first and at the last figure'() {
        expect:
        view.words() == 'scan (1 of 3)'

        when:
        view.show(view.shown() + 1)

        then:
        view.words() == 'correlations (2 of 3)'

        when:
        view.show(view.last())
        view.show(view.shown() + 1)

        then:
        view.words() == 'bpt (3 of 3)'

        when:
        view.show(-1)

        then:
        view.words() == 'scan (1 of 3)'
    }

    def 'the window shows the figure in its middle, on the paper of the figure, and another after turning'() {
        given:
        def screen = { new BufferedImage(900, 400, BufferedImage.TYPE_INT_RGB).tap { view.paint(it.createGraphics()) } }
        view.setSize(900, 400)

        when:
        def first = screen()
        view.show(1)
        def second = screen()

        then:
        (first.getRGB(0, 0) & 0xffffff) == 0xffffff
        ink(first) > 1000
        ink(second) > 1000
        differ(first, second)
        !differ(second, screen())
    }

    @IgnoreIf({ env.DISPLAY })
    @Requires({ os.linux })
    def 'where there is no desktop, that is said in one line'() {
        when:
        FigureWindow.onDesktop()

        then:
        def problem = thrown(Problem)
        problem.message == 'there is no desktop to show figures on (DISPLAY is not set)'

        cleanup:
        System.setProperty('java.awt.headless', 'true')
    }

    @Requires({ env.DISPLAY && os.linux })
    def 'where there is a desktop a window opens, turns its leaves and closes'() {
        given:
        def java = java.nio.file.Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def window = new ProcessBuilder(java, '-Djava.awt.headless=true', '-cp', System.getProperty('java.class.path'), 'assay.plots.OpenWindow')
                .redirectErrorStream(true).start()

        expect:
        window.inputStream.text.readLines() == ['a study: scan (1 of 2)', 'a study: correlations (2 of 2)', 'a study: scan (1 of 2)', 'closed']
        window.waitFor() == 0
    }

    private static int ink(BufferedImage image) {
        (0..<image.height).sum { y -> (0..<image.width).count { x -> (image.getRGB(x, y) & 0xff) < 200 } } as int
    }

    private static boolean differ(BufferedImage a, BufferedImage b) {
        (0..<a.height).any { y -> (0..<a.width).any { x -> a.getRGB(x, y) != b.getRGB(x, y) } }
    }
}
