package assay.dsl

import assay.dsl.command.Assay
import assay.dsl.compiler.Recipes
import assay.io.fits.FitsFile
import assay.io.maps.Layout
import assay.io.maps.LayoutReader
import assay.io.maps.LayoutWriter
import assay.model.InputKind
import assay.model.sky.LineMaps
import assay.model.sky.Plane
import assay.model.sky.Plane.Pooling
import assay.model.sky.Projection
import assay.model.sky.SkyGrid
import assay.unit.Unit
import assay.unit.Units
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** The layouts that are shipped: complete, named as the surveys name things, written and read back. */
class LayoutsSpec extends Specification {
    static final GRID = new SkyGrid(2, 2, Projection.northUp(10, 41, 1, 1, 0.2))

    @TempDir Path folder

    static Plane plane(String unit, Pooling pooling, boolean errors, int seed) {
        double[] values = (0..3).collect { (it + 1) * (seed + 1) * (pooling == Pooling.SUM ? 1e-17 : 1) }
        double[] deviations = values.collect { it / 8 }
        errors ? Plane.of(values, deviations, Units.parse(unit), pooling) : Plane.of(values, Units.parse(unit), pooling)
    }

    static final MADE = [
        'Ha': plane('erg/s/cm2', Pooling.SUM, true, 1), 'Hb': plane('erg/s/cm2', Pooling.SUM, true, 2),
        'OIII5007': plane('erg/s/cm2', Pooling.SUM, true, 3), 'NII6584': plane('erg/s/cm2', Pooling.SUM, true, 4),
        'velocity(Ha)': plane('km/s', Pooling.MEAN, true, 5), 'dispersion(Ha)': plane('km/s', Pooling.MEAN, true, 6),
        'instrumentalDispersion(Ha)': plane('km/s', Pooling.MEAN, false, 7),
        'bin': Plane.of([0, 1, 1, Double.NaN] as double[], Unit.ONE, Pooling.LABEL)]

    static LineMaps maps(InputKind kind) {
        new LineMaps() {
            String galaxy() { 'G1' }
            SkyGrid grid() { GRID }
            Set<String> keys() { MADE.keySet() }
            Plane plane(String key) { MADE[key] }
            InputKind kind() { kind }
            List<String> notes() { [] }
        }
    }

    static boolean near(double a, double b) {
        Double.isNaN(a) ? Double.isNaN(b) : Math.abs(a - b) <= 1e-14 * Math.abs(a)
    }

    def "simulated maps written as #name are read back, and are called simulated"() {
        given:
        def layout = Recipes.layouts()[name]

        when:
        LayoutWriter.write(layout, maps(InputKind.SIMULATED), folder)
        def read = LayoutReader.open(folder, 'G1', layout)

        then: 'to the last places, from dividing and multiplying by the unit of the file'
        read.kind() == InputKind.SIMULATED
        read.keys() == keys as Set
        read.keys().every { key ->
            def errors = read.plane(key).errors()
            assert errors.present == MADE[key].errors().present
            (0..3).every {
                assert near(MADE[key].values()[it], read.plane(key).values()[it])
                !errors.present || near(MADE[key].errors().get()[it], errors.get()[it])
            }
        }

        where:
        name         | keys
        'lineMaps'   | MADE.keySet()
        'mangaDap'   | MADE.keySet()
        'phangsMuse' | MADE.keySet() - 'bin'
        'pipe3d'     | ['Ha', 'Hb', 'OIII5007', 'NII6584', 'velocity(Ha)']
    }

    def "the files that are written as #name have the names of the survey: #extension"() {
        given:
        def files = LayoutWriter.write(Recipes.layouts()[name], maps(InputKind.REAL), folder)
        def unit = FitsFile.read(files[0]).units().find { it.name() == extension }

        expect:
        files*.fileName*.toString() == [file]
        unit.header().text(keyword).get() == value
        unit.channels() == channels

        where: 'as the surveys describe their files'
        name         | file                                            || extension           | keyword | value                    | channels
        'phangsMuse' | 'G1_MAPS.fits'                                  || 'HB4861_FLUX'       | 'BUNIT' | '1e-20 erg/s/cm2/spaxel' | 1
        'phangsMuse' | 'G1_MAPS.fits'                                  || 'OIII5006_FLUX_ERR' | 'BUNIT' | '1e-20 erg/s/cm2/spaxel' | 1
        'phangsMuse' | 'G1_MAPS.fits'                                  || 'HA6562_SIGMA_CORR' | 'BUNIT' | 'km/s'                   | 1
        'mangaDap'   | 'manga-G1-MAPS-HYB10-MILESHC-MASTARHC2.fits.gz' || 'EMLINE_GFLUX'      | 'C03'   | 'Ha-6564'                | 4
        'mangaDap'   | 'manga-G1-MAPS-HYB10-MILESHC-MASTARHC2.fits.gz' || 'EMLINE_GFLUX_IVAR' | 'C01'   | 'Hb-4862'                | 4
        'pipe3d'     | 'manga-G1.Pipe3D.cube.fits.gz'                  || 'FLUX_ELINES'       | 'NAME0' | 'flux Hbeta'             | 10
    }

    def "the masks of MaNGA reject what is not to be used, and nothing else"() {
        expect:
        Recipes.layouts()['mangaDap'].bits().numbers()['DONOTUSE'] == 30
        Recipes.layouts()['mangaDap'].bits().rejecting() == ['DONOTUSE']
    }

    def "the environments of PHANGS have the numbers of their edition"() {
        expect:
        Recipes.layouts()[name].maps()[0].labels().get().classes() == [centre: 1, bar: 2, barEnds: 3, interbar: 4,
            armsWithinBar: 5, arms: 6, interarm: 7, outerDisc: 8] + last

        where:
        name                 || last
        'phangsEnvironment'  || [interbarWithoutArms: 9, disc: 10]
        'phangsEnvironment1' || [disc: 9]
    }

    def "every layout says who laid it out"() {
        expect:
        Recipes.layouts().values().every { it.reference().length() > 20 }
        Recipes.layouts().keySet().containsAll(['lineMaps', 'phangsMuse', 'phangsEnvironment', 'phangsNebulaMask', 'mangaDap',
            'pipe3d', 'samiDr3', 'lensMaps', 'lensAmplification', 'frapyMaps', 'regions'])
    }

    def "the command #arguments tells #words"() {
        given:
        def out = System.out
        def caught = new ByteArrayOutputStream()
        System.out = new PrintStream(caught, true, 'UTF-8')

        when:
        def code = Assay.run(arguments as String[])

        then:
        code == 0
        caught.toString('UTF-8').contains(words)

        cleanup:
        System.out = out

        where:
        arguments                       | words
        ['layouts']                     | 'phangsEnvironment  Querejeta et al. 2021'
        ['layouts', 'mangaDap']         | '  map       {line}  from EMLINE_GFLUX[{name}], inverse variance EMLINE_GFLUX_IVAR[{name}], mask EMLINE_GFLUX_MASK[{name}], in 1e-17 erg/s/cm2/spaxel'
        ['explain', 'layout.phangsMuse'] | 'subtract instrumentalDispersion(line) in quadrature'
    }
}
