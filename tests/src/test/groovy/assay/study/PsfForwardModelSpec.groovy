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
    def "of two hundred gradients 64 to 73 in a hundred lie within one error, 93 to 97.5 within two"() {
        when: 'a single draw of the eight widths has six or more within one error in half of all cases, which shows nothing'
        def off = run('draws', 'galaxies').collect { Math.abs((it['forward.slope'] as double) + 0.2) / (it['forward.slope_err'] as double) }

        then:
        off.size() == 200
        off.count { it < 1 } / 200 > 0.64
        off.count { it < 1 } / 200 < 0.73
        off.count { it < 2 } / 200 > 0.93
        off.count { it < 2 } / 200 < 0.975
    }

    @Requires({ Boolean.getBoolean('assay.trust') })
    def "the line through the pixels flattens, and the model as published is biased as it was"() {
        when:
        def found = run('widths', 'galaxies').collectEntries { [it.galaxy, it] }
        def off = { row, fit -> Math.abs((row["${fit}.slope".toString()] as double) + 0.2) / (row["${fit}.slope_err".toString()] as double) }

        then:
        found.size() == 16

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
