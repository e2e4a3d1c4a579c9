package assay.study

/** A recipe that shows something with every word of figures. */
class FiguresRecipe {
    static final String TEXT = '''language 1
study 'Figures'
seed 55
lines Ha, Hb, OIII5007, NII6584, SII6716, SII6731
outside drop
labels OH: '12 + log(O/H)'
sample {
    galaxies 'dwarfs.ecsv', maps: '{galaxy}_lines.fits'
    properties logMstar: dex, logMHI: dex, environment: words
    thickness 0.2
    simulatedDwarfs number: 6, logMass: 7.0..9.5, median: 8.36,
        slope: -0.091, intercept: 0.743, yieldWeight: 1.15, meanLogYield: -2.6, scatter: 0.060
}
perGalaxy {
    select { EW(Ha) > 5.AA; below(kauffmann03.nii) }
    deredden ccm89, rv: 3.1, balmer: 2.86, below: clip
    OH = metallicity(dopita16.linear, outside: flag)
    gradient = fitLine OH, against: radius/Re, bootstrap: 200
    exact = fitLine OH, against: radius/Re, by: withScatter
    walked = fitLine OH, against: radius/Re, by: withScatter, walkers: 24, steps: 120, dropped: 40
    unseen = fitLine OH, against: radius/Re, bootstrap: 100
    structure = twoPoint residual(gradient), upTo: 1.kpc, step: 0.2.kpc, form: shell, draws: 10
    profile = binned OH, over: radius/Re, between: 0..2.4, step: 0.4
    trendOH = smoothed OH, over: [radius/Re], nearest: 0.6
    wide = smoothed OH, over: [radius/Re, EW(Ha)/AA], nearest: 0.6
    highest = median(OH)
}
acrossGalaxies {
    mass = relation gradient.slope, against: logMstar
    massBoth = relation gradient.slope, against: logMstar, by: errorsInBoth, draws: 2000
}
figure 'maps', 'Maps', each: galaxy, galaxies: 2, {
    panel title: 'O/H', { map OH, ellipses: [0.5.Re, 1.Re], axes: kpc, beam: 2.arcsec, contours: [8.1, 8.0], between: 7.9..8.3 }
    panel title: 'error', { map error(OH), colours: cividis }
    panel title: 'residual', { map residual(gradient); contours EW(Ha), at: [50.AA], label: 'EW' }
}
figure 'shared', 'Maps that share axes', galaxies: 3, share: axes, { map OH, axes: kpc }
figure 'corner', 'Posterior', each: galaxy, galaxies: 2, { corner walked, enclosing: [0.68, 0.95] }
figure 'exactly', 'Posterior', galaxies: 1, { corner exact }
figure 'refits', 'Refits', galaxies: 1, { corner gradient }
figure 'ofMass', 'Posterior', { corner massBoth }
figure 'walkers', 'Walkers', galaxies: 1, { traces walked }
figure 'chains', 'Chains', { traces massBoth }
figure 'profiles', 'Profile and residuals', galaxies: 2, share: horizontal, {
    panel { points OH, against: radius/Re, errors: none; trend profile; horizontally 0..2.4, label: 'R / R_{e}' }
    panel height: 0.4, { points residual(gradient), against: radius/Re; level 0; horizontally 0..2.4 }
}
figure 'smooth', 'Smoothed', galaxies: 1, { trend trendOH }
figure 'correlation', 'Correlation', galaxies: 1, { correlation structure }
figure 'bpt', 'Excitation', galaxies: 1, {
    points log(OIII5007/Hb), against: log(NII6584/Ha), colour: radius/Re, colours: cividis, between: 0..2, error: 0.1, errorOfX: error(log(NII6584/Ha))
    density log(OIII5007/Hb), against: log(NII6584/Ha), enclosing: [0.68, 0.95]
    demarcation kauffmann03.nii
    demarcation kewley01.nii, label: 'most starburst'
    horizontally(-1.7..0.3)
}
figure 'panels', 'Distributions', columns: 2, {
    panel { histogram gradient.slope, style: open, bins: 8; horizontally(-0.4..0.4) }
    panel { distribution gradient.slope; distribution gradient.slope, weight: 1/error(gradient.slope)**2 }
    panel { boxes gradient.slope, by: environment }
    panel { points 10**logMHI, against: 10**logMstar; horizontally 1e6..1e10, scale: logarithmic; vertically 1e6..1e11, scale: logarithmic, label: 'M_{HI}' }
}
figure 'bands', 'Medians', galaxies: 1, { medians OH, against: radius/Re, step: 0.4, style: band }
figure 'some', 'Not all galaxies', each: galaxy, { histogram log(OH - highest - 0.25) }
'''
}
