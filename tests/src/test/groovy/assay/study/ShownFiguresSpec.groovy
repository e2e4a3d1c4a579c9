package assay.study

import org.apache.pdfbox.Loader
import org.apache.pdfbox.text.PDFTextStripper
import spock.lang.IgnoreIf
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** The figures of a run beside their files: on one page, on dark ground, in a window. */
class ShownFiguresSpec extends Specification {
    @Shared
    @TempDir
    Path folder

    @Shared
    SmallStudy small

    def setupSpec() {
        small = new SmallStudy(folder, 8)
    }

    def "--contact-sheet puts all figures of a study on one page, with their names"() {
        when:
        def told = small.run('sheet', ['--contact-sheet'])
        def results = small.results('sheet')
        def names = small.files('sheet', 'figures').keySet().findAll { it.endsWith('.svg') }.collect { it - '.svg' }
        def document = Loader.loadPDF(results.resolve('contact-sheet.pdf').toFile())
        def text = new PDFTextStripper().getText(document)

        then:
        told.code() == 0
        told.out().readLines().contains('contact sheet: ' + results.resolve('contact-sheet.pdf'))
        names.size() > 3
        document.numberOfPages == 1
        names.every { text.contains(it) }
        text.contains('input: simulated')
        Files.size(results.resolve('contact-sheet.png')) > 10_000

        and: 'it is in the record, for that is all that a run has left behind'
        def crate = Files.readString(results.resolve('ro-crate-metadata.json'))
        crate.contains('contact-sheet.png')
        crate.contains('contact-sheet.pdf')

        when: 'the next run is not asked for one'
        small.run('sheet', ['--no-figures'])

        then:
        !Files.exists(results.resolve('contact-sheet.png'))
        !Files.exists(results.resolve('contact-sheet.pdf'))

        cleanup:
        document?.close()
    }

    def "--dark draws the figures on dark ground"() {
        when:
        small.run('dark', ['--dark'])
        def svg = small.files('dark', 'figures').find { it.key.endsWith('.svg') }.value

        then:
        svg.contains('<rect width="100%" height="100%" fill="#14171c"/>')
    }

    @IgnoreIf({ env.DISPLAY })
    @Requires({ os.linux })
    def "--show without a desktop is told at once, in one line, and nothing is run"() {
        when:
        def told = small.run('shown', ['--show'])

        then:
        told.code() == 2
        told.out() == ''
        told.err().readLines() == ['--show: there is no desktop to show figures on (DISPLAY is not set); leave it out, and open report.html of the results']
        !Files.exists(small.results('shown'))

        cleanup:
        System.setProperty('java.awt.headless', 'true')
    }

    def "#word and --no-figures contradict each other"() {
        when:
        def told = small.run('none', ['--no-figures', word])

        then:
        told.code() == 2
        told.err().readLines() == [word + ' has nothing to show with --no-figures']

        where:
        word << ['--contact-sheet', '--show']
    }
}
