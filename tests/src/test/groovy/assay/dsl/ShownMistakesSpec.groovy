package assay.dsl

import spock.lang.Specification

/** What an author is told of mistakes in tables, figures and collections. */
class ShownMistakesSpec extends Specification {

    def "in #part: #snippet"() {
        given:
        def draft = Draft.of(part, snippet)

        expect:
        draft.told() == draft.expected(message)

        where:
        part | snippet || message
        'end' | "table 'a', 'b', { «relations mass, gradient» }" || 'gradient is a fitted line, not a relation'
        'end' | "table 'a', 'b', { columns «OH» }" || 'OH has one value a spaxel, but here stands one row a galaxy; summarise it in perGalaxy { }'
        'end' | "«table 'a', 'b', { columns gradient.slope; relations mass }»" || "table 'a' needs either columns or relations"
        'end' | "«table» 'a', { columns gradient.slope }" || "'table' lacks its title: table name, title, [of: ...] { ... }"
        'end' | "«table '../a', 'b', { columns gradient.slope }»" || "'../a' becomes the name of a file: use letters, digits, - and _"
        'end' | "table 'a', 'b', { columns gradient.slope }\n«table 'a', 'c', { columns logMstar }»" || "there is a table 'a' already"
        'end' | "table 'a', 'b', { «colums» gradient.slope }" || "'colums' is not a word of table { }; did you mean columns?"
        'end' | "table 'a', 'b', { «columns» }" || "'columns' needs arguments: columns value, ..."
        'end' | "table 'a', 'b', { q = «3» }" || "a table only shows; define 'q' in acrossGalaxies { }"
        'end' | "table 'a', 'b', { columns «'logMstar'» }" || 'this stands without quotes: logMstar'
        'end' | "figure 'a', 'b', { level 0 }\n«figure 'a', 'c', { level 0 }»" || "there is a figure 'a' already"
        'end' | "figure 'a', 'b', { «points» gradient.slope }" || "'points' lacks 'against:': points y, against: ..., [split: ...], [colour: ...], [colours: ...], [between: ...], [error: ...], [errorOfX: ...], [errors: ...], [limits: ...]"
        'end' | "figure 'a', 'b', { «point» gradient.slope, against: logMstar }" || "'point' is not a word of figure { }; did you mean points?"
        'end' | "figure 'a', 'b', { «points gradient.slope, against: x» }" || 'x is the variable of curves; only curve can use it'
        'end' | "«figure 'a', 'b', { panel { level 0 }; level 0 }»" || "figure 'a' has panels and things outside of them"
        'end' | "figure 'a', 'b', { panel { level 0 }; «panel { }» }" || 'a panel shows something: points, a map, a histogram, ...'
        'end' | "«figure 'a', 'b', { }»" || "figure 'a' shows nothing"
        'end' | "figure 'a', 'b', galaxies: 4, { «points logMstar, against: radius» }" || "'logMstar' is one value a galaxy, but this panel shows the spaxels of one galaxy"
        'end' | "figure 'a', 'b', galaxies: «0», { points OH, against: radius }" || 'galaxies: takes a number of galaxies, or all'
        'end' | "figure 'a', 'b', galaxies: «many», { level 0 }" || 'a whole number is wanted here'
        'end' | "figure 'a', 'b', columns: «0», { level 0 }" || 'columns: takes 1 to 12'
        'end' | "figure 'a', 'b', of: «'foo'», { level 0 }" || "of: there is no collection 'foo'"
        'end' | "figure 'a', 'b', { map «OH» }" || 'OH has one value a spaxel, but this figure shows one row a galaxy; show spaxels with galaxies: 6 or each: galaxy behind the title'
        'end' | "figure 'a', 'b', { «map gradient.slope» }" || "a map shows one galaxy: figure 'name', 'title', galaxies: 4, { ... }, or each: galaxy"
        'end' | "figure 'a', 'b', { «fitted gradient» }" || 'gradient is a fitted line in each galaxy, but this panel shows one row a galaxy'
        'end' | "figure 'a', 'b', { fitted «mass.slope» }" || 'the name of a result is wanted here, such as that of a fit or a relation'
        'end' | "figure 'a', 'b', { fitted «mas» }" || "'mas' is not known here; did you mean mass?"
        'end' | "figure 'a', 'b', { histogram gradient.slope, bins: «1» }" || 'bins: takes 2 to 200'
        'end' | "figure 'a', 'b', { «scan mass» }" || 'mass is a relation, not a combination'
        'end' | "figure 'a', 'b', { «coefficients gradient» }" || 'gradient is a fitted line, which has no coefficient r'
        'end' | "figure 'a', 'b', { coefficients «[»mass, mass] }" || 'leave the brackets out, or put round ones about them: coefficients([...])'
        'end' | "figure 'a', 'b', { level «0.kpc» }" || 'a pure number is wanted here, not length'
        'end' | "figure 'a', 'b', { «level -0.1» }" || "'level' is read here as a number to calculate with; put what follows it in brackets: level(-0.1)"
        'end' | "figure 'a', 'b', { level «logMstar» }" || 'a pure number is wanted here, not something that depends on data'
        'end' | "figure 'a', 'b', { curve x**2, «labell»: 'a' }" || "'curve' has no argument 'labell'; did you mean label?"
        'end' | "figure 'a', 'b', { «curve logMstar» }" || 'a curve is a formula of x alone, such as 0.61/(x - 0.05) + 1.3, not of logMstar'
        'end' | "figure 'a', 'b', { level 0; horizontally «9..7» }" || 'the range runs backwards: 9 to 7'
        'end' | "figure 'a', 'b', { level 0; «horizontally -2..7» }" || "'horizontally' is read here as a number to calculate with; put what follows it in brackets: horizontally(-2..7)"
        'end' | "figure 'a', 'b', { level 0; horizontally(-2.kpc..«7.s») }" || 'an end in kpc is wanted here, not time'
        'end' | "figure 'a', 'b', { level 0; horizontally(«7») }" || 'a range is wanted here, such as 0.5..2'
        'end' | "figure 'a', 'b', { medians gradient.slope, against: logMstar, step: «0» }" || 'step: must be positive'
        'end' | "figure 'a', 'b', { panel title: «3», { level 0 } }" || 'a text in quotes is wanted here'
        'end' | "figure 'a', 'b', { panel «'title'», { level 0 } }" || "this argument needs its name: title: 'title'"
        'end' | "collection 'c', from: «'../x.csv'», kind: real, { properties m: dex }" || "from: '../x.csv' must name a file in the folder of the data or of the recipe, or in a folder below it"
        'end' | "collection 'c', from: 'x.csv', kind: «reel», { properties mm: dex }" || "'reel' is not one of the choices here; did you mean real?"
        'end' | "«collection» 'c', from: 'x.csv', { properties mm: dex }" || "'collection' lacks 'kind:': collection name, from: ..., kind: ..., [source: ...] { ... }"
        'end' | "collection 'c', from: 'x.csv', kind: real, { r = relation «mm», against: 3 }" || "'mm' is not known here; did you mean m?"
        'end' | "collection 'c', from: 'x.csv', kind: real, { properties mm: dex }\n«collection 'c', from: 'x.csv', kind: real, { properties mm: dex }»" || "there is a collection 'c' already"
        'end' | '«sample» { }' || "'sample' has been said already, in line 8"
        'end' | '«perGalaxy» { }' || "'perGalaxy' has been said already, in line 14"
    }

    def "coefficients of each galaxy are not those of all"() {
        given:
        def draft = Draft.of('end', "figure 'a', 'b', { «coefficients rank» }", [per: 'rank = correlate OH, with: radius'])

        expect:
        draft.told() == draft.expected('rank is a correlation in each galaxy; coefficients shows those of all galaxies together')
    }
}
