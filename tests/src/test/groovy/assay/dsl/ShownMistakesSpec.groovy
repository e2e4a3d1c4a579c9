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
        'end' | "figure 'a', 'b', each: galaxy, { «points logMstar, against: radius» }" || "'logMstar' is one value a galaxy, but this panel shows the spaxels of one galaxy"
        'end' | "figure 'a', 'b', each: «galaxies», { points OH, against: radius }" || "'galaxies' is not one of the choices here; did you mean galaxy?"
        'end' | "figure 'a', 'b', share: «axis», { level 0 }" || "'axis' is not one of the choices here; did you mean axes?"
        'end' | "figure 'a', 'b', { points «radius», against: logMstar }" || 'radius has one value a spaxel, but this figure shows one row a galaxy; show spaxels with galaxies: 6 or each: galaxy behind the title'
        'end' | "figure 'a', 'b', galaxies: 4, { map OH, colours: «vividis» }" || "'vividis' is not one of the choices here; did you mean viridis?"
        'end' | "figure 'a', 'b', galaxies: 4, { map OH, contours: «[]» }" || 'contours: takes 1 to 20 of them, as in contours: [8.4, 8.5]'
        'end' | "figure 'a', 'b', galaxies: 4, { map OH, contours: «[8.4, 8.4]» }" || 'contours: names a level twice'
        'end' | "figure 'a', 'b', galaxies: 4, { map OH, between: «8.kpc..9.kpc» }" || "between: 'OH' is a pure number, not length"
        'end' | "figure 'a', 'b', galaxies: 4, { map OH, ellipses: «[2]» }" || 'ellipses: takes an angle or a length, not a pure number'
        'end' | "figure 'a', 'b', galaxies: 4, { map OH, ellipses: «[radius]» }" || 'ellipses: is one value a galaxy, not one value a spaxel'
        'end' | "figure 'a', 'b', galaxies: 4, { map OH, axes: «pc» }" || "'pc' is not one of the choices here; did you mean kpc?"
        'end' | "figure 'a', 'b', galaxies: 4, { map OH, beam: «-1.arcsec» }" || 'beam: must be positive'
        'end' | "figure 'a', 'b', { «contours gradient.slope, at: [0]» }" || "contours show one galaxy: figure 'name', 'title', galaxies: 4, { ... }, or each: galaxy"
        'end' | "figure 'a', 'b', { points gradient.slope, against: logMstar, between: «0..1» }" || 'between: belongs to colour:, the value that gives points their colours'
        'end' | "figure 'a', 'b', { «points gradient.slope, against: logMstar, colour: logMHI, split: regular» }" || 'points have either two groups (split:) or colours by a value (colour:)'
        'end' | "figure 'a', 'b', { points gradient.slope, against: logMstar, error: «distance» }" || "error: 'gradient.slope' is a pure number, and so is its error, not length"
        'end' | "figure 'a', 'b', { points gradient.slope, against: logMstar, error: 0.1, errors: «none» }" || 'errors: none leaves error bars out; leave it or the stated errors out'
        'end' | "figure 'a', 'b', galaxies: 4, { points OH, against: radius, limits: «shown» }" || 'limits: are those of properties of galaxies; spaxels have none'
        'end' | "figure 'a', 'b', { density gradient.slope, against: logMstar, enclosing: «[68]» }" || 'enclosing: takes shares of the points between 0 and 1, each once, as in [0.68, 0.95]'
        'end' | "figure 'a', 'b', { histogram gradient.slope, style: «hollow» }" || "'hollow' is not one of the choices here: filled, open"
        'end' | "figure 'a', 'b', { boxes gradient.slope, by: «logMstar» }" || 'a property of words or the classes of a map are wanted here, such as environment'
        'end' | "figure 'a', 'b', { boxes gradient.slope, by: «enviroment» }" || "'enviroment' is not known here; did you mean environment?"
        'end' | "figure 'a', 'b', galaxies: 1, { boxes OH, by: «bptNII» }" || "by: takes a property of words or the classes of a map, not bptNII; use split: bptNII == '...' in distribution"
        'end' | "figure 'a', 'b', { «trend logMstar» }" || "'logMstar' is no trend; trend takes the name of what smoothed or binned has made"
        'end' | "figure 'a', 'b', { «correlation mass» }" || 'mass is a relation, not a two-point correlation'
        'end' | "figure 'a', 'b', { demarcation «kewley01.nn» }" || "'kewley01.nn' is not a known demarcation; did you mean kewley01.nii?"
        'end' | "figure 'a', 'b', { «corner gradient» }" || 'gradient is a fitted line in each galaxy, but this panel shows one row a galaxy'
        'end' | "figure 'a', 'b', galaxies: «4», { corner gradient }" || 'galaxies: the draws of a galaxy fill a figure; say each: galaxy'
        'end' | "figure 'a', 'b', galaxies: 1, { «traces gradient» }" || 'the draws of gradient do not follow each other; show them with corner gradient, or sample with walkers:'
        'end' | "«figure 'a', 'b', { corner mass; level 0 }»" || "corner and traces fill a figure of their own; show the rest of 'a' in another one"
        'end' | "figure 'a', 'b', { «panel { corner mass }» }" || 'corner and traces have panels of their own; write them without panel { }'
        'end' | "figure 'a', 'b', galaxies: «all», share: horizontal, { panel { points OH, against: radius }; panel { level 0 } }" || 'galaxies: up to 6 have their panels below each other in one figure; say each: galaxy for a figure of each'
        'end' | "figure 'a', 'b', { panel height: «0», { level 0 } }" || 'height: takes a number above 0, up to 5; that of other panels is 1'
        'end' | "figure 'a', 'b', { level 0; horizontally 0..7, scale: «logarithmic» }" || 'scale: a logarithmic axis begins above 0, not at 0'
        'end' | "figure 'a', 'b', { level 0; horizontally 1..7, scale: «log» }" || "'log' is not one of the choices here; did you mean logarithmic?"
        'end' | "collection 'c', from: «'../x.csv'», kind: real, { properties m: dex }" || "from: '../x.csv' must name a file in the folder of the data or of the recipe, or in a folder below it"
        'end' | "collection 'c', from: 'x.csv', kind: «reel», { properties mm: dex }" || "'reel' is not one of the choices here; did you mean real?"
        'end' | "«collection» 'c', from: 'x.csv', { properties mm: dex }" || "'collection' lacks 'kind:': collection name, from: ..., kind: ..., [source: ...] { ... }"
        'end' | "collection 'c', from: 'x.csv', kind: real, { r = relation «mm», against: 3 }" || "'mm' is not known here; did you mean m?"
        'end' | "collection 'c', from: 'x.csv', kind: real, { properties mm: dex }\n«collection 'c', from: 'x.csv', kind: real, { properties mm: dex }»" || "there is a collection 'c' already"
        'end' | '«sample» { }' || "'sample' has been said already, in line 8"
        'end' | '«perGalaxy» { }' || "'perGalaxy' has been said already, in line 14"
    }

    def "what has no draws has no corner: #across"() {
        given:
        def draft = Draft.of('end', "figure 'a', 'b', { «corner other» }", [across: across])

        expect:
        draft.told() == draft.expected(message)

        where:
        across                                                                           || message
        'other = relation gradient.slope, against: logMstar, errors: jackknife'          || 'other is a line whose errors are not those of draws; say by: withScatter, or errors: cases'
        'other = correlate gradient.slope, with: logMstar'                               || 'other is a correlation, which has no draws'
        'other = compareGroups gradient.slope, split: regular'                           || 'other is a comparison of two groups, which has no draws'
    }

    def "a trend over two quantities is no curve"() {
        given:
        def draft = Draft.of('end', "figure 'a', 'b', galaxies: 1, { «trend wide» }", [per: 'wide = smoothed OH, over: [radius, EW(Ha)/AA], nearest: 0.5'])

        expect:
        draft.told() == draft.expected('wide runs over two quantities; show it as the colour of points, or as a map')
    }

    def "coefficients of each galaxy are not those of all"() {
        given:
        def draft = Draft.of('end', "figure 'a', 'b', { «coefficients rank» }", [per: 'rank = correlate OH, with: radius'])

        expect:
        draft.told() == draft.expected('rank is a correlation in each galaxy; coefficients shows those of all galaxies together')
    }
}
