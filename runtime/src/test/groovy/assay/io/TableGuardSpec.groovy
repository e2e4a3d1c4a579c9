package assay.io

import assay.model.NumberColumn
import assay.model.Problem
import assay.model.Table
import assay.unit.Unit
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.GZIPOutputStream
import spock.lang.Specification
import spock.lang.TempDir

class TableGuardSpec extends Specification {
    @TempDir
    Path folder

    def "a file that unpacks to more than 200 times its size is refused: #name"() {
        given: "70 million blanks or rows of zeros, which pack to a thousandth"
        def file = folder.resolve(name)
        new GZIPOutputStream(Files.newOutputStream(file)).withCloseable { out ->
            out.write(head.getBytes('UTF-8'))
            byte[] block = (fill * (1_000_000 / fill.length())).getBytes('UTF-8')
            (0..<70).each { out.write(block) }
        }

        when:
        TableReader.read(file)

        then:
        def refusal = thrown(Problem)
        refusal.message.contains(' to more than ')
        refusal.message.readLines().size() == 1

        where:
        name        | head                                                                                                                                 | fill
        't.csv.gz'  | 'x,y\n'                                                                                                                              | '0' + ' ' * 9990 + ',0\n'
        't.ecsv.gz' | '# %ECSV 1.0\n# ---\n# delimiter: \',\'\n# datatype:\n# - {name: x, datatype: float64}\n# schema: astropy-2.0\nx\n'                                       | ' ' * 9990 + '0\n'
        't.vot.gz'  | '<VOTABLE><RESOURCE><TABLE><FIELD name="x" datatype="int"/><DATA><TABLEDATA>'                                                         | '<TR><TD>0</TD></TR>' + ' ' * 9980 + '\n'
        't.dat.gz'  | 'x y\n'                                                                                                                              | '0' + ' ' * 9990 + '0\n'
    }

    def "a packed FITS table is bounded too"() {
        given:
        def rows = 9_000_000
        def file = folder.resolve('t.fits.gz')
        TableWriter.write(new Table('t', '', [new NumberColumn('x', Unit.ONE, '', new double[rows])], [:]), file)

        when:
        TableReader.read(file)

        then:
        def refusal = thrown(Problem)
        refusal.message.contains(' to more than ')
    }

    def "a packed table that is cut is refused in one line: #name at #share"() {
        given:
        def file = folder.resolve(name)
        TableWriter.write(new Table('t', '', [new NumberColumn('x', Unit.ONE, '', (0..<5000).collect { it / 7d } as double[])], [:]), file)
        def bytes = Files.readAllBytes(file)
        Files.write(file, Arrays.copyOf(bytes, (bytes.length * share) as int))

        when:
        TableReader.read(file)

        then:
        def refusal = thrown(Problem)
        refusal.message.startsWith("$file")
        refusal.message.readLines().size() == 1

        where:
        [name, share] << [['t.fits.gz', 't.fits', 't.vot.gz', 't.ecsv.gz', 't.ecsv', 't.vot'], [0.3, 0.6, 0.9]].combinations()
    }

    def "columns parted by blanks are named by a remark, a first line, or the caller: #how"() {
        given:
        def file = Files.writeString(folder.resolve('t.dat'), text)

        when:
        def table = TableReader.read(file, TableRequest.ALL.withHeadings(headings))

        then:
        table.columns()*.name() == ['a', 'b', 'c']
        table.texts('a').values() == ['x', 'y']
        table.numbers('b').values() == [1d, -2.5e-3d] as double[]
        table.numbers('c').values() == [Double.NaN, Double.POSITIVE_INFINITY] as double[]

        where:
        how                  | text                                                 | headings
        'a remark'           | '# made by hand\n# a b c\nx 1 nan\n\ny -2.5e-3 inf\n' | []
        'a line and a ruler' | 'a   b c\n--- - ---\nx   1 nan\ny -2.5d-3 +Inf\n'    | []
        'the caller'         | 'x 1 NaN\ny -2.5E-3 Inf # \n'.replace(' # ', '')      | ['a', 'b', 'c']
    }

    def "columns parted by blanks are refused when #why"() {
        given:
        def file = Files.writeString(folder.resolve('t.dat'), text)

        when:
        TableReader.read(file)

        then:
        def refusal = thrown(Problem)
        refusal.message == "$file: $message"

        where:
        why                 | text              | message
        'a row is short'    | 'a b\n1 2\n3\n'   | 'line 3 has 1 cells where there are 2 columns (a, b)'
        'names are missing' | '1 2\n3 4\n'      | 'its 2 columns have no names, neither in a remark above the first row nor in a first line of words; state them as headings'
        'it is empty'       | '\n# a b\n'       | 'the table has no columns'
    }

    def "a VOTable that hides its reach is refused: #how"() {
        given:
        def file = Files.write(folder.resolve('t.vot'), text.getBytes(charset))

        when:
        TableReader.read(file)

        then:
        def refusal = thrown(Problem)
        refusal.message.startsWith("$file: this VOTable is not read, because ")

        where:
        how                      | charset    | text
        'a prefix'               | 'UTF-8'    | '<v:VOTABLE xmlns:v="x"><v:STREAM href="file:///etc/passwd"/></v:VOTABLE>'
        'a bracket in quotes'    | 'UTF-8'    | '<VOTABLE><STREAM encoding="a>b" href="file:///etc/passwd"/></VOTABLE>'
        'another encoding'       | 'UTF-16BE' | '<VOTABLE><STREAM href="file:///etc/passwd"/></VOTABLE>'
        'an entity in lower case' | 'UTF-8'   | '<!DOCTYPE V [<!entity e SYSTEM "file:///etc/passwd">]><VOTABLE/>'
    }
}
