package assay.dsl

import assay.dsl.command.Assay
import assay.dsl.compiler.RecipeMistakes
import assay.dsl.compiler.Recipes
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** All mistakes of a recipe are told in one pass, in order, also on the command line. */
class ManyMistakesSpec extends Specification {

    @TempDir
    Path folder

    def "ten mistakes are told at once"() {
        when:
        Recipes.read('ten-mistakes', 'ten-mistakes.groovy', resource('ten-mistakes.groovy'))

        then:
        RecipeMistakes told = thrown()
        told.message == resource('ten-mistakes.txt').stripTrailing()
        told.mistakes().size() == 10
    }

    def "a slip of the pen hides no mistake of another line, and is not answered with its own echo"() {
        given:
        def text = Draft.of('per', """
    q = fitLine OH against: radius/Re, bootstrap: 1000
    r = 3 +
    both = q.slope + r
    t = radus
    select { EW(Ha) >= }
    u = 5.kpcc""").text()

        when:
        Recipes.read('draft', 'draft.groovy', text)

        then:
        RecipeMistakes told = thrown()
        told.mistakes()*.message() == [
                "a comma or an operator is missing before 'against'", "something must follow the '+' here",
                "'radus' is not known here; did you mean radius?", "something must follow the '>=' here",
                "'kpcc' is not a unit; did you mean kpc?"]
        told.mistakes()*.place()*.line() == [19, 20, 22, 23, 24]
    }

    def "a wrong #part is told once, not wherever it is missed"() {
        given:
        def draft = Draft.of(part, wrong)

        expect:
        draft.told().readLines().count { it.startsWith('draft.groovy:') } == 1

        where:
        part         | wrong
        'lines'      | 'lines Ha, Hbb'
        'imf'        | 'imf chabrie'
        'outside'    | 'outside dropp'
        'properties' | 'properties logMstar: dx'
        'thickness'  | 'thickness thin'
        'galaxies'   | "galaxies here, maps: '{galaxy}.fits'"
        'language'   | 'language one'
        'seed'       | 'seed one'
        'study'      | 'study A study'
    }

    def "the command says what is wrong and ends with 2: no trace unless it is asked for"() {
        given:
        def file = folder.resolve('ten-mistakes.groovy')
        Files.writeString(file, resource('ten-mistakes.groovy'))

        when:
        def (int code, String said) = run('check', file.toString())

        then:
        code == 2
        said.readLines().findAll { it =~ /\.groovy:\d+:\d+: / }.size() == 10
        !said.contains('Exception')
        !said.contains('at assay.')

        when:
        def (int again, String traced) = run('check', '--stacktrace', file.toString())

        then:
        again == 2
        traced.contains('at assay.dsl.compiler.Recipes')
    }

    private static List run(String... words) {
        def out = System.out
        def err = System.err
        def said = new ByteArrayOutputStream()
        System.out = new PrintStream(said, true, 'UTF-8')
        System.err = System.out
        try {
            int code = Assay.run(words)
            [code, said.toString('UTF-8')]
        } finally {
            System.out = out
            System.err = err
        }
    }

    private static String resource(String name) {
        ManyMistakesSpec.getResourceAsStream("/assay/dsl/$name").getText('UTF-8')
    }
}
