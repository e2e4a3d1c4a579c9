package assay.io

import assay.model.NumberColumn
import assay.model.NumberColumn.Errors
import assay.model.Problem
import assay.model.Table
import assay.model.TextColumn
import assay.unit.Unit
import assay.unit.Units
import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.GZIPInputStream
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import uk.ac.starlink.table.StarTableFactory

class RoundTripSpec extends Specification {
    static final Path READER = ['tests', '../tests'].collect { Path.of(it, 'peers/read_tables.py') }.find { Files.exists(it) }

    static final double[] SPECIAL = [
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0d, 0.0d, Double.NaN, 5e-324d, -2.2250738585072011e-308d,
        Double.MAX_VALUE, 0.1d, 1 / 3d, -1e-20d, 9007199254740993d, 123456789012345680d
    ] as double[]

    static final List<String> ASCII = ['NGC "1"', "it's", 'a,b', 'x & <y>', '', '12345678901234567', 'nan', '-', '#', 'a\\u0041', 'True', '0012', '  ']
    static final List<String> WORDS = ['ñandú', 'α & β', '日本', '', '\uD83C\uDF0C', 'é,"x"', "two\nlines", 'a', 'b', 'c', 'd', 'e', 'f']

    @TempDir
    Path folder

    static Table table(boolean unicode, int rows) {
        int n = rows
        def head = { double[] all -> Arrays.copyOf(all, n) }
        double[] errors = SPECIAL.collect { Double.isNaN(it) ? Double.NaN : Math.abs(it) } as double[]
        double[] minus = errors.collect { it / 2 } as double[]
        new Table('specials', 'Title: "x" & <é> – it\'s', [
            new TextColumn('name', 'a "text" & more', (unicode ? WORDS : ASCII).take(n)),
            new NumberColumn('plain', Unit.ONE, '', head(SPECIAL)),
            new NumberColumn('flux', Units.parse('1e-20 erg/s/cm2'), 'flux of é–lines, \\ and more words than one card of eighty columns can hold of text, and then more',
                head(SPECIAL), Errors.symmetric(head(errors))),
            new NumberColumn('length', Units.parse('kpc'), 'with limits', head(SPECIAL), new Errors(head(errors), head(minus), (0..<n).collect { it % 3 == 0 } as boolean[])),
            new NumberColumn('speed', Units.parse('km/s'), '', head(SPECIAL), new Errors(null, null, (0..<n).collect { it % 2 == 0 } as boolean[]))
        ], ['input kind': 'simulated', source: "A'Hearn & Pérez (2020), \"quoted\", \\u0041 <tag>, and so 'long' a remark that it needs more than a single card ", 'empty': ''])
    }

    def "what is written as #ending (#rows rows, unicode #unicode) is read back the same, bit by bit"() {
        given:
        def written = table(unicode, rows)
        def file = folder.resolve("t.$ending")

        when:
        TableWriter.write(written, file)
        def read = TableReader.read(file)

        then:
        read.name() == written.name()
        read.title() == written.title()
        read.notes() == written.notes()
        read.columns()*.name() == written.columns()*.name()
        read.columns()*.description() == written.columns()*.description()
        read.texts('name').values() == written.texts('name').values().collect { it.replace('\n', ' ').strip() }
        ['plain', 'flux', 'length', 'speed'].each { assertSame(written.numbers(it), read.numbers(it)) }

        where:
        [ending, rows, unicode] << [['ecsv', 'vot', 'fits', 'ecsv.gz', 'vot.gz', 'fits.gz'], [0, 1, 13], [false, true]]
            .combinations().findAll { ending, rows, unicode -> !(ending.startsWith('fits') && unicode && rows > 0) }
    }

    def "a text that is not ASCII is refused in FITS, with its place"() {
        when:
        TableWriter.write(table(true, 3), folder.resolve('t.fits'))

        then:
        def refusal = thrown(Problem)
        refusal.message == "table specials: row 1 of column 'name' is 'ñandú', which is not ASCII and cannot stand in a FITS table; write .ecsv or .vot"
        Files.list(folder).count() == 0
    }

    def "a character that XML does not know is refused in a VOTable"() {
        when:
        TableWriter.write(new Table('t', 'bell \u0007', [new TextColumn('a', '', ['x'])], [:]), folder.resolve('t.vot'))

        then:
        def refusal = thrown(Problem)
        refusal.message == "the character U+0007 in 'bell  ' cannot stand in a VOTable; take it out"
    }

    def "STIL reads the same numbers, texts and truths from #ending"() {
        given:
        def written = table(false, 13)
        def file = folder.resolve("t.$ending")
        TableWriter.write(written, file)

        when:
        def read = new StarTableFactory(true).makeStarTable(file.toString(), format)
        def cells = { String name ->
            int column = (0..<read.columnCount).find { read.getColumnInfo(it).name == name }
            (0..<read.rowCount).collect { read.getCell(it, column) }
        }

        then:
        read.rowCount == 13
        ['plain', 'flux', 'length', 'speed'].each { name ->
            assert cells(name).collect { bits(it as Double) } == written.numbers(name).values().collect { bits(it) }
        }
        cells('flux_err').collect { bits(it as Double) } == written.numbers('flux').errors().plus().collect { bits(it) }
        cells('length_limit') == written.numbers('length').errors().upperLimit().toList()
        cells('name').collect { (it ?: '').strip() } == ASCII.collect { it.strip() }
        read.getColumnInfo(2).unitString == unit

        where:
        ending | format    | unit
        'fits' | 'fits'    | '10**-20 erg.s**-1.cm**-2'
        'vot'  | 'votable' | '1e-20erg.s**-1.cm**-2'
    }

    @Requires(value = { RoundTripSpec.READER && RoundTripSpec.runs('/usr/bin/python3', '-c', 'import astropy') }, reason = 'no astropy here')
    def "astropy reads the same numbers, nulls, texts, units and remarks from #ending"() {
        given:
        def written = table(ending != 'fits', 13)
        def file = folder.resolve("t.$ending")
        TableWriter.write(written, file)

        when:
        def process = new ProcessBuilder('/usr/bin/python3', READER.toString(), file.toString()).redirectError(folder.resolve('err').toFile()).start()
        def lines = process.inputStream.getText('UTF-8').readLines().collect { new JsonSlurper().parseText(it) }

        then:
        process.waitFor() == 0
        def columns = lines.init().collectEntries { [it[0], it] }
        columns.keySet().toList() == ['name', 'plain', 'flux', 'flux_err', 'length', 'length_err_plus', 'length_err_minus', 'length_limit', 'speed', 'speed_limit']
        columns.name[4].collect { it == 'absent' ? '' : it.strip() } == written.texts('name').values().collect { it.replace('\n', ' ').strip() }
        ['plain', 'flux', 'length', 'speed'].each { assert columns[it][4] == hex(written.numbers(it).values()) }
        columns.flux_err[4] == hex(written.numbers('flux').errors().plus())
        columns.length_err_minus[4] == hex(written.numbers('length').errors().minus())
        columns.length_limit[4] == written.numbers('length').errors().upperLimit().toList()
        columns.length[1] == 'kpc'
        columns.speed[1] == 'km / s'
        columns.plain[1] == null
        columns.flux[1] == '1e-20 erg / (cm2 s)'
        columns.flux[2] == (ending == 'fits' ? AsciiText.spelt(written.column('flux').get().description()) : written.column('flux').get().description())
        lines.last().values().any { it == 'simulated' }

        where:
        ending << ['ecsv', 'vot', 'fits']
    }

    @Requires(value = { new File('/usr/bin/fitsverify').canExecute() }, reason = 'no fitsverify here')
    def "fitsverify finds nothing to say of a table of #rows rows"() {
        given:
        def file = folder.resolve('t.fits')
        TableWriter.write(table(false, rows), file)

        when:
        def text = ['/usr/bin/fitsverify', file.toString()].execute().text

        then:
        text.contains('**** Verification found 0 warning(s) and 0 error(s). ****')

        where:
        rows << [0, 1, 13]
    }

    def "a packed file holds the plain one and has the same bytes each time"() {
        when:
        ['a.fits', 'b.fits.gz', 'c.fits.gz'].each { TableWriter.write(table(false, 13), folder.resolve(it)) }

        then:
        new GZIPInputStream(Files.newInputStream(folder.resolve('b.fits.gz'))).bytes == Files.readAllBytes(folder.resolve('a.fits'))
        Files.readAllBytes(folder.resolve('b.fits.gz')) == Files.readAllBytes(folder.resolve('c.fits.gz'))
    }

    private static void assertSame(NumberColumn mine, NumberColumn theirs) {
        assert theirs.values().collect { bits(it) } == mine.values().collect { bits(it) }
        assert theirs.unit().dimension() == mine.unit().dimension()
        assert Math.abs(theirs.unit().factor() / mine.unit().factor() - 1) < 1e-14 // a scale of powers of ten
        def (a, b) = [mine.errors(), theirs.errors()]
        assert b.present() == a.present()
        assert b.upperLimit()?.toList() == a.upperLimit()?.toList()
        if (a.present()) {
            assert b.asymmetric() == a.asymmetric()
            assert b.plus().collect { bits(it) } == a.plus().collect { bits(it) }
            assert b.minus().collect { bits(it) } == a.minus().collect { bits(it) }
        }
    }

    private static long bits(Double value) {
        Double.doubleToLongBits(value == null ? Double.NaN : value)
    }

    private static List<String> hex(double[] values) {
        values.collect { Double.isNaN(it) ? 'absent' : String.format('%016x', Double.doubleToLongBits(it)) }
    }

    static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0
        } catch (IOException absent) {
            return false
        }
    }
}
