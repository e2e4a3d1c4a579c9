package assay

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import com.tngtech.archunit.lang.ArchRule
import spock.lang.Shared
import spock.lang.Specification

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.Architectures.layeredArchitecture
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

/** The storeys of the house, and that no arrow points up. */
class ArchitectureSpec extends Specification {

    /** From the ground up. A package may import those of its own storey and of the ones below, never in a circle. */
    static final List<List<String>> RUNTIME = [
            ['unit'],
            ['model'],
            ['formula'],
            ['stats', 'io'],
            ['sample'],
            ['fit'],
            ['sky', 'nebula'],
            ['gp', 'lens'],
            ['simulate'],
            ['plan'],
            ['report'],
            ['engine'],
    ]
    static final List<List<String>> STOREYS = RUNTIME + [['plots'], ['dsl']]

    static final String[] LANGUAGE = ['groovy..', 'org.codehaus.groovy..', 'org.apache.groovy..', 'picocli..']
    static final String[] INK = ['org.knowm..', 'de.erichseifert..', 'de.rototor..', 'org.apache.pdfbox..']

    @Shared
    JavaClasses ours = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages('assay')

    @Shared
    JavaClasses leaning = new ClassFileImporter().importPackages('leaning')

    def "a package imports only what stands beside or below it"() {
        expect:
        arrowsPointDown('assay').check(ours)
    }

    def "no two packages import each other"() {
        expect:
        noCircles('assay').check(ours)
    }

    def "the runtime knows nothing of the language or of ink"() {
        expect:
        runtimeIsPlainJava('assay').check(ours)
    }

    def "figures know nothing of the language"() {
        expect:
        plotsArePlainJava('assay').check(ours)
    }

    def "the house that is looked at is ours"() {
        expect:
        ours.contain('assay.unit.Unit')
        ours.contain('assay.model.Table')
        ours.contain('assay.dsl.Main')
    }

    def "a house that leans is found out: #fault"() {
        when:
        rule.check(leaning)

        then:
        AssertionError finding = thrown()
        finding.message.contains(fault)

        where:
        rule                          || fault
        arrowsPointDown('leaning')    || 'leaning.unit.Brick'
        arrowsPointDown('leaning')    || 'leaning.plots.Poster'
        arrowsPointDown('leaning')    || 'leaning.attic.Box'
        noCircles('leaning')          || 'Slice unit'
        runtimeIsPlainJava('leaning') || 'leaning.model.Wall'
        plotsArePlainJava('leaning')  || 'leaning.plots.Poster'
    }

    private static ArchRule arrowsPointDown(String house) {
        def rule = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("${house}..")
                .withOptionalLayers(true)
                .ensureAllClassesAreContainedInArchitecture()
        STOREYS.flatten().each { rule = rule.layer(it).definedBy("${house}.${it}..") }
        STOREYS.eachWithIndex { storey, height ->
            storey.each { rule = rule.whereLayer(it).mayOnlyAccessLayers(STOREYS.take(height + 1).flatten() as String[]) }
        }
        rule
    }

    private static ArchRule noCircles(String house) {
        slices().matching("${house}.(**)").should().beFreeOfCycles()
    }

    private static ArchRule runtimeIsPlainJava(String house) {
        noClasses().that().resideInAnyPackage(RUNTIME.flatten().collect { "${house}.${it}..".toString() } as String[])
                .should().dependOnClassesThat().resideInAnyPackage(LANGUAGE + INK as String[])
    }

    private static ArchRule plotsArePlainJava(String house) {
        noClasses().that().resideInAPackage("${house}.plots..")
                .should().dependOnClassesThat().resideInAnyPackage(LANGUAGE)
                .allowEmptyShould(true)
    }
}
