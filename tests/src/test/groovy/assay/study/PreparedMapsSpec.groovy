package assay.study

import assay.dsl.compiler.Recipes
import assay.engine.Progress
import assay.engine.Results
import assay.engine.RunOptions
import assay.engine.Runner
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/**
 * Galaxies of PHANGS are simulated with a metallicity that is a line in r25, written as the survey writes its maps, read
 * back and prepared in several ways.
 */
class PreparedMapsSpec extends Specification {
    static final List<String> GALAXIES = ['NGC1365', 'NGC4254']

    @Shared @TempDir Path folder
    @Shared Map<String, Results> made = [:]

    static String recipe(String maps) {
        """language 1
study 'Prepared maps'
seed 5
lines Ha, Hb, OIII5007, NII6584, SII6716, SII6731
outside drop
sample {
    galaxies 'galaxies.ecsv', maps: '{galaxy}', layout: phangsMuse
    thickness 0
    simulatedPhangs amplitude: 0, length: 1.kpc..1.1.kpc, scatter: 0, diffuse: 0.9, coarser: 8
}
perGalaxy {
    $maps
    light = total(Ha)
    select { snr(Ha, Hb, OIII5007, NII6584, SII6716, SII6731) > 5 }
    deredden odonnell94, rv: 3.1, balmer: 2.86, below: keep
    OH = metallicity(pg16.scal)
    gradient = fitLine OH, against: radius/r25, bootstrap: 100
}
"""
    }

    Results prepared(String maps) {
        made.computeIfAbsent(maps) {
            def work = Files.createDirectories(folder.resolve("work${made.size()}"))
            def study = Recipes.read('prepared', 'prepared.groovy', recipe(maps))
            def options = new RunOptions(Optional.empty(), folder, work, 2, GALAXIES)
            new Runner(study, options, Progress.SILENT).run()
        }
    }

    static double value(Results results, int galaxy, String key) {
        results.galaxies()[galaxy].values()[key].value()
    }

    /** Smoothing mixes light of different metallicities; over a beam of this size that moves the slope by less than 0.01. */
    def "the slope that was put in comes out: #maps"() {
        when:
        def results = prepared(maps)

        then:
        results.failures().empty
        results.galaxies()*.name() == GALAXIES
        results.kind().label() == 'simulated'
        GALAXIES.eachWithIndex { name, i ->
            def truth = results.truth().get()
            def slope = truth.numbers('slope').values()[truth.texts('galaxy').values().indexOf(name)]
            def fit = results.galaxies()[i].values()
            assert Math.abs(fit['gradient.slope'].value() - slope) < 4 * fit['gradient.slope'].error() + 0.01
        }

        and: 'what was done is told'
        words.every { word -> results.galaxies().every { it.notes().any { note -> note.contains(word) } } }

        where:
        maps                                                                       || words
        ''                                                                         || []
        'maps { match from: 2.5.arcsec, fwhm: 500.pc, noise: white }'              || ['resolution was matched']
        'maps { match from: 2.5.arcsec, fwhm: 5.arcsec, noise: smoothed\nregrid pixel: 300.pc, conserving: surfaceBrightness\ntrim pixels: 1 }' || ['matched', 'by the areas that overlap', 'left out']
        'maps { bin regularised, snr: 1500, of: Hb }'                                || ['Voronoi bins (regularised) of S/N 1500 in Hb']
    }

    def "regridding keeps the light that it can see"() {
        given:
        def native_ = prepared('')
        def regridded = prepared('maps { regrid pixel: 400.pc, conserving: flux }')

        expect: 'but for pixels at the rim that were measured by less than half'
        GALAXIES.indices.every {
            Math.abs(value(regridded, it, 'light') / value(native_, it, 'light') - 1) < 0.02
        }
    }

    def "the error of a total is the same in pixels and in bins of them"() {
        given:
        def pixels = prepared('')
        def bins = prepared('maps { bin accretion, snr: 2000, of: Hb }')

        expect: 'all measured pixels are in bins, and white noise adds up in quadrature'
        GALAXIES.indices.every {
            def (one, other) = [pixels, bins].collect { run -> run.galaxies()[it].values()['light'] }
            Math.abs(other.value() / one.value() - 1) < 1e-9 && Math.abs(other.error() / one.error() - 1) < 1e-9
        }
        bins.galaxies()[0].spaxels().size() < pixels.galaxies()[0].spaxels().size()
    }

    def "a galaxy whose beam is wider than the target fails with both in words, and the other does not"() {
        when:
        def results = prepared('maps { match from: 2.5.arcsec, fwhm: 200.pc, noise: white }')

        then:
        results.failures()*.galaxy() == ['NGC1365']
        results.failures()[0].reason().contains('finer than the')
        results.failures()[0].reason().contains('237.2 pc')
        results.galaxies()*.name() == ['NGC4254']
    }

    def "on #threads threads prepared maps give the same bytes as on one"() {
        given:
        def text = Files.writeString(folder.resolve('threads.groovy'),
                recipe('maps { match from: 2.5.arcsec, fwhm: 6.arcsec, noise: white; regrid pixel: 400.pc, conserving: surfaceBrightness;'
                        + ' trim beams: 1; bin regularised, snr: 100, of: Hb }'))

        expect:
        tables(text, threads) == tables(text, 1)

        where:
        threads << [2, 8]
    }

    private Map<String, String> tables(Path text, int threads) {
        def out = folder.resolve("threads$threads")
        def told = SmallStudy.command(['run', text, '--quiet', '--no-figures', '--galaxies', GALAXIES.join(','), '--threads', threads, '--out', out])
        assert told.code() == 0
        def files = Files.list(out.resolve('threads/tables')).withCloseable { it.toList() }
        assert files.size() > 5
        files.collectEntries { [it.fileName.toString(), Files.readString(it)] }
    }
}
