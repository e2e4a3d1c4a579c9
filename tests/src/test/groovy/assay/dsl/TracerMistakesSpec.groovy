package assay.dsl

import spock.lang.Specification

/** What an author is told of mistakes in scenes and in models that see through a point-spread function. */
class TracerMistakesSpec extends Specification {
    static final DISC = 'disc = component(profile: exponential, size: Re)\n'
    static final FIT = 'q = fitTracer OH, profile: gradient, light: [disc], '

    def "in perGalaxy: #snippet"() {
        given:
        def draft = Draft.of('per', DISC + snippet)

        expect:
        draft.told() == draft.expected(message)

        where:
        snippet || message
        'q = «component profile: exponential»' || 'a component has a profile and a size, as in profile: exponential, size: 1.arcsec, or is a map: Ha'
        'q = component profile: exponential, size: «3»' || 'size: takes an angle or a length, not a pure number'
        'q = component profile: exponential, size: «radius»' || 'size: is one value a galaxy, not one value a spaxel'
        'q = component profile: exponential, size: «0.arcsec»' || 'size: must be positive'
        'q = component profile: «exponentiel», size: Re' || "'exponentiel' is not one of the choices here; did you mean exponential?"
        'q = component profile: exponential, size: Re, index: «2»' || 'index: belongs to sersic and moffat; leave it out'
        'q = component profile: «sersic», size: Re' || 'profile: sersic needs index:, such as index: 4'
        'q = component profile: «moffat», size: Re' || 'profile: moffat needs index:, its beta, such as index: 2.5'
        'q = component profile: moffat, size: Re, index: «1»' || 'index: takes a number above 1.0 and up to 20, not 1.0'
        'q = component profile: exponential, size: Re, brightness: «0»' || 'brightness: must be positive'
        'q = component map: «Re»' || "map: takes one value a spaxel; 'Re' is one value a galaxy"
        'q = component map: «Ha», profile: exponential' || 'map: is the light itself; leave the other arguments out'
        FIT + 'mean: «abundance»' || "'abundance' is not one of the choices here; did you mean abundances?"
        FIT + 'mean: abundances, psf: «gaussian»' || 'psf: needs its width, as in psf: gaussian, fwhm: 0.7.arcsec'
        FIT + 'mean: abundances, fwhm: «1.arcsec»' || 'fwhm: belongs to psf:, as in psf: gaussian, fwhm: 0.7.arcsec'
        FIT + 'mean: abundances, psf: gaussian, fwhm: «2»' || 'fwhm: takes an angle or a length, not a pure number'
        FIT + 'mean: abundances, psf: gaussian, fwhm: «-1.arcsec»' || 'fwhm: must be positive, or 0 for none'
        FIT + 'mean: abundances, psf: gaussian, fwhm: 1.arcsec, beta: «2»' || 'beta: belongs to psf: moffat'
        FIT + 'mean: abundances, psf: «moffat», fwhm: 1.arcsec' || 'psf: moffat needs beta:, such as beta: 2.5'
        FIT + 'mean: abundances, psf: moffat, fwhm: 1.arcsec, beta: «1»' || 'beta: takes a number above 1, not 1.0'
        FIT + "mean: abundances, kernel: «'../psf.fits'»" || "kernel: '../psf.fits' must name a file in the folder of the data or of the recipe, or in a folder below it"
        FIT + "mean: abundances, kernel: «'psf.fits'», psf: gaussian, fwhm: 1.arcsec" || 'kernel: is the whole point-spread function; leave psf: and fwhm: out'
        FIT + "mean: abundances, kernel: 'psf.fits', perPixel: «4»" || 'perPixel: takes an odd number up to 25, not 4'
        FIT + "mean: abundances, kernel: 'psf.fits', perPixel: 5, supersampling: «3»" || 'supersampling: is perPixel: where there is a kernel; leave it out'
        FIT + 'mean: abundances, perPixel: «5»' || 'perPixel: belongs to kernel:, how many of its pixels make one of the maps'
        FIT + 'mean: abundances, supersampling: «4»' || 'supersampling: takes an odd number up to 25, not 4'
        FIT + 'mean: abundances, slope: «0.1.kpc..1.kpc»' || 'slope: here it is angle^-1, not length'
        FIT + 'mean: abundances, against: «Re»' || "against: takes a radius, such as skyRadius, radius or radius/Re; 'Re' is one value a galaxy"
        FIT + 'mean: abundances, steps: «100»' || 'steps: belongs to walkers, as in by: withScatter, walkers: 500, steps: 500, dropped: 250'
        'q = fitTracer OH, profile: gradient, light: «[]», mean: abundances' || 'light: takes one component or more'
        'q = fitTracer OH, profile: gradient, light: «[gradient]», mean: abundances' || 'light: takes components, as in disc = component profile: exponential, size: 1.arcsec; gradient is a fitted line'
        'q = fitTracer OH, profile: gradient, light: «disc», mean: abundances' || 'a list in brackets is wanted here: [ ..., ... ]'
        'q = fitTracer OH, profile: constants, light: «[disc, disc]», mean: abundances' || 'light: names a component twice'
        'q = fitTracer OH, profile: constants, light: [disc], against: «radius», mean: abundances' || 'against: belongs to profile: gradient; constants have no slope'
        'q = fitTracer OH, profile: constants, light: [disc], slope: «0..1», mean: abundances' || 'slope: belongs to profile: gradient; constants have none'
        'q = «fitTracer radius, profile: gradient, light: [disc], mean: abundances»' || "fitTracer takes 12 + log(O/H), a pure number; 'radius' is length"
    }

    private static Draft scene(String lines) {
        Draft.of('sample', "simulatedScenes 'disc', {\n$lines\n}", [per: ''])
    }

    def "in a scene: #snippet"() {
        given:
        def lines = ['field(8.arcsec, pixel: 0.2.arcsec)', "component('one', profile: exponential, size: 1.arcsec, central: 8.0)",
                     'noise(centre: 0.01, atSize: 0.02)', 'psf(gaussian, fwhm: 0.5.arcsec)', 'mean(abundances)']
        def word = (snippet =~ /\w+/)[0]
        def draft = scene((lines.findAll { !it.startsWith(word) || word == 'component' } + [snippet]).join('\n'))

        expect:
        draft.told() == draft.expected(message)

        where:
        snippet || message
        "field 8.arcsec, pixel: «5.arcsec»" || 'pixel: 5.0 arcsec makes images of 2 pixels along an axis; 3 to 4000 are made'
        "field 8.arcsec, pixel: «[0.2]»".replace('«[0.2]»', '[«0.2»]') || 'a value in arcsec is wanted here, not a pure number'
        "«component 'one', profile: exponential, size: 1.arcsec, central: 8.0»" || "there is a component 'one' already"
        "component 'two', profile: exponential, size: 1.arcsec, central: 8.0, bend: «1.arcsec»" || 'bend: and outer: go together, as in bend: 2.arcsec, outer: -0.05'
        "noise centre: «0», atSize: 0.02" || 'centre: must be positive'
        "noise centre: 0.01, atSize: «0.005»" || 'atSize: is no less than the variance at the centre'
        "noise centre: 0.01, atSize: 0.02, draws: «0»" || 'draws: takes 1 to 10000, not 0'
        "noise centre: 0.01, atSize: 0.02, draws: «3», noiseFree: alone" || 'draws: there are none where noiseFree: is alone; leave one of them out'
        "«psf gaussian»".replace('«psf gaussian»', '«psf gaussian, beta: 2»') || 'psf takes either fwhm: or pixels:, as in psf gaussian, fwhm: 0.5.arcsec'
        "psf gaussian, fwhm: 1.arcsec, beta: «2»" || 'beta: goes with psf moffat, as in psf moffat, fwhm: 0.7.arcsec, beta: 2.5'
        "psf moffat, fwhm: 1.arcsec, beta: «1»" || 'beta: takes a number above 1, not 1.0'
        "psf gaussian, fwhm: «[-1.arcsec]»" || 'fwhm: is 0 for none, or positive'
        "«supersampling 2»" || 'supersampling takes an odd number up to 25, not 2'
        "arms 2, by: 0.2, pitch: «0.deg», width: 0.2.arcsec" || 'pitch: lies between 1.deg and 89.deg'
        "accreted by: -0.4, x: 1.arcsec, y: 0.arcsec, width: «0.arcsec»" || 'width: must be positive'
        "«fluctuations 0, length: 1.arcsec»" || 'fluctuations have an amplitude above 0'
        "«mean» abundances, 3".replace('«mean» abundances, 3', 'mean «logarithm»') || "'logarithm' is not one of the choices here; did you mean logarithms?"
    }

    def "a scene that lacks #word is told so"() {
        given:
        def lines = ['field(8.arcsec, pixel: 0.2.arcsec)', "component('one', profile: exponential, size: 1.arcsec, central: 8.0)",
                     'noise(centre: 0.01, atSize: 0.02)', 'psf(gaussian, fwhm: 0.5.arcsec)', 'mean(abundances)']
        def draft = Draft.of('sample', "«simulatedScenes 'disc', {»\n${lines.findAll { !it.startsWith(word) }.join('\n')}\n}")

        expect:
        draft.told().contains(message)

        where:
        word        || message
        'field'     || "scene 'disc' lacks its field: field 8.arcsec, pixel: 0.066.arcsec"
        'component' || "scene 'disc' lacks a component: component 'disc', profile: exponential, size: 1.arcsec, central: 8.0"
        'noise'     || "scene 'disc' lacks its noise: noise centre: 0.01, atSize: 0.02"
        'psf'       || "scene 'disc' lacks its point-spread function: psf gaussian, fwhm: 0.5.arcsec"
        'mean'      || "scene 'disc' lacks what is averaged: mean abundances, or mean logarithms"
    }
}
