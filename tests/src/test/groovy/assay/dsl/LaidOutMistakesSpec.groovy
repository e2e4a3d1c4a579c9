package assay.dsl

import spock.lang.Specification

/** What an author is told of mistakes with the names that layouts give to maps of their own. */
class LaidOutMistakesSpec extends Specification {
    static final String MASKS = "alongside('m/{galaxy}.fits', layout: phangsEnvironment)"

    def "of classes: #snippet"() {
        given:
        def draft = Draft.of('per', snippet, [sample: MASKS, properties: '    properties(logMstar: dex)'])

        expect:
        draft.told() == draft.expected(message)

        where:
        snippet || message
        "select { «environment == 'bars'» }" || "'bars' is no word of environment; did you mean bar?"
        'select { «environment == bar» }' || "the word stands in quotes: environment == 'bar'"
        'select { «environment» }' || "environment is a map of classes; ask for one of them: environment == 'arms'"
        'select { «environment == 3» }' || "environment is a map of classes; ask for one of them: environment == 'arms'"
        'select { «environment» > 3 }' || "environment is a map of classes; ask for one of them: environment == 'arms'"
        "select { «enviroment» == 'bar' }" || "'enviroment' is not known here; did you mean environment?"
        "q = total(Ha, «environment == 'br'»)" || "'br' is no word of environment; did you mean bar?"
        '«environment» = 3' || "'environment' has a meaning already; choose another name"
        'q = «environment»' || "environment is a map of classes; ask for one of them: environment == 'arms'"
        "select { «environment != 'interram'» }" || "'interram' is no word of environment; did you mean interarm?"
    }

    def "of numbers of regions: #snippet"() {
        given:
        def draft = Draft.of('per', snippet, [sample: "alongside('m/{galaxy}.fits', layout: phangsNebulaMask)"])

        expect:
        draft.told() == draft.expected(message)

        where:
        snippet || message
        'q = «regon» > 3' || "'regon' is not known here; did you mean region?"
        "select { «region == 'x'» }" || "only a property of words equals something, as in environment == 'field'; compare numbers with < or >, and write a yes-or-no property by itself"
    }

    def "of plain maps, in #part: #snippet"() {
        given:
        def draft = Draft.of(part, snippet, [galaxies: "galaxies('g.ecsv', maps: '{galaxy}', layout: mangaDap)"])

        expect:
        draft.told() == draft.expected(message)

        where:
        part | snippet || message
        'per' | 'q = «D4000 + radius»' || 'cannot add length to a pure number'
        'per' | 'q = «D400»' || "'D400' is not known here; did you mean D4000?"
        'per' | 'select { «D4000 > 1.5.kpc» }' || 'cannot compare a pure number with length'
        'per' | 'q = «stellarVelocty»' || "'stellarVelocty' is not known here; did you mean stellarVelocity?"
        'per' | 'q = «stellarVelocity + 3»' || 'cannot add a pure number to velocity'
        'per' | 'q = «log(stellarDispersion)»' || 'log takes a pure number, not velocity; divide by a unit or by something of the same kind'
        'per' | 'q = «bin»' || "'bin' is not known here; did you mean min?"
        'across' | 'q = relation «D4000», against: logMstar' || 'D4000 has one value a spaxel, but here stands one row a galaxy; summarise it in perGalaxy { }'
    }

    def "a map without a unit is in no formula"() {
        given:
        def own = "layout('own') {\n    reference 'o'\n    map 'Ha', from: 'HA'\n    map 'age', from: 'AGE'\n}"
        def draft = Draft.of('per', 'q = 2 * «age»', [top: own, galaxies: "galaxies('g.ecsv', maps: '{galaxy}', layout: own)"])

        expect:
        draft.told() == draft.expected("age is laid out without its unit, which formulas need; state it in the layout:"
                + " map 'age', from: ..., unit: '...'")
    }

    def "classes are of spaxels, not of galaxies"() {
        given:
        def draft = Draft.of('across', "q = compareGroups gradient.slope, split: «environment == 'bar'»",
                [sample: MASKS, properties: '    properties(logMstar: dex, logMHI: dex)'])

        expect:
        draft.told() == draft.expected('environment has one value a spaxel, but here stands one row a galaxy; summarise it in perGalaxy { }')
    }

    def "a name is that of one thing"() {
        expect:
        Draft.of('sample', MASKS).told().contains("'environment' is a property of the galaxies and a map of layout"
                + " phangsEnvironment; give one of them another name")
    }
}
