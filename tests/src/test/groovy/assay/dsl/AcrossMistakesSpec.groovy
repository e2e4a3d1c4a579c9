package assay.dsl

import spock.lang.Specification

/** What an author is told of mistakes in the questions to all galaxies, and in published values. */
class AcrossMistakesSpec extends Specification {

    def "in #part: #snippet"() {
        given:
        def draft = Draft.of(part, snippet)

        expect:
        draft.told() == draft.expected(message)

        where:
        part | snippet || message
        'across' | 'q = «radius»' || 'radius has one value a spaxel, but here stands one row a galaxy; summarise it in perGalaxy { }'
        'across' | 'q = relation «OH», against: logMstar' || 'OH has one value a spaxel, but here stands one row a galaxy; summarise it in perGalaxy { }'
        'across' | 'q = relation «gradient», against: logMstar' || 'gradient is a fitted line; use one of its parts: gradient.slope, gradient.intercept, gradient.scatter, gradient.n'
        'across' | 'q = relation gradient.slope, against: «logMstr»' || "'logMstr' is not known here; did you mean logMstar?"
        'across' | 'q = relation gradient.slope, against: «environment»' || "environment is a property of words; ask for one of them: environment == 'word'"
        'across' | 'q = relation gradient.slope, against: logMstar, bootstrap: «10»' || 'bootstrap: takes 100 to 1000000 draws, not 10'
        'across' | 'q = relation gradient.slope, against: logMstar, by: «weigthed»' || "'weigthed' is not one of the choices here; did you mean weighted?"
        'across' | 'q = relation gradient.slope, against: logMstar, errors: «residuals»' || 'errors: residuals needs draws:, such as draws: 1000'
        'across' | 'q = relation gradient.slope, against: logMstar, by: leastTrimmed, bootstrap: «500»' || 'bootstrap: leastTrimmed finds its errors itself, from its points; leave bootstrap: out'
        'across' | 'q = relation gradient.slope, against: logMstar, by: «errorsInBoth»' || 'by: errorsInBoth needs draws:, such as draws: 10000'
        'across' | 'q = «relation gradient.slope, against: logMstar, draws: 500»' || 'the line needs its errors: bootstrap: 1000, or errors: with cases, residuals, jackknife, biasCorrected, measurements or simulated'
        'across' | '«mass» = relation gradient.slope, against: logMHI' || "'mass' has a meaning already; choose another name"
        'across' | '«relation» gradient.slope, against: logMstar' || "'relation' makes a result: give it a name, as in name = relation ..."
        'across' | 'q = correlate gradient.slope, with: logMHI, controlling: «logMstar»' || 'a list in brackets is wanted here: [ ..., ... ]'
        'across' | 'q = correlate gradient.slope, with: logMHI, controlling: «[]»' || 'controlling: lists at least one property'
        'across' | 'q = correlate gradient.slope, with: logMHI, controlling: [logMstar, «radius»]' || 'radius has one value a spaxel, but here stands one row a galaxy; summarise it in perGalaxy { }'
        'across' | "q = correlate gradient.slope, with: logMHI, controlling: [logMstar, «'x'»]" || 'a formula is wanted here, not a text'
        'across' | 'q = correlate gradient.slope, with: logMHI, controlling: [logMstar, «mass»]' || 'mass is a relation; use one of its parts: mass.slope, mass.intercept, mass.scatter, mass.n, mass.r, mass.p'
        'across' | 'q = «compareModels mass, gradient»' || 'compareModels takes lines that are fitted in this block, or constant; gradient is a fitted line'
        'across' | 'q = correlate gradient.slope, with: logMHI, controlling: [logMstar], by: «kendal»' || "'kendal' is not one of the choices here; did you mean kendall?"
        'across' | 'q = correlate gradient.slope, with: logMHI, by: kendall, controlling: «[logMstar]»' || 'controlling: goes with by: spearman, not with by: kendall'
        'across' | 'q = correlate gradient.slope, with: «2»' || "with: takes one value a galaxy; '2' is a constant"
        'across' | 'q = «correlate median(gradient.slope), with: logMHI»' || "correlate takes one value a galaxy; 'median(gradient.slope)' is one value for the whole study"
        'across' | 'q = correlate gradient.slope, with: logMHI, perturb: «3»' || 'perturb: takes 10 to 100000 draws, not 3'
        'across' | 'q = «correlate» gradient.slope' || "'correlate' lacks 'with:': name = correlate y, with: ..., [controlling: ...], [by: ...], [bootstrap: ...], [perturb: ...]"
        'across' | 'q = correlate gradient.slope, with: logMHI\nz = «q» + 1' || 'q is a correlation; use one of its parts: q.r, q.p, q.n'
        'across' | 'q = «twoPoint» gradient.slope, upTo: 5.kpc, step: 1.kpc, form: shell' || "'twoPoint' is a word of perGalaxy { }, not of acrossGalaxies { }"
        'across' | 'q = binned gradient.slope, over: logMstar, between: 8..11, step: «0.7»' || 'step: must divide 8.0..11.0 into whole bins, at most 10000; this gives 4.286'
        'across' | 'q = smoothed gradient.slope, over: [«radius»], nearest: 0.2' || 'radius has one value a spaxel, but here stands one row a galaxy; summarise it in perGalaxy { }'
        'across' | 'q = compareGroups gradient.slope, split: «environment»' || "environment is a property of words; ask for one of them: environment == 'word'"
        'across' | 'q = compareGroups gradient.slope, split: «logMstar»' || 'a condition is wanted here, such as radius < 0.5.Re, not a pure number'
        'across' | 'q = compareGroups gradient.slope, split: «environment == cluster»' || "the word stands in quotes: environment == 'cluster'"
        'across' | 'q = combine gradient.slope, from: logMstar, and: logMHI, gamma: «4..0», step: 0.01' || 'the range runs backwards: 4 to 0'
        'across' | 'q = combine gradient.slope, from: logMstar, and: logMHI, gamma: 0..4, step: «0»' || 'step: must be positive'
        'across' | 'q = combine gradient.slope, from: logMstar, and: logMHI, gamma: 0..4, step: «1e-7»' || 'step: a grid from 0.0 to 4.0 by 1.0E-7 has more than 100000 values; take larger steps'
        'across' | 'q = «combine gradient.slope, from: logMstar, and: distance, gamma: 0..4, step: 0.1»' || 'cannot add length to a pure number'
        'across' | 'q = combine gradient.slope, from: logMstar, and: logMHI, gamma: «0..<4», step: 0.1' || 'a range holds both of its ends: write from..to'
        'across' | "published mass, slope: -0.091 ± «-0.017», source: 'x'" || 'an error cannot be negative; [plus, minus] takes two positive numbers'
        'across' | '«published» mass, slope: -0.091 ± 0.017' || "'published' lacks 'source:': published result, source: ..., [galaxy: ...], [because: ...], name: value, ..."
        'across' | "published mass, slop: «-0.091 ± 0.017», source: 'x'" || "slop: mass is a relation: it has slope, intercept, scatter, n, r, p, not 'slop'; did you mean slope?"
        'across' | "«published mass, source: 'x'»" || 'published names parts of the result: slope: -0.09 ± 0.02'
        'across' | "published «gradient.slope», slope: 1, source: 'x'" || 'the name of a result is wanted here, such as that of a fit or a relation'
        'across' | "published «mas», slope: 1, source: 'x'" || "'mas' is not known here; did you mean mass?"
        'across' | "published mass, slope: -0.091 «+»- 0.017, source: 'x'" || 'write ± before an error; a negative number behind + stands in brackets'
        'across' | "published mass, slope: -0.091 ± «[0.1, 0.2, 0.3]», source: 'x'" || 'behind ± stands one error, or two as [plus, minus]'
        'across' | "published mass, slope: -0.091 ± [0.1, «-0.2»], source: 'x'" || 'an error cannot be negative; [plus, minus] takes two positive numbers'
        'across' | "published mass, slope: -0.091.kpc ± «0.1.s», source: 'x'" || 'an error in kpc is wanted here, not time'
        'across' | "published mass, slope: -0.091 ± «0.1.kpc», source: 'x'" || 'an error in the unit of the value, a pure number, is wanted here, not length'
        'across' | "published mass, slope: -0.091 ± «radius», source: 'x'" || 'radius has one value a spaxel, but here stands one row a galaxy; summarise it in perGalaxy { }'
        'across' | "published mass, slope: «-0.091.km/s», source: 'x'" || 'slope: the result is a pure number, not velocity'
        'across' | "published mass, slope: «upperLimit()», source: 'x'" || 'upperLimit takes one value: upperLimit(0.3)'
        'across' | "published mass, slope: «uperLimit»(1), source: 'x'" || "'uperLimit' is not known here; did you mean upperLimit?"
        'across' | "«compare '../x.csv'»" || "'../x.csv' must name a file in the folder of the data or of the recipe, or in a folder below it"
        'across' | 'compare «published.csv»' || 'a text in quotes is wanted here'
        'across' | "«publishedValue gradient.slope, is: 3, source: 'x'»" || "'gradient.slope' is one value a galaxy; summarise it, as in median(...), or say whose it is: galaxy: 'NAME'"
        'across' | "publishedValue median(gradient.slope), is: «3.kpc», source: 'x'" || 'is: the result is a pure number, not length'
        'across' | '«publishedValue» median(gradient.slope), is: -0.026' || "'publishedValue' lacks 'source:': publishedValue value, is: ..., source: ..., [galaxy: ...], [because: ...]"
        'across' | 'q = «gradient.slope» ± 0.1' || 'a value is wanted here, not something that depends on data'
        'across' | 'q = «3 ± 0.1»' || "a value with its error is stated at the top of a recipe; move 'q' there"
        'across' | '«fitted» mass' || "'fitted' is a word of panel { }, not of acrossGalaxies { }"
        'across' | '«select» { logMstar > 8 }' || "'select' is a word of perGalaxy { }, not of acrossGalaxies { }"
    }
}
