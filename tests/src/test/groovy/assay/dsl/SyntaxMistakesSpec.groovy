package assay.dsl

import spock.lang.Specification

/** What an author is told of slips of the pen: commas, quotes, brackets, numbers, unfinished lines. */
class SyntaxMistakesSpec extends Specification {

    def "in #part: #snippet"() {
        given:
        def draft = Draft.of(part, snippet)

        expect:
        draft.told() == draft.expected(message)

        where:
        part | snippet || message
        'per' | 'q = log«(»Ha/Hb' || "this '(' is not closed before the '}' of line 19"
        'per' | 'q = (radius/Re)«)»' || "this ')' closes nothing: no '(' is open"
        'per' | 'q = «[»1, 2' || "this '[' is not closed before the '}' of line 19"
        'end' | "figure 'a', 'b', «{» level 0" || "this '{' is never closed"
        'end' | '«}»' || "this '}' closes nothing: no '{' is open"
        'end' | "study2 «'A study»" || 'this quote is never closed'
        'end' | "figure 'a, 'b«', { level 0 }»" || 'this quote is never closed'
        'end' | "figure 'a' «'b'», { level 0 }" || "a comma or an operator is missing before 'b'"
        'end' | "figure 'a', 'b' «{» level 0 }" || "a comma or an operator is missing before '{'"
        'per' | 'q = fitLine OH «against»: radius/Re, bootstrap: 1000' || "a comma or an operator is missing before 'against'"
        'per' | 'q = fitLine OH, against: radius/Re «bootstrap»: 1000' || "a comma or an operator is missing before 'bootstrap'"
        'per' | 'q = 3 «4»' || "a comma or an operator is missing before '4'"
        'per' | 'q = log(Ha/Hb) «radius»' || "a comma or an operator is missing before 'radius'"
        'per' | 'q «=»' || "something must follow the '=' here"
        'per' | 'q = 3 «+»' || "something must follow the '+' here"
        'per' | 'q = 3 «*» / 4' || "something must follow the '*' here"
        'per' | 'select { EW(Ha) «>=» }' || "something must follow the '>=' here"
        'per' | 'q = radius «<»' || "something must follow the '<' here"
        'per' | 'q = 1«..»' || "something must follow the '..' here"
        'across' | "published mass, slope: 1 «±» , source: 'x'" || "something must follow the '±' here"
        'across' | 'q = relation gradient.slope, against«:»' || "something must follow the ':' here"
        'across' | "published mass, slope: -0.091 «+»/- 0.017, source: 'x'" || 'write ± before an error; a negative number behind + stands in brackets'
        'per' | 'q = «0x10»' || 'write numbers as in 0.3, 42 or 1e-17, with a dot before a unit: 5.kpc'
        'per' | 'q = «017»' || 'write numbers as in 0.3, 42 or 1e-17, with a dot before a unit: 5.kpc'
        'per' | 'q = «5g»' || 'write numbers as in 0.3, 42 or 1e-17, with a dot before a unit: 5.kpc'
        'per' | 'q = «1_000»' || 'write numbers as in 0.3, 42 or 1e-17, with a dot before a unit: 5.kpc'
        'per' | 'q = «.5»' || 'write numbers as in 0.3, 42 or 1e-17, with a dot before a unit: 5.kpc'
        'per' | 'q = 5«.»' || "something must follow the '.' here"
        'per' | 'q = «1e999»' || 'this number is too large'
        'per' | 'q = 10 «%» 3' || "the operator '%' is no part of the language of recipes"
        'per' | 'q «+=» 1' || "the operator '+=' is no part of the language of recipes"
        'per' | 'q+«+»' || "something must follow the '+' here"
        'per' | 'q = «r = 3»' || 'a definition cannot stand inside a formula'
        'per' | 'double «q» = 3' || 'a name has no type here: write name = value'
        'per' | '«def (a, b) = [1, 2]»' || 'define one name at a time: name = value'
        'per' | 'q = 3 «in» OH' || "the operator 'in' is no part of the language of recipes"
        'per' | 'q = «3 as int»' || 'this is Groovy (cast), but no part of the language of recipes: words, formulas and blocks'
        'per' | 'q = «null»' || 'null is no value here; leave the argument out'
        'per' | 'q = «true»' || 'a formula is wanted here, not true'
        'per' | "q = «'text'»" || 'a formula is wanted here, not a text'
        'per' | '«q == 3»' || 'this line does nothing: a line is a word with its arguments, or name = formula'
        'per' | '«3 + 4»' || 'this line does nothing: a line is a word with its arguments, or name = formula'
        'per' | "«'hello'»" || 'this line does nothing: a line is a word with its arguments, or name = formula'
        'per' | '«q» 3' || "'q' is not a word of perGalaxy { }; known: binned, compareModels, component, correlate, deredden, fitArc, fitLine, fitTracer, maps, metallicity, metallicityPosterior, neighbourDensity, rotatingDisc, select, smoothed, summedMetallicity, twoPoint"
        'per' | 'q = «1..3»' || 'a formula is wanted here'
        'per' | "q = «“»text'" || "'“' is no sign of a recipe: write '"
        'per' | 'q = 3 «−» 4' || "'−' is no sign of a recipe: write -"
        'per' | 'q = 3 «×» 4' || "'×' is no sign of a recipe: write *"
        'per' | 'q = radius «≤» 3.kpc' || "'≤' is no sign of a recipe: write <="
        'whole' | '«»' || "the recipe lacks the version of its language: language 1; the recipe lacks its title: study 'title'; the recipe lacks a seed: seed 1"
        'whole' | "«s»tudy 'x'" || 'the recipe lacks the version of its language: language 1; the recipe lacks a seed: seed 1'
        'whole' | '«l»anguage 1; seed 1' || "the recipe lacks its title: study 'title'"
    }
}
