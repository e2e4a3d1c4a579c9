// The smallest study: five simulated dwarf galaxies, their metallicity gradients, one relation.
language 1
study 'Hello, galaxies'
seed 1
lines Ha, Hb, NII6584, SII6716, SII6731
outside drop

sample {
    galaxies 'dwarfs.ecsv', maps: '{galaxy}_lines.fits'
    properties logMstar: dex
    thickness 0.2
    simulatedDwarfs number: 5, logMass: 7.0..9.5, median: 8.36,
        slope: -0.091, intercept: 0.743, yieldWeight: 1.15, meanLogYield: -2.6, scatter: 0.060
}

perGalaxy {
    select { EW(Ha) > 5.AA }
    deredden ccm89, rv: 3.1, balmer: 2.86, below: clip
    OH = metallicity(dopita16.linear)
    gradient = fitLine OH, against: radius/Re, bootstrap: 1000
}

acrossGalaxies {
    mass = relation gradient.slope, against: logMstar
}
