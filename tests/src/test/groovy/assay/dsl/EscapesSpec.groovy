package assay.dsl

import assay.dsl.compiler.RecipeMistakes
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** Attempts to make a recipe do something, or to smuggle something through it: each is refused, and nothing is done. */
class EscapesSpec extends Specification {

    static final String PROPERTY = 'assay.escaped'
    static final double LONGEST_SECONDS = 2

    @TempDir
    Path folder

    def cleanup() {
        System.clearProperty(PROPERTY)
    }

    def "refused, and nothing done: #attempt"() {
        given:
        def probe = folder.resolve('probe')
        def snippet = attempt.replace('PROBE', probe.toString())
        def part = snippet =~ /^(alongside|simulated)/ ? 'sample' : snippet.startsWith('maps') ? 'deredden' : snippet.startsWith('select') ? 'per' : snippet.startsWith('study') ? 'study' : 'top'

        when:
        Draft.of(part, snippet).study()

        then:
        RecipeMistakes mistakes = thrown()
        !mistakes.message.contains('Exception')
        !Files.exists(probe)
        System.getProperty(PROPERTY) == null

        where:
        attempt << [
                'import java.io.File', 'import java.lang.System as S', 'import java.io.*',
                'import static java.lang.System.exit', 'package evil',
                "@ASTTest(value = { new File('PROBE').text = 'x' })\ndef q = 3",
                "@Grab('org.evil:evil:1.0')\nimport groovy.lang.Script", "@Grab('org.evil:evil:1.0') q = 3",
                "@groovy.transform.ASTTest(value = { System.setProperty('assay.escaped', '1') }) def q = 3",
                '@groovy.transform.CompileStatic def q = 3', '@groovy.transform.BaseScript Object base',
                '@groovy.transform.Field q = 3', "@AnnotationCollector([]) @interface A { }",
                "class A { static { System.setProperty('assay.escaped', '1') } }", 'enum A { B }', 'trait A { }',
                'interface A { }', 'record A(int b) { }', 'def f() { 3 }', 'static void main(String[] a) { }',
                "q = new File('PROBE').createNewFile()", "new File('PROBE').createNewFile()", 'q = (int) 3',
                "q = 'PROBE' as File", 'q = System.&exit', 'q = System::exit', 'q = String.class', 'q = Ha.metaClass',
                'q = Ha.getClass()', "q = Ha.class.forName('java.lang.System')", "'touch PROBE'.execute()",
                "q = 'touch PROBE'.execute()", "['touch', 'PROBE'].execute()",
                'study "${new File(\'PROBE\').createNewFile()}"', 'study "$seed"', 'reproduces "${-> System.exit(1)}"',
                'q = "a${1}b"', 'q = { it -> it }', 'q = { a = 3 -> a }', 'q = (a) -> a',
                'select { Line l -> l > 3 }', 'select { -> EW(Ha) > 5.AA }', 'q = Ha?.flux', 'q = Ha*.flux',
                'q = Ha.@flux', "q = c['a']", "q = c[0..9]", 'q = this', 'q = this.scope', 'q = super.toString()', 'q = owner',
                'q = delegate', 'owner.scope()', "delegate.define('a', 3)", 'q = 3; System.exit(1)', 'q = 3;;;exit(1)',
                'a: q = 3', 'again: while (true) { }', 'for (i in 1..3) { q = 3 }', 'for (;;) { }', 'while (true) { }',
                'do { q = 1 } while (true)', 'if (true) { q = 1 }', 'try { q = 1 } catch (e) { }',
                'switch (1) { case 1: q = 1 }', "assert System.setProperty('assay.escaped', '1')", 'return 3',
                'throw new Error()', 'synchronized (this) { }', "study 'a\\u0027; System.exit(1); \\u0027'",
                'q = \\u0033', "layout('m') { files '/etc/{galaxy}.fits' }", "layout('m') { map 'Ha', from: new File('PROBE').text }",
                "layout('m') { reference \"\${System.exit(1)}\" }", "layout('m') { regionTable '../{galaxy}.csv' }",
                "layout('m') { map 'Ha', from: '/etc/passwd:0'; reference 'x' }", "catalogue('m') { part \"\${1}\" }",
                "catalogue('m') { words 'galaxy', from: 'x'.execute() }", "catalogue('m') { keep 'a', equal: System.getenv('HOME') }",
                "catalogue('m') { words '<script>', from: 'x'; reference 'x' }", "catalogue('m') { reference '<b>x</b>' }",
                "maps { bin regularised, snr: System.exit(1), of: Ha }", "maps { new File('PROBE').createNewFile() }",
                "maps { match from: { 1 }, fwhm: 2.arcsec, noise: white }", "maps { noise = white.class }",
                "alongside '/etc/{galaxy}', layout: phangsEnvironment", "alongside '{galaxy}/../../x', layout: phangsEnvironment",
                "simulatedPhangs length: 1..(System.exit(1))", "simulatedManga number: 999999999, zero: 8.5, perMass: 0, perDensity: 0, age: 0, scatter: 0, coarser: 1",
                "evaluate('1')", "q = evaluate('System.exit(1)')", "Eval.me('1')", 'System.exit(1)',
                'q = System.exit(1)', "java.lang.System.setProperty('assay.escaped', '1')",
                "System.setProperty 'assay.escaped', '1'", 'exit 1', 'q = java.lang.Math.PI', 'q = Math.random()',
                "println 'a'", "q = 'a' =~ 'b'", "q = 'a' ==~ /b/", 'q = ~/a/', 'q = $/a/$', 'q = 1..999999999',
                'q = (1..9999999).collect { it }', 'q = [1] * 99999999', "q = 'a' * 99999999", 'q = 10**10**10**10',
                'q = 1e999', 'q = 1e99999999999', 'q = 1 / 0', 'q = 1 << 3', 'q = 1 >>> 3', 'q = 3 & 4', 'q = 3 ?: 4', 'q = 3 <=> 4',
                'q = Ha instanceof Object', 'q = Ha !in [1]', 'f(*[1])', 'f(*: [a: 1])', "labels((1): 'a')",
                'labels "${1}": \'a\'', 'q = ++seed', 'q.r = 3', 'metaClass.x = 3', '(q, r) = [1, 2]', 'def (q, r) = [1, 2]',
                '"$imf"(2)', 'this.imf(kroupa)', 'imf.call(kroupa)', 'imf(kroupa)(3)', 'q = getClass()', 'getClass().classLoader',
                'binding.variables', 'q = [:]', 'q = [1, 2].sum()', "study '<script>alert(1)</script>'",
                "study '<b>x</b>'", "study '''a\nb'''", "labels OH: '<img src=x onerror=alert(1)>'",
                "study '\u202Eevil'", "study 'a\u0000b'", 'q = 3 \u0000', 'q = 3 \u200B+ 4', 'q = 3\u2028System.exit(1)',
                "// \u202E evil \u2066\nq = 3", "\u0430 = 3", 'r\u0430dius2 = 3', '$q = 3', 'Object.wait()', 'null',
        ]
    }

    def "a shell script is no recipe"() {
        expect:
        Draft.of('whole', "#!/bin/sh\nlanguage 1\nstudy 'x'\nseed 1").told().contains('a recipe is no shell script')
    }

    def "#what is refused at once, in few words"() {
        given:
        long start = Cpu.nanos()

        when:
        def told = Draft.of('top', make()).told()

        then:
        told.startsWith('draft.groovy:')
        told.length() < 20_000
        (Cpu.nanos() - start) * 1e-9 < LONGEST_SECONDS

        where:
        what                       | make
        'a tower of brackets'      | { 'q = ' + '(' * 10_000 + '1' + ')' * 10_000 }
        'a tower of lists'         | { 'q = ' + '[' * 10_000 + '1' + ']' * 10_000 }
        'a tower of blocks'        | { 'q ' + '{ a ' * 10_000 + '1' + '}' * 10_000 }
        'a tower of calls'         | { 'q = ' + 'log(' * 41 + '1' + ')' * 41 }
        'brackets never closed'    | { '(' * 100_000 }
        'a chain of sums'          | { 'q = 1' + ' + 1' * 20_000 }
        'a chain of powers'        | { 'q = 1' + '**1' * 5_000 }
        'a chain of signs'         | { 'q = ' + '- ' * 5_000 + '1' }
        'a chain of negations'     | { 'q = ' + '!' * 5_000 + 'regular' }
        'a chain of dots'          | { 'q = a' + '.b' * 20_000 }
        'a line of a megabyte'     | { 'q = ' + '1' * (1 << 20) }
        'a text of a megabyte'     | { "reproduces '" + 'a' * (1 << 20) + "'" }
        'a name of 100000 letters' | { 'q' * 100_000 + ' = 3' }
        'a long misspelt name'     | { 'q = ' + 'radius' * 10_000 }
        'a text of 100000 letters' | { "reproduces '" + 'a' * 100_000 + "'" }
        'a number of 100000 digits' | { 'q = ' + '9' * 100_000 }
        '10000 wrong lines'        | { 'radus = radus\n' * 10_000 }
        'two million blanks'       | { ' ' * 2_000_000 }
    }
}
