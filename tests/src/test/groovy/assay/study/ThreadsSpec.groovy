package assay.study

import spock.lang.Isolated
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** A number depends on the recipe, the data and the seed, and on nothing else. */
@Isolated
class ThreadsSpec extends Specification {
    @Shared @TempDir Path folder
    @Shared SmallStudy small

    def setupSpec() {
        small = new SmallStudy(folder, 8)
        assert small.run('one', ['--threads', 1, '--contact-sheet']).code() == 0
    }

    def "#threads threads in #tongue at #zone give the same tables, figures and report, but for the timings"() {
        given:
        def (before, zoneBefore) = [Locale.default, TimeZone.default]

        when:
        Locale.setDefault(Locale.forLanguageTag(tongue))
        TimeZone.setDefault(TimeZone.getTimeZone(zone))
        def told = small.run(tongue, ['--threads', threads] + more)

        then:
        told.code() == 0
        small.files('one', 'tables').size() == 3 * 8
        differences(tongue, 'tables') == []
        '--no-figures' in more || differences(tongue, 'figures') == []
        '--no-figures' in more || ['contact-sheet.png', 'contact-sheet.pdf'].every {
            Files.mismatch(small.results('one').resolve(it), small.results(tongue).resolve(it)) == -1
        }
        '--no-figures' in more || untimed(tongue) == untimed('one')

        cleanup:
        Locale.setDefault(before)
        TimeZone.setDefault(zoneBefore)

        where:
        threads | tongue  | zone                 | more
        2       | 'tr-TR' | 'Pacific/Kiritimati' | ['--contact-sheet']
        8       | 'de-DE' | 'America/St_Johns'   | ['--no-figures']
    }

    private List<String> differences(String out, String part) {
        def first = small.files('one', part)
        def second = small.files(out, part)
        (first.keySet() + second.keySet()).findAll { first[it] != second[it] }.toList()
    }

    private String untimed(String out) {
        def report = Files.readString(small.results(out).resolve('report.html'))
        def timings = report =~ /\d+\.\d\d s</
        assert timings.size() == 4
        timings.replaceAll('time<')
    }

    def "leaving galaxies out changes no number of the others"() {
        when:
        def told = small.run('few', ['--no-figures', '--galaxies', 'SIM-07,SIM-02'])
        def few = small.rows('few', 'galaxies')

        then: 'two galaxies have no relation with anything, which is told'
        told.code() == 3
        few.keySet() == ['galaxy', 'SIM-02', 'SIM-07'] as Set
        few == small.rows('one', 'galaxies').subMap(few.keySet())
    }

    def "another seed gives other numbers to every galaxy"() {
        when:
        small.run('seed', ['--no-figures', '--seed', 56])
        def one = small.rows('one', 'galaxies')
        def other = small.rows('seed', 'galaxies')

        then:
        one.keySet() == other.keySet()
        one.keySet().findAll { one[it] == other[it] } == ['galaxy'] as Set
    }
}
