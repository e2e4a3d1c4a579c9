// A recipe with ten mistakes, each of another kind.
language 1
study 'Ten mistakes'
seed 1.5
lines Ha, Hb, NII6584, SII6716, SII6731
outside dropp

sample {
    galaxies 'dwarfs.ecsv', maps: '{galaxy}_lines.fits'
    properties logMstar: dex, environment: words
    thickness -0.2
}

perGalaxy {
    select { EW(Ha) > 5 }
    deredden ccm89, rv: 3.1, balmer: 2.86, bellow: clip
    OH       = metallicity(dopita16.liner)
    gradient = fitLine OH against: radius/Re, bootstrap: 1000
}

acrossGalaxies {
    mass = relation gradient.slope, against: logMstr
    both = relation radius, against: logMstar
    published mass, slope: -0.091 ± -0.017, source: 'Table 1'
}
