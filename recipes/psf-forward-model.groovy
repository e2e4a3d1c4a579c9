// What a point-spread function does to metallicity gradients, and models that see through it, after Metha et al. (2024).
// It needs no data: its galaxies are images that it makes itself, with known truth.
language 1
study 'Metallicity gradients through a point-spread function'
reproduces 'Metha et al. 2024 (metallicity as a tracer in LENSTRONOMY)'
seed 2024
outside drop

layout 'images', {
    reference 'images of model galaxies, made by this study'
    files '{galaxy}.fits'
    map 'OH',     from: 'OH', error: 'OH_ERR', unit: ''
    map 'light',  from: 'LIGHT', unit: ''
    map 'trueOH', from: 'TRUE_OH', unit: ''
}

part 'toys', 'Four galaxies with the same radial fit', {
    sample {
        galaxies   'scenes.ecsv', maps: '{galaxy}', layout: images
        properties scene: words, fwhm: arcsec, size: arcsec, draw: number
        thickness  0
        simulatedScenes 'smooth', {
            field 8.arcsec, pixel: 0.1.arcsec
            component 'disc', profile: exponential, size: 1.arcsec, central: 8.6, slope: -0.1
            noise centre: 0.0001, atSize: 0.0002, noiseFree: alone
            psf gaussian, fwhm: [0.arcsec, 0.6.arcsec, 1.3.arcsec]
            mean abundances
        }
        simulatedScenes 'accreted', {
            field 8.arcsec, pixel: 0.1.arcsec
            component 'disc', profile: exponential, size: 1.arcsec, central: 8.6, slope: -0.1
            accreted by: -0.5, x: -1.5.arcsec, y: 0.arcsec, width: 0.8.arcsec
            noise centre: 0.0001, atSize: 0.0002, noiseFree: alone
            psf gaussian, fwhm: [0.arcsec, 0.6.arcsec, 1.3.arcsec]
            mean abundances
        }
        simulatedScenes 'arms', {
            field 8.arcsec, pixel: 0.1.arcsec
            component 'disc', profile: exponential, size: 1.arcsec, central: 8.55, slope: -0.1
            arms 2, by: 0.2, pitch: 25.deg, width: 0.25.arcsec
            noise centre: 0.0001, atSize: 0.0002, noiseFree: alone
            psf gaussian, fwhm: [0.arcsec, 0.6.arcsec, 1.3.arcsec]
            mean abundances
        }
        simulatedScenes 'fluctuations', {
            field 8.arcsec, pixel: 0.1.arcsec
            component 'disc', profile: exponential, size: 1.arcsec, central: 8.6, slope: -0.1
            fluctuations 0.08, length: 0.4.arcsec
            noise centre: 0.0001, atSize: 0.0002, noiseFree: alone
            psf gaussian, fwhm: [0.arcsec, 0.6.arcsec, 1.3.arcsec]
            mean abundances
        }
    }
    perGalaxy {
        line    = fitLine OH, against: skyRadius/size, errors: jackknife            // all pixels alike
        median5 = fitLine OH, against: skyRadius/size, errors: jackknife, medians: 0.8, between: 0..4     // five annuli
    }
}

part 'widths', 'Gradients through wider and wider point-spread functions', {
    sample {
        galaxies   'scenes.ecsv', maps: '{galaxy}', layout: images
        properties fwhm: arcsec, size: arcsec, draw: number
        thickness  0
        simulatedScenes 'disc', {
            field 8.arcsec, pixel: 0.066.arcsec                                     // 121 x 121 pixels
            component 'disc', profile: exponential, size: 1.arcsec, central: 8.0, slope: -0.2
            noise centre: 0.01, atSize: 0.02, noiseFree: included                   // variances
            psf gaussian, fwhm: [0.1.arcsec, 0.2.arcsec, 0.3.arcsec, 0.5.arcsec, 0.7.arcsec, 1.0.arcsec, 1.5.arcsec, 2.0.arcsec]
            mean abundances
        }
    }
    perGalaxy {
        R       = skyRadius/size
        disc    = component profile: exponential, size: size
        wls     = fitLine OH, against: R, by: weighted, errors: measurements
        forward = fitTracer OH, profile: gradient, light: [disc], against: R, psf: gaussian, fwhm: fwhm,      // as intended
            mean: abundances, slope: -0.5..0.1
        linear  = fitTracer OH, profile: gradient, light: [disc], against: R, psf: gaussian, fwhm: fwhm,      // as published
            mean: logarithms, slope: -0.5..0.1, walkers: 100, steps: 250, dropped: 50
    }
    acrossGalaxies {
        inOne     = count(abs(forward.slope + 0.2) < error(forward.slope),   draw > 0)
        inTwo     = count(abs(forward.slope + 0.2) < 2*error(forward.slope), draw > 0)
        linearOne = count(abs(linear.slope + 0.2)  < error(linear.slope),    draw > 0)
        wlsOne    = count(abs(wls.slope + 0.2)     < error(wls.slope),       draw > 0)
        publishedValue inOne, is: 6, source: 'text, of eight', because: 'one draw of noise each, as in the paper; the next part has 25'
        publishedValue inTwo, is: 8, source: 'text, of eight'
        published linear, galaxy: 'disc-fwhm1-draw0',   slope: -0.1984, source: 'the published software, without noise'
        published linear, galaxy: 'disc-fwhm1.5-draw0', slope: -0.1945, source: 'the published software, without noise'
        published linear, galaxy: 'disc-fwhm2-draw0',   slope: -0.1878, source: 'the published software, without noise'
    }
}

part 'draws', 'The same with 25 draws of noise each', {
    sample {
        galaxies   'scenes.ecsv', maps: '{galaxy}', layout: images
        properties fwhm: arcsec, size: arcsec, draw: number
        thickness  0
        simulatedScenes 'disc', {
            field 8.arcsec, pixel: 0.066.arcsec
            component 'disc', profile: exponential, size: 1.arcsec, central: 8.0, slope: -0.2
            noise centre: 0.01, atSize: 0.02, draws: 25
            psf gaussian, fwhm: [0.1.arcsec, 0.2.arcsec, 0.3.arcsec, 0.5.arcsec, 0.7.arcsec, 1.0.arcsec, 1.5.arcsec, 2.0.arcsec]
            mean abundances
        }
    }
    perGalaxy {
        disc    = component profile: exponential, size: size
        forward = fitTracer OH, profile: gradient, light: [disc], against: skyRadius/size, psf: gaussian, fwhm: fwhm,
            mean: abundances, slope: -0.5..0.1
    }
    acrossGalaxies {
        inOneOfEight = 8*count(abs(forward.slope + 0.2) < error(forward.slope))/count(draw > 0)
        inTwoOfEight = 8*count(abs(forward.slope + 0.2) < 2*error(forward.slope))/count(draw > 0)
        publishedValue inOneOfEight, is: 6, source: 'text, of eight', because: 'the mean of 25 draws; intervals of 68 % hold 5.5 of eight'
        publishedValue inTwoOfEight, is: 8, source: 'text, of eight', because: 'the mean of 25 draws; intervals of 95 % hold 7.6 of eight'
    }
}

part 'sizes', 'How many pixels a galaxy has to have', {
    sample {
        galaxies   'scenes.ecsv', maps: '{galaxy}', layout: images
        properties fwhm: arcsec, pixelSize: arcsec, size: arcsec, draw: number
        thickness  0
        simulatedScenes 'disc', {                                                   // 1, 1.4, 2, 3, 5 and 8 pixels to its size
            field 8.arcsec, pixel: [1.arcsec, 0.714286.arcsec, 0.5.arcsec, 0.333333.arcsec, 0.2.arcsec, 0.125.arcsec]
            component 'disc', profile: exponential, size: 1.arcsec, central: 8.0, slope: -0.2
            noise centre: 0.01, atSize: 0.02, draws: 100
            psf gaussian, pixels: 2                                                 // as Nyquist asks for
            mean abundances
        }
    }
    perGalaxy {
        R       = skyRadius/size
        disc    = component profile: exponential, size: size
        wls     = fitLine OH, against: R, by: weighted, errors: measurements
        forward = fitTracer OH, profile: gradient, light: [disc], against: R, psf: gaussian, fwhm: fwhm,
            mean: abundances, slope: -1..0.6
    }
    acrossGalaxies {
        ofLine    = binned wls.slope,     over: fwhm/size, between: 0.02..2.12, step: 0.1, atLeast: 10
        ofForward = binned forward.slope, over: fwhm/size, between: 0.02..2.12, step: 0.1, atLeast: 10
        covered   = count(forward.slopeLow < -0.2 && -0.2 < forward.slopeHigh) / count(forward.n > 0)
        biasOfLine    = median(wls.slope,     fwhm > 0.9*size && fwhm < 1.1*size) + 0.2
        biasOfForward = median(forward.slope, fwhm > 0.9*size && fwhm < 1.1*size) + 0.2
    }
}

part 'clumps', 'Three clumps that a gradient does not describe', {
    sample {
        galaxies   'scenes.ecsv', maps: '{galaxy}', layout: images
        properties fwhm: arcsec, draw: number
        thickness  0
        simulatedScenes 'clumps', {                                                 // 31 x 31 pixels
            field 2.046.arcsec, pixel: 0.066.arcsec
            component 'centre', profile: exponential, size: 0.25.arcsec, central: 7.6
            component 'right',  profile: exponential, size: 0.25.arcsec, central: 7.8, x: -0.25.arcsec
            component 'upLeft', profile: exponential, size: 0.25.arcsec, central: 7.9, x: 0.25.arcsec, y: 0.25.arcsec
            noise centre: 0.01, atSize: 0.02, draws: 200, noiseFree: included
            psf gaussian, fwhm: 0.055.arcsec         // stands in for F150W of NIRCam; fits of data take kernel: 'F150W.fits', perPixel: 5
            mean abundances
        }
    }
    perGalaxy {
        centre = component profile: exponential, size: 0.25.arcsec, x: 0.arcsec, y: 0.arcsec
        right  = component profile: exponential, size: 0.25.arcsec, x: -0.25.arcsec
        upLeft = component profile: exponential, size: 0.25.arcsec, x: 0.25.arcsec, y: 0.25.arcsec
        three    = fitTracer OH, profile: constants, light: [centre, right, upLeft], psf: gaussian, fwhm: fwhm, mean: abundances   // as intended
        linear   = fitTracer OH, profile: constants, light: [centre, right, upLeft], psf: gaussian, fwhm: fwhm, mean: logarithms   // as published
        gradient = fitTracer OH, profile: gradient,  light: [centre, right, upLeft], psf: gaussian, fwhm: fwhm, mean: logarithms
        wls      = fitLine OH, against: skyRadius, by: weighted, errors: measurements
        deltaBIC = gradient.BIC - linear.BIC                                        // positive for the clumps
        largest  = max(abs(three.centre - 7.6), max(abs(three.right - 7.8), abs(three.upLeft - 7.9)))
    }
    acrossGalaxies {
        coveredCentre = count(abs(three.centre - 7.6) < error(three.centre), draw > 0) / count(draw > 0)
        coveredRight  = count(abs(three.right - 7.8)  < error(three.right),  draw > 0) / count(draw > 0)
        coveredUpLeft = count(abs(three.upLeft - 7.9) < error(three.upLeft), draw > 0) / count(draw > 0)
        publishedValue median(linear.centre, draw > 0), is: 7.6067 ± 0.032, source: 'Table 1'
        publishedValue median(linear.right, draw > 0),  is: 7.8089 ± 0.024, source: 'Table 1'
        publishedValue median(linear.upLeft, draw > 0), is: 7.9002 ± [0.0192, 0.0195], source: 'Table 1'
        publishedValue median(wls.intercept, draw > 0), is: 7.73 ± 0.02, source: 'text'
        publishedValue median(wls.slope, draw > 0)*arcsec, is: 0.10 ± 0.03, source: 'text'
        publishedValue median(gradient.central, draw > 0), is: 7.73 ± 0.02, source: 'text'
        publishedValue median(gradient.slope, draw > 0)*arcsec, is: 0.12 ± 0.04, source: 'text'
        publishedValue median(deltaBIC, draw > 0), is: 35, source: 'text'
    }
}

shows 'psf-forward-model.figures.groovy'
