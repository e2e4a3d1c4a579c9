package assay.dsl

import spock.lang.Specification

/** What an author is told of mistakes in the steps that see one galaxy. */
class PerGalaxyMistakesSpec extends Specification {

    def "in #part: #snippet"() {
        given:
        def draft = Draft.of(part, snippet)

        expect:
        draft.told() == draft.expected(message)

        where:
        part | snippet || message
        'per' | 'q = «radus» / Re' || "'radus' is not known here; did you mean radius?"
        'per' | 'q = radius / «Ree»' || "'Ree' is not known here; did you mean Re?"
        'per' | 'q = «Ha + radius»' || 'cannot add length to flux'
        'per' | 'q = «Ha > 100.km/s»' || 'cannot compare flux with velocity'
        'per' | 'q = «log(Ha)»' || 'log takes a pure number, not flux; divide by a unit or by something of the same kind'
        'per' | 'q = «radius < 5»' || 'cannot compare length with a pure number; give the number its unit, such as kpc'
        'per' | 'q = radius / «r35»' || "'r35' is not known here; did you mean r25?"
        'per' | 'q = radius < «0.5.r25 + 1»' || 'cannot add a pure number to length'
        'per' | 'q = radius < «0.5.Re + 1»' || 'cannot add a pure number to length'
        'per' | 'q = radius.«kpc»' || "only a number is followed by its unit; 'radius' has one already"
        'per' | 'q = 5.«kpcc»' || "'kpcc' is not a unit; did you mean kpc?"
        'per' | 'q = 5.«Kpc» + 3.s' || "'Kpc' is not a unit; did you mean kpc?"
        'per' | 'q = OH.«slope»' || "'OH' is one value a spaxel, not a result: it has no part 'slope'"
        'per' | 'q = gradient.«slop»' || "gradient is a fitted line: it has slope, intercept, scatter, n, not 'slop'; did you mean slope?"
        'per' | 'q = «gradient»' || 'gradient is a fitted line; use one of its parts: gradient.slope, gradient.intercept, gradient.scatter, gradient.n'
        'per' | 'q = gradient.slope.«kpc»' || "only a number is followed by its unit; 'gradient.slope' has one already"
        'per' | 'q = «Hg» / Ha' || 'Hg is a line, but the recipe does not list it: lines ..., Hg'
        'per' | '«OH» = 3' || "'OH' has a meaning already; choose another name"
        'per' | '«gradient» = 3' || "'gradient' has a meaning already; choose another name"
        'per' | '«logMstar» = 9' || "'logMstar' has a meaning already; choose another name"
        'per' | 'q = metallicity(«dopita16.liner»)' || "'dopita16.liner' is not a known calibrator; did you mean dopita16.linear?"
        'per' | 'q = metallicity(«dopita»)' || "'dopita' is not a known calibrator; did you mean dopita16.full or dopita16.linear?"
        'per' | "q = metallicity(«'dopita16.linear'»)" || 'the name of a calibrator stands without quotes: dopita16.linear'
        'per' | 'q = metallicity dopita16.linear, outside: «fla»' || "'fla' is not one of the choices here; did you mean flag?"
        'per' | 'q = «metallicity»()' || "'metallicity' lacks its calibrator: name = metallicity calibrator, [outside: ...], [errors: ...], [draws: ...]"
        'per' | '«metallicity»(dopita16.linear)' || "'metallicity' makes a result: give it a name, as in name = metallicity ..."
        'per' | 'q = «metalicity»(dopita16.linear)' || "'metalicity' is not a word of perGalaxy { }; did you mean metallicity?"
        'per' | 'q = «select» { EW(Ha) > 5.AA }' || "'select' makes no result that could be given a name"
        'per' | 'q = «fitLine» OH' || "'fitLine' lacks 'against:': name = fitLine y, against: ..., [by: ...], [errors: ...], [draws: ...], [spread: ...], [bootstrap: ...], [walkers: ...], [steps: ...], [dropped: ...], [slope: ...], [intercept: ...], [atLeast: ...], [medians: ...], [between: ...]"
        'per' | 'q = «fitLine OH, against: radius/Re»' || 'the line needs its errors: bootstrap: 1000, or errors: with cases, residuals, jackknife, biasCorrected, measurements or simulated'
        'per' | 'q = fitLine OH, against: radius/Re, by: «weighted»' || 'by: weighted needs its errors: errors: measurements, or bootstrap: 1000'
        'per' | 'q = fitLine OH, against: radius/Re, by: «leastAbsolute»' || 'by: leastAbsolute needs its errors: bootstrap: 1000, or errors: with cases, residuals, biasCorrected, measurements or simulated'
        'per' | 'q = fitLine OH, against: radius/Re, by: «leastAbsolut», bootstrap: 1000' || "'leastAbsolut' is not one of the choices here; did you mean leastAbsolute?"
        'per' | 'q = fitLine OH, against: radius/Re, by: leastAbsolute, errors: «residual», draws: 100' || "'residual' is not one of the choices here; did you mean residuals?"
        'per' | "q = fitLine OH, against: radius/Re, by: «'weighted'», bootstrap: 1000" || 'this stands without quotes: weighted'
        'per' | 'q = fitLine OH, against: radius/Re, errors: «residuals»' || 'errors: residuals needs draws:, such as draws: 1000'
        'per' | 'q = fitLine OH, against: radius/Re, errors: residuals, draws: «10»' || 'draws: takes 100 to 1000000 draws, not 10'
        'per' | 'q = fitLine OH, against: radius/Re, errors: residuals, bootstrap: «1000»' || 'bootstrap: is short for errors: cases, draws: 1000; leave one or the other out'
        'per' | 'q = fitLine OH, against: radius/Re, errors: jackknife, draws: «100»' || 'draws: the jackknife draws nothing for its errors; leave draws: out'
        'per' | 'q = fitLine OH, against: radius/Re, by: leastAbsolute, errors: «jackknife»' || 'errors: the jackknife is wrong for leastAbsolute, whose line jumps from point to point; say cases, residuals, biasCorrected, measurements or simulated'
        'per' | 'q = fitLine OH, against: radius/Re, errors: «posterior»' || 'errors: leastSquares has no posterior; say cases, residuals, jackknife, biasCorrected, measurements or simulated, or by: withScatter'
        'per' | 'q = fitLine OH, against: radius/Re, by: weighted, errors: «residuals», draws: 100' || 'errors: residuals does not go with weighted; say measurements or cases'
        'per' | 'q = fitLine OH, against: radius/Re, by: withScatter, errors: «cases», draws: 100' || 'errors: withScatter finds its errors itself, from its posterior; leave errors: out'
        'per' | 'q = fitLine OH, against: radius/Re, by: withScatter, bootstrap: «1000»' || 'bootstrap: withScatter finds its errors itself, from its posterior; leave bootstrap: out'
        'per' | 'q = fitLine OH, against: radius/Re, by: withScatter, draws: «1000»' || 'draws: withScatter draws nothing for its errors; leave draws: out'
        'per' | 'q = fitLine OH, against: radius/Re, by: withScatter, walkers: «5»' || 'walkers: takes 6 to 1000 of them, not 5'
        'per' | 'q = fitLine OH, against: radius/Re, by: withScatter, walkers: «2000»' || 'walkers: takes 6 to 1000 of them, not 2000'
        'per' | 'q = fitLine OH, against: radius/Re, by: withScatter, walkers: 500, steps: «500»' || 'steps: needs dropped:, how many of the first are left out, such as dropped: 250'
        'per' | 'q = fitLine OH, against: radius/Re, by: withScatter, walkers: 500, steps: «30000», dropped: 10' || 'steps: takes 10 to 20000 for 500 walkers, not 30000'
        'per' | 'q = fitLine OH, against: radius/Re, by: withScatter, walkers: 500, steps: 500, dropped: «500»' || 'dropped: leaves at least 4 of 500 steps, not 0'
        'per' | 'q = fitLine OH, against: radius/Re, by: withScatter, walkers: 500, dropped: «250»' || 'dropped: goes with steps; without steps: the first fifth of the chain is dropped'
        'per' | 'q = fitLine OH, against: radius/Re, by: withScatter, steps: «500», dropped: 250' || 'steps: belongs to walkers, as in by: withScatter, walkers: 500, steps: 500, dropped: 250'
        'per' | 'q = fitLine OH, against: radius/Re, by: withScatter, slope: «-5..5»' || 'slope: belongs to walkers, as in by: withScatter, walkers: 500, steps: 500, dropped: 250'
        'per' | 'q = fitLine OH, against: radius/Re, by: withScatter, walkers: 500, slope: «5»' || 'a range is wanted here, such as 0.5..2'
        'per' | 'q = fitLine OH, against: radius/Re, by: withScatter, walkers: 500, intercept: «0.kpc..5.kpc»' || 'intercept: here it is a pure number, not length'
        'per' | 'q = fitLine OH, against: radius/Re, bootstrap: 1000, walkers: «500»' || 'walkers: sample the posterior of by: withScatter; leastSquares has none'
        'per' | 'q = fitLine OH, against: radius/Re, by: errorsInBoth, draws: 1000, walkers: «500»' || 'walkers: sample the posterior of by: withScatter; errorsInBoth has chains of its own'
        'per' | 'q = fitLine OH, against: radius/Re, by: withScatter, «walker»: 500' || "'fitLine' has no argument 'walker'; did you mean walkers?"
        'per' | 'q = fitLine OH, against: radius/Re, by: leastTrimmed, errors: «cases», draws: 100' || 'errors: leastTrimmed finds its errors itself, from its points; leave errors: out'
        'per' | 'q = fitLine OH, against: radius/Re, by: «errorsInBoth»' || 'by: errorsInBoth needs draws:, such as draws: 10000'
        'per' | 'q = fitLine OH, against: radius/Re, errors: jackknife, spread: «robustSigma»' || 'spread: belongs to errors that are the spread of draws: cases, residuals, measurements or simulated'
        'per' | 'q = fitLine OH, against: radius/Re, bootstrap: 1000, spread: «robust»' || "'robust' is not one of the choices here; did you mean robustSigma?"
        'per' | 'q = fitLine radius/Re, against: OH, by: «weighted», errors: measurements' || "by: this needs measured errors, and 'radius/Re' has none; fit what lines were measured for, or take errors from cases or residuals"
        'per' | 'q = fitLine radius/Re, against: OH, errors: «simulated», draws: 100' || "errors: this needs measured errors, and 'radius/Re' has none; fit what lines were measured for, or take errors from cases or residuals"
        'per' | 'q = fitLine OH, «agianst»: radius/Re, bootstrap: 1000' || "'fitLine' has no argument 'agianst'; did you mean against?"
        'per' | 'q = fitLine OH, «radius/Re», bootstrap: 1000' || 'this argument needs its name: against: radius/Re'
        'per' | 'q = fitLine OH, against: radius/Re, bootstrap: «3»' || 'bootstrap: takes 100 to 1000000 draws, not 3'
        'per' | 'q = fitLine OH, against: radius/Re, bootstrap: «3.5»' || 'a whole number is wanted here'
        'per' | 'q = fitLine OH, against: «logMstar», bootstrap: 1000' || "against: takes one value a spaxel; 'logMstar' is one value a galaxy"
        'per' | 'q = fitLine «OH > 3», against: radius, bootstrap: 1000' || 'a number is wanted here, not a condition'
        'per' | 'q = «fitLine» against: radius, bootstrap: 1000' || "'fitLine' lacks its y: name = fitLine y, against: ..., [by: ...], [errors: ...], [draws: ...], [spread: ...], [bootstrap: ...], [walkers: ...], [steps: ...], [dropped: ...], [slope: ...], [intercept: ...], [atLeast: ...], [medians: ...], [between: ...]"
        'per' | 'q = fitLine OH, against: radius/Re, bootstrap: 1000, «b»ootstrap: 2000' || "'bootstrap' is given twice"
        'per' | 'q = fitLine OH, against: radius/Re, errors: jackknife, medians: «0.5»' || 'medians: and between: go together, as in medians: 0.5, between: 0..2'
        'per' | 'q = fitLine OH, against: radius/Re, errors: jackknife, medians: «0.3», between: 0..2' || 'medians: must divide 0.0..2.0 into whole bins, at most 10000; this gives 6.667'
        'per' | 'q = fitLine OH, against: radius/Re, by: weighted, errors: measurements, medians: «0.5», between: 0..2' || 'medians: have no measured errors; take errors: jackknife or cases, and by: leastSquares or leastAbsolute'
        'per' | 'q = correlate OH, with: «logMstar»' || "with: takes one value a spaxel; 'logMstar' is one value a galaxy"
        'per' | 'q = correlate OH, with: radius, controlling: «[Re]»' || "controlling: takes one value a spaxel; 'Re' is one value a galaxy"
        'per' | 'q = correlate OH, with: radius, «controling»: [Re]' || "'correlate' has no argument 'controling'; did you mean controlling?"
        'per' | 'q = correlate OH, with: radius, by: «spearmann»' || "'spearmann' is not one of the choices here; did you mean spearman?"
        'per' | 'q = correlate OH, «radius»' || 'this argument needs its name: with: radius'
        'per' | '«correlate» OH, with: radius' || "'correlate' makes a result: give it a name, as in name = correlate ..."
        'per' | 'select { «correlate»(OH) > 0 }' || "'correlate' is not a function of formulas; did you mean correlation?"
        'per' | 'q = twoPoint «OHx», upTo: 5.kpc, step: 0.1.kpc, form: shell' || "'OHx' is not known here; did you mean OH?"
        'per' | 'q = twoPoint OH, upTo: «5», step: 0.1.kpc, form: shell' || 'a value in kpc is wanted here, not a pure number'
        'per' | 'q = twoPoint OH, upTo: 5.kpc, step: «0.1.arcsec», form: shell' || 'a value in kpc is wanted here, not angle'
        'per' | 'q = twoPoint OH, upTo: 5.kpc, step: «-0.1.kpc», form: shell' || 'step: must be positive'
        'per' | 'q = twoPoint OH, upTo: «0.1.kpc», step: 0.1.kpc, form: shell' || 'upTo: must be 2 to 1000 steps away'
        'per' | 'q = twoPoint OH, upTo: «5.kpc», step: 0.1.pc, form: shell' || 'upTo: must be 2 to 1000 steps away'
        'per' | 'q = twoPoint OH, upTo: 5.kpc, step: 0.1.kpc, form: «cumulativ»' || "'cumulativ' is not one of the choices here; did you mean cumulative?"
        'per' | 'q = twoPoint OH, upTo: 5.kpc, step: 0.1.kpc, form: shell, draws: «5»' || 'draws: takes 10 to 100000 draws, not 5'
        'per' | 'q = «twoPoint» OH, upTo: 5.kpc, step: 0.1.kpc' || "'twoPoint' lacks 'form:': name = twoPoint value, upTo: ..., step: ..., form: ..., [draws: ...]"
        'per' | 'q = twoPoint OH, upTo: 5.kpc, step: 0.1.kpc, form: shell\nz = q.«null50»' || "q is a two-point correlation: it has scale50, scale30, n, not 'null50'"
        'per' | 'q = smoothed OH, over: «radius», nearest: 0.2' || 'a list in brackets is wanted here: [ ..., ... ]'
        'per' | 'q = smoothed OH, over: «[radius, area, radius]», nearest: 0.2' || 'over: lists one quantity or two, not 3'
        'per' | 'q = smoothed OH, over: «[logMstar]», nearest: 0.2' || "over: takes one value a spaxel; 'logMstar' is one value a galaxy"
        'per' | 'q = smoothed OH, over: [radius], nearest: «20»' || 'nearest: takes a share of the rows above 0, up to 1, not 20.0'
        'per' | 'q = smoothed OH, over: [radius], nearest: 0.2, axes: «rescaled»' || 'axes: goes with two quantities; over one there is nothing to rescale'
        'per' | 'q = smoothed OH, over: [radius, area], nearest: 0.2, axes: «rescale»' || "'rescale' is not one of the choices here; did you mean rescaled?"
        'per' | 'q = binned OH, over: radius/Re, between: 0.5..2, step: «0.2»' || 'step: must divide 0.5..2.0 into whole bins, at most 10000; this gives 7.5'
        'per' | 'q = binned OH, over: radius/Re, between: 0.5..2, step: «0»' || 'step: must be positive'
        'per' | 'q = binned OH, over: radius/Re, between: 0.5..2, step: «0.5.kpc»' || "step: 'radius/Re' is a pure number, not length"
        'per' | 'q = binned OH, over: radius/Re, between: «2..0.5», step: 0.5' || 'the range runs backwards: 2 to 0.5'
        'per' | 'q = binned OH, over: radius/Re, between: 0.5..2, step: 0.5, atLeast: «0»' || 'atLeast: takes a number of rows above 0'
        'per' | 'q = binned OH, over: «Re», between: 0..2, step: 0.5' || "over: takes one value a spaxel; 'Re' is one value a galaxy"
        'per' | 'q = fitLine OH, against: radius/Re, bootstrap: 1000, «weights»: 1' || "'fitLine' has no argument 'weights'; known: against, by, errors, draws, spread, bootstrap, walkers, steps, dropped, slope, intercept, atLeast, medians, between"
        'per' | 'q = «compareModels gradient, gradient»' || 'compareModels: gradient and gradient are the same model; let them differ in against: or by:'
        'per' | 'two = fitLine OH, against: radius, bootstrap: 100\nq = compareModels gradient, «twoo»' || "'twoo' is not known here; did you mean two?"
        'per' | 'two = fitLine log(NII6584/Ha), against: radius, bootstrap: 100\nq = «compareModels gradient, two»' || "compareModels: both are lines of the same y; gradient is one of 'OH', two of 'log(NII6584/Ha)'"
        'per' | 'two = fitLine OH, against: radius, by: leastTrimmed\nq = «compareModels gradient, two»' || 'compareModels: two is fitted by: leastTrimmed, which leaves points out that the other keeps'
        'per' | 'two = fitLine OH, against: radius, by: errorsInBoth, draws: 1000\nq = «compareModels constant, two»' || 'compareModels: two is fitted by: errorsInBoth, which is a model of x as well'
        'per' | 'two = correlate OH, with: radius\nq = «compareModels gradient, two»' || 'compareModels takes lines that are fitted in this block, or constant; two is a correlation'
        'per' | 'q = «compareModels constant, constant»' || 'compareModels: one of the two is a line, as in compareModels constant, gradient'
        'per' | 'q = compareModels constant, «OH»' || 'the name of a result is wanted here, such as that of a fit or a relation'
        'per' | 'q = «compareModels» gradient' || "'compareModels' lacks its second: name = compareModels first, second"
        'per' | 'q = 2 * «constant»' || 'constant is the model without a slope, for compareModels'
        'per' | 'q = «constant.slope»' || 'constant is the model without a slope, for compareModels'
        'per' | '«constant» = 3' || "'constant' has a meaning already; choose another name"
        'per' | 'q = neighbourDensity k: «0»' || 'k: takes a whole number from 2 to 100'
        'per' | 'q = neighbourDensity «5»' || 'this argument needs its name: k: 5'
        'per' | "q = neighbourDensity k: «'five'»" || 'a whole number is wanted here'
        'per' | 'q = «rotatingDisc radius»' || 'rotatingDisc takes the velocity of a line: rotatingDisc velocity(Ha)'
        'per' | 'q = rotatingDisc «velocity(radius)»' || 'velocity takes an emission line: velocity(Ha)'
        'per' | 'q = rotatingDisc «velocity»' || "'velocity' is a function: write what it is of in brackets, velocity(...)"
        'per' | "q = «metallicityPosterior(from: [maiolino08.o3], modelError: 0.1, scale: dex, law: ccm89, rv: 3.1, OH: 7.0..9.2, EBV: 0..1)»" || 'metallicityPosterior finds the dust itself, from observed fluxes: write it above deredden'
        'deredden' | "q = metallicityPosterior(from: [«'maiolino08.o3'»], modelError: 0.1, scale: dex, law: ccm89, rv: 3.1, OH: 7.0..9.2, EBV: 0..1)" || 'the name of a curve stands without quotes: maiolino08.o3'
        'deredden' | "q = «metallicityPosterior»(from: [maiolino08.o3], modelError: 0.1, scale: dex, law: ccm89, OH: 7.0..9.2, EBV: 0..1)" || "'metallicityPosterior' lacks 'rv:': name = metallicityPosterior from: ..., modelError: ..., scale: ..., [balmer: ...], [intrinsic: ...], [balmerError: ...], law: ..., rv: ..., OH: ..., EBV: ..., [OHprior: ...], [EBVprior: ...], [outside: ...]"
        'deredden' | "q = metallicityPosterior(from: [maiolino08.o3], modelError: 0.1, scale: «linear», law: ccm89, rv: 3.1, OH: 7.0..9.2, EBV: 0..1)" || "'linear' is not one of the choices here: dex, relative"
        'deredden' | "q = metallicityPosterior(from: [maiolino08.o3], modelError: 0.1, scale: dex, law: ccm89, rv: 3.1, OH: «6.5..9.2», EBV: 0..1)" || 'OH: maiolino08.o3 was calibrated from 7.0 to 9.2; the prior goes beyond it'
        'deredden' | "q = metallicityPosterior(from: [maiolino08.o3], modelError: «0», scale: dex, law: ccm89, rv: 3.1, OH: 7.0..9.2, EBV: 0..1)" || 'modelError: takes a number above 0, not 0.0'
        'deredden' | "q = metallicityPosterior(from: [maiolino08.o3], modelError: «0.001», scale: dex, law: ccm89, rv: 3.1, OH: 7.0..9.2, EBV: 0..1)" || 'modelError: takes 0.005 or more, not 0.001; the grid of the posterior could miss a branch of a sharper curve'
        'deredden' | "q = metallicityPosterior(from: [maiolino08.o3], modelError: 0.1, scale: dex, law: ccm89, rv: 3.1, OH: 7.0..9.2, EBV: «0..100»)" || 'EBV: the ends are no more than 5.0 mag apart, such as 0..1'
        'deredden' | "q = «metallicityPosterior(from: [maiolino08.o3], modelError: 0.1, scale: dex, balmer: Ha/Hb, law: ccm89, rv: 3.1, OH: 7.0..9.2, EBV: 0..1)»" || 'balmer:, intrinsic: and balmerError: go together, as in balmer: Hb/Hg, intrinsic: 2.135, balmerError: 0.01'
        'deredden' | "q = metallicityPosterior(from: [maiolino08.o3], modelError: 0.1, scale: dex,\n    balmer: «Ha/EW(Hb)», intrinsic: 2.86, balmerError: 0.01, law: ccm89, rv: 3.1, OH: 7.0..9.2, EBV: 0..1)" || 'balmer: takes a ratio of lines, such as Hb/Hg'
        'deredden' | 'deredden «ccm8», rv: 3.1, balmer: 2.86, below: clip' || "'ccm8' is not one of the choices here; did you mean ccm89?"
        'deredden' | '«deredden» rv: 3.1, balmer: 2.86, below: clip' || "'deredden' lacks its law: deredden law, rv: ..., balmer: ..., below: ..."
        'deredden' | 'deredden ccm89, rv: 3.1, balmer: 2.86, below: «zero»' || "'zero' is not one of the choices here: clip, drop, keep"
        'deredden' | 'deredden ccm89, rv: «3.1.kpc», balmer: 2.86, below: clip' || 'a pure number is wanted here, not length'
        'deredden' | 'deredden ccm89, rv: «OH», balmer: 2.86, below: clip' || "'OH' is not known here"
        'per' | '«deredden» ccm89, rv: 3.1, balmer: 2.86, below: clip' || "'deredden' has been said already, in line 15"
        'per' | 'select { «EW(Ha)» }' || 'this is a number, but a line of select { } is a condition, such as snr(Ha, Hb) > 5'
        'per' | 'select { «EW(Ha) > 5» }' || 'cannot compare length with a pure number; give the number its unit, such as AA'
        'per' | 'select { EW(Ha) > 5.«AAA» }' || "'AAA' is not a unit; did you mean AA?"
        'per' | '«select { }»' || 'select { } has no conditions: EW(Ha) > 5.AA, one a line'
        'per' | 'select { snr(Ha, Hb) > 5; «radius» }' || 'this is a number, but a line of select { } is a condition, such as snr(Ha, Hb) > 5'
        'per' | 'select { «1..3» }' || 'a formula is wanted here'
        'per' | '«select» EW(Ha) > 5.AA' || "'select' lacks its block: select { ... }"
        'per' | 'select { «sn»(Ha) > 3 }' || "'sn' is not a function of formulas; did you mean sin?"
        'per' | 'q = «environment»' || "environment is a property of words; ask for one of them: environment == 'word'"
        'per' | 'q = «environment == field»' || "the word stands in quotes: environment == 'field'"
        'per' | 'q = «logMstar == 9»' || "only a property of words equals something, as in environment == 'field'; compare numbers with < or >, and write a yes-or-no property by itself"
        'per' | "q = «regular == 'yes'»" || "only a property of words equals something, as in environment == 'field'; compare numbers with < or >, and write a yes-or-no property by itself"
        'per' | 'q = «regular + 1»' || "'+' takes numbers, not a condition"
        'per' | 'q = «!radius»' || 'a condition is wanted here, such as x > 3, not length'
        'per' | 'q = «radius && regular»' || 'a condition is wanted here, such as x > 3, not length'
        'per' | 'q = «regular ? radius : 3»' || "the two sides of '? :' are length and a pure number"
        'per' | 'q = «median(Ha, radius)»' || 'the second argument of median is a condition, such as radius < Re'
        'per' | 'q = «median(logMstar)»' || 'median summarises galaxies here, but perGalaxy { } sees one; ask in acrossGalaxies { }'
        'per' | 'q = «total()»' || 'total takes a value and, if need be, a condition: total(Ha, radius < 0.5.Re)'
        'per' | 'q = «luminosity(radius)»' || 'luminosity takes a flux, not length'
        'per' | 'q = «kennicutt98(Ha)»' || 'kennicutt98 takes a luminosity, not flux; write kennicutt98(luminosity(Ha))'
        'per' | 'q = «kennicutt09(luminosity(Ha))»' || 'kennicutt09 is stated for a Kroupa initial mass function, and the recipe says imf chabrier; say imf kroupa, and for a rate of chabrier divide by chabrierToKroupa'
        'per' | 'q = «kennicuttEvans12(luminosity(Ha))»' || 'kennicuttEvans12 is stated for a Kroupa initial mass function, and the recipe says imf chabrier; say imf kroupa, and for a rate of chabrier divide by chabrierToKroupa'
        'per' | 'q = «kennicuttEvans12(Ha)»' || 'kennicuttEvans12 takes a luminosity, not flux; write kennicuttEvans12(luminosity(Ha))'
        'per' | '«salpeterToKroupa» = 0.6' || "'salpeterToKroupa' has a meaning already; choose another name"
        'per' | 'q = «surfaceDensity(Ha)»' || 'surfaceDensity takes a mass, a mass per time or a luminosity, not flux'
        'per' | 'q = «surfaceDensity(OH)»' || 'surfaceDensity takes a mass, a mass per time or a luminosity, not a pure number'
        'per' | 'q = «surfaceDensity(total(luminosity(Ha)))»' || 'surfaceDensity takes one value a spaxel, not one value a galaxy; a sum is divided by the area that it is of: total(x) / total(area)'
        'per' | 'q = «faceOn(3.Msun)»' || 'faceOn takes a mass or a mass per time over an area on the sky, not mass'
        'per' | 'q = «faceOn(stellarDensity)»' || 'this is face-on already: area and stellarDensity are in the plane of the disc'
        'per' | 'q = «molecularGas(3.Msun, 1.Gyr)»' || 'molecularGas takes a star-formation rate or its surface density, not mass'
        'per' | 'q = «molecularGas(3.Msun/yr, 2)»' || 'the second argument of molecularGas is the time in which star formation would use up the gas, such as 2.Gyr, not a pure number'
        'per' | 'q = «molecularGas(3.Msun/yr)»' || 'molecularGas takes a star-formation rate and a time: molecularGas(SFR, 2.Gyr)'
        'per' | 'q = «gasMass(1e8.Msun, 1e7.Msun)»' || 'gasMass takes the masses of atomic and molecular gas and the factor for helium: gasMass(MHI, MH2, 1.35)'
        'per' | 'q = «gasMass(logMHI, 1e7.Msun, 1.35)»' || 'gasMass takes masses or surface densities of mass, not a pure number'
        'per' | 'q = «gasMass(1e8.Msun, 1e7.Msun, 0.35)»' || 'the third argument of gasMass is the factor for helium, a number such as 1.35'
        'per' | 'q = «gasFraction(1e8.Msun, logMstar)»' || 'gasFraction takes masses or surface densities of mass, not a pure number'
        'per' | 'q = «gasFraction(1e8.Msun, stellarDensity)»' || 'cannot add surface density to mass'
        'per' | 'q = «effectiveYield(OH, 3.Msun)»' || 'effectiveYield takes 12 + log(O/H) and a gas fraction, not mass'
        'per' | 'q = «effectiveYield(OH, 1.2)»' || 'the second argument of effectiveYield is a gas fraction, between 0 and 1'
        'per' | "select { «bptNII == 'composit'» }" || "'composit' is no word of bptNII; did you mean composite?"
        'per' | "select { «whan == retired» }" || "the word stands in quotes: whan == 'retired'"
        'per' | 'select { «whan» }' || "whan is a map of classes; ask for one of them: whan == 'passive'"
        'per' | '«whan» = 3' || "'whan' has a meaning already; choose another name"
        'top' | "implied OIII4959, of: OIII5007, divisor: 2.98\n«OIII4959» = 3" || "'OIII4959' has a meaning already; choose another name"
        'per' | 'q = «residual(OH)»' || 'residual takes the name of a fit: residual(gradient)'
        'per' | 'q = residual(«gradiant»)' || "'gradiant' is not known here; did you mean gradient?"
        'per' | 'q = «10**radius»' || 'an exponent must be a pure number, not length'
        'per' | 'q = «radius**0.3»' || 'length cannot be raised to the power 0.3'
        'per' | 'q = «EW(radius)»' || 'EW takes an emission line: EW(Ha)'
        'per' | 'q = «sqrt(4, 5)»' || 'sqrt takes one argument, not 2'
        'per' | 'q = «log10»(Ha/Hb)' || "'log10' is not a word of perGalaxy { }; did you mean log?"
        'per' | 'q = summedMetallicity dopita16.linear, where: «radius»' || 'a condition is wanted here, such as radius < 0.5.Re, not length'
        'per' | 'q = summedMetallicity dopita16.linear, «were»: radius < Re' || "'summedMetallicity' has no argument 'were'; did you mean where?"
        'per' | 'q = «relation» OH, against: radius' || "'relation' is a word of acrossGalaxies { }, not of perGalaxy { }"
    }
}
