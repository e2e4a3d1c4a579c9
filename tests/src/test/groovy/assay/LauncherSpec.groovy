package assay

import spock.lang.IgnoreIf
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

import java.nio.file.Files
import java.nio.file.LinkOption
import java.nio.file.Path
import java.nio.file.attribute.FileTime

@IgnoreIf(value = { os.windows }, reason = 'the launcher is a POSIX shell script')
class LauncherSpec extends Specification {

    @Shared
    @TempDir
    Path workshop

    @TempDir
    Path folder

    @Shared
    Path program

    Checkout checkout

    def setupSpec() {
        program = Checkout.program(workshop)
    }

    def setup() {
        checkout = new Checkout(folder, program)
    }

    def "the first start builds and rehearses, the next one does neither"() {
        when:
        def first = checkout.run()
        def second = checkout.run()

        then:
        first.code() == 0
        first.complained().size() == 2
        first.complained()[0].startsWith('assay: building')
        first.complained()[1].startsWith('assay: rehearsing once for Java')
        second.complained() == []
        second.said() == first.said()
        checkout.builds() == ['-q -B -Dmaven.test.skip=true -pl dsl -am package']
    }

    def "words, exit code and folder come through as they are, from anywhere and through links"() {
        given:
        def elsewhere = Files.createDirectories(folder.resolve('else where'))
        Files.createSymbolicLink(elsewhere.resolve('direct'), Path.of('../a folder with blanks/assay'))
        Files.createSymbolicLink(elsewhere.resolve('twice'), Path.of('direct'))

        when:
        def run = checkout.run(['end3', 'two words', '', '*', '$HOME "'], [:], elsewhere, elsewhere.resolve('twice'))

        then:
        run.code() == 3
        run.said() == ['[end3]', '[two words]', '[]', '[*]', '[$HOME "]', "in ${elsewhere.toRealPath()}"]*.toString()
    }

    def "#what is a reason to build again: #again"() {
        given:
        checkout.run()
        def later = FileTime.fromMillis(System.currentTimeMillis() + 2000)

        when:
        change(checkout, later)
        def run = checkout.run()

        then:
        run.code() == 0
        checkout.builds().size() == (again ? 2 : 1)

        where:
        what                 | again | change
        'a changed source'   | true  | { c, time -> Files.setLastModifiedTime(c.home.resolve('runtime/src/main/Unit.java'), time) }
        'a new recipe'       | true  | { c, time -> Files.setLastModifiedTime(c.write('recipes/dwarfs.groovy'), time) }
        'a deleted source'   | true  | { c, time ->
            Files.delete(c.home.resolve('plots/src/Plot.java'))
            Files.setLastModifiedTime(c.home.resolve('plots/src'), time)
        }
        'a changed spec'     | false | { c, time -> Files.setLastModifiedTime(c.home.resolve('dsl/src/test/WordsSpec.groovy'), time) }
    }

    def "what Maven has just built by itself is taken over, half a jar is not"() {
        given:
        Files.createDirectories(checkout.home.resolve('dsl/target'))
        Files.write(checkout.home.resolve('dsl/target/assay.jar'), Arrays.copyOf(Files.readAllBytes(program), (int) (Files.size(program) * share)))

        when:
        def run = checkout.run([], Checkout.REAL_JAVA)

        then:
        run.code() == 0
        run.said()[0].startsWith('in ')
        checkout.builds().size() == builds

        where:
        share || builds
        1.0   || 0
        0.5   || 1
    }

    def "of several first starts at once one builds and the others wait for it"() {
        when:
        def runs = (1..3).collect { checkout.start(["$it".toString()]) }*.end()

        then:
        runs*.code() == [0, 0, 0]
        runs*.said()*.first() == ['[1]', '[2]', '[3]']
        checkout.builds().size() == 1
        !Files.exists(checkout.launcher().resolve('lock'), LinkOption.NOFOLLOW_LINKS)
    }

    def "a build killed half-way leaves nothing that the next start would trust"() {
        given:
        checkout.write('slow')
        checkout.write('runtime/target/classes/Half.class')
        def run = startedBuild()

        when:
        run.process.descendants().toList()*.destroyForcibly()
        run.process.destroyForcibly()
        run.end()
        Files.delete(checkout.home.resolve('slow'))
        def next = checkout.run()

        then:
        next.code() == 0
        next.said()[0].startsWith('in ')
        checkout.builds().size() == 2
        !Files.exists(checkout.home.resolve('runtime/target/classes/Half.class'))
    }

    def "a start that is told to stop takes Maven with it and opens the lock"() {
        given:
        checkout.write('slow')
        def run = startedBuild()
        def maven = run.process.descendants().toList()

        when:
        run.process.destroy()
        run.end()

        then:
        run.code() == 143
        !Files.exists(checkout.launcher().resolve('lock'), LinkOption.NOFOLLOW_LINKS)
        new PollingConditions(timeout: 10).eventually { assert maven.every { !it.alive } }
    }

    def "Maven that outlives a killed start is waited for"() {
        given:
        checkout.write('slow')
        def run = startedBuild()
        run.process.destroyForcibly()
        run.end()

        when:
        def next = checkout.start()
        new PollingConditions(timeout: 10).eventually { assert next.complained()[0].startsWith('assay: waiting for another') }
        Files.delete(checkout.home.resolve('slow'))
        next.end()

        then:
        next.code() == 0
        checkout.builds().size() == 2
    }

    private Checkout.Run startedBuild() {
        def run = checkout.start()
        new PollingConditions(timeout: 10).eventually { assert checkout.builds().size() == 1 }
        run
    }

    def "a build that fails shows why, and is tried again"() {
        given:
        def broken = checkout.write('broken')

        when:
        def run = checkout.run()
        Files.delete(broken)
        def mended = checkout.run()

        then:
        run.code() == 1
        run.said() == []
        run.complained()[1..2] == ['Table.java:[12,5] semicolon expected', 'assay: the build failed; the lines above say why']
        mended.code() == 0
    }

    def "classes come from the archive, and one that is damaged or does not fit is passed over in silence"() {
        given: 'a path without blanks, as Java 17 keeps no classes from others'
        def plain = new Checkout(folder, program, 'plain')
        plain.run([], Checkout.REAL_JAVA)
        def archive = plain.archives().first().toFile()

        when:
        def shared = plain.run([], Checkout.REAL_JAVA + [ASSAY_JAVA_OPTS: '-Xlog:class+load'])
        Files.setLastModifiedTime(plain.launcher().resolve('assay.jar'), FileTime.fromMillis(0))
        def unfit = plain.run([], Checkout.REAL_JAVA)
        archive.writable = true
        new RandomAccessFile(archive, 'rw').withCloseable { it.write(new byte[64]) }
        def damaged = plain.run([], Checkout.REAL_JAVA)
        def source = shared.said().find { it.contains('assay.dsl.Main source:') }

        then:
        source.contains('shared objects file')
        [unfit, damaged]*.code() == [0, 0]
        [unfit, damaged]*.complained() == [[], []]
        [unfit, damaged].every { it.said()[0].startsWith('in ') }
    }

    def "the user's options for Java are respected, also another collector"() {
        when:
        def run = checkout.run([], Checkout.REAL_JAVA + [ASSAY_JAVA_OPTS: '-Dplanet=* -XX:+UseParallelGC -Xlog:gc+init'])

        then:
        run.code() == 0
        run.said().last() == 'planet *'
        run.said().any { it.contains('Parallel') }
    }

    def "what ends within seconds does without the optimizing compiler, a long run has it"() {
        when:
        def levels = commands.collect { words ->
            def run = checkout.run(words.split(' ').toList(), Checkout.REAL_JAVA + [ASSAY_JAVA_OPTS: '-XX:+PrintFlagsFinal'])
            (run.said().find { it.contains(' TieredStopAtLevel ') } =~ /= (\d)/)[0][1]
        }

        then:
        levels == commands.collect { level }

        where:
        level || commands
        '1'   || ['--version', 'check mine.groovy', 'run hello', '--stacktrace run --quiet dwarf-gradients --out run']
        '4'   || ['run mine.groovy', 'run hello.groovy', 'run dwarf-gradients --data maps', 'run --data=maps hello']
    }

    def "without a Java that will do it says so in one line: #line"() {
        given:
        def old = Checkout.javaHome(folder.resolve('old'), '11.0.2', 'echo too old to be asked; exit 1')

        when:
        def run = checkout.run([], changes.collectEntries { k, v -> [k, v?.replace('OLD', old.toString())] })

        then:
        run.code() == 2
        run.said() == []
        run.complained().size() == 1
        run.complained()[0].contains(line)
        checkout.builds() == []

        where:
        changes                           || line
        [JAVA_HOME: '/no/such/jdk']       || 'JAVA_HOME is /no/such/jdk, but there is no bin/java in it'
        [JAVA_HOME: 'OLD']                || 'Java 11.0.2 is too old'
        [JAVA_HOME: null, PATH: '/none']  || 'found no java'
    }

    def "a Java on the PATH that does not tell its version in a file is asked"() {
        given:
        def shims = Files.createDirectories(folder.resolve('shims'))
        Checkout.script(shims.resolve('java'), "exec '${System.getProperty('java.home')}/bin/java' \"\$@\"")

        when:
        def run = checkout.run([], [JAVA_HOME: null, PATH: "$shims:$checkout.environment.PATH".toString()])

        then:
        run.code() == 0
        run.complained().last().contains("for Java ${System.getProperty('java.version')},")
    }

    def "without Maven it says so in one line"() {
        given:
        def tools = Files.createDirectories(folder.resolve('few tools'))
        ['sh', 'find', 'mkdir', 'ln', 'rm', 'readlink', 'touch'].each { tool ->
            def found = System.getenv('PATH').split(':').collect { Path.of(it, tool) }.find { Files.isExecutable(it) }
            Files.createSymbolicLink(tools.resolve(tool), found)
        }

        when:
        def run = checkout.run([], [PATH: tools.toString()])

        then:
        run.code() == 2
        run.complained() == ['assay: Assay builds itself with Maven, and found no mvn; install Maven 3.8 or newer']
    }

    @Requires(value = { Files.exists(Checkout.project().resolve('dsl/target/assay.jar')) }, reason = 'needs mvn package first')
    def "the real thing starts and says who it is"() {
        given:
        def real = new Checkout(folder, Checkout.project().resolve('dsl/target/assay.jar'), 'real')

        when:
        def first = real.run(['--version'], Checkout.REAL_JAVA)
        def second = real.run(['--version'], Checkout.REAL_JAVA)

        then:
        first.code() == 0
        second.said() == ["Assay ${version()}".toString()]
        second.complained() == []
        Files.size(real.archives().first()) > 0
    }

    private static String version() {
        (Checkout.project().resolve('pom.xml').toFile().text =~ '<version>([^<]+)</version>')[0][1]
    }
}
