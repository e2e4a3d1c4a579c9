package assay.dsl

import spock.lang.Specification

/** What an author is told of mistakes in the description of how a survey lays out its files. */
class LayoutMistakesSpec extends Specification {

    def "in a layout: #snippet"() {
        given:
        def draft = Draft.of('top', "layout('mine') {\n    reference 'mine'\n    map 'Ha', from: 'HALPHA'\n    $snippet\n}")

        expect:
        draft.told() == draft.expected(message)

        where:
        snippet || message
        "map 'Hb', «form»: 'HB'" || "'map' has no argument 'form'; did you mean from?"
        "map 'Hb', from: «3»" || 'a text in quotes is wanted here'
        "«map 'Hb', from: 'HB', error: 'E', variance: 'V'»" || 'give the errors once: as error:, variance: or inverseVariance:'
        "map 'Hb', from: 'HB', unit: «'erg/s/cn2'»" || "unit: cannot read the unit 'erg/s/cn2': 'cn' is not a known unit"
        "«map 'Ha', from: 'AGAIN'»" || "'Ha' is laid out above already"
        "map 'Hb', from: 'HB', empty: «'0'»" || 'a formula is wanted here, not a text'
        "lineNames Hz: «'H9'»" || "Hz: is no line; 'assay lines' lists them"
        "«channels 'C01'»" || "'C01' must be a keyword with {k}, or {kk} for two digits, where the number of the plane stands"
        "bits DONOTUSE: «'30'»" || 'a whole number is wanted here'
        "fluxes «meanOfBins»" || "'meanOfBins' is not one of the choices here; did you mean meanOfBin?"
        "kind «imagined»" || "'imagined' is not one of the choices here: real, publishedTable, readOffFigures, simulated"
        "«files '../{galaxy}.fits'»" || "'../{galaxy}.fits' must name a file in the folder of the data or of the recipe, or in a folder below it"
        "q = «3»" || "a layout describes files; define 'q' outside of it"
        "classes 'environment', from: '0', bar: «'x'»" || 'a whole number is wanted here'
        "«classes» 'environment', bar: 1" || "'classes' lacks 'from:': classes key, from: ..., [outside: ...], name: value, ..."
        "classes 'environment', from: '0', bar: 1, disc: «1»" || 'disc: is 1, which is bar'
        "«classes 'radius', from: '0', bar: 1»" || "'radius' is what every spaxel has; choose another name"
        "map 'D4000', from: 'D'\n«map 'D4000', from: 'E'»" || "'D4000' is laid out above already"
        "«map 'radius', from: 'R', unit: 'kpc'»" || "'radius' is what every spaxel has; choose another name"
        "«map 'kpc', from: 'R', unit: ''»" || "'kpc' is a unit; choose another name"
        "«mapp» 'Hb', from: 'HB'" || "'mapp' is not a word of layout { }; did you mean map?"
        "«select» { Ha > 5 }" || "'select' is a word of perGalaxy { }, not of layout { }"
    }

    def "of a layout: #snippet"() {
        given:
        def draft = Draft.of('top', snippet)

        expect:
        draft.told() == draft.expected(message)

        where:
        snippet || message
        "«layout('mine') {\n    reference 'mine'\n}»" || "layout 'mine' lays out no map: map 'Ha', from: 'HALPHA'"
        "«layout('mine') {\n    map 'Ha', from: 'HALPHA'\n}»" || "layout 'mine' lacks its reference: reference 'survey, release, address'"
        "«layout('mine') {\n    reference 'mine'\n    map 'Ha', from: '../x.fits:0'\n}»" || "'../x.fits' must lie in the folder of the galaxy's maps or below it"
        "«layout('mine') {\n    reference 'mine'\n    map 'Ha', from: 'A[b'\n}»" || "'A[b' is no place of a map; write 'EXTENSION', 'EXTENSION[channel]' or 'file.fits:EXTENSION'"
        "«layout('my-own') {\n    reference 'mine'\n}»" || "'my-own' cannot be the name of a layout: write it like phangsMuse"
        "«layout('phangsMuse') {\n    reference 'mine'\n    map 'Ha', from: 'HALPHA'\n}»" || 'there is a layout phangsMuse already'
        "«layout('mine') {\n    reference 'mine'\n    map 'Ha', from: 'HALPHA'\n    bits A: 1\n    rejects 'B'\n}»" || 'the bit B has no number; known: A'
    }

    def "a layout of the recipe's own is one of its sample's"() {
        expect:
        Draft.of('top', "layout('mine') {\n    reference 'mine'\n    map 'Ha', from: 'HALPHA', empty: -999\n    bins('BINS', outside: -1)\n}")
            .study() != null
    }
}
