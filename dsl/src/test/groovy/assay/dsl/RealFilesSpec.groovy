package assay.dsl

import assay.dsl.compiler.Recipes
import assay.io.fits.FitsFile
import assay.io.maps.Layout
import assay.io.maps.LayoutMap
import assay.io.maps.LayoutReader
import assay.model.Disc
import assay.model.InputKind
import assay.model.sky.LineMaps
import assay.unit.Units
import java.nio.file.FileSystems
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification

/**
 * Every map-like file of the shared data is read through a declared layout or as a plain image, and has the shape, the scale,
 * the number of measured pixels and the bins that its README says, or that another reader of FITS counted (a script of a few
 * lines that decodes the bytes by itself).
 */
@Requires({ SharedFolder.file('data/README.md').file })
class RealFilesSpec extends Specification {
    static final DATA = SharedFolder.file('data').toPath()
    static final AS1063 = 'lensed-arcs/AS1063'
    static final M1206 = 'lensed-arcs/M1206'
    static final DIGITISED = ['IC5332', 'NGC0628', 'NGC1087', 'NGC1300', 'NGC1365', 'NGC1385', 'NGC1433', 'NGC1512', 'NGC1672',
        'NGC3351', 'NGC3627', 'NGC4254', 'NGC4303', 'NGC4535', 'NGC5068', 'NGC7496']

    /** One image a file, at this place, whatever its BUNIT says. */
    static Layout image(String unit, String from = '0', boolean labels = false) {
        def map = LayoutMap.of('image', from).unitIs(unit)
        new Layout('image', 'one image', Optional.empty(), Optional.empty(), [:], [labels ? map.labelled(-1, [:]) : map],
            Optional.empty(), Layout.Bits.ANY, Layout.BinFlux.MEAN_PER_PIXEL, InputKind.REAL, [])
    }

    static LineMaps open(String file, String galaxy, Layout layout) {
        LayoutReader.open(DATA.resolve(file), galaxy, layout)
    }

    static List<Double> measured(double[] values) {
        values.toList().findAll { !Double.isNaN(it) }
    }

    /** file | where in it | unit | columns, rows, arcsec a pixel, measured pixels, different values */
    static final List<List> IMAGES = [
        ['phangs/NGC7496_metallicity.fits', '0', 'dex', 532, 936, 0.2, 278015, 278015],
        ['phangs/NGC7496_metallicity_err.fits', '0', 'dex', 532, 936, 0.2, 278015, 278015],
        *['', '_correct_uncertainties'].collectMany { second -> ['extinction', 'metallicity'].collectMany { what -> ['', '_unc'].collect {
            ["$AS1063/Map_$what$second${it}.fits".toString(), '0', 'dex', 56, 45, 0.2, 481, second ? 136 : 135] } } },
        ["$AS1063/Map_SFR_density_Hb.fits".toString(), '0', 'Msun/yr/kpc2', 56, 45, 0.2, 481, 135],
        ["$AS1063/Map_SFR_density_Hb_unc.fits".toString(), '0', 'Msun/yr/kpc2', 56, 45, 0.2, 481, 135],
        ["$AS1063/Map_mass_density.fits".toString(), '0', 'dex', 56, 45, 0.2, 481, 93],
        ["$AS1063/Map_mass_density_unc.fits".toString(), '0', 'dex', 56, 45, 0.2, 481, 42],
        ["$AS1063/Map_residuals_fixed_morphology.fits".toString(), '0', 'dex', 56, 45, 0.2, 481, 481],
        ["$AS1063/Map_residuals_free_param.fits".toString(), '0', 'dex', 56, 45, 0.2, 481, 481],
        ["$AS1063/PSF_AS1063_image_plane.fits".toString(), '0', '', 56, 45, 0.2, 2520, 359],
        ["$AS1063/amp_aligned_with_MUSE.fits".toString(), 'DATA', '', 56, 45, 0.2, 2520, 1820],
        ["$AS1063/demo/AS1063_map_metallicity.fits".toString(), '0', 'dex', 56, 45, 0.2, 481, 135],
        ["$AS1063/demo/AS1063_map_metallicity_unc.fits".toString(), '0', 'dex', 56, 45, 0.2, 481, 135],
        ["$AS1063/AS1063_dplx.fits.gz".toString(), '0', 'arcsec', 1000, 1000, 0.02, 1000000, 924330],
        ["$AS1063/AS1063_dply.fits.gz".toString(), '0', 'arcsec', 1000, 1000, 0.02, 1000000, 989867],
        ["$AS1063/SP_PSF_AS1063.fits.gz".toString(), '0', '', 200, 200, 0.04, 40000, 10406],
        ["$AS1063/source-plane/SP_Map_metallicity.fits.gz".toString(), '0', 'dex', 200, 200, 0.04, 30679, 1412],
        ["$AS1063/source-plane/SP_Map_metallicity_unc.fits.gz".toString(), '0', 'dex', 200, 200, 0.04, 30679, 1412],
        ["$M1206/Map_Ha_flux_SNR_10.fits.gz".toString(), '0', 'erg/s/cm2', 86, 127, 0.1254, 421, 57],
        ["$M1206/Map_Ha_flux_SNR_10_unc.fits.gz".toString(), '0', 'erg/s/cm2', 86, 127, 0.1254, 421, 58],
        ["$M1206/Map_NII_flux_SNR_10.fits.gz".toString(), '0', 'erg/s/cm2', 86, 127, 0.1254, 353, 47],
        ["$M1206/Map_NII_flux_SNR_10_unc.fits.gz".toString(), '0', 'erg/s/cm2', 86, 127, 0.1254, 353, 50],
        ["$M1206/Map_metallicity.fits.gz".toString(), '0', 'dex', 86, 127, 0.1254, 409, 58],
        ["$M1206/Map_metallicity_unc.fits.gz".toString(), '0', 'dex', 86, 127, 0.1254, 409, 58],
        ['lensed-arcs/reference/AS1063_projection_kpc.fits', 'PROJ_X', 'kpc', 56, 45, 0.2, 2520, 2520],
        ['lensed-arcs/reference/AS1063_projection_kpc.fits', 'PROJ_Y', 'kpc', 56, 45, 0.2, 2520, 2520],
    ]

    /** file | columns, rows | bins | pixels in bins */
    static final List<List> BINS = [
        ["$AS1063/Map_bins_SN_70.fits".toString(), 56, 45, 136, 481],
        ["$AS1063/Map_bins_SN_70_flux_stddev.fits".toString(), 56, 45, 135, 481],
        ["$M1206/Map_bins_SN_10_flux_stddev.fits.gz".toString(), 86, 127, 60, 421],
    ]

    /** galaxy | columns, rows, arcsec a pixel | pixels of OH, OH_ERR and GPR_RESID that are not BLANK */
    static final List<List> MAPS_OFF_FIGURES = [
        ['IC5332', 308, 458, 0.3908, 108724, 107852, 109473], ['NGC0628', 308, 311, 0.9132, 40252, 43099, 42493],
        ['NGC1087', 308, 455, 0.3936, 126842, 124502, 123479], ['NGC1300', 308, 187, 0.9519, 40045, 40131, 40064],
        ['NGC1365', 308, 187, 0.9537, 43866, 43435, 43261], ['NGC1385', 308, 453, 0.3947, 106811, 103983, 104681],
        ['NGC1433', 308, 190, 0.9537, 46815, 47553, 48574], ['NGC1512', 308, 311, 0.584, 81036, 83173, 83099],
        ['NGC1672', 308, 177, 0.7958, 35483, 39166, 36035], ['NGC3351', 308, 308, 0.5795, 84230, 83218, 85746],
        ['NGC3627', 308, 585, 0.4054, 158079, 158214, 158946], ['NGC4254', 308, 363, 0.6545, 84880, 87695, 81915],
        ['NGC4303', 308, 307, 0.582, 81856, 80578, 77739], ['NGC4535', 308, 454, 0.3934, 124479, 122932, 125751],
        ['NGC5068', 308, 313, 0.7566, 54907, 56227, 54829], ['NGC7496', 308, 543, 0.3436, 87293, 85800, 89034],
    ]

    static final SAMI_LINES = ['Ha', 'Hb', 'NII6584', 'OI6300', 'OII3727', 'OIII5007', 'SII6716', 'SII6731']

    /** galaxy | measured pixels of each of the eight lines | of the width | of the extinction correction */
    static final List<List> SAMI = [
        ['209807', [728, 720, 727, 700, 668, 724, 725, 725], 728, 720],
        ['230776', [394, 452, 417, 360, 76, 433, 176, 181], 480, 374],
        ['41144', [754, 755, 755, 754, 746, 755, 756, 756], 756, 755],
        ['56140', [720, 593, 730, 603, 467, 707, 665, 687], 776, 573],
    ]

    /** Tables in FITS, which the reader of tables takes. */
    static final TABLES = ['dwarfs/50mgc_short.fits.gz', 'phangs/scale_lengths.fits']

    def "the image #file"() {
        when:
        def maps = open(file, 'G', image(unit, from))
        def values = measured(maps.plane('image').values())

        then:
        maps.grid().nx() == nx
        maps.grid().ny() == ny
        Math.abs(maps.grid().projection().pixelArcsec() - arcsec) < 0.0052 * arcsec
        values.size() == pixels
        values.toSet().size() == different

        where: 'the scale as its README rounds it: 0.0200 of the deflection maps, 0.2 of MUSE, which is 0.2 or 0.201 in its headers'
        [file, from, unit, nx, ny, arcsec, pixels, different] << IMAGES
    }

    def "the bins of #file"() {
        when:
        def maps = open(file, 'G', image('', '0', true))
        def bins = measured(maps.plane('image').values())

        then:
        [maps.grid().nx(), maps.grid().ny()] == [nx, ny]
        bins.toSet().size() == number
        bins.size() == pixels

        where:
        [file, nx, ny, number, pixels] << BINS
    }

    def "the map of #galaxy that was read off a figure"() {
        given:
        def layout = new Layout('digitised', 'read off figures', Optional.of('{galaxy}_digitised.fits.gz'), Optional.empty(), [:],
            [LayoutMap.of('OH', 'OH').error('OH_ERR', LayoutMap.Uncertainty.Form.STANDARD_DEVIATION).unitIs('dex'),
             LayoutMap.of('error', 'OH_ERR').unitIs('dex'), LayoutMap.of('residual', 'GPR_RESID').unitIs('dex')],
            Optional.empty(), Layout.Bits.ANY, Layout.BinFlux.MEAN_PER_PIXEL, InputKind.READ_OFF_FIGURES, [])

        when:
        def maps = open('phangs/digitised', galaxy, layout)

        then:
        maps.kind() == InputKind.READ_OFF_FIGURES
        [maps.grid().nx(), maps.grid().ny()] == [nx, ny]
        Math.abs(maps.grid().projection().pixelArcsec() - arcsec) < 5e-5
        ['OH', 'error', 'residual'].collect { measured(maps.plane(it).values()).size() } == pixels

        and: 'abundances'
        measured(maps.plane('OH').values()).every { it > 7.5 && it < 9.5 }

        where:
        [galaxy, nx, ny, arcsec, oh, error, residual] << MAPS_OFF_FIGURES
        pixels = [oh, error, residual]
    }

    def "the SAMI maps of #galaxy"() {
        when:
        def maps = open("manga/sami/$galaxy", galaxy, Recipes.layouts()['samiDr3'])

        then: '50 x 50 spaxels of 0.5 arcsec, eight lines'
        maps.keys() == (SAMI_LINES + ['dispersion(Ha)', 'extinctionCorrection']) as Set
        [maps.grid().nx(), maps.grid().ny()] == [50, 50]
        Math.abs(maps.grid().projection().pixelArcsec() - 0.5) < 1e-9
        SAMI_LINES.collect { measured(maps.plane(it).values()).size() } == lines
        measured(maps.plane('dispersion(Ha)').values()).size() == width
        measured(maps.plane('extinctionCorrection').values()).size() == extinction

        and: 'what BUNIT misstates is told'
        maps.notes().any { it.contains("not in '10**(-16) erg/s/cm**2/angstrom/pixel'") }

        where:
        [galaxy, lines, width, extinction] << SAMI
    }

    def "a flux of SAMI is its number in the file times 1e-16 erg/s/cm2"() {
        given:
        def maps = open('manga/sami/209807', '209807', Recipes.layouts()['samiDr3'])
        def raw = FitsFile.read(DATA.resolve('manga/sami/209807/209807_A_NII6583_default_1-comp.fits'))

        expect:
        def p = 25 * 50 + 25
        Math.abs(maps.plane('NII6584').values()[p] / (raw.units()[0].pixels()[p] * 1e-16) - 1) < 1e-14
        Math.abs(maps.plane('NII6584').errors().get()[p] / (raw.units()[1].pixels()[p] * 1e-16) - 1) < 1e-14
    }

    def "the metallicity of AS1063 by its 135 bins becomes 135 rows, each with the value of its pixels"() {
        given:
        def disc = new Disc(342.176, -44.5366, 3000, -32, 0.557, 0, 5, OptionalDouble.empty())

        when:
        def rows = LayoutReader.spaxels(DATA.resolve(AS1063), 'AS1063', Recipes.layouts()['frapyMaps'], disc, ['metallicity'], [])

        then:
        rows.size() == 135
        rows.leftOut() == 0
        rows.column('pixels').toList().sum() == 481
        rows.column('metallicity').toList().toSet().size() == 135
        rows.column('error(metallicity)').every { it > 0.022 && it < 0.043 }
    }

    def "the lens maps of AS1063 are deflections in arcsec"() {
        given:
        def maps = open(AS1063, 'AS1063', Recipes.layouts()['lensMaps'])

        expect:
        maps.keys() as List == ['deflectionX', 'deflectionY']
        maps.plane('deflectionX').unit() == Units.get('arcsec')
        Math.abs(maps.plane('deflectionX').values().toList().max() - 14.50999) < 1e-4

        and: 'no magnification is 700 pixels outside of the model'
        measured(open(AS1063, 'AS1063', Recipes.layouts()['lensAmplification']).plane('amplification').values()).size() == 1820
    }

    def "the regions of #galaxy come as a table: #rows rows with #line"() {
        given:
        def disc = new Disc(0, 0, 100, 0, 0.5, 0, 5, OptionalDouble.empty())

        when:
        def table = LayoutReader.spaxels(DATA.resolve(place), galaxy, Recipes.layouts()[layout], disc, [line], [])

        then:
        table.size() + table.leftOut() == rows
        Math.abs(table.column(line)[0] / first - 1) < 1e-12

        where: 'the numbers of the first rows as the files print them'
        place              | galaxy   | layout        | line       | rows || first
        'lensed-arcs/A370' | 'A370'   | 'frapyLines'  | 'Hb'       | 107  || 77.693e-20
        AS1063             | 'AS1063' | 'frapyLines'  | 'OIII5007' | 136  || 1257.783e-20
        'manga/sami'       | '209807' | 'samiSectors' | 'Ha'       | 39   || 0.2080356e-16
        'manga/sami'       | '41144'  | 'samiSectors' | 'Ha'       | 31   || 0.06701137e-16
    }

    def "no FITS file of the shared data is left out"() {
        given:
        def all = []
        DATA.toFile().eachFileRecurse { if (it.name ==~ /.*\.fits(\.gz)?/) all << DATA.relativize(it.toPath()).toString() }
        def samiFiles = FileSystems.default.getPathMatcher('glob:manga/sami/{41144,56140,209807,230776}/*_A_*_default_1-comp.fits')
        def covered = (IMAGES*.first() + BINS*.first() + TABLES + DIGITISED.collect { "phangs/digitised/${it}_digitised.fits.gz".toString() }) as Set

        expect:
        all.size() > 90
        all.findAll { !(it in covered) && !samiFiles.matches(Path.of(it)) } == []
    }
}
