package assay.study

import assay.dsl.compiler.Recipes
import assay.io.TableReader
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** A recipe of several parts: each is a study of its own, and what one cannot do leaves the others alone. */
class PartsSpec extends Specification {
    static final String HEAD = """language 1
study 'Two calibrators side by side'
seed 7
imf chabrier
lines Ha, Hb, OIII5007, NII6584, SII6716, SII6731
outside drop
"""
    static final String SAMPLE = """sample {
    galaxies 'dwarfs.ecsv', maps: '{galaxy}_lines.fits'
    properties logMstar: dex
    thickness 0.2
    simulatedDwarfs number: 6, logMass: 7.0..9.5, median: 8.36,
        slope: -0.091, intercept: 0.743, yieldWeight: 1.15, meanLogYield: -2.6, scatter: 0.060
}
"""
    static final String STEPS = """
    perGalaxy {
        OH = metallicity(CALIBRATOR)
        gradient = fitLine OH, against: radius/Re, bootstrap: 100
    }
    acrossGalaxies { mass = relation gradient.slope, against: logMstar }
"""
    static final String TWO = HEAD + SAMPLE + """
part 'linear', 'After Dopita', { ${steps('dopita16.linear')}
    figure 'fig1', 'Gradient against mass', { points gradient.slope, against: logMstar; fitted mass }
}
part 'o3n2', 'After Marino', { ${steps('marino13.o3n2')}
}
table 'both', 'Gradients', of: 'o3n2', { columns logMstar, gradient.slope }
figure 'fig2', 'Profiles', of: 'o3n2', galaxies: 2, { points OH, against: radius/Re; fitted gradient }
"""

    @Shared @TempDir Path folder
    @Shared SmallStudy.Told told

    static String steps(String calibrator) {
        STEPS.replace('CALIBRATOR', calibrator)
    }

    def setupSpec() {
        told = run('two', TWO)
    }

    def "each part has its tables in a folder of its own, and what it finds is what a recipe of it alone finds"() {
        given:
        def alone = run('alone', HEAD + SAMPLE + steps('marino13.o3n2'))

        expect:
        told.code() == 0
        told.out().contains('two: 12 galaxies')
        alone.code() == 0
        bytes('two', 'tables/o3n2/galaxies.ecsv') == bytes('alone', 'tables/galaxies.ecsv')
        bytes('two', 'tables/linear/galaxies.ecsv') != bytes('alone', 'tables/galaxies.ecsv')
        ['tables/linear/results.csv', 'tables/o3n2/both.ecsv', 'tables/o3n2/truth.ecsv', 'figures/fig1.svg', 'figures/fig2.pdf']
                .every { Files.exists(results('two').resolve(it)) }
        !Files.exists(results('two').resolve('tables/galaxies.ecsv'))
    }

    def "the report tells of each part under its title, the shared sample once"() {
        given:
        def html = Files.readString(results('two').resolve('report.html'))

        expect:
        html.contains('After Dopita: Methods')
        html.contains('After Marino: Profiles')
        html.contains('href="tables/o3n2/both.ecsv"')
        html.count('Galaxies and their properties are those of') == 1
    }

    def "only what is asked for is run"() {
        when:
        def one = run('one', TWO, words)

        then:
        one.code() == 0
        Files.exists(results('one').resolve('tables/o3n2')) == o3n2
        Files.exists(results('one').resolve('tables/linear')) == linear

        where:
        words                                           | linear | o3n2
        ['--parts', 'o3n2']                             | false  | true
        ['--parts', 'o3n2,linear']                      | true   | true
        ['--galaxies', 'linear/SIM-01,linear/SIM-02,linear/SIM-03'] | true   | false
    }

    def "#words: one line and exit code 2"() {
        when:
        def refused = run('refused', TWO, words)

        then:
        refused.code() == 2
        refused.err().strip() == says

        where:
        words                         | says
        ['--parts', 'o3n']            | "there is no part 'o3n'; the recipe has linear, o3n2"
        ['--galaxies', 'SIM-01']      | 'galaxies of this recipe belong to its parts; write PART/SIM-01; the recipe has linear, o3n2'
        ['--galaxies', 'lin/SIM-01']  | "there is no part 'lin' for the galaxy lin/SIM-01; the recipe has linear, o3n2"
    }

    def "a part whose data are not there is a failure, and the other one goes on"() {
        given:
        def absent = """
part 'absent', 'Without data', {
    sample { galaxies 'nowhere.ecsv', maps: '{galaxy}_lines.fits'; thickness 0.2 }
    perGalaxy { OH = metallicity(marino13.o3n2) }
}
"""
        when:
        def some = run('some', TWO + absent)
        def failures = TableReader.read(results('some').resolve('failures.ecsv'))

        then:
        some.code() == 3
        failures.texts('galaxy').values() == ['all of absent']
        failures.texts('reason').values()[0].contains('nowhere.ecsv')
        bytes('some', 'tables/o3n2/galaxies.ecsv') == bytes('two', 'tables/o3n2/galaxies.ecsv')

        when:
        def none = run('none', HEAD + absent)

        then:
        none.code() == 2
        none.err().strip().readLines().size() == 1
    }

    def "a part may say otherwise what the recipe says"() {
        given:
        def study = Recipes.read('two', 'two.groovy', HEAD + 'cosmology WMAP9\n' + SAMPLE + """
part 'one', 'As it is', { ${steps('marino13.o3n2')}
}
part 'other', 'Otherwise', {
    cosmology H0: 70.km/s/Mpc, matter: 0.3
    lines Ha, NII6584
    sample { galaxies 'others.ecsv', maps: '{galaxy}.fits'; thickness 0.1 }
    ${steps('marino13.n2')}
}
""".replaceFirst(/(?s)(part 'other'.*?)acrossGalaxies \{[^}]*\}/, '$1'))
        def (one, other) = study.parts()

        expect:
        one.cosmology() == study.cosmology()
        other.cosmology().get().matter() == 0.3d
        one.lines() == study.lines()
        other.lines().size() == 2
        one.sample() == study.sample()
        other.sample().get().table() == 'others.ecsv'
        study.digest() != study.withSeed(8).digest()
        study.withSeed(8).parts()*.seed() == [8, 8]
    }

    private SmallStudy.Told run(String name, String text, List<?> more = []) {
        def recipe = Files.writeString(folder.resolve("${name}.groovy"), text)
        SmallStudy.command(['run', recipe, '--quiet', '--out', folder.resolve('out')] + more)
    }

    private Path results(String name) {
        folder.resolve('out').resolve(name)
    }

    private String bytes(String name, String file) {
        Files.readString(results(name).resolve(file))
    }
}
