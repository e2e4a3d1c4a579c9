package assay.io

import assay.SharedData
import assay.model.NumberColumn
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification

/** Rows and columns are those of the README where it states them, else those that Python's csv module counts. */
@Requires(value = { SharedData.has('data/README.md') }, reason = 'the published tables are not here')
class RealTablesSpec extends Specification {
    static final Path DATA = SharedData.find('data').toPath()

    /** A Voronoi binning without a heading: position and bin, as the README says. */
    static final String NAMELESS = 'lensed-arcs/AS1063/bins_SN_70_white_light.txt'

    /** Two of its columns are called 'up', two 'down'. */
    static final String TWICE = 'phangs/digitised/two_point_check.csv'

    /** Texts about data. */
    static final List<String> PROSE = ['phangs/readme_upstream_v1p0.txt', 'lensed-arcs/LICENSES/FRApy-LICENSE.txt', 'lensed-arcs/LICENSES/Resolved_Metallicity-LICENSE.txt']

    static final String HDF5 = 'manga/NGC4047_allpix.pipe3d.hdf5'

    static final List<List> TABLES = [
        ['correlation-lengths/amusing_correlation_length_D16.csv', 219, 5],
        ['correlation-lengths/amusing_deproject.csv', 13, 3],
        ['correlation-lengths/amusing_galaxies.csv', 532, 11],
        ['correlation-lengths/amusing_injection_width_D16.csv', 219, 5],
        ['correlation-lengths/amusing_table1.csv', 219, 17],
        ['correlation-lengths/califa_galaxies.csv', 100, 14],
        ['correlation-lengths/califa_table1_correlation_lengths.csv', 100, 20],
        ['correlation-lengths/edge_co_veldisp.csv', 70, 4],
        ['dwarfs/50mgc_short.fits.gz', 15424, 11],
        ['dwarfs/gradients_digitised.csv', 55, 15],
        ['dwarfs/paper_table1_correlations.csv', 10, 9],
        ['dwarfs/profiles_digitised.csv', 293, 3],
        ['lensed-arcs/A370/fluxes_bins_SNR_110_amp_corrected.dat', 107, 15],
        ['lensed-arcs/A370/metallicity_SNR_110_correct_uncertainty.dat', 107, 10],
        ['lensed-arcs/A370/obs_lines_A370.csv', 107, 21],
        ['lensed-arcs/AS1063/SNR_white_light.txt', 481, 4],
        ['lensed-arcs/AS1063/fluxes_bins_SNR_70.dat', 136, 15],
        ['lensed-arcs/AS1063/metallicity_SNR_70_amp_corrected_fluxes.dat', 135, 10],
        ['lensed-arcs/AS1063/metallicity_SNR_70_amp_corrected_uncertainties.dat', 136, 10],
        ['lensed-arcs/AS1063/obs_lines_AS1063.csv', 136, 21],
        ['lensed-arcs/PROVENANCE.csv', 53, 6],
        ['lensed-arcs/reference/bayes_reference_A370.csv', 107, 22],
        ['lensed-arcs/reference/bayes_reference_AS1063.csv', 136, 22],
        ['lensed-arcs/tables/a370.obs', 10, 3],
        ['lensed-arcs/tables/a370_fmz.dat', 107, 9],
        ['lensed-arcs/tables/as1063.obs', 10, 3],
        ['lensed-arcs/tables/as1063_fmz.dat', 135, 9],
        ['lensed-arcs/tables/macs1206_fmz.dat', 60, 9],
        ['lensed-arcs/tables/muse_and_sinf.dat', 10, 3],
        ['manga/NGC4047_spaxels.csv', 5544, 49],
        ['manga/ecalifa_global.ecsv', 895, 107],
        ['manga/manga_pipe3d_dr17_subset.csv.gz', 207, 536],
        ['manga/paper_tables.csv', 8, 9],
        ['manga/sami/five_sami_InputCatGAMADR3.csv', 5, 22],
        ['manga/sami/five_sami_MGEPhotomUnregDR3.csv', 5, 11],
        ['manga/sami/five_sami_VisualMorphologyDR3.csv', 5, 3],
        ['manga/sami/sami_reference_sectors_1comp_dereddened.csv', 182, 182],
        ['phangs/digitised/model_comparison_digitised.csv', 19, 4],
        ['phangs/digitised/points/IC5332_points.csv', 359, 10],
        ['phangs/digitised/points/NGC1087_points.csv', 3037, 10],
        ['phangs/digitised/points/NGC1385_points.csv', 3494, 10],
        ['phangs/digitised/points/NGC3351_points.csv', 355, 10],
        ['phangs/digitised/points/NGC3627_points.csv', 2996, 10],
        ['phangs/digitised/points/NGC4535_points.csv', 1095, 10],
        ['phangs/digitised/points/NGC5068_points.csv', 1027, 10],
        ['phangs/digitised/points/NGC7496_points.csv', 1225, 10],
        ['phangs/digitised/points/points_summary.csv', 9, 8],
        ['phangs/digitised/radial_fits_recovered.csv', 19, 12],
        ['phangs/gpr_unit_oracle.csv', 15, 12],
        ['phangs/paper_tables/table1_sample.csv', 19, 13],
        ['phangs/paper_tables/table2_scales.csv', 12, 7],
        ['phangs/paper_tables/tableB1_hii_correlation.csv', 19, 5],
        ['phangs/phangs_hii_spaxels/NGC1300_60pc.csv', 1455, 10],
        ['phangs/phangs_hii_spaxels/NGC1300_native.csv.gz', 17197, 11],
        ['phangs/phangs_hii_spaxels/NGC3351_60pc.csv', 147, 10],
        ['phangs/phangs_hii_spaxels/NGC3351_native.csv.gz', 6740, 11],
        ['phangs/phangs_metadata_metha.csv', 19, 12],
        ['phangs/scale_lengths.csv', 19, 7],
        ['phangs/scale_lengths.fits', 19, 6]
    ]

    def "every table is read whole: #path has #rows rows of #columns columns"() {
        when:
        def table = TableReader.read(DATA.resolve(path))

        then:
        table.rows() == rows
        table.columns().sum { stored(it) } == columns

        where:
        [path, rows, columns] << TABLES
    }

    def "a table without names is refused, and read once they are given"() {
        when:
        TableReader.read(DATA.resolve(NAMELESS))

        then:
        def refusal = thrown(assay.model.Problem)
        refusal.message == "${DATA.resolve(NAMELESS)}: its 3 columns have no names, neither in a remark above the first row nor in a first line of words; state them as headings"

        when:
        def table = TableReader.read(DATA.resolve(NAMELESS), TableRequest.ALL.withHeadings(['row', 'column', 'bin']))

        then: "136 bins, as the README says"
        table.rows() == 481
        table.numbers('bin').values().toList().toSet().size() == 136
    }

    def "a table that gives a name twice is refused, but its other columns can be asked for"() {
        when:
        TableReader.read(DATA.resolve(TWICE))

        then:
        def refusal = thrown(assay.model.Problem)
        refusal.message == "${DATA.resolve(TWICE)}: two columns are called 'up'; rename one of them"

        expect:
        TableReader.read(DATA.resolve(TWICE), TableRequest.ALL.ofColumns(['galaxy'])).rows() == 12
    }

    def "no table of the folder is left out of this list but the HDF5 file"() {
        given:
        def endings = ~/(?i).*\.(csv|ecsv|dat|obs|txt|vot|xml|mrt|hdf5|h5)(\.gz)?/

        when:
        def found = Files.walk(DATA).filter { it.fileName.toString() ==~ endings }.map { DATA.relativize(it).toString() }.toList().toSet()
        def known = TABLES*.first().findAll { it ==~ endings }.toSet() + PROSE + NAMELESS + TWICE + HDF5

        then:
        found == known
    }

    def "FITS files that hold a table are in this list"() {
        when:
        def holding = Files.walk(DATA).filter { it.toString() ==~ /.*\.fits(\.gz)?/ }.filter { file ->
            try {
                return TableReader.read(file).rows() > 0
            } catch (assay.model.Problem noTable) {
                return false
            }
        }.map { DATA.relativize(it).toString() }.toList().toSet()

        then:
        holding == TABLES*.first().findAll { it.contains('.fits') }.toSet()
    }

    def "the injection widths are blank in 94 rows"() {
        when:
        def table = TableReader.read(DATA.resolve('correlation-lengths/amusing_table1.csv'))

        then:
        ['w_inj50', 'w_inj16'].each { name ->
            def column = table.column(name).get()
            assert (0..<219).count { column instanceof NumberColumn ? column.isAbsent(it) : column.values()[it] == '' } == 94
        }
    }

    /** How many columns of the file a column came from. */
    private static int stored(def column) {
        if (!(column instanceof NumberColumn)) return 1
        def errors = column.errors()
        1 + (errors.present() ? (errors.asymmetric() ? 2 : 1) : 0) + (errors.upperLimit() != null ? 1 : 0)
    }
}
