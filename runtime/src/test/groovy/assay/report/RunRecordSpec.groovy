package assay.report

import assay.io.Checksums
import assay.io.TableReader
import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.time.LocalDate
import spock.lang.Specification
import spock.lang.TempDir

class RunRecordSpec extends Specification {
    @TempDir
    Path folder

    static final RunRecord RECORD = new RunRecord(
        'Dwarf gradients "é"', 'Gradients of 55 dwarfs', LocalDate.of(2025, 4, 24), 'https://spdx.org/licenses/CC-BY-4.0',
        "study 'x'\n", 'plan\n', 55L, [assay: '0.1.0', java: '17'],
        [new RunRecord.Input('dwarfs/my table.csv', 12L, 'ab' * 32, 'published-table')])

    def "two runs leave the same record except for the timings"() {
        when:
        def first = files(run('a', 1))
        def second = files(run('somewhere/else', 2))

        then:
        first.keySet() == second.keySet()
        first.keySet().findAll { first[it] != second[it] } == ['record/timings.json'] as Set
        first.values().every { !it.contains(folder.toString()) }
        first['record/recipe.groovy'] == "study 'x'\n"
        first['record/plan.txt'] == 'plan\n'
        new JsonSlurper().parseText(first['record/run.json']) ==
            [study: 'Dwarf gradients "é"', seed: 55, versions: [assay: '0.1.0', java: '17']]
        new JsonSlurper().parseText(first['record/timings.json']) == ['fit lines': 1.5]
    }

    def "the inputs are a table"() {
        when:
        def inputs = TableReader.read(run('a', 1).resolve('record/inputs.ecsv'))

        then:
        inputs.texts('name').values() == ['dwarfs/my table.csv']
        inputs.numbers('bytes').values() == [12d] as double[]
        inputs.texts('sha256').values() == ['ab' * 32]
        inputs.texts('kind').values() == ['published-table']
    }

    def "the crate describes every file with its digest, and whatever it refers to"() {
        given:
        def run = run('a', 1)

        when:
        def crate = new JsonSlurper().parse(run.resolve('ro-crate-metadata.json').toFile())
        def graph = crate['@graph'].collectEntries { [it['@id'], it] }

        then: "the metadata descriptor and the root are as RO-Crate 1.1 wants them"
        graph['ro-crate-metadata.json'] == ['@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: ['@id': './'],
            conformsTo: ['@id': 'https://w3id.org/ro/crate/1.1']]
        graph['./'].with { [it['@type'], it.name, it.datePublished, it.license] } ==
            ['Dataset', 'Dwarf gradients "é"', '2025-04-24', 'https://spdx.org/licenses/CC-BY-4.0']

        and: "each file of the run is there once, with size and digest"
        def described = graph.values().findAll { it['@type'] == 'File' }*.name as Set
        described == files(run).keySet() - 'ro-crate-metadata.json'
        graph['./'].hasPart*.getAt('@id').toSet() == graph.values().findAll { it['@type'] == 'File' }*.getAt('@id').toSet()
        graph['tables/a%20b.csv'].sha256 == Checksums.sha256(run.resolve('tables/a b.csv'))
        graph['tables/a%20b.csv'].contentSize == '2'

        and: "no reference leads nowhere"
        def found = []
        references(crate['@graph'], found)
        found.size() == 15
        found.findAll { !it.startsWith('https:') && !graph.containsKey(it) } == []
        graph['#run'].result*.getAt('@id') == ['figures/f.svg', 'tables/a%20b.csv']
    }

    def "a file outside the run's folder is not described"() {
        when:
        RECORD.write(folder.resolve('r'), [folder.resolve('other.csv')], [:])

        then:
        thrown(IllegalArgumentException)
    }

    private Path run(String name, int seconds) {
        def run = folder.resolve(name)
        ['tables/a b.csv': 'x\n', 'figures/f.svg': '<svg/>'].each { path, text ->
            Files.createDirectories(run.resolve(path).parent)
            Files.writeString(run.resolve(path), text)
        }
        RECORD.write(run, [run.resolve('tables/a b.csv'), Path.of('figures/f.svg')], ['fit lines': Duration.ofMillis(500 + 1000 * seconds)])
        run
    }

    private static Map<String, String> files(Path run) {
        Files.walk(run).filter { Files.isRegularFile(it) }.toList().collectEntries { [run.relativize(it).toString(), Files.readString(it)] }
    }

    private static void references(Object node, List<String> found) {
        if (node instanceof List) node.each { references(it, found) }
        else if (node instanceof Map && node.keySet() == ['@id'] as Set) found << node['@id']
        else if (node instanceof Map) node.values().each { references(it, found) }
    }
}
