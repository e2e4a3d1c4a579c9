// What the study of dwarf galaxies shows: labels, tables and figures.
labels OH: '12 + log(O/H)', logMstar: 'log M_{*} (M_\\sun)', logMstar_50MGC: 'log M_{*} (M_\\sun)', 'radius/Re': 'R / R_{e}',
       logYield: 'log y_{eff}', logBaryons: 'log M_{baryon} (M_\\sun)', logDepth: 'log M_{*}/R_{e} (M_\\sun/kpc)',
       'gradient.slope': 'gradient (dex/R_{e})', 'gradientKpc.slope': 'gradient (dex/kpc)', slope_dex_per_Re: 'gradient (dex/R_{e})',
       'sfrGradient.slope': 'gradient of log Σ_{SFR} (dex/R_{e})', 'ssfrGradient.slope': 'gradient of log sSFR (dex/R_{e})',
       'starsGradient.slope': 'gradient of log Σ_{*} (dex/R_{e})', 'surroundings.eta': 'log η_{5} (Mpc^{-3})',
       'residual(mass)': 'gradient at fixed mass (dex/R_{e})', 'residual(innerMass)': 'inner O/H at fixed mass (dex)',
       'residual(outerMass)': 'outer O/H at fixed mass (dex)', 'log(SFR / (Msun/yr))': 'log SFR (M_\\sun/yr)',
       'gradientN2.slope': 'gradient (dex/R_{e})', 'gradientO3n2.slope': 'gradient (dex/R_{e})',
       'gradientScal.slope': 'gradient (dex/R_{e})', 'log(OIII5007/Hb)': 'log [O III]5007/Hβ', 'log(NII6584/Ha)': 'log [N II]6584/Hα',
       'not regular': 'irregular', 'not cluster': 'field', 'logMstar + best.gamma*logYield': 'log M_{*} + \\gamma log y_{eff}',
       yieldsAtMass: 'yield', baryonsAtMass: 'baryonic mass', gasAtMass: 'gas mass', depthAtMass: 'M_{*}/R_{e}',
       sfrAtMass: 'gradient of Σ_{SFR}', ssfrAtMass: 'gradient of sSFR', etaAtMass: 'surroundings', rotationAtMass: 'rotation',
       'rotation.share': 'share of the velocity field that rotates'

table 'table1', 'Linear fits and rank correlations of the gradient', {
    relations massKpc, mass, baryonsKpc, baryons, sfr, ssfr, yields, depth, density, eta
}
table 'tableA1', 'The galaxies', {
    columns logMstar, Re, distance, globalOH, log(SFR / (Msun/yr)), logMHI, logYield, logBaryons,
        gradientKpc.slope, gradient.slope, gradient.intercept, sfrGradient.slope, surroundings.eta, rotation.share
}

figure 'fig01', 'The sample: star formation and mass', { points log(SFR / (Msun/yr)), against: logMstar, split: velocityField == 'regular' }
figure 'fig02', 'Maps of metallicity', galaxies: 6, { map OH, ellipses: [0.5.Re, 1.Re] }
figure 'fig03', 'Excitation', galaxies: 4, {
    points log(OIII5007/Hb), against: log(NII6584/Ha)
    demarcation kauffmann03.nii
    horizontally(-1.7..0.1)
    vertically(-1..1)
}
figure 'fig04', 'Radial profiles', galaxies: all, columns: 8, {
    points OH, against: radius/Re
    medians OH, against: radius/Re, step: 0.2
    fitted gradient
}
figure 'fig05', 'The gradients', {
    panel { histogram gradientKpc.slope, bins: 12 }
    panel { histogram gradient.slope, bins: 12 }
}
figure 'fig06', 'Gradient against stellar mass', {
    panel { points gradientKpc.slope, against: logMstar; fitted massKpc; curve 0.679 - 0.081*x, label: 'Li et al. 2025'; level 0 }
    panel { points gradient.slope,    against: logMstar; fitted mass;    curve 0.743 - 0.091*x, label: 'Li et al. 2025'; level 0 }
}
figure 'fig06_read_off', 'Gradient against stellar mass, read off the published figures', of: 'read_off', {
    points slope_dex_per_Re, against: logMstar_50MGC; fitted massReadOff; curve 0.743 - 0.091*x, label: 'Li et al. 2025'; level 0
}
figure 'fig07', 'Four calibrations', columns: 2, {
    panel title: 'N2S2Hα (Dopita 2016)', { points gradient.slope, against: logMstar; fitted mass; level 0 }
    panel title: 'N2 (Marino 2013)',     { points gradientN2.slope, against: logMstar; fitted massN2; level 0 }
    panel title: 'O3N2 (Marino 2013)',   { points gradientO3n2.slope, against: logMstar; fitted massO3n2; level 0 }
    panel title: 'S (Pilyugin 2016)',    { points gradientScal.slope, against: logMstar; fitted massScal; level 0 }
}
figure 'fig08', 'Regular and irregular velocity fields', {
    panel { points gradient.slope, against: logMstar, split: velocityField == 'regular'; fitted mass }
    panel { cumulative residual(mass), split: velocityField == 'regular' }
    panel { points residual(mass), against: rotation.share, split: velocityField == 'regular'; level 0 }
}
figure 'fig09', 'Surroundings', {
    panel { cumulative residual(mass), split: environment == 'cluster' }
    panel { points gradient.slope, against: surroundings.eta; fitted eta; curve 0.005*x - 0.03, label: 'Li et al. 2025' }
}
figure 'fig10', 'Star formation', {
    panel { points gradient.slope, against: sfrGradient.slope;   fitted sfr;     curve(-0.036 - 0.016*x, label: 'Li et al. 2025') }
    panel { points gradient.slope, against: ssfrGradient.slope;  fitted ssfr;    curve(-0.024 - 0.011*x, label: 'Li et al. 2025') }
    panel { points gradient.slope, against: starsGradient.slope; fitted density; curve 0.062*x + 0.026, label: 'Li et al. 2025' }
}
figure 'fig11', 'Effective yield', {
    panel { points logYield, against: logMstar; fitted yieldMass; level(-2.49, label: 'true yield (Pilyugin 2007)') }
    panel { points gradient.slope, against: logYield; fitted yields; curve(-0.36 - 0.13*x, label: 'Li et al. 2025') }
    panel { points residual(mass), against: logYield; level 0 }
}
figure 'fig12', 'The best combination of mass and yield', {
    panel { scan best; vertical 1.15, label: 'published' }
    panel { points gradient.slope, against: logMstar + best.gamma*logYield; fitted best; curve 0.45 - 0.091*x, label: 'Li et al. 2025'; level 0 }
    panel title: 'at fixed mass', { coefficients yieldsAtMass, baryonsAtMass, gasAtMass, depthAtMass, sfrAtMass, ssfrAtMass, etaAtMass, rotationAtMass }
}
figure 'fig13', 'Inner and outer metallicity', {
    panel { points gradient.slope, against: residual(innerMass); fitted inner }
    panel { points gradient.slope, against: residual(outerMass); fitted outer }
}
