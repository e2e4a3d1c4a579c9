package assay.dsl

import assay.dsl.compiler.Recipes
import assay.io.CatalogueReader
import assay.io.TableWriter
import assay.model.NumberColumn
import assay.model.Problem
import assay.model.Table
import assay.model.TextColumn
import assay.unit.Unit
import assay.unit.Units
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class CataloguesSpec extends Specification {
    @TempDir
    Path folder

    def "the library declares the catalogues of the surveys, each with its reference and a galaxy"() {
        expect:
        Recipes.catalogues().keySet().toList() == ['fiftyMgc', 'gswlc', 'mangaDapAll', 'mangaDrpAll', 'nsa', 'phangsNebulae',
                                                   'phangsSample', 'pipe3dCatalogue', 'samiInputCat']
        Recipes.catalogues().values().every { it.reference() =~ /\b(19|20)\d\d\b/ && it.columns().first().name() == 'galaxy' }
    }

    @Requires(value = { SharedFolder.has('data/README.md') }, reason = 'the published tables are not here')
    def "the published #file is read as #layout"() {
        when:
        def table = CatalogueReader.read(SharedFolder.file("data/$file").toPath(), Recipes.catalogues()[layout])

        then: "rows as its README states, the first row as it stands in the file"
        table.rows() == rows
        table.texts('galaxy').values()[0] == galaxy
        Math.abs(table.numbers(column).values()[0] - value) <= 1e-6 * Math.abs(value)
        table.numbers(column).unit().symbol() == unit

        where:
        file                                      | layout            | rows  | galaxy                   | column      | value      | unit
        'manga/manga_pipe3d_dr17_subset.csv.gz'   | 'pipe3dCatalogue' | 207   | '10001-3702'             | 'Re'        | 2.160571   | 'kpc'
        'manga/manga_pipe3d_dr17_subset.csv.gz'   | 'pipe3dCatalogue' | 207   | '10001-3702'             | 'logMstar'  | 10.21413   | 'dex'
        'manga/sami/five_sami_InputCatGAMADR3.csv' | 'samiInputCat'   | 5     | '41144'                  | 'axisRatio' | 0.5903     | ''
        'manga/sami/five_sami_InputCatGAMADR3.csv' | 'samiInputCat'   | 5     | '41144'                  | 'Re'        | 6.85       | 'arcsec'
        'dwarfs/50mgc_short.fits.gz'              | 'fiftyMgc'        | 15424 | '2MASXJ01235631+0012308' | 'ra'        | 20.984826  | 'deg'
    }

    def "a row of a GSWLC file finds its places"() {
        given: "24 columns without names, -99 for an absent mass"
        def row = { id, mass -> "$id 2426 266 51630 46 146.71 -0.31 0.05 1.2 $mass 0.04 -0.5 0.1 1 0.1 0.5 0.1 0.3 0.1 0 1 3 1 1" }
        def file = Files.writeString(folder.resolve('GSWLC-X2.dat'), "${row('1237648720142401611', '10.5')}\n${row('1237650795146510627', '-99')}\n")

        when:
        def table = CatalogueReader.read(file, Recipes.catalogues().gswlc)

        then:
        table.texts('galaxy').values() == ['1237648720142401611', '1237650795146510627']
        table.numbers('logMstar').values() == [10.5d, Double.NaN] as double[]
        table.numbers('logMstar').errors().plus()[0] == 0.04d
        table.numbers('logSFR').values()[0] == -0.5d
    }

    def "DRPall gives the main sample, with masses for h = 0.7"() {
        given:
        def numbers = { name, unit, values -> new NumberColumn(name, unit ? Units.parse(unit) : Unit.ONE, '', values as double[]) }
        def file = folder.resolve('drpall.fits')
        TableWriter.write(new Table('MANGA', '', [
            new TextColumn('plateifu', '', ['7443-12701', '7443-12702', '8485-1901']), new TextColumn('mangaid', '', ['1-1', '1-2', '1-3']),
            numbers('objra', 'deg', [1, 2, 3]), numbers('objdec', 'deg', [1, 2, 3]), numbers('nsa_z', '', [0.02, -9999, 0.04]),
            numbers('nsa_elpetro_ba', '', [0.5, 0.6, 0.7]), numbers('nsa_elpetro_phi', 'deg', [10, 20, 30]),
            numbers('nsa_elpetro_th50_r', 'arcsec', [4, 5, 6]), numbers('nsa_elpetro_mass', '', [4.9e9, -9999, 4.9e10]),
            numbers('mngtarg1', '', [1024, 2048, 3])
        ], [:]), file)

        when:
        def table = CatalogueReader.read(file, Recipes.catalogues().mangaDrpAll)

        then: "log10(4.9e9 / 0.49) = 10; bits 10 and 11 belong to the main sample, 0 and 1 do not"
        table.texts('galaxy').values() == ['7443-12701', '7443-12702']
        Math.abs(table.numbers('logMstar').values()[0] - 10) < 1e-14
        Double.isNaN(table.numbers('logMstar').values()[1])
        Double.isNaN(table.numbers('redshift').values()[1])
        table.notes().rows == '2 of 3 are kept by its rules'
        table.notes().h == 'powers of h are brought to h = 0.7'
    }

    def "a catalogue that is declared wrongly is told with its place: #why"() {
        when:
        Recipes.read('my', 'my.groovy', "catalogue 'mine', {\n    $lines\n}\n")

        then:
        def refusal = thrown(Problem)
        refusal.message.contains(message)
        refusal.message.contains('my.groovy:')

        where:
        why                  | lines                                                                        | message
        'no reference'       | "words 'galaxy', from: 'NAME'"                                               | "catalogue 'mine' lacks its reference"
        'no column'          | "reference 'A 2020'"                                                         | "catalogue 'mine' names no column"
        'an unknown unit'    | "reference 'A 2020'\n    number 'ra', from: 'RA', unit: 'degs'"              | "'degs' is not a known unit"
        'twice a name'       | "reference 'A 2020'\n    words 'a', from: 'A'\n    words 'a', from: 'B'"      | "'a' is said above already"
        'no Hubble constant' | "reference 'A 2020'\n    logarithm 'm', from: 'M', unit: 'Msun', powerOfH: -2" | 'lacks the h they are brought to'
        'no comparison'      | "reference 'A 2020'\n    words 'a', from: 'A'\n    keep 'A'"                  | 'keep lacks its comparison'
        'an unknown word'    | "reference 'A 2020'\n    numbre 'a', from: 'A'"                              | 'numbre'
    }
}
