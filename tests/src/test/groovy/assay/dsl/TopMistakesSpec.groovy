package assay.dsl

import spock.lang.Specification

/** What an author is told of mistakes at the top of a recipe and in calibrators of its own. */
class TopMistakesSpec extends Specification {

    def "in #part: #snippet"() {
        given:
        def draft = Draft.of(part, snippet)

        expect:
        draft.told() == draft.expected(message)

        where:
        part | snippet || message
        'language' | '«language 2»' || 'this is language 1; version 2 is not known to it'
        'language' | "language «'one'»" || 'a whole number is wanted here'
        'language' | 'language 1\n«language» 1' || "'language' has been said already, in line 1"
        'study' | 'study «Dwarfs»' || 'a text in quotes is wanted here'
        'study' | '«study»' || "'study' needs arguments: study title"
        'study' | "study «'<b>A</b>'»" || 'a text is plain words, not HTML; leave a blank behind <'
        'seed' | 'seed «2.5»' || 'a whole number is wanted here'
        'seed' | "seed «'x'»" || 'a whole number is wanted here'
        'seed' | '«seed»' || "'seed' needs arguments: seed number"
        'seed' | '«sedd» 2' || "'sedd' is not a word of the top of a recipe; did you mean seed?"
        'imf' | 'imf «chabrie»' || "'chabrie' is not one of the choices here; did you mean chabrier?"
        'imf' | "imf «'chabrier'»" || 'this stands without quotes: chabrier'
        'imf' | 'imf «miller79»' || "'miller79' is not one of the choices here: salpeter, chabrier, kroupa"
        'top' | 'cosmology H0: «70», matter: 0.3' || 'a value in km/s/Mpc is wanted here, not a pure number'
        'top' | 'cosmology H0: «70.km/s», matter: 0.3' || 'a value in km/s/Mpc is wanted here, not velocity'
        'top' | '«cosmology» H0: 70.km/s/Mpc' || "'cosmology' lacks 'matter:': cosmology H0: ..., matter: ..."
        'top' | 'cosmology H0: 70.km/s/Mpc, «mater»: 0.3' || "'cosmology' has no argument 'mater'; did you mean matter?"
        'top' | 'cosmology H0: 70.km/s/Mpc, matter: «3»' || 'matter: lies between 0 and 1'
        'top' | 'cosmology H0: «-70.km/s/Mpc», matter: 0.3' || 'H0: must be positive'
        'top' | '«cosmology»' || "'cosmology' needs arguments: cosmology H0: ..., matter: ..."
        'top' | 'cosmology «Planck15»' || "'Planck15' is not one of the choices here; did you mean Planck18?"
        'top' | 'cosmology «lcdm»' || "'lcdm' is not one of the choices here: WMAP9, Planck18"
        'top' | "cosmology «'WMAP9'»" || 'this stands without quotes: WMAP9'
        'top' | 'cosmology «70.km/s/Mpc»' || 'one of these is wanted here: WMAP9, Planck18'
        'top' | '«cosmology» Planck18, matter: 0.3' || "'cosmology' is said in one of two ways: cosmology H0: ..., matter: ... or cosmology name"
        'top' | 'cosmology WMAP9\n«cosmology» Planck18' || "'cosmology' has been said already, in line 7"
        'lines' | 'lines Ha, «Hbeta», NII6584' || "'Hbeta' is not one of the choices here: OII3727, NeIII3869, Hd, Hg, OIII4363, Hb, OIII4959, OIII5007, OI6300, NII6548, Ha, NII6584, SII6716, SII6731, SIII9069"
        'lines' | "lines «'Ha'»" || 'this stands without quotes: Ha'
        'lines' | 'lines Ha, «OIII5006»' || "'OIII5006' is not one of the choices here; did you mean OIII5007?"
        'lines' | '«lines»' || "'lines' needs arguments: lines line, ..."
        'top' | '«implied OIII5007, of: Ha, divisor: 3»' || 'OIII5007 is measured: it stands in lines; take it out there, or do not imply it'
        'top' | 'implied NII6548, of: «OI6300», divisor: 3' || 'of: OI6300 must be measured; list it above: lines ..., OI6300'
        'top' | 'implied NII6548, of: «NII6548», divisor: 3' || 'of: NII6548 cannot be implied by itself'
        'top' | 'implied NII6548, of: NII6584, divisor: «-3»' || 'divisor: must be positive, not -3.0'
        'top' | '«implied» NII6548, of: NII6584' || "'implied' lacks 'divisor:': implied line, of: ..., divisor: ..., [where: ...]"
        'top' | 'implied NII6548, of: NII6584, divisor: «3.kpc»' || 'a pure number is wanted here, not length'
        'top' | 'implied «NII6458», of: NII6584, divisor: 3' || "'NII6458' is not one of the choices here; did you mean NII6548?"
        'top' | 'implied NII6548, of: NII6584, divisor: 3, where: «missing»' || "'missing' is not one of the choices here: absent"
        'top' | 'implied NII6548, of: NII6584, divisor: 3\n«implied NII6548, of: NII6584, divisor: 3.05»' || 'NII6548 is implied already'
        'top' | 'implied NII6548, of: NII6584, divisor: 3\nwidth = «EW(NII6548)»' || 'EW needs a measured line: NII6548 is implied by NII6584, not measured'
        'end' | "«part 'two words', 'A part', { outside drop }»" || "'two words' becomes the name of a file: use letters, digits, - and _"
        'end' | "part 'a', 'One', { outside drop }\n«part 'a', 'Other', { outside drop }»" || "there is a part 'a' already"
        'end' | "part 'a', 'One', { «seed» 3 }" || "'seed' is a word of the top of a recipe, not of part { }"
        'end' | "part 'a', 'One', { «part» 'b', 'Within', { outside drop } }" || "'part' is a word of the top of a recipe, not of part { }"
        'end' | "part 'a', 'One', { perGalaxy { gas = «logMstr» } }" || "'logMstr' is not known here; did you mean logMstar?"
        'end' | "part 'a', 'One', { outside drop }\ntable 't', 'T', of: «'b'», { columns logMstar }" || "of: there is no part or collection 'b'"
        'end' | "table 't', 'T', of: «'b'», { columns logMstar }" || "of: there is no part 'b'"
        'end' | "part 'a', 'One', { perGalaxy { half = 0.5 * Re } }\ntable 't', 'T', { columns «half» }" || "'half' is not known here"
        'imf' | '\nrate = «kennicutt98(1e40.erg/s)»' || 'kennicutt98 depends on the initial mass function: state it at the top, as in imf chabrier'
        'outside' | 'outside «dropp»' || "'dropp' is not one of the choices here; did you mean drop?"
        'outside' | "outside «'drop'»" || 'this stands without quotes: drop'
        'outside' | 'outside drop\n«outside» flag' || "'outside' has been said already, in line 6"
        'top' | 'labels OH: «12»' || 'a text in quotes is wanted here'
        'top' | "labels «'OH'»" || "'labels' takes no such argument: labels name: value, ..."
        'top' | '«kpc» = 3' || "'kpc' is a unit; choose another name"
        'top' | '«Re» = 3' || "'Re' is a unit; choose another name"
        'top' | '«r25» = 3' || "'r25' is a unit; choose another name"
        'top' | '«Ha» = 3' || "'Ha' has a meaning already; choose another name"
        'top' | '«log» = 3' || "'log' is a function; choose another name"
        'top' | '«in» = 3' || "'in' is a word of Groovy; choose another name"
        'top' | '«as» = 3' || "'as' is a word of Groovy; choose another name"
        'top' | '«x» = 3' || "'x' is the variable of curves in figures; choose another name"
        'top' | '«radius» = 3.kpc' || "'radius' is what every spaxel has; choose another name"
        'top' | '«$a» = 3' || '\'$a\' is no name: it takes the letters a to z, digits and _; choose another name'
        'top' | 'q = 3\n«q» = 4' || "'q' has a meaning already; choose another name"
        'top' | 'q = «later» + 1\nlater = 3' || "'later' is not known here"
        'top' | 'gradient = «fitLine» OH, against: radius' || "'fitLine' is a word of perGalaxy { }, not of the top of a recipe"
        'top' | '«thicknes» 0.2' || "'thicknes' is not a word of the top of a recipe; did you mean thickness?"
        'top' | '«pergalaxy» { }' || "'pergalaxy' is not a word of the top of a recipe; did you mean perGalaxy?"
        'top' | '«perGalaxy»' || "'perGalaxy' needs arguments: perGalaxy { ... }"
        'top' | "«figure» 'a', 'b'" || "'figure' lacks its block: figure name, title, [galaxies: ...], [each: ...], [of: ...], [columns: ...], [share: ...] { ... }"
        'top' | "«calibrator» { reference 'x' }" || "'calibrator' lacks its name: calibrator name { ... }"
        'top' | "calibrator 'my.n2', { reference 'me'; OH = 8 + log(NII6584/Ha); «valid -1.6 < log(NII6584/Ha)» }" || "'valid' is read here as a number to calculate with; put what follows it in brackets: valid(-1.6 < log(NII6584/Ha))"
        'top' | "«calibrator 'my.n2', { reference 'me'; n = log(NII6584/Ha) }»" || "calibrator 'my.n2' defines no OH: OH = 8.743 + 0.462*log(NII6584/Ha)"
        'top' | "«calibrator 'my.n2', { OH = 8 + log(NII6584/Ha) }»" || "calibrator 'my.n2' lacks its reference: reference 'paper, equation'"
        'top' | "calibrator 'my.n2', { reference 'x'; OH = 8 + log(NII6584/Ha); «scatter 0» }" || 'a scatter is positive'
        'top' | "calibrator 'my.n2', { reference 'x'; OH = 8 + log(NII6584/Ha); «scatter -0.1» }" || "'scatter' is read here as a number to calculate with; put what follows it in brackets: scatter(-0.1)"
        'top' | "calibrator 'my.n2', { reference 'x'; OH = «NII6584» }" || '12 + log(O/H) is a pure number, not flux'
        'top' | "calibrator 'my.n2', { reference 'x'; OH = «radius»/Re }" || "'radius' is not known here"
        'top' | "calibrator 'my.n2', { reference 'x'; OH = 8 + log(NII6584/Ha); valid «log(NII6584/Ha)» }" || 'a condition is wanted here, such as radius < 0.5.Re, not a pure number'
        'top' | "«calibrator 'dopita16.linear', { reference 'x'; OH = 8 + log(NII6584/Ha) }»" || 'there is a calibrator dopita16.linear already'
        'top' | "«calibrator 'my n2', { reference 'x'; OH = 8 + log(NII6584/Ha) }»" || "'my n2' cannot be the name of a calibrator: write it like marino13.n2"
    }
}
