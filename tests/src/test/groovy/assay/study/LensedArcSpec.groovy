package assay.study

import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** The shipped recipe of lensed arcs on the released data, through the command line, against the numbers of an independent analysis. */
@Requires({ SharedData.has('data/lensed-arcs') })
class LensedArcSpec extends Specification {
    @TempDir
    @Shared
    Path folder

    @Shared
    SmallStudy.Told told

    def setupSpec() {
        told = SmallStudy.command(['run', 'lensed-arcs', '--quiet', '--no-figures', '--data', SharedData.folder().resolve('data/lensed-arcs'), '--out', folder])
    }

    private Map<String, String> galaxy(String part, String name) {
        SmallStudy.table(folder.resolve("lensed-arcs/tables/$part/galaxies.csv")).find { it.galaxy == name }
    }

    private static boolean near(String ours, double theirs, double tolerance) {
        Math.abs(ours.toDouble() - theirs) < tolerance
    }

    def "with its disc known AS1063 has the line of table 2 of Patricio et al. (2019)"() {
        given:
        def row = galaxy('AS1063', 'AS1063')

        expect: 'published: -0.034 +- 0.002, 8.985 +- 0.007; the digits are those of the closed form'
        near(row['known.slope'], -0.03425, 1e-5)
        near(row['known.slope_err'], 0.00185, 1e-5)
        near(row['known.central'], 8.98547, 2e-5)
        near(row['known.central_err'], 0.00726, 1e-5)
        near(row['known.chi2'], 765.67, 0.01)

        and: 'per radius in the disc it is q times as steep, and the same fit'
        near(row['knownInDisc.slope'], -0.557 * 0.03425, 1e-5)
        near(row['knownInDisc.minorAxis'], -0.03425, 1e-5)
        near(row['knownInDisc.chi2'], row['known.chi2'].toDouble(), 1e-9)

        and: 'published 6.04 is over pixels, of medians of a chain; ours is of the line of least chi-squared over bins'
        near(row.reducedKnown, 6.04, 0.04)

        and: 'the wings of the stated Moffat profile and the stated universe, as an independent analysis has them'
        near(row['knownMoffat.slope'], -0.03971, 1e-5)
        near(galaxy('cosmology', 'AS1063')['known.slope'], -0.03478, 1e-5)
    }

    def "with its disc free AS1063 has the line and the disc of table 2"() {
        given:
        def row = galaxy('AS1063', 'AS1063')

        expect: 'published: -0.042 +- 0.002, 9.038 +- 0.008, 0.52 +- 0.05, 68 +- 2; the digits are those of an exact scan, to a tenth of an error'
        near(row['free.slope'], -0.0415, 1.4e-4)
        near(row['free.slope_err'], 0.0014, 1e-4)
        near(row['free.central'], 9.0372, 4e-4)
        near(row['free.axisRatio'], 0.5175, 2e-3)
        near(row['free.positionAngle'], 68.02, 0.1)
        near(row['free.centre'], 0.935, 2e-3)
        near(row['free.chi2'], 104.19, 0.01)
        [row['free.column'], row['free.row'], row['free.dof']] == ['30', '24', '129']
        near(row['free.deprojected'], -0.0214, 1e-4)
        near(row['free.deprojected_err'], 0.0022, 1e-4)
        near(row.reducedFree, 1.44, 0.03)

        and: 'modes are ranked and weighed'
        def modes = SmallStudy.table(folder.resolve('lensed-arcs/tables/AS1063/free.modes.csv'))
        modes*.mode*.toDouble() == (1..modes.size()).toList()
        modes*.chi2*.toDouble() == modes*.chi2*.toDouble().sort()
        Math.abs(modes*.share*.toDouble().sum() - 1) < 1e-9
        near(modes[0].positionAngle, 68.02, 0.1)

        and: 'walkers from anywhere in the priors, of which none of those in wrong modes counts, as near as their number lets them'
        def walked = SmallStudy.table(folder.resolve('lensed-arcs/tables/AS1063/walked.modes.csv'))
        walked*.walkers*.toDouble().sum() == 24
        walked.drop(1)*.counted*.toDouble().every { it == 0 }
        near(row['walked.slope'], -0.0415, 7e-4)
        near(row['walked.positionAngle'], 68.02, 1.2)
        row['walked.leftOut'].toDouble() == 24 - walked[0].walkers.toDouble()

        and: 'what the model leaves over, by radius and with star formation, as the released residual map has it'
        near(row.within2kpc, -0.009, 1e-3)
        near(row.from2to4, 0.006, 1e-3)
        near(row.beyond8, 0.052, 5e-3)
        near(row.scatterFree, 0.0253, 5e-4)
        near(row['starFormation.r'], -0.103, 0.015)
    }

    def "whole arcs have the metallicity and dust of table B1 in variant #variant: #arc"() {
        given:
        def row = galaxy('integrated', arc)

        expect: 'to the last digits of an independent integration, a twentieth of an error'
        near(row["OH$variant"], oh, 0.005)
        near(row["EBV$variant"], ebv, 0.02)

        where:
        arc      | variant    || oh    | ebv
        'AS1063' | 'printed'  || 8.711 | 0.487
        'AS1063' | 'inferred' || 8.753 | 0.458
        'A370'   | 'printed'  || 8.715 | 0.399
        'A370'   | 'inferred' || 8.804 | 0.396
    }

    def "M1206 has the metallicity of its [N II], whole and bin by bin"() {
        expect: 'published 8.94 +- 0.07; the released map is met on average'
        near(galaxy('integratedM1206', 'M1206').OHmean, 8.934, 0.001)
        near(galaxy('M1206', 'M1206').offset, 0, 0.02)
    }

    def "mean metallicities of the bins are those that were released in variant B: #arc"() {
        expect: 'offsets from the released values that an independent integration has'
        near(galaxy('metallicities', arc).OHinferred, mean, 5e-4)

        where:
        arc      | mean
        'AS1063' | released('AS1063') + 0.0019
        'A370'   | released('A370') - 0.0025
    }

    private static double released(String arc) {
        def rows = SmallStudy.table(SharedData.folder().resolve("data/lensed-arcs/reference/bayes_reference_${arc}.csv"))
        rows.sum { it.released_Z.toDouble() } / rows.size()
    }

    def "the scaling relations are those of an independent run of the published method: #arc"() {
        given:
        def row = galaxy('relations', arc)

        expect: 'medians of two chains with two normals each, to a third of an error'
        near(row['rsfms.slope'], rsfms, 0.1)
        near(row['rmzr.slope'], rmzr, 0.03)
        near(row[correlation], rho, 0.002)
        near(row['rsfmsPlain.slope'], plain, 0.02)

        where:
        arc      | rsfms | rmzr  | plain | correlation        || rho
        'as1063' | 1.06d | 0.29d | 0.37d | 'slopesOfAS1063.r' || 0.179d
        'a370'   | 1.25d | 0.455d | 0.33d | 'slopesOfA370.r'   || 0.665d
    }

    def "what cannot be had is told, and the rest goes on"() {
        expect:
        told.code() == 3
        told.out().contains('A370/Map_metallicity.fits: there is no such file')
        told.out().contains('M1206_projection_kpc.fits: there is no such file, and without it nobody knows where the pixels look')
        Files.readString(folder.resolve('lensed-arcs/tables/A370/comparison.csv')).contains('the lens model of this arc was not released')
        Files.readString(folder.resolve('lensed-arcs/report.html')).contains('Deflections are those of the source itself, used as they are.')
    }
}
