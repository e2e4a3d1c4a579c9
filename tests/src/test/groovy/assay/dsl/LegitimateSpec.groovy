package assay.dsl

import assay.dsl.compiler.Recipes
import spock.lang.Specification

/** What the manual promises is read, and what means the same gives the same plan. */
class LegitimateSpec extends Specification {

    def "in #part: #snippet"() {
        when:
        def study = Draft.of(part, snippet).study()

        then:
        study.digest().length() == 64

        where:
        part         | snippet
        'top'        | 'cosmology H0: 70.km/s/Mpc, matter: 0.3'
        'top'        | 'cosmology(H0: 67.8.km/s/Mpc, matter: 0.308)'
        'top'        | 'cosmology WMAP9'
        'top'        | 'cosmology(Planck18)'
        'top'        | "reproduces 'Li et al. 2025, A&A'"
        'top'        | "labels OH: '12 + log(O/H)', 'radius/Re': 'R / R_{e}', logMstar: 'log M_{*} (M_\\\\sun)'"
        'top'        | 'SII = SII6716 + SII6731'
        'top'        | 'def q = 3'
        'top'        | 'speed = 100.km/s'
        'top'        | 'tilt = 173.1.deg'
        'top'        | 'far = 11.32.Mpc'
        'top'        | 'solar = 8.69  // Asplund et al. 2009'
        'top'        | 'faint = 1e-17.erg/s/cm**2'
        'top'        | 'ratio = -(3 + 4) / 2**3'
        'top'        | "calibrator 'my.n2', {\n  reference 'me'\n  n = log(NII6584/Ha)\n  OH = 8.743 + 0.462*n\n  valid(-1.6 < n < -0.2)\n}"
        'top'        | "calibrator 'my.n2', {\n  reference 'me'\n  OH = 8.743 + 0.462*log(NII6584/Ha)\n  scatter 0.16\n}"
        'top'        | "calibrator('mine') { reference 'me'; OH = 9 + log(NII6584/Ha) }"
        'top'        | 'implied OIII4959, of: OIII5007, divisor: 2.98'
        'top'        | 'implied OIII4959, of: OIII5007, divisor: 2.98, where: absent\nimplied NII6548, of: NII6584, divisor: 3.05'
        'top'        | 'implied OIII4959, of: OIII5007, divisor: 2.98\nR3 = (OIII5007 + OIII4959)/Hb'
        'per'        | "select { bptNII == 'composite' || bptSchawinski07 != 'seyfert' }"
        'per'        | "retired = count(whan == 'retired') / count(Ha)"
        'per'        | 'density = median(surfaceDensity(kennicutt98(luminosity(Ha))))'
        'per'        | 'seen = median(faceOn(kennicutt98(luminosity(Ha)) / 3.kpc**2))'
        'per'        | 'q = effectiveYield(median(OH), gasFraction(gasMass(1e8.Msun, 0.Msun, 1.35), 10**logMstar * Msun))'
        'per'        | 'q = effectiveYield(OH, gasFraction(molecularGas(surfaceDensity(kennicutt98(luminosity(Ha))), 2.Gyr), stellarDensity))'
        'across'     | 'q = 10**logMstar * Msun * chabrierToKroupa'
        'lines'      | 'lines(Ha, Hb, OIII5007, NII6584, SII6716, SII6731)'
        'lines'      | 'lines([Ha, Hb, OIII5007, NII6584, SII6716, SII6731])'
        'lines'      | 'lines Ha, Hb, OIII5007,\n      NII6584,\n      SII6716, SII6731'
        'seed'       | 'seed(55)'
        'seed'       | 'seed 9223372036854775807'
        'study'      | 'study "Dwarf galaxies"'
        'study'      | "study 'Gradients < -0.1 dex of Hα'"
        'study'      | "study 'It isn\\'t \\\"new\\\"'"
        'galaxies'   | "galaxies('tables/dwarfs.ecsv', maps: 'maps/{galaxy}/lines.fits.gz')"
        'properties' | 'properties logMstar: dex, logMHI: dex\nproperties environment: words, regular: yesNo, vmax: km/s, count_all: number'
        'deredden'   | 'deredden(odonnell94, rv: 3.1, balmer: 2.86, below: keep)'
        'deredden'   | 'deredden calzetti00,\n    rv: 4.05,   // starbursts\n    balmer: 2.86,\n    below: drop'
        'per'        | 'select { EW(Ha) > 5.AA; snr(Ha, Hb) > 3 }'
        'per'        | 'select { snr(Ha, Hb, SII6716) > 5 && !(radius > 2.Re) }'
        'per'        | 'select { 0.1.Re < radius <= 2.Re }'
        'per'        | 'select { radius < 0.5.r25 }'
        'per'        | 'wide = fitLine OH, against: radius/r25, bootstrap: 1000'
        'per'        | 'walked = fitLine OH, against: radius/r25, by: withScatter, walkers: 500, steps: 500, dropped: 250, slope: -5..5, intercept: 0..10\nq = walked.scatter'
        'per'        | 'two = fitLine OH, against: log(EW(Ha)/AA), by: withScatter\nchoice = compareModels gradient, two\nq = choice.deltaBIC + choice.deltaAIC'
        'across'     | 'gas = relation gradient.slope, against: logMHI\nchoice = compareModels mass, gas\nflat = compareModels constant, gas\nq = choice.deltaBIC'
        'per'        | 'walked = fitLine OH, against: radius, by: withScatter, walkers: 32, slope: -5 / kpc..5 / kpc'
        'per'        | 'inner = median(OH, radius < 0.2.r25)'
        'across'     | 'size = relation gradient.slope, against: log(r25/kpc)'
        'per'        | 'select { radius < 0.2.Re || dispersion(Ha) < 100.km/s }'
        'per'        | 'select {\n  n = log(NII6584/Ha)\n  -1.1 < n < 0.5\n}'
        'per'        | 'OH2 = metallicity marino13.n2, outside: flag'
        'per'        | 'q = regular ? 1 : 0'
        'per'        | 'q = environment == \'field\' || environment != \'cluster\''
        'per'        | 'inner = median(OH, radius < 0.5.Re) - 8.69'
        'per'        | 'rate = kennicutt98(luminosity(total(Ha)))'
        'per'        | 'fast = median(velocity(Ha)) > 3.km/s'
        'per'        | 'q = log OIII5007/Hb'
        'per'        | 'R23 = log((OIII5007 +\n    NII6584) /\n    Hb)'
        'deredden'   | 'maps { match from: 0.9.arcsec, fwhm: 120.pc, noise: smoothed }'
        'deredden'   | "maps {\n  match from: 0.9.arcsec, fwhm: 0.1.Re, noise: white\n  regrid pixel: 60.pc, conserving: surfaceBrightness\n  trim beams: 1.5\n  bin regularised, snr: 30, of: Ha\n}"
        'deredden'   | 'maps { trim pixels: 2; regrid pixel: 1.arcsec, conserving: flux; trim(pixels: 1); bin centroidal, of: Hb, snr: 10.5 }'
        'deredden'   | 'sides = radius/Re\nmaps { bin(accretion, snr: 30, of: SII6716) }'
        'galaxies'   | "galaxies 'drpall.fits', maps: '{galaxy}.fits', layout: mangaDap, catalogue: mangaDrpAll"
        'galaxies'   | "galaxies('x.fits', catalogue: phangsSample, maps: 'muse/{galaxy}')"
        'sample'     | "alongside 'masks/{galaxy}_nebulae.fits', layout: phangsNebulaMask"
        'sample'     | "simulatedPhangs amplitude: 0, length: 800.pc..1.2.kpc, scatter: 0, diffuse: 0, coarser: 1"
        'sample'     | "simulatedManga number: 60, zero: 8.5, perMass: 0.05, perDensity: -0.08, age: -0.02, scatter: 0.02, coarser: 2.5"
        'top'        | "catalogue('mine') { reference 'x'; words 'galaxy', from: 'NAME'; absent(-99); keep 'm', above: 0, below: 9 }"
        'top'        | "catalogue 'mine', {\n  reference 'x'\n  part '2'\n  littleH 0.7\n  logarithm 'logM', from: 'M', unit: 'Msun', powerOfH: -2\n}"
        'per'        | 'fit2 = fitLine(OH, against: radius/Re, bootstrap: 1000)'
        'per'        | 'near = neighbourDensity(k: 5)'
        'per'        | 'spin = rotatingDisc velocity(Ha)'
        'per'        | 'outer = summedMetallicity dopita16.linear, where: radius >= 0.5.Re'
        'across'     | "published mass, slope: -0.091 ± 0.017, r: -0.56 ± [0.081, 0.09], source: 'Table 1'"
        'across'     | "published mass, slope: upperLimit(0.3), p: lowerLimit(0.01), source: 'Table 1'"
        'across'     | "publishedValue median(distance), is: 11.32.Mpc ± 0.5.Mpc, source: 'text'"
        'across'     | "publishedValue median(distance), is: 11.32.Mpc ± [500.kpc, 0.4.Mpc], source: 'text'"
        'across'     | "publishedValue count(gradient.slope > 0), is: 18, source: 'text'"
        'across'     | "tests = compareGroups residual(mass), split: environment == 'cluster'"
        'across'     | 'held = correlate gradient.slope, with: logMHI, controlling: [logMstar, distance]'
        'across'     | 'held = correlate gradient.slope, with: logMHI, by: kendall, bootstrap: 200, perturb: 100'
        'across'     | 'held = correlate gradient.slope, with: logMHI\nmore = held.r + held.p + held.n'
        'per'        | 'rank = correlate OH, with: radius/Re, controlling: [log(NII6584/Ha)], by: spearman, perturb: 100\nq = rank.perturbed'
        'per'        | 'near = twoPoint residual(gradient), upTo: 5.kpc, step: 100.pc, form: shell'
        'per'        | 'near = twoPoint OH, upTo: 5.kpc, step: 0.1.kpc, form: cumulativeWithoutSelf, draws: 50\nq = near.scale50/Re + near.null30/near.measured30'
        'per'        | 'trend = smoothed OH, over: [radius, log(NII6584/Ha)], nearest: 0.2, axes: rescaled\nrest = fitLine OH - trend, against: radius/Re, bootstrap: 100'
        'per'        | 'trend = smoothed radius, over: [OH], nearest: 1\nq = median(trend/Re)'
        'per'        | 'profile = binned OH, over: radius/Re, between: 0.5..1.9, step: 0.2, atLeast: 10\nq = deviation(OH - profile)'
        'per'        | 'profile = binned OH, over: radius, between: 0.kpc..5.kpc, step: 500.pc'
        'across'     | 'plane = smoothed gradient.slope, over: [logMstar, logMHI], nearest: 0.2, axes: asGiven\nmore = relation gradient.slope - plane, against: logMstar'
        'across'     | 'run = binned gradient.slope, over: logMstar, between: 8..11, step: 0.5\nmore = relation gradient.slope - run, against: logMstar'
        'across'     | 'best = combine gradient.slope, from: logMstar, and: logMHI, gamma: -1..4, step: 0.01'
        'across'     | 'offset = gradient.slope - median(gradient.slope)'
        'end'        | "table 'a-1', 'The galaxies', { columns logMstar, gradient.slope, log(distance/Mpc) }"
        'end'        | "figure('a', 'b') { points gradient.slope, against: logMstar, colour: logMHI; fitted mass; level(-0.1) }"
        'end'        | "figure 'a', 'b', galaxies: all, columns: 4, { map OH }"
        'end'        | "figure 'a', 'b', each: galaxy, { map OH, colours: cividis, between: 8..8.8, contours: [8.4, 8.5], ellipses: [0.5.Re, 1.Re, 10.arcsec, 2.kpc], axes: Re, beam: 100.pc; contours EW(Ha), at: [5.AA, 50.AA] }"
        'end'        | "figure 'a', 'b', galaxies: 3, each: galaxy, share: horizontal, { panel { points OH, against: radius }; panel height: 0.3, { points residual(gradient), against: radius } }"
        'end'        | "figure 'a', 'b', { points gradient.slope, against: logMstar, colour: logMHI, colours: diverging, between: -1..1, error: 0.1, errorOfX: error(logMHI) }"
        'end'        | "figure 'a', 'b', { points logMHI, against: logMstar, limits: shown, errors: none }"
        'end'        | "figure 'a', 'b', { corner mass, enclosing: [0.5] }"
        'end'        | "figure 'a', 'b', each: galaxy, { corner gradient }"
        'end'        | "figure 'a', 'b', share: axes, { panel { distribution gradient.slope, split: regular }; panel { boxes gradient.slope, by: environment } }"
        'end'        | "figure 'a', 'b', { density gradient.slope, against: logMstar, enclosing: [0.68, 0.95]; horizontally 7..9, label: 'mass'; vertically 1..9, scale: logarithmic }"
        'end'        | "figure 'a', 'b', galaxies: 2, { points log(OIII5007/Hb), against: log(NII6584/Ha); demarcation kewley01.nii, label: 'most starburst' }"
        'end'        | "figure 'a', 'b', { panel title: 'l', { vertical -0.1, label: 'here' }; panel { curve 0.61/(x - 0.05) + 1.3 } }"
        'end'        | "figure 'a', 'b', { points -gradient.slope, against: logMstar; horizontally(-2..7.5) }"
        'end'        | "collection 'c', from: 'tables/x.csv', kind: publishedTable, { properties mm: dex; fit = relation mm, against: 2*mm }"
        'end'        | '/* the end\n   of it */'
        'end'        | "acrossGalaxies { more = relation gradient.intercept, against: logMstar }"
    }

    def "a recipe with #what is the same recipe"() {
        given:
        def text = Draft.of('per', '    n2 = log(NII6584/Ha) + 0.5').text()

        expect:
        digest(change(text)) == digest(text)
        change(text) != text

        where:
        what                          | change
        'the line ends of Windows'    | { String t -> t.replace('\n', '\r\n') }
        'tabs'                        | { String t -> t.replace('    ', '\t') }
        'a byte-order mark'           | { String t -> '\uFEFF' + t }
        'comments'                    | { String t -> t.replace('\n    OH =', ' // so\n /* and\n so */ OH =') }
        'wider spacing'               | { String t -> t.replace(', ', ' ,  ').replace('log(NII6584/Ha)', 'log( NII6584 / Ha )') }
        'empty lines'                 | { String t -> t.replace('\n', '\n\n') }
        'brackets for its commands'   | { String t -> t.replace('seed 1', 'seed(1)').replace('thickness 0.2', 'thickness(0.2)') }
        'semicolons'                  | { String t -> t.replace('language 1\n', 'language 1; ') }
        'the arguments in other order' | { String t -> t.replace('rv: 3.1, balmer: 2.86', 'balmer: 2.86, rv: 3.1') }
        'other names for its helpers' | { String t -> t.replace('n2 =', 'nitrogen =') }
        'def'                         | { String t -> t.replace('n2 =', 'def n2 =') }
        'needless brackets'           | { String t -> t.replace('log(NII6584/Ha) + 0.5', '((log((NII6584/Ha))) + (0.5))') }
        'double quotes'               | { String t -> t.replace("'A study'", '"A study"') }
    }

    static final String PREPARED = '''language 1
study 'Prepared'
seed 1
lines Ha, Hb, OIII5007, NII6584, SII6716, SII6731
outside drop
sample {
    galaxies 'drpall.fits', maps: '{galaxy}', layout: mangaDap, catalogue: mangaDrpAll
    alongside 'masks/{galaxy}.fits', layout: phangsEnvironment
    thickness 0.2
    simulatedManga number: 60, zero: 8.5, perMass: 0.05, perDensity: 0.08, age: 0.02, scatter: 0.02, coarser: 1
}
perGalaxy {
    maps {
        match from: 2.5.arcsec, fwhm: 1.kpc, noise: smoothed
        regrid pixel: 1.arcsec, conserving: surfaceBrightness
        trim pixels: 2
        bin regularised, snr: 30, of: Ha
    }
    select { D4000 > 1.2 && environment == 'bar' && radius < 2.Re }
    gradient = fitLine log(NII6584/Ha), against: radius/Re, bootstrap: 100
}
'''

    def "prepared maps with #what are the same recipe"() {
        expect:
        change(PREPARED) != PREPARED
        digest(change(PREPARED)) == digest(PREPARED)

        where:
        what                           | change
        'brackets'                     | { String t -> t.replace('trim pixels: 2', 'trim(pixels: 2)').replace("alongside 'masks/{galaxy}.fits', layout: phangsEnvironment", "alongside('masks/{galaxy}.fits', layout: phangsEnvironment)") }
        'the arguments in other order' | { String t -> t.replace('snr: 30, of: Ha', 'of: Ha, snr: 30').replace('layout: mangaDap, catalogue: mangaDrpAll', 'catalogue: mangaDrpAll, layout: mangaDap') }
        'all in a line'                | { String t -> t.replaceAll(/(?s)maps \{.*?Ha\n    \}/) { it.replaceAll(/\{\n/, '{ ').replaceAll(/\n    \}/, ' }').replaceAll(/\n/, '; ') } }
        'the sample in other order'    | { String t -> t.replaceAll(/(    alongside.*\n)(    thickness.*\n)/, '$2$1') }
        'comments'                     | { String t -> t.replace('trim pixels: 2', 'trim pixels: 2 // the edge') }
        'the simulation in other order' | { String t -> t.replace('number: 60, zero: 8.5', 'zero: 8.5, number: 60') }
    }

    def "prepared maps with #what are another recipe"() {
        expect:
        digest(PREPARED.replace(old, other)) != digest(PREPARED)
        PREPARED.contains(old)

        where:
        what                   | old                        | other
        'another beam'         | '2.5.arcsec'               | '2.6.arcsec'
        'another resolution'   | 'fwhm: 1.kpc'              | 'fwhm: 2.kpc'
        'another noise'        | 'smoothed'                 | 'white'
        'another pixel'        | 'pixel: 1.arcsec'          | 'pixel: 2.arcsec'
        'another conservation' | 'surfaceBrightness'        | 'flux'
        'another edge'         | 'pixels: 2'                | 'pixels: 3'
        'beams for pixels'     | 'trim pixels: 2'           | 'trim beams: 2'
        'another rule'         | 'regularised'              | 'centroidal'
        'another line'         | 'of: Ha'                   | 'of: Hb'
        'another S/N'          | 'snr: 30'                  | 'snr: 31'
        'another mask'         | 'layout: phangsEnvironment' | 'layout: phangsEnvironment1'
        'another catalogue'    | 'catalogue: mangaDrpAll'   | 'catalogue: pipe3dCatalogue'
        'no catalogue'         | ', catalogue: mangaDrpAll' | ''
        'another class'        | "'bar'"                    | "'disc'"
        'another simulation'   | 'age: 0.02'                | 'age: 0.03'
        'another coarseness'   | 'coarser: 1'               | 'coarser: 2'
        'another order'        | "trim pixels: 2\n        bin regularised" | "bin regularised"
    }

    def "a recipe with #what is another recipe"() {
        given:
        def text = Draft.of('per', '    select { EW(Ha) > 5.AA }').text()

        expect:
        digest(change(text)) != digest(text)

        where:
        what                    | change
        'another seed'          | { String t -> t.replace('seed 1', 'seed 2') }
        'another cut'           | { String t -> t.replace('5.AA', '6.AA') }
        'another unit'          | { String t -> t.replace('5.AA', '5.nm') }
        'another calibrator'    | { String t -> t.replace('dopita16.linear', 'dopita16.full') }
        'another extinction'    | { String t -> t.replace('rv: 3.1', 'rv: 3.2') }
        'another dust law'      | { String t -> t.replace('ccm89', 'odonnell94') }
        'another policy'        | { String t -> t.replace('outside drop', 'outside fail') }
        'another universe'      | { String t -> t.replace('sample {', 'cosmology WMAP9\nsample {') }
        'another thickness'     | { String t -> t.replace('thickness 0.2', 'thickness 0.13') }
        'more draws'            | { String t -> t.replace('bootstrap: 1000', 'bootstrap: 2000') }
        'another abscissa'      | { String t -> t.replace('against: logMstar', 'against: logMHI') }
    }

    private static String digest(String text) {
        Recipes.read('draft', 'draft.groovy', text).digest()
    }
}
