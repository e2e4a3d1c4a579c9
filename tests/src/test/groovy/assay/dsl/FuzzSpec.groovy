package assay.dsl

import assay.dsl.compiler.RecipeMistakes
import assay.dsl.compiler.Recipes
import spock.lang.Specification

/** Shipped recipes with tokens and characters lost, doubled, swapped or replaced: each is read, or its mistakes are told. */
class FuzzSpec extends Specification {

    static final int MUTANTS = Boolean.getBoolean('assay.trust') ? 100_000 : 3_000
    static final double LONGEST_SECONDS = 2
    static final List<String> SCRAPS = ['(', ')', '{', '}', '[', ']', "'", '"', '\\', '$', ',', ':', ';', '.', '..', '±', '=', '==',
            '-', '+', '*', '**', '/', '<', '>=', '&&', '!', '?', '@', '#', '\n', '\t', '0', '1e9', '-1', 'null', 'true', 'this',
            'def', 'class', 'import', 'return', 'in', 'as', 'new', 'if', 'Ha', 'OH', 'kpc', 'gradient', 'x', '{ -> }', '${x}', '/*', '//']

    def "no mutant of a recipe brings the reader down or holds it up"() {
        given:
        def random = new Random(2504)
        def hello = recipe('hello')
        def dwarfs = recipe('dwarf-gradients')
        def lines = lines(dwarfs)
        assert SKIES.every { part, whole -> whole.every { Draft.of(part, it).study() } }
        int read = 0
        int told = 0
        double slowest = 0
        def faults = []

        when:
        MUTANTS.times { number ->
            def source = number % 600 == 0 ? dwarfs : number % 30 == 0 ? hello
                    : number % 4 == 0 ? sky(random) : framed(lines, random)
            def mutant = mutate(source, random)
            long start = Cpu.nanos()
            try {
                Recipes.read('mutant', 'mutant.groovy', mutant)
                read++
            } catch (RecipeMistakes mistakes) {
                told++
                if (!(mistakes.message ==~ /(?s)mutant\.groovy:\d+:\d+: .*/)) faults << "untold: $mistakes.message\n$mutant"
            } catch (Throwable fault) {
                faults << "$fault at ${fault.stackTrace.take(5)}\n$mutant"
            }
            double seconds = (Cpu.nanos() - start) * 1e-9
            slowest = Math.max(slowest, seconds)
            if (seconds > LONGEST_SECONDS) faults << "took $seconds s\n$mutant"
        }
        println "$MUTANTS mutants: $read read, $told refused, slowest ${Math.round(slowest * 1000)} ms"

        then:
        faults.take(3) == []
        read + told == MUTANTS
        told > MUTANTS / 3
        read > MUTANTS / 50
    }

    /** The lines of a recipe that are whole in themselves, block by block. */
    private static Map<String, List<String>> lines(String text) {
        def block = 'end'
        text.readLines().findAll { !it.startsWith('//') && it.count('{') == it.count('}') || it ==~ /\w+ \{/ }
                .inject([per: [], across: [], sample: [], end: []]) { found, line ->
                    if (line ==~ /\w+ \{/) block = [perGalaxy: 'per', acrossGalaxies: 'across', sample: 'sample'][line - ' {']
                    else if (!line.startsWith(' ') && line) block = 'end'
                    if (line && !(line ==~ /\w+ \{/)) found[block] << line
                    found
                }
    }

    /** One line of it in a small recipe, for Groovy's parser needs a quarter of a second for the whole. */
    private static String framed(Map<String, List<String>> lines, Random random) {
        def block = ['per', 'per', 'across', 'across', 'end'][random.nextInt(5)]
        Draft.of(block, lines[block][random.nextInt(lines[block].size())]).text()
    }

    /** The words of maps, layouts, catalogues and simulated skies, which no shipped recipe has. */
    private static final Map<String, List<String>> SKIES = [
            deredden: ['maps { match from: 0.9.arcsec, fwhm: 120.pc, noise: smoothed; trim beams: 1 }',
                       'maps { regrid pixel: 60.pc, conserving: surfaceBrightness; trim pixels: 2 }',
                       'maps {\n  bin regularised, snr: 30, of: Ha\n}'],
            sample: ["alongside 'masks/{galaxy}.fits', layout: phangsNebulaMask",
                     'simulatedPhangs amplitude: 0.04, length: 0.8.kpc..1.2.kpc, scatter: 0.03, diffuse: 0.4, coarser: 4',
                     'simulatedManga number: 60, zero: 8.5, perMass: 0.05, perDensity: 0.08, age: 0.02, scatter: 0.02, coarser: 1'],
            galaxies: ["galaxies 'drpall.fits', maps: '{galaxy}', layout: mangaDap, catalogue: mangaDrpAll"],
            top: ["layout('mine') { reference 'x'; map '{line}', from: 'F[{name}]', error: 'E', empty: -99; classes 'zone', from: 'Z', outside: 0, bar: 2 }",
                  "catalogue('mine') { reference 'x'; words 'galaxy', from: 'N'; number 'q', from: 'Q[2]', unit: 'km/s', factor: -1; absent(-99); keep 'D', anyBit: 7 }",
                  "catalogue('mine') { reference 'x'; littleH 0.7; logarithm 'm', from: 'M', unit: 'Msun', powerOfH: -2; keep 'D', above: 1 }",
                  'cosmology WMAP9']]

    private static String sky(Random random) {
        def part = SKIES.keySet()[random.nextInt(SKIES.size())]
        Draft.of(part, SKIES[part][random.nextInt(SKIES[part].size())]).text()
    }

    private static String recipe(String name) {
        Recipes.getResourceAsStream("/assay/recipes/${name}.groovy").getText('UTF-8')
    }

    private static String mutate(String text, Random random) {
        def changed = text
        (1 + random.nextInt(2)).times { changed = random.nextInt(3) == 0 ? character(changed, random) : token(changed, random) }
        changed
    }

    private static String character(String text, Random random) {
        if (text.length() < 3) return text
        int at = random.nextInt(text.length() - 1)
        switch (random.nextInt(4)) {
            case 0: return text.substring(0, at) + text.substring(at + 1)
            case 1: return text.substring(0, at) + text[at] + text.substring(at)
            case 2: return text.substring(0, at) + text[at + 1] + text[at] + text.substring(at + 2)
            default: return text.substring(0, at) + SCRAPS[random.nextInt(SCRAPS.size())] + text.substring(at)
        }
    }

    private static String token(String text, Random random) {
        def tokens = text.split(/(?<=\W)|(?=\W)/) as List
        if (tokens.size() < 3) return text
        int at = random.nextInt(tokens.size())
        switch (random.nextInt(4)) {
            case 0: tokens.remove(at); break
            case 1: tokens.add(at, tokens[at]); break
            case 2: tokens.swap(at, random.nextInt(tokens.size())); break
            default: tokens[at] = SCRAPS[random.nextInt(SCRAPS.size())]
        }
        tokens.join('')
    }
}
