package assay.dsl

import assay.dsl.compiler.RecipeMistakes
import assay.dsl.compiler.Recipes
import assay.plan.Study

/**
 * A small recipe, right but for the part that a specification puts into it. The marks « and » stand about a mistake. Its own words have
 * round brackets, which Groovy's parser reads ten times faster than none.
 */
class Draft {

    private static final Map<String, String> USUAL = [
            language: 'language 1', study: "study 'A study'", seed: 'seed 1', imf: 'imf chabrier',
            lines: 'lines Ha, Hb, OIII5007, NII6584, SII6716, SII6731', outside: 'outside drop', top: '',
            galaxies: "    galaxies('dwarfs.ecsv', maps: '{galaxy}_lines.fits')",
            properties: '    properties(logMstar: dex, logMHI: dex, environment: words, regular: yesNo)',
            thickness: '    thickness 0.2', sample: '',
            deredden: '    deredden(ccm89, rv: 3.1, balmer: 2.86, below: clip)', per: '', across: '', end: '']

    private final String marked

    private Draft(String marked) {
        this.marked = marked
    }

    /** The small recipe with this in one of its parts and perhaps more in others, or a whole recipe. */
    static Draft of(String part, String snippet, Map<String, String> more = [:]) {
        if (part == 'whole') return new Draft(snippet)
        def p = USUAL + more + [(part): snippet]
        new Draft("""${p.get('language')}
${p.get('study')}
${p.get('seed')}
${p.get('imf')}
${p.get('lines')}
${p.get('outside')}
${p.get('top')}
sample {
${p.get('galaxies')}
${p.get('properties')}
${p.get('thickness')}
${p.get('sample')}
}
perGalaxy {
${p.get('deredden')}
    OH = metallicity(dopita16.linear)
    gradient = fitLine(OH, against: radius/Re, bootstrap: 1000)
${p.get('per')}
}
acrossGalaxies {
    mass = relation(gradient.slope, against: logMstar)
${p.get('across')}
}
${p.get('end')}
""")
    }

    String text() {
        marked.replaceAll('[«»]', '')
    }

    Study study() {
        Recipes.read('draft', 'draft.groovy', text())
    }

    /** What its author is told; any failure other than mistakes is passed on. */
    String told() {
        try {
            study()
            'nothing'
        } catch (RecipeMistakes mistakes) {
            mistakes.message
        }
    }

    /** What its author should be told, with the line, the column and the carets that the marks stand for. */
    String expected(String message) {
        def at = marked.indexOf('«')
        def before = marked.substring(0, at)
        def line = before.count('\n') + 1
        def column = at - before.lastIndexOf('\n')
        def covered = marked.substring(at + 1, marked.indexOf('»')).readLines()[0] ?: ''
        def source = marked.readLines()[line - 1].replaceAll('[«»]', '').replace('\t', ' ')
        def margin = ' ' * "$line".length()
        "draft.groovy:$line:$column: $message\n  $line | $source\n  $margin | ${' ' * (column - 1)}${'^' * Math.max(1, covered.length())}"
    }
}
