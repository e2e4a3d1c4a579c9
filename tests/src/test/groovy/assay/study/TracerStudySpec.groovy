package assay.study

import assay.io.fits.FitsCards
import assay.io.fits.FitsFile
import assay.io.fits.FitsWriter
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** From a recipe to the metallicity before the point-spread function, on images that the recipe makes itself. */
class TracerStudySpec extends Specification {
    static final TOP = '''language 1
study 'Seen through'
seed 3
outside drop
layout 'images', {
    reference 'images of model galaxies'
    files '{galaxy}.fits'
    map 'OH', from: 'OH', error: 'OH_ERR', unit: ''
    map 'light', from: 'LIGHT', unit: ''
}
'''
    static final DISC = '''sample {
    galaxies 'scenes.ecsv', maps: '{galaxy}', layout: images
    properties fwhm: arcsec, size: arcsec, draw: number
    thickness 0
    simulatedScenes 'disc', {
        field 6.arcsec, pixel: 0.25.arcsec
        component 'disc', profile: exponential, size: 1.arcsec, central: 8.0, slope: -0.2
        noise centre: 0.01, atSize: 0.02, NOISE
        psf gaussian, fwhm: [0.arcsec, 0.6.arcsec, 1.5.arcsec]
        mean abundances
    }
}
'''
    static final FITS = '''perGalaxy {
    disc = component profile: exponential, size: size
    wls = fitLine OH, against: skyRadius, by: weighted, errors: measurements
    forward = fitTracer OH, profile: gradient, light: [disc], psf: gaussian, fwhm: fwhm, mean: abundances
    linear = fitTracer OH, profile: gradient, light: [disc], psf: gaussian, fwhm: fwhm, mean: logarithms
    worst = deviation(residual(forward))
    OHseen = OH - forward.model - residual(forward)
    left = deviation(OHseen)
}
'''

    @TempDir Path folder

    private SmallStudy.Told run(String text, List more = []) {
        def file = Files.writeString(folder.resolve('seen.groovy'), text)
        SmallStudy.command(['run', file, '--quiet', '--no-figures', '--out', folder.resolve('out')] + more)
    }

    private Map<String, Map<String, Double>> galaxies() {
        SmallStudy.table(folder.resolve('out/seen/tables/galaxies.csv')).collectEntries { row ->
            [row.galaxy, row.findAll { it.key != 'galaxy' && it.value.isDouble() }.collectEntries { k, v -> [k, v as double] }]
        }
    }

    def "without noise the model sees through every point-spread function, and a line through the pixels does not"() {
        when:
        def told = run(TOP + DISC.replace('NOISE', 'noiseFree: alone') + FITS)
        def found = galaxies()

        then: 'no lines, no distances; the series is good to 1e-10, the posterior of abundances is skewed by less than a hundredth of its error'
        told.code() == 0
        told.err() == ''
        found.keySet() == ['disc-fwhm0-draw0', 'disc-fwhm0.6-draw0', 'disc-fwhm1.5-draw0'] as Set
        found.every { name, row -> Math.abs(row['forward.slope'] + 0.2) < 0.01 * row['forward.slope_err'] }
        found.every { name, row -> Math.abs(row['forward.central'] - 8) < 0.01 * row['forward.central_err'] }
        found.every { name, row -> row['forward.n'] == 576 && row['forward.chi2'] < 1e-6 && row.worst < 1e-8 && row.left < 1e-12 }

        and: 'a line is flattened by more than five of its errors where the point-spread function is wider than the galaxy'
        found['disc-fwhm1.5-draw0']['wls.slope'] + 0.2 > 5 * found['disc-fwhm1.5-draw0']['wls.slope_err']

        and: 'means of logarithms are biased as published, -0.1945 at 1.5, in other pixels and another field'
        Math.abs(found['disc-fwhm1.5-draw0']['linear.slope'] + 0.1945) < 0.002

        and: 'everything says that it is simulated'
        FitsFile.read(folder.resolve('out/seen/simulated/disc-fwhm0-draw0/disc-fwhm0-draw0.fits')).primary().flag('SIMULATE')
        Files.readString(folder.resolve('out/seen/tables/galaxies.ecsv')).contains('simulated')
        def truth = SmallStudy.table(folder.resolve('out/seen/tables/truth.csv'))
        truth*.'disc.slope'*.toDouble().unique() == [-0.2d]
        def report = Files.readString(folder.resolve('out/seen/report.html'))
        report.contains('images of model galaxies are made')
        report.contains('before the point-spread function is fitted to its map (forward; Metha et al. 2024)')
    }

    def "errors cover what went in as often as they say"() {
        given: 'of n draws the share that is covered scatters by sqrt(0.683 0.317 / n)'
        int draws = Boolean.getBoolean('assay.trust') ? 200 : 20

        when:
        def told = run(TOP + DISC.replace('NOISE', "draws: $draws") + FITS)
        def covered = galaxies().values().collect { it['forward.slopeLow'] < -0.2 && -0.2 < it['forward.slopeHigh'] }
        def share = covered.count(true) / covered.size()
        println "a gradient through three point-spread functions: $share of ${covered.size()} draws covered"

        then: 'three of its standard deviations; of 600 draws that is 0.63 to 0.74'
        told.code() == 0
        covered.size() == 3 * draws
        Math.abs(share - 0.6827) < 3 * Math.sqrt(0.6827 * 0.3173 / covered.size())
    }

    def "an image alone is the same as among others"() {
        when:
        run(TOP + DISC.replace('NOISE', 'draws: 2') + FITS)
        def all = galaxies()
        run(TOP + DISC.replace('NOISE', 'draws: 2') + FITS, ['--galaxies', 'disc-fwhm0.6-draw2'])

        then:
        galaxies() == ['disc-fwhm0.6-draw2': all['disc-fwhm0.6-draw2']]
    }

    static final CLUMPS = '''sample {
    galaxies 'scenes.ecsv', maps: '{galaxy}', layout: images
    properties draw: number
    thickness 0
    simulatedScenes 'clumps', {
        field 2.046.arcsec, pixel: 0.066.arcsec
        component 'centre', profile: exponential, size: 0.25.arcsec, central: 7.6
        component 'right',  profile: exponential, size: 0.25.arcsec, central: 7.8, x: -0.25.arcsec
        component 'upLeft', profile: exponential, size: 0.25.arcsec, central: 7.9, x: 0.25.arcsec, y: 0.25.arcsec
        noise centre: 0.01, atSize: 0.02, draws: DRAWS, noiseFree: included
        psf gaussian, fwhm: 0.055.arcsec
        mean abundances
    }
}
perGalaxy {
    centre = component profile: exponential, size: 0.25.arcsec, x: 0.arcsec, y: 0.arcsec
    right  = component profile: exponential, size: 0.25.arcsec, x: -0.25.arcsec
    upLeft = component profile: exponential, size: 0.25.arcsec, x: 0.25.arcsec, y: 0.25.arcsec
    three    = fitTracer OH, profile: constants, light: [centre, right, upLeft], psf: gaussian, fwhm: 0.055.arcsec, mean: abundances
    gradient = fitTracer OH, profile: gradient, light: [centre, right, upLeft], psf: gaussian, fwhm: 0.055.arcsec, mean: abundances
    deltaBIC = gradient.BIC - three.BIC
}
'''

    def "three clumps are found without noise, covered with it, and better than a gradient"() {
        given:
        int draws = Boolean.getBoolean('assay.trust') ? 200 : 12
        def truth = [centre: 7.6d, right: 7.8d, upLeft: 7.9d]

        when:
        def told = run(TOP + CLUMPS.replace('DRAWS', "$draws"))
        def found = galaxies()
        def free = found.find { it.value.draw == 0 }.value
        def noisy = found.values().findAll { it.draw > 0 }

        then:
        told.code() == 0
        truth.every { part, value -> Math.abs(free["three.$part".toString()] - value) < 1e-6 }
        free.deltaBIC > 0
        noisy.size() == draws
        noisy.count { it.deltaBIC > 0 } > 0.9 * draws

        and: 'the three of a draw are nearly independent'
        def covered = noisy.collectMany { row ->
            truth.collect { part, value -> Math.abs(row["three.$part".toString()] - value) < row["three.${part}_err".toString()] }
        }
        def share = covered.count(true) / covered.size()
        println "three clumps: $share of ${covered.size()} covered"
        Math.abs(share - 0.6827) < 3 * Math.sqrt(0.6827 * 0.3173 / covered.size())
    }

    def "a point-spread function from a file is that which is in it"() {
        given: 'a Gaussian of 0.6 arcsec in steps of a fifth of a pixel of 0.25'
        def data = Files.createDirectories(folder.resolve('data'))
        int side = 81
        double sigma = 0.6 / (2 * Math.sqrt(2 * Math.log(2))) / 0.05
        double[] weights = (0..<side * side).collect { Math.exp(-((it % side - 40)**2 + (it.intdiv(side) - 40)**2) / 2 / sigma / sigma) }
        data.resolve('psf.fits').toFile().withOutputStream { new FitsWriter(it).primary(new FitsCards()).image(new FitsCards(), [side, side] as int[], weights) }

        when:
        def told = run(TOP + DISC.replace('NOISE', 'noiseFree: alone') + FITS.replace("linear = fitTracer OH, profile: gradient, light: [disc], psf: gaussian, fwhm: fwhm, mean: logarithms",
                "linear = fitTracer OH, profile: gradient, light: [disc], kernel: 'psf.fits', perPixel: 5, mean: abundances"), ['--data', data, '--galaxies', 'disc-fwhm0.6-draw0'])
        assert told.err() == ''
        def row = galaxies()['disc-fwhm0.6-draw0']

        then: 'all but the rim of the image, where there is no light outside, is alike'
        told.code() == 0
        Math.abs(row['linear.slope'] - row['forward.slope']) < 2e-3
        Math.abs(row['linear.slope'] - row['forward.slope']) > 0
    }

    def "what needs a distance is refused by name where there is none"() {
        when:
        def told = run(TOP + DISC.replace('NOISE', 'noiseFree: alone') + "perGalaxy { line = fitLine OH, against: $radius, by: weighted, errors: measurements }")

        then:
        told.code() == 2
        told.err().contains("it has neither a column 'distance' nor a column 'redshift', and the recipe uses $named, which needs one of them; skyRadius is the radius in arcsec")

        where:
        radius      | named
        'radius'    | 'radius'
        'skyRadius/(1.arcsec)*Re/(1.kpc)' | 'Re'
    }

    def "the light of a line map serves on Voronoi bins of galaxies with distances, and unsmeared the line is that of the bins"() {
        given:
        def recipe = '''language 1
study 'Dwarfs'
seed 4
lines Ha, Hb, OIII5007, NII6584, SII6716, SII6731
outside drop
sample {
    galaxies 'dwarfs.ecsv', maps: '{galaxy}_lines.fits'
    thickness 0.2
    simulatedDwarfs number: 5, logMass: 7.0..9.5, median: 8.36,
        slope: -0.091, intercept: 0.743, yieldWeight: 1.15, meanLogYield: -2.6, scatter: 0.060
}
perGalaxy {
    deredden ccm89, rv: 3.1, balmer: 2.86, below: clip
    OH  = metallicity(dopita16.linear)
    gas = component map: Ha
    wls = fitLine OH, against: radius/Re, by: weighted, errors: measurements
    forward = fitTracer OH, profile: gradient, light: [gas], against: radius/Re, mean: logarithms
    perKpc  = fitTracer OH, profile: gradient, light: [gas], against: radius, mean: logarithms
    ratio = forward.slope/(perKpc.slope*Re)
}
'''
        when:
        def told = run(recipe)
        def found = galaxies()

        then: 'radii of bins are those of their middles there and weighted with light here'
        told.code() == 0
        found.size() == 5
        found.every { name, row -> Math.abs(row['forward.slope'] - row['wls.slope']) < 0.5 * row['wls.slope_err'] }
        found.every { name, row -> row['forward.n'] == row['wls.n'] && Math.abs(row.ratio - 1) < 1e-6 }
    }
}
