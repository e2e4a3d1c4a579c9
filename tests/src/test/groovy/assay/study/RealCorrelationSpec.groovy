package assay.study

import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/**
 * What goes with the metallicity of the 629 spaxels of NGC 4047 that pass the cuts of Boardman et al. (2022): Spearman's coefficients
 * as other software found them on the same spaxels, to their printed digits (the mass density is the one corrected for dust). The table gives EW in emission as negative numbers.
 */
@Requires({ SharedData.has('data/manga/NGC4047_spaxels.csv') })
class RealCorrelationSpec extends Specification {

    /** Median and percentiles 16 and 84 of 12 + log(O/H) from 0.75 to 2 Re, as numpy.percentile gives them. */
    static final NUMPY = [[8.57369617, 8.54821474, 8.59557627], [8.58162935, 8.55852801, 8.60069645], [8.5584927, 8.53219319, 8.58141179],
                          [8.53628255, 8.49776963, 8.56642129], [8.50375666, 8.48171286, 8.52392469]]

    @TempDir Path folder

    def 'rank correlations of real spaxels are those of other software'() {
        given:
        def maps = '''    map 'stars', from: 'sigstar_Avcor', unit: 'Msun/pc2'
    map 'age', from: 'age_lwt', unit: 'Gyr'
    map 'x','''
        def asked = '''OH = metallicity(marino13.o3n2)
    density = correlate OH, with: log(stars/(Msun/pc**2)), bootstrap: 100
    centre = correlate OH, with: deprojected, bootstrap: 100, perturb: 100
    break4000 = correlate OH, with: D4000, bootstrap: 100
    ages = correlate OH, with: age, bootstrap: 100
    width = correlate OH, with: -EW(Ha), bootstrap: 100
    profile = correlate stars, with: deprojected, bootstrap: 100
    steps = binned OH, over: deprojected/(13.21.arcsec), between: 0.5..2, step: 0.25, atLeast: 80
    smooth = smoothed OH, over: [deprojected/(13.21.arcsec)], nearest: 0.3
    left = correlate OH - smooth, with: deprojected, bootstrap: 100
    atRadius = correlate OH, with: stars, controlling: [deprojected], bootstrap: 100
'''
        def text = RealCutFlowSpec.RECIPE.replace("    map 'x',", maps).replace('OH = metallicity(marino13.o3n2)\n', asked)
        def recipe = Files.writeString(folder.resolve('cuts.groovy'), text)
        Files.copy(SharedData.folder().resolve('data/manga/NGC4047_spaxels.csv'), folder.resolve('NGC4047_spaxels.csv'))
        Files.writeString(folder.resolve('galaxies.csv'), RealCutFlowSpec.GALAXIES)

        when:
        def told = SmallStudy.command(['run', recipe, '--quiet', '--no-figures', '--data', folder, '--out', folder.resolve('out')])

        then:
        told.code() == 0
        def row = SmallStudy.table(folder.resolve('out/cuts/tables/galaxies.csv'))[0]
        rounded(row['density.r']) == 0.667
        rounded(row['centre.r']) == -0.711
        rounded(row['break4000.r']) == -0.214
        rounded(row['ages.r']) == -0.335
        rounded(row['width.r']) == 0.221
        ['density', 'centre', 'break4000', 'ages', 'width'].every { row["${it}.n".toString()].toInteger() == 629 }

        and: 'the medians, percentiles and counts in bins are those of NumPy, but for the first bin of 72 spaxels'
        def bins = SmallStudy.table(folder.resolve('out/cuts/tables/steps.bins.csv'))
        bins*.galaxy.unique() == ['NGC4047']
        bins*.low*.toDouble() == [0.75, 1, 1.25, 1.5, 1.75]
        bins*.n*.toInteger() == [99, 117, 98, 95, 148]
        [bins, NUMPY].transpose().every { bin, known ->
            def median = bin.median.toDouble()
            Math.abs(median - known[0]) < 1e-8 && Math.abs(median - bin.median_err_minus.toDouble() - known[1]) < 1e-8 &&
                    Math.abs(median + bin.median_err_plus.toDouble() - known[2]) < 1e-8
        }

        and: 'what goes with the radius is gone where the trend is taken off'
        Math.abs(row['left.r'].toDouble()) < 0.1

        and: 'at a fixed radius it is what the coefficients of the three pairs make of it'
        def (ab, ac, bc) = ['density', 'centre', 'profile'].collect { row["${it}.r".toString()].toDouble() }
        Math.abs(row['atRadius.r'].toDouble() - (ab - ac * bc) / Math.sqrt((1 - ac * ac) * (1 - bc * bc))) < 1e-12

        and: 'errors once more weaken it by more than they scatter'
        row['centre.perturbed'].toDouble() - row['centre.r'].toDouble() > 2 * row['centre.perturbed_err'].toDouble()
    }

    private static double rounded(String number) {
        number.toBigDecimal().setScale(3, java.math.RoundingMode.HALF_EVEN).toDouble()
    }
}
