package assay.dsl

import spock.lang.Specification

/** What an author is told of mistakes in the description of where a catalogue keeps what is wanted of it. */
class CatalogueMistakesSpec extends Specification {

    def "in a catalogue: #snippet"() {
        given:
        def draft = Draft.of('top', "catalogue('mine') {\n    reference 'mine'\n    words 'galaxy', from: 'NAME'\n    $snippet\n}")

        expect:
        draft.told() == draft.expected(message)

        where:
        snippet || message
        'part «3»' || 'a text in quotes is wanted here'
        '«absent -9999»' || "'absent' is read here as a number to calculate with; put what follows it in brackets: absent(-9999)"
        '«littleH 70»' || 'littleH is the Hubble constant over 100 km/s/Mpc: littleH 0.7'
        '«littleH -0.7»' || "'littleH' is read here as a number to calculate with; put what follows it in brackets: littleH(-0.7)"
        "«words 'galaxy', from: 'B'»" || "'galaxy' is said above already"
        "«words» 'q'" || "'words' lacks 'from:': words name, from: ..."
        "number 'm', from: 'M', unit: «'Msn'»" || "unit: cannot read the unit 'Msn': 'Msn' is not a known unit"
        "number 'm', from: 'M', unit: «Msun»" || 'a text in quotes is wanted here'
        "number 'm', from: 'M', «factr»: 2" || "'number' has no argument 'factr'; did you mean factor?"
        "«logarithm» 'logM', from: 'M'" || "'logarithm' lacks 'unit:': logarithm name, from: ..., unit: ..., [powerOfH: ...], [error: ...]"
        "logarithm 'logM', from: 'M', unit: «'Msunn'»" || "unit: cannot read the unit 'Msunn': 'Msunn' is not a known unit"
        "«keep 'A'»" || 'keep lacks its comparison, as in above: 0'
        "keep 'A', equal: «3»" || 'a text in quotes is wanted here'
        "keep 'A', above: «'3'»" || 'a formula is wanted here, not a text'
        "keep 'A', «anybit»: 3" || "'keep' has no argument 'anybit'; did you mean anyBit?"
        'q = «3»' || "catalogue { } names columns: number 'q', from: 'COLUMN'"
        "«numbr» 'm', from: 'M'" || "'numbr' is not a word of catalogue { }; did you mean number?"
        "«map» 'Ha', from: 'X'" || "'map' is a word of layout { }, not of catalogue { }"
        '«headings»' || "'headings' needs arguments: headings name, ..."
        "number 'm', from: 'M', factor: «0»" || 'factor: 0 leaves no values'
        "«reference» 'twice'" || "'reference' has been said already, in line 8"
        "«number 'm m', from: 'M'»" || "'m m' cannot be the name of a column: write it like logMstar"
        "«number '', from: 'M'»" || "'' cannot be the name of a column: write it like logMstar"
        "words 'w', from: «''»" || 'from: names no column'
        "«keep 'A', above: 1, below: 0»" || 'no number is above 1 and below 0'
    }

    def "of a catalogue: #snippet"() {
        given:
        def draft = Draft.of('top', snippet)

        expect:
        draft.told() == draft.expected(message)

        where:
        snippet || message
        "«catalogue('mine') {»\n    reference 'mine'\n    words 'galaxy', from: 'NAME'\n    logarithm 'logM', from: 'M', unit: 'Msun', powerOfH: -2\n}" || "catalogue 'mine' has powers of h and lacks the h they are brought to: littleH 0.7"
        "«catalogue('mine') { words 'galaxy', from: 'N' }»" || "catalogue 'mine' lacks its reference: reference 'paper or document'"
        "«catalogue('mine') { reference 'x' }»" || "catalogue 'mine' names no column: words 'galaxy', from: 'NAME'"
        "«catalogue('my-own') { reference 'x'; words 'galaxy', from: 'N' }»" || "'my-own' cannot be the name of a catalogue: write it like mangaDrpAll"
        "«catalogue('mangaDrpAll') { reference 'x'; words 'galaxy', from: 'N' }»" || 'there is a catalogue mangaDrpAll already'
        "«catalogue» 'mine'" || "'catalogue' lacks its block: catalogue name { ... }"
        "«catalogue» { reference 'x' }" || "'catalogue' lacks its name: catalogue name { ... }"
        "«catalog» 'x', { reference 'x'; words 'galaxy', from: 'N' }" || "'catalog' is not a word of the top of a recipe; did you mean catalogue?"
    }

    def "a catalogue without names of galaxies is none of a sample"() {
        given:
        def draft = Draft.of('galaxies', "galaxies 'x.csv', maps: '{galaxy}.fits', catalogue: «mine»",
                [top: "catalogue('mine') { reference 'x'; number 'ra', from: 'RA', unit: 'deg' }"])

        expect:
        draft.told() == draft.expected("catalogue: mine has no names of galaxies: words 'galaxy', from: 'COLUMN'")
    }
}
