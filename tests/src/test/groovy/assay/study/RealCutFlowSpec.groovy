package assay.study

import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/**
 * The cuts of Boardman et al. (2022) on the 5,544 spaxels of NGC 4047 (Wong et al. 2024, edge_pydb), against counts made with
 * other software: 992 by signal-to-noise ratio, then 976, 974, 927 and 629. The table gives EW in emission as negative numbers, the
 * radius in the plane of the disc, and Re is 13.21 arcsec (eCALIFA).
 */
@Requires({ SharedData.has('data/manga/NGC4047_spaxels.csv') })
class RealCutFlowSpec extends Specification {
    static final RECIPE = '''language 1
study 'Cuts on NGC 4047'
seed 1
lines Ha, Hb, OIII5007, NII6584, OII3727
outside drop
layout 'edge', {
    reference 'Wong et al. 2024, ApJS 271, 35'
    regionTable '{galaxy}_spaxels.csv'
    lineNames Ha: 'Halpha', Hb: 'Hbeta', OIII5007: '[OIII]5007', NII6584: '[NII]6583', OII3727: '[OII]3727'
    map '{line}', from: 'flux_{name}', error: 'e_flux_{name}', unit: '1e-16 erg/s/cm2'
    map 'EW(Ha)', from: 'EW_Halpha', unit: 'AA'
    map 'deprojected', from: 'rad_arc', unit: 'arcsec'
    map 'D4000', from: 'D4000_idx', unit: ''
    map 'x', from: 'ra_off', unit: 'deg'
    map 'y', from: 'dec_off', unit: 'deg'
}
sample {
    galaxies 'galaxies.csv', maps: '{galaxy}_spaxels.csv', layout: edge
    thickness 0
}
perGalaxy {
    select {
        snr(Ha, Hb, OIII5007, NII6584, OII3727) > 3
        below(kauffmann03.nii)
        EW(Ha) <= -10.AA
        Ha/Hb >= 2.86
        deprojected >= 0.5*13.21.arcsec && deprojected <= 2*13.21.arcsec
        D4000 > 0 && D4000 < 2
    }
    OH = metallicity(marino13.o3n2)
    gradient = fitLine OH, against: deprojected/(13.21.arcsec), bootstrap: 1000
    itself = fitLine OH, against: deprojected/(13.21.arcsec), errors: residuals, draws: 100
    robust = fitLine OH, against: deprojected/(13.21.arcsec), by: leastAbsolute, errors: residuals, draws: 100, spread: robustSigma
}
'''

    static final GALAXIES = 'galaxy,ra,dec,distance,positionAngle,axisRatio,Re\n' +
            'NGC4047,180.711,48.6366,47.5,104,0.76,2.976\n'

    @TempDir Path folder

    def 'the cuts of a published study leave the counts that other software finds'() {
        given:
        def recipe = Files.writeString(folder.resolve('cuts.groovy'), RECIPE)
        Files.copy(SharedData.folder().resolve('data/manga/NGC4047_spaxels.csv'), folder.resolve('NGC4047_spaxels.csv'))
        Files.writeString(folder.resolve('galaxies.csv'), GALAXIES)

        when:
        def told = SmallStudy.command(['run', recipe, '--quiet', '--no-figures', '--data', folder, '--out', folder.resolve('out')])

        then:
        told.code() == 0

        and: 'of 5,544 spaxels 4,346 have all lines measured'
        def flow = rows('cutflow')
        flow*.left*.toInteger() == [4346, 992, 976, 974, 927, 629, 629, 629]
        flow*.entered*.toInteger() == [5544, 4346, 992, 976, 974, 927, 629, 629]
        flow.every { it.entered.toInteger() - it.removed.toInteger() == it.left.toInteger() }

        and: 'galaxy by galaxy there is the same'
        rows('cutflow_galaxies')*.removed == flow*.removed

        and: 'the gradient is that of least squares through these spaxels, -0.0657 dex/Re, to what the median of 1,000 draws scatters'
        def galaxy = rows('galaxies')[0]
        Math.abs(galaxy['gradient.slope'].toDouble() + 0.0657029) < 0.0002
        Math.abs(galaxy['itself.slope'].toDouble() + 0.0657029) < 1e-6

        and: 'that of least absolute deviations is -0.0651 dex/Re with 8.6363 at the centre, to half of the last digit'
        Math.abs(galaxy['robust.slope'].toDouble() + 0.0651) < 0.00005
        Math.abs(galaxy['robust.intercept'].toDouble() - 8.6363) < 0.00005

        and: 'the 4 % noise of 100 draws and the 1.25 of normal residuals are all that is between their errors, twice over'
        def ratio = galaxy['robust.slope_err'].toDouble() / galaxy['itself.slope_err'].toDouble()
        ratio > 0.6 && ratio < 1.7
    }

    private List<Map<String, String>> rows(String table) {
        SmallStudy.table(folder.resolve("out/cuts/tables/${table}.csv"))
    }
}
