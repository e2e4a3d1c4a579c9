package assay.io

import assay.model.NumberColumn
import assay.model.NumberColumn.Errors
import assay.model.Problem
import assay.model.Table
import assay.model.TextColumn
import assay.unit.Unit
import assay.unit.Units
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class TableWriterSpec extends Specification {
    @TempDir
    Path folder

    static final Table GRADIENTS = new Table('gradients', 'Gradients of O/H', [
        new TextColumn('galaxy', 'name "as published"', ['NGC 1385', 'a,"b" ñ', '']),
        new NumberColumn('slope', Units.parse('dex/kpc'), 'gradient', [-0.1d / 3, 0.12345d, Double.NaN] as double[],
            Errors.symmetric([0.016d, 0.36d, Double.NaN] as double[])),
        new NumberColumn('length', Units.parse('kpc'), '', [1.6268d, 39.75d, 0.5d] as double[],
            new Errors([2.0d, 0.1d, Double.NaN] as double[], [1.19d, 0.2d, Double.NaN] as double[], [false, false, true] as boolean[])),
        new NumberColumn('flux', Units.parse('1e-20 erg/s/cm2'), '', [1e-20d, -0.0d, 5e-324d] as double[])
    ], ['input kind': 'simulated', 'source': 'a: "b" # – é'])

    def "ECSV states units, descriptions, notes and the number of rows"() {
        expect:
        TableWriter.ecsv(GRADIENTS) == '''\
# %ECSV 1.0
# ---
# delimiter: ','
# datatype:
# - {name: "galaxy", datatype: string, description: "name \\"as published\\""}
# - {name: "slope", unit: "dex.kpc**-1", datatype: float64, description: "gradient"}
# - {name: "slope_err", unit: "dex.kpc**-1", datatype: float64, description: "error of slope"}
# - {name: "length", unit: "kpc", datatype: float64}
# - {name: "length_err_plus", unit: "kpc", datatype: float64, description: "error of length, upwards"}
# - {name: "length_err_minus", unit: "kpc", datatype: float64, description: "error of length, downwards"}
# - {name: "length_limit", datatype: bool, description: "whether length is an upper limit"}
# - {name: "flux", unit: "1e-20erg.s**-1.cm**-2", datatype: float64}
# meta: !!omap
# - {"table": "gradients"}
# - {"title": "Gradients of O/H"}
# - {"input kind": "simulated"}
# - {"source": "a: \\"b\\" # \\u2013 \\u00e9"}
# - {"row_count": 3}
# schema: astropy-2.0
galaxy,slope,slope_err,length,length_err_plus,length_err_minus,length_limit,flux
"NGC 1385",-0.03333333333333333,0.016,1.6268,2,1.19,False,1e-20
"a,""b"" ñ",0.12345,0.36,39.75,0.1,0.2,False,-0.0
"","","",0.5,"","",True,5e-324
'''
    }

    def "what is written as ECSV is read back the same, bit by bit"() {
        given:
        def file = folder.resolve('other.ecsv')
        TableWriter.write(GRADIENTS, file)

        when:
        def read = TableReader.read(file)

        then:
        read.name() == 'gradients'
        read.title() == 'Gradients of O/H'
        read.notes() == GRADIENTS.notes()
        read.columns()*.name() == GRADIENTS.columns()*.name()
        read.columns()*.description() == GRADIENTS.columns()*.description()
        read.texts('galaxy').values() == GRADIENTS.texts('galaxy').values()
        ['slope', 'length', 'flux'].each { name ->
            def (mine, theirs) = [GRADIENTS.numbers(name), read.numbers(name)]
            assert bits(mine.values()) == bits(theirs.values())
            assert mine.unit().dimension() == theirs.unit().dimension()
            assert Math.abs(mine.unit().factor() / theirs.unit().factor() - 1) < 1e-14
            assert mine.errors().present() == theirs.errors().present()
            if (mine.errors().present()) {
                assert mine.errors().asymmetric() == theirs.errors().asymmetric()
                assert bits(mine.errors().plus()) == bits(theirs.errors().plus())
                assert bits(mine.errors().minus()) == bits(theirs.errors().minus())
            }
        }
        read.numbers('length').errors().upperLimit() == [false, false, true] as boolean[]
    }

    def "infinite numbers go out and come back"() {
        given:
        def values = [Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN] as double[]
        def file = folder.resolve("t.$ending")

        when:
        TableWriter.write(new Table('t', '', [new NumberColumn('x', Unit.ONE, '', values)], [:]), file)

        then:
        TableReader.read(file).numbers('x').values() == values

        where:
        ending << ['ecsv', 'csv']
    }

    def "an ECSV that was cut anywhere is refused"() {
        given:
        def whole = TableWriter.ecsv(GRADIENTS).getBytes('UTF-8')
        def file = folder.resolve('cut.ecsv')

        when:
        def accepted = (0..<whole.length).findAll { length ->
            Files.write(file, Arrays.copyOf(whole, length))
            try {
                TableReader.read(file)
                return true
            } catch (Problem refusal) {
                assert refusal.message.readLines().size() == 1
                return false
            }
        }

        then:
        accepted == []
    }

    def "CSV is plain, and a text that a spreadsheet would run is made harmless"() {
        given:
        def table = new Table('t', '', [
            new TextColumn('name', '', ['=cmd|x', '-2+3', '--', '-0.5', '@a', 'x, "y"', '']),
            new NumberColumn('v', Units.parse('kpc'), '', [1d, -0.5d, 1e-20d, Double.NaN, 3d, 4d, 5d] as double[])
        ], [:])

        expect:
        TableWriter.csv(table) == '''\
name,v
'=cmd|x,1
'-2+3,-0.5
--,1e-20
-0.5,
'@a,3
"x, ""y""",4
,5
'''
    }

    def "LaTeX prints the digits of the errors and escapes what LaTeX would obey"() {
        given:
        def table = new Table('t', '', [
            new TextColumn('A_B', '', ['[N II] & 5%', '\\input{x}', '$z^2$']),
            GRADIENTS.numbers('slope'),
            GRADIENTS.numbers('length'),
            new NumberColumn('flux', Units.parse('1e-20 erg/s/cm2'), '', [4.4e-17d, 0.5d, Double.NaN] as double[],
                Errors.symmetric([1.2e-18d, 0.1d, Double.NaN] as double[]))
        ], ['input': 'simulated'])

        expect:
        TableWriter.latex(table) == '''\
% Errors have two significant digits where these read 35 or less, one otherwise.
\\begin{tabular}{lrrr}
\\hline\\hline
A\\_B & slope & length & flux \\\\
 & (dex kpc$^{-1}$) & (kpc) & ($10^{-20}$ erg s$^{-1}$ cm$^{-2}$) \\\\
\\hline
{[}N II] \\& 5\\% & $-0.033\\pm0.016$ & $1.6^{+2.0}_{-1.2}$ & $(4.40\\pm0.12)\\times10^{-17}$ \\\\
\\textbackslash{}input\\{x\\} & $0.1\\pm0.4$ & $39.75^{+0.10}_{-0.20}$ & $0.50\\pm0.10$ \\\\
\\$z\\textasciicircum{}2\\$ & \\ldots & $<0.5$ & \\ldots \\\\
\\hline
\\multicolumn{4}{l}{\\footnotesize input: simulated} \\\\
\\end{tabular}
'''
    }

    def "the bytes do not depend on the locale"() {
        given:
        def locale = Locale.getDefault()
        def english = [TableWriter.ecsv(GRADIENTS), TableWriter.csv(GRADIENTS), TableWriter.latex(GRADIENTS)]

        when:
        Locale.setDefault(Locale.forLanguageTag(tag))
        def here = [TableWriter.ecsv(GRADIENTS), TableWriter.csv(GRADIENTS), TableWriter.latex(GRADIENTS)]

        then:
        here == english

        cleanup:
        Locale.setDefault(locale)

        where:
        tag << ['de-DE', 'tr-TR', 'ar-EG-u-nu-arab']
    }

    def "a table cannot be written out of its folder or into an unknown format"() {
        when:
        TableWriter.writeAll(new Table(name, '', [], [:]), folder)

        then:
        thrown(Problem)
        Files.list(folder).count() == 0

        where:
        name << ['../evil', 'a/b', '.hidden', '', 'a\nb', 'a\\b']
    }

    def "a column with the name of another one's errors is refused"() {
        given:
        def x = new NumberColumn('x', Unit.ONE, '', [1d] as double[], Errors.symmetric([1d] as double[]))
        def other = new NumberColumn('x_err', Unit.ONE, '', [1d] as double[])

        when:
        TableWriter.ecsv(new Table('t', '', [x, other], [:]))

        then:
        def refusal = thrown(Problem)
        refusal.message.startsWith('table t: the column x_err has the name')
    }

    def "all formats land in the folder"() {
        when:
        TableWriter.writeAll(GRADIENTS, folder)

        then:
        Files.list(folder).toList()*.fileName*.toString().sort() == ['gradients.csv', 'gradients.ecsv', 'gradients.tex']
    }

    static List<Long> bits(double[] values) {
        values.collect { Double.doubleToLongBits(it) }
    }
}
