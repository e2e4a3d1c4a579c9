package assay.io

import assay.model.NumberColumn
import assay.model.Problem
import assay.model.TextColumn
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.GZIPOutputStream
import spock.lang.Specification
import spock.lang.TempDir
import uk.ac.starlink.fits.FitsTableWriter
import uk.ac.starlink.table.ColumnInfo
import uk.ac.starlink.table.DefaultValueInfo
import uk.ac.starlink.table.RowListStarTable

class TableReaderSpec extends Specification {
    @TempDir
    Path folder

    def "CSV keeps doubles, long identifiers, words that look like truth values, and UTF-8"() {
        given:
        def file = file('t.csv', '''\ufeffname,type,x,x_err,id,y
"NGC ""1""",F,0.003,0.1,12345678901234567,1
ñ,T,nan,,3,
b,F,-1e-20,0.2,,2
''')

        when:
        def table = TableReader.read(file)

        then:
        table.name() == 't'
        table.columns()*.name() == ['name', 'type', 'x', 'id', 'y']
        table.texts('name').values() == ['NGC "1"', 'ñ', 'b']
        table.texts('type').values() == ['F', 'T', 'F']
        table.numbers('x').values() == [0.003d, Double.NaN, -1e-20d] as double[]
        table.numbers('x').errors().plus() == [0.1d, Double.NaN, 0.2d] as double[]
        !table.numbers('x').errors().asymmetric()
        table.texts('id').values() == ['12345678901234567', '3', '']
        table.numbers('y').values() == [1d, Double.NaN, 2d] as double[]
    }

    def "errors are folded only when they fit: #header"() {
        given:
        def file = file('t.csv', "$header\n$row\n")

        expect:
        TableReader.read(file).columns()*.name() == columns

        where:
        header                    | row        | columns
        'x,x_err'                 | '1,2'      | ['x']
        'x,x_err_plus,x_err_minus' | '1,2,3'   | ['x']
        'x,x_err_plus'            | '1,2'      | ['x', 'x_err_plus']
        'x,x_err'                 | '1,-2'     | ['x', 'x_err']
        'x,x_err'                 | '1,small'  | ['x', 'x_err']
        'x_err,y'                 | '1,2'      | ['x_err', 'y']
        'x,x_limit'               | '1,true'   | ['x']
        'x,x_limit'               | '1,7'      | ['x', 'x_limit']
    }

    def "errors in another unit are brought to the unit of the values"() {
        given:
        def file = file('t.ecsv', ecsv('{name: x, unit: kpc, datatype: float64}', '{name: x_err, unit: pc, datatype: float64}')
            + 'x x_err\n1.5 250\n')

        expect:
        Math.abs(TableReader.read(file).numbers('x').errors().plus()[0] - 0.25d) < 1e-15
    }

    def "units are understood as files spell them: #spelling"() {
        given:
        def file = file('t.ecsv', ecsv("{name: x, unit: '$spelling', datatype: float64}") + 'x\n2\n')

        when:
        def unit = TableReader.read(file).numbers('x').unit()

        then:
        Math.abs(unit.factor() / factor - 1) < 1e-12
        unit.dimension().toString() == dimension

        where:
        spelling                | factor       | dimension
        'km / s'                | 1e3d         | 'velocity'
        '1e-16 erg / (cm2 s)'   | 1e-19d       | 'flux'
        '10-20W/m2'             | 1e-20d       | 'flux'
        'Msol'                  | 1.988409870698051e30d | 'mass'
        'dex(solMass / yr)'     | 1d           | 'a pure number'
        '[solMass]'             | 1d           | 'a pure number'
        '%'                     | 0.01d        | 'a pure number'
        '---'                   | 1d           | 'a pure number'
    }

    def "numbers in an unknown unit are kept as words until their unit is stated"() {
        given:
        def file = file('t.ecsv', ecsv("{name: x, unit: 'furlong', datatype: float64, description: Walk}") + 'x\n2.5\n')

        when:
        def words = TableReader.read(file).texts('x')
        def table = TableReader.read(file, [x: 'km'])

        then:
        words.values() == ['2.5']
        words.description() == "Walk (kept as words: its unit 'furlong' is not known; state the unit of this column to use it)"
        table.numbers('x').values() == [2.5d] as double[]
        table.numbers('x').unit().factor() == 1e3d
        table.notes()['unit of x'] == 'km is stated for it; the file says furlong'
    }

    def "a stated unit is refused when #why"() {
        given:
        def file = file('t.csv', 'name,x\na,1\n')

        when:
        TableReader.read(file, units)

        then:
        def refusal = thrown(Problem)
        refusal.message == "$file: $message"

        where:
        why                      | units             | message
        'no column has the name' | [z: 'kpc']        | "there is no column 'z' to give a unit to; the columns are name, x"
        'the column holds words' | [name: 'kpc']     | "the column 'name' holds words and can have no unit"
        'nobody knows it'        | [x: 'furlong']    | "the unit 'furlong' stated for the column 'x' is not known"
    }

    def "a VOTable and its gzip give the same numbers, nulls, truth values and notes"() {
        given:
        def text = '''<VOTABLE version="1.3"><RESOURCE><TABLE name="t"><PARAM name="epoch" datatype="char" arraysize="*" value="J2000"/>
<FIELD name="v" datatype="float" unit="km/s"><DESCRIPTION>speed</DESCRIPTION></FIELD><FIELD name="b" datatype="boolean"/>
<FIELD name="s" datatype="double" arraysize="2"/><FIELD name="n" datatype="int"><VALUES null="-99"/></FIELD>
<DATA><TABLEDATA><TR><TD>1.5</TD><TD>T</TD><TD>1 2</TD><TD>-99</TD></TR><TR><TD/><TD>F</TD><TD>3 4</TD><TD>5</TD></TR></TABLEDATA></DATA>
</TABLE></RESOURCE></VOTABLE>'''
        def plain = file('t.vot', text)
        def packed = folder.resolve('t.vot.gz')
        new GZIPOutputStream(Files.newOutputStream(packed)).withCloseable { it.write(text.bytes) }

        expect:
        [plain, packed].each {
            def table = TableReader.read(it)
            assert table.numbers('v').values() == [1.5d, Double.NaN] as double[]
            assert table.numbers('v').unit().symbol() == 'km/s'
            assert table.numbers('v').description() == 'speed'
            assert table.texts('b').values() == ['true', 'false']
            assert table.numbers('n').values() == [Double.NaN, 5d] as double[]
            assert table.notes() == [epoch: 'J2000', 'columns left out': 's (arrays)']
        }
    }

    def "a VOTable that reaches for other files is refused: #what"() {
        given:
        def file = file('t.vot', text)

        when:
        TableReader.read(file)

        then:
        def refusal = thrown(Problem)
        refusal.message.contains('refers to other files')

        where:
        what     | text
        'stream' | '<VOTABLE><RESOURCE><TABLE><FIELD name="a" datatype="int"/><DATA><BINARY><STREAM encoding="x"\n href="file:///etc/passwd"/></BINARY></DATA></TABLE></RESOURCE></VOTABLE>'
        'entity' | '<!DOCTYPE V [<!ENTITY e SYSTEM "file:///etc/passwd">]><VOTABLE>&e;</VOTABLE>'
    }

    def "a machine-readable table of the journals is read with its units"() {
        given:
        def line = '-' * 80
        def file = file('t.txt', """Title: A test
Authors: Nobody
Table: Metallicities
${'=' * 80}
Byte-by-byte Description of file: t.txt
$line
   Bytes Format Units   Label  Explanations
$line
   1-  7 A7     ---     Name   Galaxy
   9- 14 F6.3   dex     OH     ? Abundance
  16- 20 F5.3   dex     OH_err ? Error
  22- 26 F5.1   km/s    v      ? Velocity
$line
NGC1385  8.512 0.012 120.5
${"IC5332".padRight(26)}
""")

        when:
        def table = TableReader.read(file)

        then:
        table.texts('Name').values() == ['NGC1385', 'IC5332']
        table.numbers('OH').values() == [8.512d, Double.NaN] as double[]
        table.numbers('OH').errors().plus() == [0.012d, Double.NaN] as double[]
        table.numbers('v').unit().symbol() == 'km/s'
    }

    def "a FITS table gives its columns, and every cut of it is refused"() {
        given:
        def source = new RowListStarTable([
            new ColumnInfo(new DefaultValueInfo('id', Long, 'identifier')),
            new ColumnInfo(new DefaultValueInfo('x', Double, 'size')).tap { unitString = 'kpc' },
            new ColumnInfo(new DefaultValueInfo('ok', Boolean, ''))
        ] as ColumnInfo[])
        400.times { source.addRow([(1L << 60) + it, it / 3d, it % 2 == 0] as Object[]) }
        def file = folder.resolve('t.fits')
        Files.newOutputStream(file).withCloseable { new FitsTableWriter().writeStarTable(source, it) }

        when:
        def table = TableReader.read(file)

        then:
        table.texts('id').values()[7] == Long.toString((1L << 60) + 7)
        table.numbers('x').values()[1] == 1 / 3d
        table.numbers('x').unit().symbol() == 'kpc'
        table.texts('ok').values()[0..1] == ['true', 'false']

        when:
        def bytes = Files.readAllBytes(file)
        def dataEnd = bytes.length - bytes.length % 2880 - 2880 + 1
        def accepted = (0..<dataEnd).step(97).findAll { length ->
            Files.write(file, Arrays.copyOf(bytes, length))
            try {
                return TableReader.read(file).rows() != 400
            } catch (Problem refusal) {
                return refusal.message.readLines().size() != 1
            }
        }

        then:
        accepted == []
    }

    def "a refusal is one line with the file and what is wrong: #name"() {
        given:
        def file = file(name, content)

        when:
        TableReader.read(file)

        then:
        def refusal = thrown(Problem)
        refusal.message.startsWith("$file: $message")
        refusal.message.readLines().size() == 1

        where:
        name     | content                 | message
        'a.fits' | 'hello'                 | "this is not a FITS file"
        'a.doc'  | ''                      | 'tables are read from .ecsv, .csv, .fits, .vot, .xml, .mrt, .dat and .txt (also .gz); rename the file to say what it is'
        'a.csv'  | 'x,x\n1,2\n'            | "two columns are called 'x'; rename one of them"
        'a.ecsv' | ecsv('{name: x, datatype: float64}') + 'x\nsmall\n' | "row 1, column 'x': 'small' is no float64"
        'a.ecsv' | ecsv('{name: "x\\ny", datatype: float64}') + '"x\ny"\n1\n' | 'cannot be read as an ECSV table: '
        'a.csv'  | '"x\ry","x\ry"\n1,2\n'     | "two columns are called 'x y'; rename one of them"
        'a.ecsv' | ecsv('{name: b, datatype: bool}') + 'b\nmaybe\n' | "row 1, column 'b': 'maybe' is no bool"
        'a.ecsv' | ecsv('{name: n, datatype: int64}') + 'n\n1.5\n' | "row 1, column 'n': '1.5' is no int64"
        'a.csv'  | 'x,y\n1,2\n3\n'       | 'cannot be read as a CSV table: Wrong number of columns at row 2 (expecting 2, found 1) at line 3'
        'a.mrt'  | 'x\n'                  | 'cannot be read as a machine-readable table (MRT): Does not start with sequence: "Title: "'
        'a.vot'  | '<VOTABLE>'            | 'cannot be read as a VOTable: '
    }

    def "what is not there is said"() {
        when:
        TableReader.read(folder.resolve('none.csv'))

        then:
        def refusal = thrown(Problem)
        refusal.message == "${folder.resolve('none.csv')}: there is no such file"
    }

    private Path file(String name, String content) {
        Files.writeString(folder.resolve(name), content)
    }

    private static String ecsv(String... columns) {
        '# %ECSV 1.0\n# ---\n# datatype:\n' + columns.collect { "# - $it\n" }.join('') + '# schema: astropy-2.0\n'
    }
}
