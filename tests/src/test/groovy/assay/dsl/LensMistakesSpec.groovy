package assay.dsl

import spock.lang.Specification

/** What an author is told of mistakes about lenses, arcs and published values of single galaxies. */
class LensMistakesSpec extends Specification {
    static final MAPS = "deflections: ['x.fits', 'y.fits']"
    static final DISC = 'centre: [28, 23], axisRatio: 0.56, positionAngle: -32.deg, radius: minorAxis'
    static final FREE = 'axisRatio: 0.1..0.9, positionAngle: -90..90, radius: minorAxis'

    def "in #part: #snippet"() {
        given:
        def draft = Draft.of(part, snippet)

        expect:
        draft.told() == draft.expected(message)

        where:
        part | snippet || message
        'sample' | "lens $MAPS, distances: «includd»" || "'includd' is not one of the choices here; did you mean included?"
        'sample' | "lens deflections: «['x.fits', 'y.fits']»" || 'deflections: for which source? Files do not say, and the wrong answer moves the source without an error: distances: included where D_ls/D_s is in them, or distances: infinite, redshift: 0.348, that of the lens'
        'sample' | "lens deflections: «['x.fits']», distances: included" || 'deflections: lists two maps, that to growing columns and that to growing rows'
        'sample' | "lens $MAPS, distances: «infinite»" || 'distances: infinite needs the redshift of the lens: redshift: 0.348'
        'sample' | "lens $MAPS, distances: included, redshift: «0.348»" || 'redshift: goes with distances: infinite; where they are included nothing is multiplied'
        'sample' | "lens $MAPS, distances: infinite, redshift: «0»" || 'redshift: must be positive'
        'sample' | "«lens distances: included»" || "lens takes maps of deflections, a ready projection or the place of masses: lens deflections: ['{galaxy}_dplx.fits', '{galaxy}_dply.fits'], distances: included, or lens projection: '{galaxy}_source.fits', or lens massesAt: [342.18.deg, -44.53.deg], distances: included"
        'sample' | "lens projection: 'p.fits', distances: «included»" || 'distances: belongs to deflections; a projection is in kpc already'
        'sample' | "lens projection: «'../p.fits'»" || "projection: '../p.fits' must name a file in the folder of the data or of the recipe, or in a folder below it"
        'sample' | 'lens massesAt: «[342.deg, -44.deg]»' || 'massesAt: for which source are the deflections of the masses? distances: included for the galaxies themselves, or distances: infinite, redshift: 0.348, that of the lens'
        'sample' | 'lens massesAt: «[342.deg]», distances: included' || 'massesAt: lists right ascension and declination, such as [342.18.deg, -44.53.deg]'
        'sample' | 'lens massesAt: [«342», -44.deg], distances: included' || 'a value in deg is wanted here, not a pure number'
        'sample' | '«isothermal einsteinRadius: 20.arcsec»' || 'masses stand below their place: lens massesAt: [342.18.deg, -44.53.deg], distances: included'
        'sample' | 'lens massesAt: [342.deg, -44.deg], distances: included; isothermal einsteinRadius: 20.arcsec, axisRatio: «0.8»' || 'axisRatio: is below 1, so it needs its positionAngle:, such as 30.deg'
        'sample' | 'lens massesAt: [342.deg, -44.deg], distances: included; «isothermal einsteinRadius: 0.arcsec»' || 'the Einstein radius of a lens is 0.0; give arcsec above 0'
        'sample' | 'lens massesAt: [342.deg, -44.deg], distances: included; «halo» scaleRadius: 60.arcsec' || "'halo' lacks 'deflection:': halo scaleRadius: ..., deflection: ..., [x: ...], [y: ...]"
        'sample' | 'simulatedArcs noise: «0»' || 'noise: takes a factor above 0, up to 100'
        'sample' | 'simulatedArcs «1»' || 'this argument needs its name: noise: 1'
        'galaxies' | "galaxies('dwarfs.ecsv', maps: '{galaxy}_lines.fits', only: «[]»)" || 'only: names at least one galaxy of the table'
        'per' | "arc = «fitArc» OH, seeing: 1.arcsec, centre: [28, 23], axisRatio: 0.56, radius: minorAxis" || "'fitArc' lacks 'positionAngle:': name = fitArc value, seeing: ..., [moffat: ...], centre: ..., axisRatio: ..., positionAngle: ..., radius: ..., [slope: ...], [central: ...], [walkers: ...], [steps: ...], [dropped: ...], [starts: ...], [outside: ...]"
        'per' | "arc = fitArc OH, seeing: «1», $DISC" || 'a value in arcsec is wanted here, not a pure number'
        'per' | "arc = fitArc OH, seeing: «0.arcsec», $DISC" || 'seeing: must be positive'
        'per' | "arc = fitArc OH, seeing: 1.arcsec, moffat: «1», $DISC" || "moffat: takes the exponent of Moffat's profile, above 1"
        'per' | "arc = «fitArc gradient.slope, seeing: 1.arcsec, $DISC»" || "fitArc takes one value a spaxel; 'gradient.slope' is one value a galaxy"
        'per' | "arc = «fitArc radius, seeing: 1.arcsec, $DISC»" || "fitArc takes a pure number, such as 12 + log(O/H); 'radius' is length"
        'per' | "arc = fitArc OH, seeing: 1.arcsec, centre: «[28]», axisRatio: 0.56, positionAngle: -32.deg, radius: minorAxis" || 'centre: lists a column and a row of the maps, counted from 0, such as [28, 23], or ranges, such as [24..33, 18..27]'
        'per' | "arc = fitArc OH, seeing: 1.arcsec, centre: [«33..24», 18], $FREE, slope: -0.1..0, central: 8..9" || 'the range runs backwards: 33 to 24'
        'per' | "arc = fitArc OH, seeing: 1.arcsec, centre: [28, 23], axisRatio: «1.2», positionAngle: 0, radius: minorAxis" || 'axisRatio: lies above 0 and up to 1'
        'per' | "arc = fitArc OH, seeing: 1.arcsec, centre: [28, 23], axisRatio: «0.5», positionAngle: -90..90, radius: minorAxis" || 'axisRatio: is one value, so the disc is known, and centre: and positionAngle: are values too; or give it a range, such as 0.1..0.9'
        'per' | "arc = fitArc OH, seeing: 1.arcsec, $DISC, slope: «-0.1..0»" || 'slope: is a prior of a free disc; the line of a known one is found in closed form without'
        'per' | "arc = fitArc OH, seeing: 1.arcsec, centre: [28, 23], $FREE, central: 8..9" .replace('0.1..0.9', '«0.1..0.9»') || 'axisRatio: is a range, so the disc is free; its priors need slope: and central: too, such as slope: -0.1..0, central: 8.5..9.5'
        'per' | "arc = fitArc OH, seeing: 1.arcsec, centre: [28, 23], $FREE, slope: «-0.1..0»" || 'slope: goes with central:, such as central: 8.5..9.5'
        'per' | "arc = fitArc OH, seeing: 1.arcsec, centre: [28, 23], axisRatio: 0.1..0.9, positionAngle: «0..90», radius: minorAxis, slope: -0.1..0, central: 8..9" || 'positionAngle: of a free disc is -90..90, all there are: the major axis has no direction, and a narrower range would have edges where there are none'
        'per' | "arc = fitArc OH, seeing: 1.arcsec, centre: «[0..99, 0..99]», $FREE, slope: -0.1..0, central: 8..9" || 'centre: holds more than 2500 pixels, each of which is tried; narrow it'
        'per' | "arc = fitArc OH, seeing: 1.arcsec, centre: [28, 23], axisRatio: 0.56, positionAngle: «1.kpc», radius: minorAxis" || 'positionAngle: takes an angle, such as -32.deg'
        'per' | "arc = fitArc OH, seeing: 1.arcsec, centre: [28, 23], axisRatio: 0.56, positionAngle: 0, radius: «minor»" || "'minor' is not one of the choices here; did you mean minorAxis?"
        'per' | "arc = fitArc OH, seeing: 1.arcsec, centre: [28, 23], $FREE, slope: -0.1..0, central: 8..9, walkers: «8»" || 'walkers: takes 12 to 1000 of them, not 8'
        'per' | "arc = fitArc OH, seeing: 1.arcsec, centre: [28, 23], $FREE, \n        slope: -0.1..0, central: 8..9, walkers: 24, steps: «2000»" || 'steps: needs dropped:, how many of the first are left out, such as dropped: 1000'
        'per' | "arc = fitArc OH, seeing: 1.arcsec, centre: [28, 23], $FREE, \n        slope: -0.1..0, central: 8..9, starts: «inPriors»" || 'starts: belongs to walkers, as in walkers: 24, steps: 2000, dropped: 1000, starts: inPriors'
        'per' | "arc = fitArc OH, seeing: 1.arcsec, $DISC, walkers: «24»" || 'walkers: look for a free disc; the line of a known one is found in closed form without'
        'across' | "«published gradient, slope: -0.1, source: 'x'»" || "'gradient.slope' is one value a galaxy; say whose is meant: galaxy: 'NAME'"
        'across' | "published mass, galaxy: «'NGC1705'», slope: -0.1, source: 'x'" || "galaxy: 'mass.slope' is one value for all galaxies together"
        'across' | "published gradient, galaxy: 'NGC1705', slop: «-0.1», source: 'x'" || "slop: gradient is a fitted line: it has slope, intercept, scatter, n, not 'slop'; did you mean slope?"
    }

    def "parts of an arc, its residual and its radius stand where they have a value: #part #snippet"() {
        given:
        def draft = Draft.of(part, snippet, part == 'per' ? [:] : [per: "    arc = fitArc(OH, seeing: 1.arcsec, $DISC)"])

        expect:
        draft.told() == (message ? draft.expected(message) : 'nothing')

        where:
        part     | snippet                                                                                                    || message
        'per'    | "arc = fitArc OH, seeing: 1.arcsec, $DISC\n    middle = median(residual(arc), arc.radius < 2.kpc)"             || null
        'per'    | "arc = fitArc OH, seeing: 1.arcsec, $DISC\n    middle = arc.«share»"                                           || "arc is a fit of a lensed arc: it has slope, central, deprojected, minorAxis, axisRatio, positionAngle, column, row, chi2, dof, chi2Pixels, dofPixels, BIC, overConstant, n, pixels, radius, not 'share'"
        'across' | "published arc, galaxy: 'A', deprojected: -0.02 ± 0.01, source: 'x', because: 'it is so'"                || null
        'across' | "publishedValue arc.slope/arc.minorAxis, galaxy: 'A', is: 0.5, source: 'x'"                              || null
        'across' | "middle = median(arc.«radius»)"                                                                          || "arc is a fit of a lensed arc: it has slope, central, deprojected, minorAxis, axisRatio, positionAngle, column, row, chi2, dof, chi2Pixels, dofPixels, BIC, overConstant, n, pixels, not 'radius'"
    }
}
