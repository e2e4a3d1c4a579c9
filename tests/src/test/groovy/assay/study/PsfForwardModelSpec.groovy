package assay.study

import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

/** The shipped recipe against what Metha et al. (2024) print, and against fits with the software that they published. */
class PsfForwardModelSpec extends Specification {
    @TempDir Path folder

    private List<Map<String, String>> run(String part, String table) {
        def recipe = DwarfStudy.RECIPES.resolve('psf-forward-model.groovy')
        def told = SmallStudy.command(['run', recipe, '--quiet', '--no-figures', '--parts', part, '--out', folder])
        assert told.code() == 0
        SmallStudy.table(folder.resolve("psf-forward-model/tables/$part/${table}.csv"))
    }

    @Requires({ Boolean.getBoolean('assay.trust') })
    def "of eight gradients six or more lie within one error and all within two, and the model as published is biased as it was"() {
        when:
        def found = run('widths', 'galaxies').collectEntries { [it.galaxy, it] }
        def off = { row, fit -> Math.abs((row["${fit}.slope".toString()] as double) + 0.2) / (row["${fit}.slope_err".toString()] as double) }
        def noisy = found.values().findAll { (it.draw as double) > 0 }

        then:
        noisy.size() == 8
        noisy.count { off(it, 'forward') < 1 } >= 6
        noisy.every { off(it, 'forward') < 2 }

        and: 'lines flatten from about the width at which they were published to'
        found.every { name, row -> (row.fwhm as double) < 0.7 || off(row, 'wls') > 1 }

        and: 'walkers of 250 steps settle a median to a tenth of its error'
        [1: -0.1984, 1.5: -0.1945, 2: -0.1878].every { fwhm, slope ->
            def row = found["disc-fwhm${fwhm}-draw0".toString()]
            Math.abs((row['linear.slope'] as double) - slope) < 0.15 * (row['linear.slope_err'] as double)
        }
    }

    @Requires({ Boolean.getBoolean('assay.trust') })
    def "two hundred draws of three clumps: covered in 64 to 73 of 100, better than a gradient"() {
        when:
        def noisy = run('clumps', 'galaxies').findAll { (it.draw as double) > 0 }
        def truth = [centre: 7.6d, right: 7.8d, upLeft: 7.9d]
        def covered = noisy.collectMany { row ->
            truth.collect { part, value -> Math.abs((row["three.$part".toString()] as double) - value) < (row["three.${part}_err".toString()] as double) }
        }

        then:
        noisy.size() == 200
        covered.count(true) / covered.size() > 0.64
        covered.count(true) / covered.size() < 0.73
        noisy.count { (it.deltaBIC as double) > 0 } > 190
    }
}
