package assay.study

import assay.engine.ResultTables
import assay.engine.Results
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

/** Nothing is lost on the way without being counted: spaxels by step, galaxies by relation. */
class CutFlowSpec extends Specification {
    @Shared @TempDir Path folder
    @Shared Results results
    @Shared Map tables

    def setupSpec() {
        def shipped = DwarfStudy.read()
        def study = DwarfStudy.with(shipped, DwarfStudy.coarse(DwarfStudy.rules(shipped), 0.6, 150))
        results = DwarfStudy.run(study, folder, null, 2)
        tables = new ResultTables(results).all().collectEntries { [it.name(), it] }
    }

    def "what leaves a step is what enters the next, from the spaxels measured to those in the fits"() {
        expect:
        results.galaxies().size() == 55
        results.galaxies().every { galaxy ->
            def entries = galaxy.census().entries()
            assert entries[0].entered() == galaxy.census().started()
            assert galaxy.census().started() == galaxy.spaxels().size()
            assert (1..<entries.size()).every { entries[it].entered() == entries[it - 1].entered() - entries[it - 1].removed() }
            assert galaxy.census().left() == galaxy.rows().length
            assert galaxy.values()['gradient.n'].value() == galaxy.rows().length
            true
        }
    }

    def "a step alone removes at least what it removes in its turn, and nothing outside is dropped behind flag"() {
        given:
        def entries = results.galaxies().collectMany { it.census().entries() }
        def flagged = entries.findAll { it.step().startsWith('OH') }

        expect:
        entries.every { it.alone() >= it.removed() && it.outside() <= it.entered() && it.removed() >= 0 }
        flagged.size() == 4 * 55
        flagged.every { it.removed() == 0 }

        and: 'spaxels outside the range of a calibrator are counted; the metal-poor ones of the sample are'
        flagged.sum { it.outside() } > 0
    }

    def "the cut flow of the sample is the sum over its galaxies"() {
        given:
        def each = tables.cutflow_galaxies
        def steps = tables.cutflow.texts('step').values()

        expect:
        steps.size() == 7
        ['entered', 'removed', 'outside', 'alone'].every { column ->
            steps.withIndex().every { step, row ->
                double sum = 0
                each.texts('step').values().eachWithIndex { s, i -> if (s == step) sum += each.numbers(column).values()[i] }
                sum == tables.cutflow.numbers(column).values()[row]
            }
        }
        tables.cutflow.numbers('entered').values()[0] == results.galaxies().sum { it.spaxels().size() + it.spaxels().leftOut() }
    }

    def "galaxies without HI are left out of what needs it, and the tables say so"() {
        given:
        def n = { results.across().get().values()["${it}.n".toString()].value() }
        def galaxies = tables.galaxies
        def lacking = { (0..<galaxies.rows()).findAll { row -> galaxies.numbers(it).isAbsent(row) } }

        expect: 'the six stay away from every relation with the gas, and only from those'
        ['yields', 'yieldMass', 'yieldBaryons', 'baryons', 'baryonsKpc', 'yieldsAtMass', 'baryonsAtMass', 'gasAtMass',
         'best'].every { n(it) == 49 }
        ['mass', 'massKpc', 'sfr', 'ssfr', 'depth', 'eta', 'globalMass', 'depthAtMass'].every { n(it) == 55 }

        and: 'they stand in the table with empty cells'
        lacking('logMHI').size() == 6
        ['gas', 'mu', 'logYield', 'logBaryons'].every { lacking(it) == lacking('logMHI') }

        and: 'the number of galaxies stands beside every published relation'
        [tables.table1.texts('relation').values(), tables.table1.numbers('n').values().toList()].transpose()
                .collectEntries() == ['massKpc': 55, 'mass': 55, 'baryonsKpc': 49, 'baryons': 49, 'sfr': 55, 'ssfr': 55,
                                      'yields': 49, 'depth': 55, 'density': 55, 'eta': 55]
    }
}
