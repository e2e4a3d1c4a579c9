package assay.study

import assay.io.TableReader
import assay.io.maps.LineMapWriter
import assay.simulate.DwarfSample
import assay.simulate.Draws
import assay.stats.RandomStream
import assay.unit.Units
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.util.function.Function
import java.util.zip.GZIPInputStream

/** What goes wrong with one galaxy stays with it and is told; what is wrong with the question is told in one line. */
class FailuresSpec extends Specification {
    static final int GALAXIES = 12

    @Shared @TempDir Path folder
    @Shared SmallStudy small
    @Shared Path data

    def setupSpec() {
        small = new SmallStudy(folder, GALAXIES)
        assert small.run('simulated').code() == 0
        data = Files.move(small.results('simulated').resolve('simulated'), folder.resolve('data'))
        assert small.run('whole', ['--no-figures', '--data', data]).code() == 0
    }

    def "a broken, an empty, a missing and an impossible galaxy are rows of failures, and the others do not notice"() {
        given:
        def damaged = damaged(folder.resolve('damaged'))

        when:
        def told = small.run('damaged run', ['--no-figures', '--data', damaged])
        def failures = TableReader.read(small.results('damaged run').resolve('failures.ecsv'))
        def column = { failures.texts(it).values() }
        def left = small.rows('damaged run', 'galaxies')

        then:
        told.code() == 3
        told.err() == ''
        column('galaxy') == ['SIM-01', 'SIM-02', 'SIM-03', 'SIM-04']
        column('step') == ['reading', 'EW(Ha) > 5.AA', 'reading', 'reading']
        column('reason')[0].contains('SIM-01_lines.fits')
        column('reason')[1] ==~ /no spaxel survives: \d+ read, \d+ after all lines measured, 0 after EW\(Ha\) > 5.AA/
        column('reason')[2].contains('SIM-03_lines.fits')
        column('reason')[3].contains('0.15')
        column('reason').every { !it.contains('\n') && !it.contains('Exception') && !it.contains('fault') }

        and: 'every failure is told on the terminal too'
        column('reason').every { told.out().contains(it) }

        and:
        left.keySet() == ['galaxy'] + (5..GALAXIES).collect { String.format('SIM-%02d', it) } as Set
        left == small.rows('whole', 'galaxies').subMap(left.keySet())
    }

    private Path damaged(Path target) {
        Files.createDirectories(target)
        Files.list(data).withCloseable { files -> files.toList().each { Files.copy(it, target.resolve(it.fileName)) } }
        def zipped = target.resolve('SIM-01_lines.fits.gz')
        def bytes = new GZIPInputStream(Files.newInputStream(zipped)).withCloseable { it.readAllBytes() }
        Files.write(target.resolve('SIM-01_lines.fits'), Arrays.copyOf(bytes, bytes.length.intdiv(2)))
        Files.delete(zipped)

        def dim = simulated()[1]
        def spaxels = dim.spaxels().with('EW(Ha)', new double[dim.spaxels().size()], Units.get('AA'))
        LineMapWriter.write(target.resolve('SIM-02_lines.fits.gz'), spaxels, dim.plane())

        Files.delete(target.resolve('SIM-03_lines.fits.gz'))

        def table = target.resolve('dwarfs.ecsv')
        def lines = Files.readAllLines(table)
        def heads = lines.find { it.startsWith('galaxy') }.split(/[ ,]/).toList()
        Files.write(table, lines.collect { line ->
            if (!line.startsWith('SIM-04')) return line
            def cells = line.split(/[ ,]/).toList()
            cells[heads.indexOf('axisRatio')] = '0.15'
            cells.join(line.contains(',') ? ',' : ' ')
        })
        target
    }

    /** The galaxies that the run makes, made again. */
    private static List simulated() {
        def study = DwarfStudy.read()
        def streams = { String name ->
            def stream = RandomStream.of(study.seed(), name, 'simulate')
            [uniform: { stream.nextDouble() }, gaussian: { stream.nextGaussian() }] as Draws
        } as Function
        DwarfSample.of(DwarfStudy.rules(study).of(GALAXIES), streams).galaxies()
    }

    def "#what: one line and exit code 2"() {
        when:
        def told = SmallStudy.command(['run', small.recipe, '--quiet', '--no-figures'] + words(this))

        then:
        told.code() == 2
        told.out() == ''
        told.err().readLines().size() == 1
        told.err().contains(says)
        !told.err().contains('Exception')

        where:
        what                          | says                               | words
        'an unknown galaxy'           | "there is no galaxy 'NGC1705'"     | { it.on(it.data) + ['--galaxies', 'SIM-01,NGC1705'] }
        'a missing data folder'       | 'nowhere: there is no such folder' | { it.on(it.folder.resolve('nowhere')) }
        'an unwritable folder'        | 'choose another with --out'        | { ['--out', it.small.recipe.resolve('in a file')] }
        'a property without a column' | "there is no column 'logMHI'"      | { it.on(it.without('logMHI', 'dwarfs.ecsv')) }
        'a disc without a column'     | "there is no column 'axisRatio'"   | { it.on(it.without('axisRatio', 'dwarfs.ecsv')) }
        'neighbours without a column' | "there is no column 'distance'"    | { it.on(it.without('distance', 'neighbours.ecsv')) }
        'a sample without names'      | "there is no column 'galaxy'"      | { it.on(it.without('galaxy', 'dwarfs.ecsv')) }
    }

    List on(Path folder) {
        ['--data', folder, '--out', this.folder.resolve('refused')]
    }

    Path without(String column, String file) {
        def target = Files.createDirectories(folder.resolve("without $column"))
        Files.list(data).withCloseable { files -> files.toList().each { Files.copy(it, target.resolve(it.fileName)) } }
        def table = target.resolve(file)
        Files.writeString(table, Files.readString(table).replace(column, 'another'))
        target
    }
}
