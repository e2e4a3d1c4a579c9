package assay

import assay.dsl.compiler.Recipes
import assay.dsl.words.Vocabularies
import spock.lang.Specification

/** What the documents show must be true. */
class DocumentsSpec extends Specification {
    static final PREAMBLE = '''language 1
study 'An example'
seed 1
lines Ha, Hb, OIII5007, NII6584, SII6716, SII6731
outside drop
'''

    static List<List<String>> examples() {
        ['README.md', 'dsl/LANGUAGE.md'].collectMany { document ->
            def text = Checkout.project().resolve(document).toFile().getText('UTF-8')
            (text =~ /(?s)```groovy\n(.*?)```/).collect { whole, code -> [document, code] }
        }
    }

    def "the example of #document that begins with '#beginning' is read without a mistake"() {
        when:
        Recipes.read('example', document, code.startsWith('language') ? code : PREAMBLE + code)

        then:
        noExceptionThrown()

        where:
        [document, code] << examples()
        beginning = code.lines().findFirst().orElse('')
    }

    def "every word of the language has its Javadoc with an example or a sentence"() {
        given:
        def folder = Checkout.project().resolve('dsl/src/main/java/assay/dsl/words').toFile()

        expect:
        Vocabularies.all().each { block, words ->
            Vocabularies.wordsOf(words).each { method ->
                def source = new File(folder, method.declaringClass.simpleName + '.java').getText('UTF-8')
                assert source =~ /(?s)\*\/\s+(?:@\w+\s+)*\w[\w.<>\[\]]*\s+${method.name}\(/ : "$block: ${method.name}"
            }
        }
    }

    def "the README names the two commands"() {
        given:
        def readme = Checkout.project().resolve('README.md').toFile().getText('UTF-8')

        expect:
        readme.contains('./assay run dwarf-gradients')
        readme.contains('mvn -B verify')
    }
}
