package assay.io

import assay.SharedData
import assay.io.CatalogueColumn.Logarithm
import assay.io.CatalogueColumn.Number as Numeric
import assay.io.CatalogueColumn.Words
import assay.model.Problem
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import uk.ac.starlink.fits.FitsTableWriter
import uk.ac.starlink.table.ColumnInfo
import uk.ac.starlink.table.DefaultValueInfo
import uk.ac.starlink.table.RowListStarTable

class CatalogueReaderSpec extends Specification {
    @TempDir
    Path folder

    static CatalogueLayout layout(List<CatalogueColumn> columns, List<RowRule> rules = [], List<Double> absent = [-9999d]) {
        new CatalogueLayout('survey', 'A paper', '', [], absent, 0.7d, columns, rules)
    }

    static CatalogueColumn number(String name, String column, String unit = '', double factor = 1, double offset = 0, String error = '') {
        new CatalogueColumn(name, column, error, new Numeric(unit, factor, offset))
    }

    def "columns get our names, units, factors and errors; only the numbers that are declared absent are"() {
        given:
        def file = file('t.csv', 'ID,RA,ELL,E_ELL,Z\n7,10.5,0.25,0.1,-9999\n8,-999,0.5,0.2,0.03\n')

        when:
        def table = CatalogueReader.read(file, layout([
            new CatalogueColumn('galaxy', 'ID', '', new Words()), number('ra', 'RA', 'deg'),
            number('axisRatio', 'ELL', '', -1, 1, 'E_ELL'), number('redshift', 'Z')
        ]))

        then:
        table.texts('galaxy').values() == ['7', '8']
        table.numbers('ra').values() == [10.5d, -999d] as double[]
        table.numbers('ra').unit().symbol() == 'deg'
        table.numbers('axisRatio').values() == [0.75d, 0.5d] as double[]
        table.numbers('axisRatio').errors().plus() == [0.1d, 0.2d] as double[]
        table.numbers('redshift').values() == [Double.NaN, 0.03d] as double[]
        table.notes() == [catalogue: 'survey: A paper']
    }

    def "a mass in Msun/h^2 is brought to h = #h"() {
        given:
        def file = file('t.csv', 'MASS,ERR\n4.9e9,4.9e8\n-9999,1\n0,1\n')

        when:
        def masses = CatalogueReader.read(file, layout([new CatalogueColumn('logMstar', 'MASS', 'ERR', new Logarithm('Msun', -2))]).withH(h))

        then: "log10(4.9e9 / h^2), by hand"
        Math.abs(masses.numbers('logMstar').values()[0] - expected) < 1e-14
        masses.numbers('logMstar').values().toList().drop(1).every { Double.isNaN(it) }
        Math.abs(masses.numbers('logMstar').errors().plus()[0] - 0.1 / Math.log(10)) < 1e-15
        masses.notes().h == "powers of h are brought to h = ${h == 1 ? '1' : h}"

        where:
        h    | expected
        0.7d | 10d
        1d   | 9.690196080028514d
    }

    def "rows count by rule: #column #relation #value"() {
        given:
        def file = file('t.csv', 'id,done,targ,q\na,1,0,0.5\nb,0,1024,2\nc,1,5120,\nd,1,3,1\n')

        expect:
        CatalogueReader.read(file, layout([new CatalogueColumn('galaxy', 'id', '', new Words())],
            [new RowRule(column, RowRule.Relation.valueOf(relation), value)])).texts('galaxy').values() == kept

        where:
        column | relation  | value  | kept
        'done' | 'EQUALS'  | '1'    | ['a', 'c', 'd']
        'id'   | 'DIFFERS' | 'a'    | ['b', 'c', 'd']
        'targ' | 'ANY_BIT' | '7168' | ['b', 'c']
        'q'    | 'ABOVE'   | '0.9'  | ['b', 'd']
        'q'    | 'BELOW'   | '1'    | ['a']
    }

    def "elements of arrays are read where the layout asks for them, and nothing of the other columns"() {
        given:
        def file = arrays()

        when:
        def table = CatalogueReader.read(file, layout([new CatalogueColumn('id', 'id', '', new Words()), number('Mr', 'ABSMAG[4]', 'mag')]))

        then:
        table.numbers('Mr').values() == [4.5d, 14.5d, 24.5d] as double[]
        table.texts('id').values() == ['1', '2', '3']

        and: "and by a request"
        TableReader.read(file, TableRequest.ALL.ofColumns(['ABSMAG[0]', 'id'])).columns()*.name() == ['ABSMAG[0]', 'id']
        TableReader.read(file).notes()['columns left out'] == 'ABSMAG (arrays)'
    }

    def "an element of an array is refused when #why"() {
        when:
        TableReader.read(arrays(), TableRequest.ALL.ofColumns([asked]))

        then:
        def refusal = thrown(Problem)
        refusal.message == "${folder.resolve('a.fits')}: $message"

        where:
        why                 | asked       | message
        'there is none'     | 'ABSMAG[7]' | "row 1, column 'ABSMAG[7]': the array holds only 7 elements, counted from 0"
        'it is not told'    | 'ABSMAG'    | "the column 'ABSMAG' holds arrays; ask for one element of them, as in 'ABSMAG[0]'"
        'there is no array' | 'id[0]'     | "there is no column 'id[0]'; the columns are id, ABSMAG"
    }

    def "another release of a catalogue is refused: #why"() {
        given:
        def file = file('t.ecsv', '# %ECSV 1.0\n# ---\n# datatype:\n# - {name: Re, unit: kpc, datatype: float64}\n# - {name: e, datatype: float64}\n# schema: astropy-2.0\nRe e\n2 -1\n')

        when:
        CatalogueReader.read(file, layout([column]))

        then:
        def refusal = thrown(Problem)
        refusal.message == "$file: $message"

        where:
        why                   | column                                 | message
        'its unit differs'    | number('Re', 'Re', 'arcsec')           | "the column 'Re' is in kpc where the layout survey expects arcsec; it is another catalogue or another release"
        'a column is missing' | number('r25', 'R25', 'arcsec')         | "there is no column 'R25'; the columns are Re, e"
        'an error is negative' | number('Re', 'Re', 'kpc', 1, 0, 'e')  | "row 1, column 'e': the error -1 is negative; if it stands for an absent one, the layout survey has to say so"
    }

    def "a table of blanks gets the headings that the layout gives"() {
        given:
        def file = file('t.dat', '1237 -99 10.1\n1238 7 -99.000\n')
        def gswlc = new CatalogueLayout('g', 'r', '', ['OBJID', 'GLXID', 'LOGMSTAR'], [-99d], 0.7d,
            [new CatalogueColumn('galaxy', 'OBJID', '', new Words()), number('logMstar', 'LOGMSTAR', 'dex')], [])

        expect:
        CatalogueReader.read(file, gswlc).numbers('logMstar').values() == [10.1d, Double.NaN] as double[]
    }

    @Requires(value = { SharedData.has('data/dwarfs/50mgc_short.fits.gz') }, reason = 'the published tables are not here')
    def "the 50 Mpc catalogue gives the distances and masses of its own columns"() {
        when:
        def table = CatalogueReader.read(SharedData.find('data/dwarfs/50mgc_short.fits.gz').toPath(), layout([
            new CatalogueColumn('galaxy', 'objname', '', new Words()), number('distance', 'bestdist', 'Mpc', 1, 0, 'bestdist_error'),
            number('logMstar', 'logmass', 'dex', 1, 0, 'logmass_error')
        ], [], []))

        then: "absent cells as astropy 5.2 counts them"
        table.rows() == 15424
        table.numbers('distance').values().toList().count { Double.isNaN(it) } == 26
        table.numbers('logMstar').values().toList().count { Double.isNaN(it) } == 3684
        table.numbers('distance').errors().present()
    }

    private Path arrays() {
        def source = new RowListStarTable([
            new ColumnInfo(new DefaultValueInfo('id', Integer, '')),
            new ColumnInfo(new DefaultValueInfo('ABSMAG', float[], '')).tap { shape = [7] as int[] }
        ] as ColumnInfo[])
        3.times { row -> source.addRow([row + 1, (0..6).collect { (row * 10 + it + 0.5) as float } as float[]] as Object[]) }
        def file = folder.resolve('a.fits')
        Files.newOutputStream(file).withCloseable { new FitsTableWriter().writeStarTable(source, it) }
        file
    }

    private Path file(String name, String content) {
        Files.writeString(folder.resolve(name), content)
    }
}
