package assay.study

import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** Lensed arcs that are simulated, written to files and read back by a recipe: what was put in comes out. */
class SimulatedArcStudySpec extends Specification {
    @TempDir Path folder

    private SmallStudy.Told run(String lens, String fit, String more = '') {
        def recipe = Files.writeString(folder.resolve('arcs.groovy'), """language 1
study 'Arcs'
seed 11
cosmology WMAP9
outside drop
layout 'maps', {
    reference 'made for this'
    map 'OH', from: 'Map_metallicity.fits:0', error: 'Map_metallicity_unc.fits:0', unit: '1'
    bins 'Map_bins_SN_70_flux_stddev.fits:0', outside: -1
}
sample {
    galaxies 'arcs.ecsv', maps: '{galaxy}', layout: maps, only: ['AS1063']
    lens $lens
    simulatedArcs noise: 0.2
}
perGalaxy {
    arc = fitArc OH, seeing: 1.03.arcsec, $fit
    $more
}
""")
        SmallStudy.command(['run', recipe, '--quiet', '--no-figures', '--out', folder.resolve('out')])
    }

    private Map<String, String> row() {
        SmallStudy.table(folder.resolve('out/arcs/tables/galaxies.csv'))[0]
    }

    static final MAPS = "deflections: ['{galaxy}/{galaxy}_dplx.fits', '{galaxy}/{galaxy}_dply.fits'], distances: included"
    static final READY = "projection: '{galaxy}/{galaxy}_projection_kpc.fits'"
    /** The cluster that simulatedArcs puts before AS1063, told from the pixel that looks at its centre. */
    static final MASSES = '''massesAt: [342.17395046545016.deg, -44.53214811224039.deg], distances: included
    isothermal einsteinRadius: 5.arcsec, axisRatio: 0.75, positionAngle: -50.deg, x: 25.arcsec, y: 5.arcsec
    halo scaleRadius: 60.arcsec, deflection: 15.arcsec, x: 25.arcsec, y: 5.arcsec
    shear strength: 0.03605551275463989, positionAngle: 61.84503376298989.deg'''
    static final KNOWN = 'centre: [30, 24], axisRatio: 0.52, positionAngle: 68.deg, radius: minorAxis'
    static final FREE = 'centre: [28..32, 22..26], axisRatio: 0.1..0.9, positionAngle: -90..90, slope: -0.1..0, central: 8.5..9.5, radius: minorAxis'

    def "a known disc gives the line back that was put in, through #lens"() {
        when:
        def told = run(lens, KNOWN)

        then: 'within three errors, and those are as small as the noise'
        told.code() == 0
        Math.abs(row()['arc.slope'].toDouble() + 0.042) < 3 * row()['arc.slope_err'].toDouble()
        Math.abs(row()['arc.central'].toDouble() - 9.038) < 3 * row()['arc.central_err'].toDouble()
        row()['arc.slope_err'].toDouble() < 5e-4
        Math.abs(row()['arc.deprojected'].toDouble() / row()['arc.minorAxis'].toDouble() - 0.52) < 1e-12

        where:
        lens << [MAPS, READY, MASSES]
    }

    def "masses turn light as the maps have it that were made from them"() {
        given:
        run(MAPS, KNOWN)
        def mapped = row()
        run(MASSES, KNOWN)
        def massive = row()

        expect: 'but for single precision and the interpolation between pixels of 0.04 arcsec'
        ['slope', 'central', 'chi2'].each { part ->
            def (one, other) = [mapped["arc.$part".toString()].toDouble(), massive["arc.$part".toString()].toDouble()]
            assert Math.abs(other / one - 1) < 1e-4
        }
    }

    def "a free disc is found, and noise of the model is all that is left over"() {
        when:
        def told = run(MAPS, FREE, 'left = mean(residual(arc))\n    mostly = count(abs(residual(arc)) < 2*error(OH)) / arc.n')

        then:
        told.code() == 0
        near('slope', -0.042)
        near('central', 9.038)
        near('axisRatio', 0.52)
        near('positionAngle', 68)
        [row()['arc.column'], row()['arc.row']] == ['30', '24']
        Math.abs(row().left.toDouble()) < 1e-3

        and: 'of a normal distribution 95.4 % are within two deviations, give or take two per cent for about 135 bins'
        Math.abs(row().mostly.toDouble() - 0.954) < 0.06
    }

    private void near(String part, double truth) {
        assert Math.abs(row()["arc.$part".toString()].toDouble() - truth) < 3 * row()["arc.${part}_err".toString()].toDouble()
    }

    def "deflections multiplied once more are another lens, and the gradient another"() {
        when:
        def told = run(MAPS.replace('included', 'infinite, redshift: 0.348'), KNOWN)

        then: 'which nothing in the files would tell'
        told.code() == 0
        Math.abs(row()['arc.slope'].toDouble() + 0.042) > 10 * row()['arc.slope_err'].toDouble()
    }

    def "published values say whose they are and why ours is another, also from a table"() {
        given:
        run(READY, KNOWN)
        def recipe = folder.resolve('arcs.groovy')
        Files.writeString(recipe, Files.readString(recipe).replace('simulatedArcs noise: 0.2', '') + """acrossGalaxies {
    typical = mean(arc.slope)
    rising = mean(arc.slope, arc.slope > 0/kpc)
    published arc, galaxy: 'AS1063', slope: -0.04 ± 0.01, source: 'table', because: 'of the first reason'
    published arc, galaxy: 'A370', slope: -0.05, source: 'table', because: 'it was not asked for'
    compare 'mine.csv'
}
""")
        Files.writeString(folder.resolve('mine.csv'), 'result,value,value_err,source,because\ntypical,-0.03,0.01,text,\nrising,0.01,0.01,text,none rises\n')

        when: 'the same files, read as data'
        SmallStudy.command(['run', recipe, '--quiet', '--no-figures', '--data', folder.resolve('out/arcs/simulated'), '--out', folder.resolve('compared')])
        def rows = SmallStudy.table(folder.resolve('compared/arcs/tables/comparison.csv'))

        then:
        rows*.quantity == ['arc.slope of AS1063 (table)', 'arc.slope of A370 (table)', 'typical (text)', 'rising (text)']
        rows*.ours*.isEmpty() == [false, true, false, true]
        rows[0].ours_err.toDouble() > 0

        and: 'of simulated galaxies no reason of the paper is given'
        rows*.reason*.replace('"', '') == ['a test of the method, not of the paper', 'it was not asked for', 'a test of the method, not of the paper', 'none rises']
    }

    def "its maps have bars in arcsec, as no length on the sky is one in the galaxy"() {
        given:
        run(READY, KNOWN)
        def recipe = folder.resolve('arcs.groovy')
        Files.writeString(recipe, Files.readString(recipe) + "figure 'map', 'Map', galaxies: 1, { map OH }\n")

        when:
        SmallStudy.command(['run', recipe, '--quiet', '--out', folder.resolve('drawn')])
        def svg = Files.readString(folder.resolve('drawn/arcs/figures/map.svg'))

        then:
        svg =~ />\d+ arcsec</
        !(svg =~ /\d k?pc</)
    }

    def "what a lensed galaxy does not have is refused: #used"() {
        when:
        def told = run(MAPS, KNOWN, used)

        then:
        told.code() in [2, 3]
        (told.out() + told.err()).contains(message)

        where:
        used                          || message
        'far = median(radius)'        || "it has no column 'axisRatio', and the recipe uses radius, which needs it"
        'flat = axisRatio*1'          || "it has no column 'axisRatio', and the recipe uses axisRatio, which needs it"
        'size = total(area)'          || "it has no column 'axisRatio', and the recipe uses area, which needs it"
    }
}
