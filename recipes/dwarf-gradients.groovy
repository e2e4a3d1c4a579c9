// Metallicity gradients of dwarf galaxies against their mass, yield and surroundings, after Li et al. (2025).
language 1
study 'Metallicity gradients of star-forming dwarf galaxies'
reproduces 'Li et al. 2025, A&A, aa52978-24 (arXiv:2504.17541)'
seed 55
imf chabrier
cosmology H0: 70.km/s/Mpc, matter: 0.3
lines Ha, Hb, OIII5007, NII6584, SII6716, SII6731
outside drop                                            // spaxels for which a formula has no answer, counted

sample {
    galaxies   'dwarfs.ecsv', maps: '{galaxy}_lines.fits'         // in the folder given with --data
    properties logMstar: dex, logMHI: dex, velocityField: words, environment: words
    neighbours 'neighbours.ecsv'
    thickness  0.2
    simulatedDwarfs number: 55, logMass: 7.0..9.5, median: 8.36,  // without data: the published relation, known truth
        slope: -0.091, intercept: 0.743, yieldWeight: 1.15, meanLogYield: -2.6, scatter: 0.060
}

perGalaxy {
    select {
        EW(Ha) > 5.AA
        log(OIII5007/Hb) < 0.61 / (log(NII6584/Ha) - 0.05) + 1.3             // Kauffmann et al. 2003
    }
    deredden ccm89, rv: 3.1, balmer: 2.86, below: clip

    OH      = metallicity(dopita16.linear, outside: flag)   // kept and counted: no cut on the value itself
    OHn2    = metallicity(marino13.n2, outside: flag)
    OHo3n2  = metallicity(marino13.o3n2, outside: flag)
    OHscal  = metallicity(pg16.scal, outside: flag)
    logSfr  = log(kennicutt98(luminosity(Ha)) / area / (Msun/yr/kpc**2))
    logSsfr = logSfr - log(stellarDensity / (Msun/kpc**2))

    gradient       = fitLine OH,      against: radius/Re, bootstrap: 1000, atLeast: 10
    gradientKpc    = fitLine OH,      against: radius,    bootstrap: 1000
    gradientN2     = fitLine OHn2,    against: radius/Re, bootstrap: 1000
    gradientO3n2   = fitLine OHo3n2,  against: radius/Re, bootstrap: 1000
    gradientScal   = fitLine OHscal,  against: radius/Re, bootstrap: 1000
    sfrGradient    = fitLine logSfr,  against: radius/Re, bootstrap: 1000
    ssfrGradient   = fitLine logSsfr, against: radius/Re, bootstrap: 1000
    starsGradient  = fitLine log(stellarDensity / (Msun/kpc**2)), against: radius/Re, bootstrap: 1000

    globalOH = summedMetallicity dopita16.linear
    innerOH  = summedMetallicity dopita16.linear, where: radius < 0.5.Re
    outerOH  = summedMetallicity dopita16.linear, where: radius >= 0.5.Re

    SFR        = kennicutt98(luminosity(total(Ha)))
    stars      = 10**logMstar * 1.Msun
    molecular  = SFR * 1.Gyr / 1.4
    gas        = 1.35 * (10**logMHI * 1.Msun + molecular)
    mu         = gas / (gas + stars)
    logYield   = log(12 * 10**(globalOH - 12) / ln(1/mu))                    // effective yield
    logBaryons = log((gas + stars) / Msun)
    logDepth   = log(stars / Re / (Msun/kpc))                                // for the potential
    surroundings = neighbourDensity k: 5
    rotation     = rotatingDisc velocity(Ha)
}

acrossGalaxies {
    massKpc    = relation gradientKpc.slope, against: logMstar
    mass       = relation gradient.slope,    against: logMstar
    baryonsKpc = relation gradientKpc.slope, against: logBaryons
    baryons    = relation gradient.slope,    against: logBaryons
    sfr        = relation gradient.slope,    against: sfrGradient.slope
    ssfr       = relation gradient.slope,    against: ssfrGradient.slope
    yields     = relation gradient.slope,    against: logYield
    depth      = relation gradient.slope,    against: logDepth
    density    = relation gradient.slope,    against: starsGradient.slope
    eta        = relation gradient.slope,    against: surroundings.eta

    massN2     = relation gradientN2.slope,   against: logMstar
    massO3n2   = relation gradientO3n2.slope, against: logMstar
    massScal   = relation gradientScal.slope, against: logMstar
    yieldMass    = relation logYield, against: logMstar
    yieldBaryons = relation logYield, against: logBaryons
    innerMass    = relation innerOH,  against: logMstar
    outerMass    = relation outerOH,  against: logMstar
    globalMass   = relation globalOH, against: logMstar
    inner = relation gradient.slope, against: residual(innerMass)
    outer = relation gradient.slope, against: residual(outerMass)

    // at fixed stellar mass
    yieldsAtMass  = correlate gradient.slope, with: logYield,           controlling: [logMstar]
    baryonsAtMass = correlate gradient.slope, with: logBaryons,         controlling: [logMstar]
    gasAtMass     = correlate gradient.slope, with: log(gas/Msun),      controlling: [logMstar]
    depthAtMass   = correlate gradient.slope, with: logDepth,           controlling: [logMstar]
    sfrAtMass     = correlate gradient.slope, with: sfrGradient.slope,  controlling: [logMstar]
    ssfrAtMass    = correlate gradient.slope, with: ssfrGradient.slope, controlling: [logMstar]
    etaAtMass     = correlate gradient.slope, with: surroundings.eta,   controlling: [logMstar]
    rotationAtMass = correlate gradient.slope, with: rotation.share,    controlling: [logMstar]

    fields         = compareGroups gradient.slope, split: velocityField == 'regular'
    fieldsAtMass   = compareGroups residual(mass), split: velocityField == 'regular'
    clustersAtMass = compareGroups residual(mass), split: environment == 'cluster'

    best = combine gradient.slope, from: logMstar, and: logYield, gamma: 0..4, step: 0.01

    compare 'published/li2025.csv'
    publishedValue median(gradient.slope),        is: -0.026, source: 'text'
    publishedValue deviation(gradient.slope),     is:  0.092, source: 'text'
    publishedValue median(error(gradient.slope)), is:  0.018, source: 'text'
    publishedValue median(gradientKpc.slope),     is: -0.021, source: 'text'
    publishedValue count(gradient.slope > 0),     is:  18,    source: 'text'
}

// The gradients of the real galaxies, read off the published figures, with masses of an independent catalogue.
collection 'read_off', from: 'gradients_digitised.csv', kind: readOffFigures,
           source: 'gradients read off the figures of Li et al. 2025, masses of Ohlson et al. 2024', {
    properties slope_dex_per_Re: dex, logMstar_50MGC: dex
    massReadOff = relation slope_dex_per_Re, against: logMstar_50MGC
    published massReadOff, slope: -0.091 ± 0.017, intercept: 0.743 ± 0.149, r: -0.56 ± 0.081, source: 'Table 1'
    publishedValue median(slope_dex_per_Re),    is: -0.026, source: 'text'
    publishedValue deviation(slope_dex_per_Re), is:  0.092, source: 'text'
    publishedValue count(slope_dex_per_Re > 0), is:  18,    source: 'text'
}

shows 'dwarf-gradients.figures.groovy'
