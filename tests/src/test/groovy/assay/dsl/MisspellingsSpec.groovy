package assay.dsl

import assay.dsl.compiler.Recipes
import assay.dsl.words.AcrossWords
import assay.dsl.words.CatalogueWords
import assay.dsl.words.LayoutWords
import assay.dsl.words.MapsWords
import assay.dsl.words.PanelWords
import assay.dsl.words.PerGalaxyWords
import assay.dsl.words.RecipeWords
import assay.dsl.words.SampleWords
import assay.dsl.words.Vocabularies
import assay.nebula.Line
import spock.lang.Specification

/** Words, names, units, lines and arguments, each misspelt in three of five ways: the right one is suggested nearly always. */
class MisspellingsSpec extends Specification {

    static final double WANTED = 0.90

    def "at least nine of ten misspellings are answered with the right word"() {
        given:
        def random = new Random(17)
        def missed = []
        int tried = 0

        when:
        cases().each { part, template, words ->
            words.findAll { it.length() > 3 }.each { right ->
                misspellings(right, random).findAll { !words.contains(it) }.each { wrong ->
                    def told = Draft.of(part, template.replace('WORD', wrong)).told()
                    tried++
                    if (!(told =~ /did you mean (\S+ or )*\Q$right\E( or|\?)/)) missed << "$right: $wrong: ${told.readLines()[0]}"
                }
            }
        }
        def share = 1 - missed.size() / tried
        println "misspellings: $tried tried, ${(share * 100).round(1)} % answered with the right word"

        then:
        tried > 250
        share >= WANTED
        missed.size() < tried
    }

    private static List<List> cases() {
        [['top', 'WORD 3', wordsOf(RecipeWords)],
         ['sample', 'WORD 3', wordsOf(SampleWords)],
         ['per', 'q = WORD OH', wordsOf(PerGalaxyWords) - ['select', 'deredden']],
         ['across', 'q = WORD gradient.slope', ['relation', 'correlate', 'compareGroups', 'combine']],
         ['end', "figure 'a', 'b', { WORD OH }", wordsOf(PanelWords)],
         ['per', 'q = metallicity(WORD)', Recipes.calibrators().keySet() as List],
         ['lines', 'lines Ha, Hb, OIII5007, NII6584, SII6716, SII6731, WORD', Line.values()*.name()],
         ['deredden', 'maps { WORD 3 }', wordsOf(MapsWords)],
         ['deredden', 'maps { match from: 1.arcsec, fwhm: 9.arcsec, noise: WORD }', ['white', 'smoothed']],
         ['deredden', 'maps { regrid pixel: 1.arcsec, conserving: WORD }', ['flux', 'surfaceBrightness']],
         ['deredden', 'maps { bin WORD, snr: 30, of: Ha }', ['accretion', 'centroidal', 'regularised']],
         ['top', "catalogue('mine') { WORD 3 }", wordsOf(CatalogueWords)],
         ['top', "layout('mine') { WORD 3 }", wordsOf(LayoutWords)],
         ['galaxies', "galaxies 'x.ecsv', maps: '{galaxy}', layout: WORD", ['phangsMuse', 'mangaDap', 'pipe3d', 'samiDr3']],
         ['galaxies', "galaxies 'x.ecsv', maps: '{galaxy}', catalogue: WORD", ['mangaDrpAll', 'phangsSample', 'gswlc', 'fiftyMgc']],
         ['top', 'cosmology WORD', ['WMAP9', 'Planck18']],
         ['imf', 'imf WORD', ['salpeter', 'chabrier', 'kroupa']],
         ['deredden', 'deredden WORD, rv: 3.1, balmer: 2.86, below: clip', ['ccm89', 'odonnell94', 'calzetti00']],
         ['deredden', 'deredden ccm89, rv: 3.1, balmer: 2.86, below: WORD', ['clip', 'drop', 'keep']],
         ['outside', 'outside WORD', ['drop', 'flag', 'fail']],
         ['per', 'q = 5.WORD', ['Msun', 'Lsun', 'arcmin', 'arcsec', 'pixel', 'percent']],
         ['per', 'q = 2 * WORD', ['radius', 'area', 'stellarDensity', 'distance', 'logMstar', 'logMHI', 'axisRatio']],
         ['per', 'q = gradient.WORD', ['slope', 'intercept', 'scatter']],
         ['per', 'q = WORD(Ha)', ['median', 'total', 'mean', 'count', 'deviation', 'luminosity', 'velocity', 'dispersion', 'error']],
         ['per', 'q = fitLine OH, WORD: radius/Re, bootstrap: 1000', ['against']],
         ['per', 'q = fitLine OH, against: radius/Re, WORD: 1000', ['bootstrap']],
         ['across', 'q = correlate gradient.slope, with: logMHI, WORD: [logMstar]', ['controlling']],
         ['across', "published mass, WORD: 1, source: 'x'", ['slope', 'intercept', 'scatter']]]
    }

    private static List<String> wordsOf(Class<?> vocabulary) {
        Vocabularies.wordsOf(vocabulary)*.name.unique().sort()
    }

    /** A letter lost, doubled, changed, two swapped, and the case of one changed. */
    private static List<String> misspellings(String word, Random random) {
        def at = { 1 + random.nextInt(word.length() - 2) }
        int lost = at(), doubled = at(), changed = at(), swapped = at(), cased = at()
        def flipped = Character.isUpperCase(word[cased] as char) ? word[cased].toLowerCase() : word[cased].toUpperCase()
        [word.substring(0, lost) + word.substring(lost + 1),
         word.substring(0, doubled) + word[doubled] + word.substring(doubled),
         word.substring(0, changed) + 'k' + word.substring(changed + 1),
         word.substring(0, swapped) + word[swapped + 1] + word[swapped] + word.substring(swapped + 2),
         word.substring(0, cased) + flipped + word.substring(cased + 1)]
                .shuffled(random).take(3).findAll { it != word && it ==~ /\w+(\.[a-zA-Z]\w*)?/ }
    }
}
