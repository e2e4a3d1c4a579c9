package assay.dsl

import spock.lang.Specification

/** What an author is told of mistakes in the preparation of maps. */
class MapsMistakesSpec extends Specification {

    def "in #part: #snippet"() {
        given:
        def draft = Draft.of(part, snippet)

        expect:
        draft.told() == draft.expected(message)

        where:
        part | snippet || message
        'deredden' | '«maps {  }»' || 'maps { } has no steps: match, regrid, trim or bin'
        'deredden' | 'maps { «match» from: 1.arcsec, fwhm: 120.pc }' || "'match' lacks 'noise:': match from: ..., fwhm: ..., noise: ..."
        'deredden' | 'maps { match from: «1», fwhm: 120.pc, noise: white }' || 'from: takes an angle or a length, not a pure number'
        'deredden' | 'maps { match from: 1.arcsec, fwhm: 120.«pcc», noise: white }' || "'pcc' is not a unit; did you mean pc?"
        'deredden' | 'maps { match from: 1.arcsec, fwhm: «120.km/s», noise: white }' || 'fwhm: takes an angle or a length, not velocity'
        'deredden' | 'maps { match from: «radius», fwhm: 120.pc, noise: white }' || 'from: is one value a galaxy, not one value a spaxel'
        'deredden' | 'maps { match from: 1.arcsec, fwhm: 120.pc, noise: «whit» }' || "'whit' is not one of the choices here; did you mean white?"
        'deredden' | "maps { match from: 1.arcsec, fwhm: 120.pc, noise: «'white'» }" || 'this stands without quotes: white'
        'deredden' | 'maps { match «1.arcsec», fwhm: 120.pc, noise: white }' || 'this argument needs its name: from: 1.arcsec'
        'deredden' | 'maps { match from: «-1.arcsec», fwhm: 120.pc, noise: white }' || 'from: must be positive'
        'deredden' | 'maps { match from: «0.arcsec», fwhm: 120.pc, noise: white }' || 'from: must be positive'
        'deredden' | 'maps { match from: 2.arcsec, fwhm: «1.arcsec», noise: white }' || 'fwhm: is finer than from:; maps can only be made coarser'
        'deredden' | 'maps { match from: 1.arcsec, fwhm: 120.pc, noise: white; «match» from: 2.arcsec, fwhm: 120.pc, noise: white }' || "'match' has been said already, in line 15"
        'deredden' | 'maps { «mach» from: 1.arcsec, fwhm: 120.pc, noise: white }' || "'mach' is not a word of maps { }; did you mean match?"
        'deredden' | 'maps { «match» }' || "'match' needs arguments: match from: ..., fwhm: ..., noise: ..."
        'deredden' | 'maps { «regrid» pixel: 60.pc }' || "'regrid' lacks 'conserving:': regrid pixel: ..., conserving: ..."
        'deredden' | 'maps { regrid «60.pc», conserving: flux }' || 'this argument needs its name: pixel: 60.pc'
        'deredden' | 'maps { regrid pixel: «60», conserving: flux }' || 'pixel: takes an angle or a length, not a pure number'
        'deredden' | 'maps { regrid pixel: 60.pc, conserving: «fluxes» }' || "'fluxes' is not one of the choices here; did you mean flux?"
        'deredden' | 'maps { regrid pixel: 60.pc, conserving: «mass» }' || "'mass' is not one of the choices here: flux, surfaceBrightness"
        'deredden' | 'maps { regrid «pixl»: 60.pc, conserving: flux }' || "'regrid' has no argument 'pixl'; did you mean pixel?"
        'deredden' | 'maps { regrid pixel: «0.pc», conserving: flux }' || 'pixel: must be positive'
        'deredden' | 'maps { regrid pixel: «-60.pc», conserving: flux }' || 'pixel: must be positive'
        'deredden' | 'maps { regrid pixel: «area», conserving: flux }' || 'pixel: takes an angle or a length, not area'
        'deredden' | 'maps { regrid pixel: 60.pc, conserving: flux; «match from: 1.arcsec, fwhm: 120.pc, noise: white» }' || 'match stands above regrid: pixels that were put together share their noise'
        'deredden' | 'maps { bin regularised, snr: 30, of: Ha; «regrid pixel: 60.pc, conserving: flux» }' || 'regrid works on pixels; bin is the last line of maps { }'
        'deredden' | 'maps { bin regularised, snr: 30, of: Ha; «bin» accretion, snr: 30, of: Ha }' || "'bin' has been said already, in line 15"
        'deredden' | 'maps { bin regularised, snr: 30, of: Ha; «trim pixels: 2» }' || 'trim works on pixels; bin is the last line of maps { }'
        'deredden' | 'maps { «trim» }' || "'trim' needs arguments: trim [pixels: ...], [beams: ...]"
        'deredden' | 'maps { «trim pixels: 2, beams: 1» }' || 'trim takes either pixels: or beams:, as in trim pixels: 2'
        'deredden' | 'maps { trim beams: «1» }' || 'beams: are those of the matched resolution; match stands above it'
        'deredden' | 'maps { trim «2» }' || 'this argument needs its name: pixels: 2'
        'deredden' | 'maps { trim pixels: «0» }' || 'pixels: must be positive'
        'deredden' | 'maps { trim pixels: «-1» }' || 'pixels: must be positive'
        'deredden' | 'maps { trim «beam»: 1 }' || "'trim' has no argument 'beam'; did you mean beams?"
        'deredden' | 'maps { bin «regularized», snr: 30, of: Ha }' || "'regularized' is not one of the choices here; did you mean regularised?"
        'deredden' | 'maps { bin «voronoi», snr: 30, of: Ha }' || "'voronoi' is not one of the choices here: accretion, centroidal, regularised"
        'deredden' | 'maps { «bin» snr: 30, of: Ha }' || "'bin' lacks its rule: bin rule, snr: ..., of: ..."
        'deredden' | 'maps { bin regularised, snr: «0», of: Ha }' || 'snr: must be positive'
        'deredden' | 'maps { bin regularised, snr: «30.pc», of: Ha }' || 'a pure number is wanted here, not length'
        'deredden' | 'maps { «bin» regularised, snr: 30 }' || "'bin' lacks 'of:': bin rule, snr: ..., of: ..."
        'deredden' | 'maps { «bin» regularised, of: Ha }' || "'bin' lacks 'snr:': bin rule, snr: ..., of: ..."
        'deredden' | 'maps { bin regularised, snr: 30, of: «Hg» }' || 'Hg is a line, but the recipe does not list it: lines ..., Hg'
        'deredden' | "maps { bin regularised, snr: 30, of: «'Ha'» }" || 'this stands without quotes: Ha'
        'deredden' | 'maps { bin regularised, snr: 30, of: «Hx» }' || "'Hx' is not known here; did you mean Ha?"
        'deredden' | 'maps { bin regularised, snr: 30, of: «radius» }' || 'of: takes a line, such as Ha'
        'deredden' | 'maps { bin regularised, snr: 30, of: «Ha + Hb» }' || 'of: takes a line, such as Ha'
        'deredden' | 'maps { bin regularised, snr: 30, of: «velocity(Ha)» }' || 'of: takes a line, such as Ha'
        'deredden' | 'maps { q = «3» }' || "maps { } has no formulas; define 'q' outside of it"
        'deredden' | 'maps { «blur» 3 }' || "'blur' is not a word of maps { }; known: bin, match, regrid, trim"
        'deredden' | 'maps { «select» { Ha > 3 } }' || "'select' is a word of perGalaxy { }, not of maps { }"
        'deredden' | 'maps { «EW(Ha) > 5.AA» }' || 'this line does nothing: a line is a word with its arguments, or name = formula'
        'deredden' | 'maps { «snr» 3 }' || "'snr' is not a word of maps { }; known: bin, match, regrid, trim"
        'deredden' | 'select { EW(Ha) > 5.AA }\n«maps { trim pixels: 2 }»' || 'maps { } stands above all other steps: spaxels are taken from its maps'
        'per' | '«maps { trim pixels: 2 }»' || 'maps { } stands above all other steps: spaxels are taken from its maps'
        'deredden' | 'maps { trim pixels: 2 }\n«maps» { trim pixels: 2 }' || "'maps' has been said already, in line 15"
        'top' | '«maps» { trim pixels: 2 }' || "'maps' is a word of perGalaxy { }, not of the top of a recipe"
        'deredden' | '«maps»' || "'maps' needs arguments: maps { ... }"
        'deredden' | '«trim» pixels: 2' || "'trim' is a word of maps { }, not of perGalaxy { }"
        'deredden' | '«map» { trim pixels: 2 }' || "'map' is a word of layout { }, not of perGalaxy { }; did you mean maps?"
        'deredden' | 'q = «maps» { trim pixels: 2 }' || "'maps' makes no result that could be given a name"
        'deredden' | '«match» from: 1.arcsec, fwhm: 120.pc, noise: white' || "'match' is a word of maps { }, not of perGalaxy { }"
        'deredden' | 'q = 100.pc\n«maps { regrid pixel: q, conserving: flux }»' || 'maps { } stands above all other steps: spaxels are taken from its maps'
    }
}
