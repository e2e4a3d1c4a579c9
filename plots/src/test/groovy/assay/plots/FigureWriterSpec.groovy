package assay.plots

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

class FigureWriterSpec extends Specification {
    static final Path FOLDER = Path.of('target', 'figures')

    def 'the figure #name is written in every format'() {
        when:
        new FigureWriter().write(figure, FOLDER, EnumSet.allOf(Format))

        then:
        Format.values().every { Files.size(FOLDER.resolve(figure.name() + it.suffix())) > 1000 }
        Files.list(FOLDER).noneMatch { it.toString().endsWith('.part') }

        where:
        figure << Samples.all()
        name = figure.name()
    }
}
