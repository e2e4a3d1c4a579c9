// What the study of lensed arcs shows.
labels OH: '12 + log(O/H)', EBV: 'E(B-V)', 'log(sfrDensity/(Msun/yr/kpc**2))': 'log \\Sigma_{SFR} (M_\\sun/yr/kpc^{2})', logSfr: 'log \\Sigma_{SFR} (M_\\sun/yr/pc^{2})',
       logMass: 'log \\Sigma_{*} (M_\\sun/pc^{2})', 'logMass - 2': 'log \\Sigma_{*} - 2 (M_\\sun/pc^{2})',
       'known.radius': 'radius, known disc (kpc)', 'free.radius': 'radius, free disc (kpc)', 'residual(known)': 'left by the known disc', 'residual(free)': 'left by the free disc',
       'printed.OH': '12 + log(O/H), as printed', 'inferred.OH': '12 + log(O/H), as inferred', 'printed.EBV': 'E(B-V), as printed', 'inferred.EBV': 'E(B-V), as inferred',
       'printed.spread': 'spread of ratios solved alone (dex)', 'residual(rsfms)': 'log \\Sigma_{SFR} at given \\Sigma_{*}', 'residual(rmzr)': '12 + log(O/H) at given \\Sigma_{*}',
       binSize: 'size of a bin in the source (kpc)', released: '12 + log(O/H), as released'

table 'gradients', 'Gradients of AS1063', of: 'AS1063', {
    columns known.minorAxis, known.deprojected, known.central, reducedKnown, free.minorAxis, free.deprojected, free.central,
        free.axisRatio, free.positionAngle, free.share, reducedFree, reducedFreeBins, walked.minorAxis, walked.leftOut, freeOverKnown
}
table 'variants', 'Metallicity and dust by two readings of the paper', of: 'metallicities', {
    columns OHprinted, OHinferred, EBVprinted, EBVinferred, errorPrinted, errorInferred, spread
}

figure 'bins', 'Sizes of the bins of AS1063 in the source', of: 'binSizes', galaxies: 1, {
    histogram binSize, bins: 16
    vertical 1
}
figure 'maps', 'AS1063: metallicity, its error, dust, star formation and stars', of: 'AS1063', galaxies: 1, columns: 3, {
    panel title: 'O/H',            { map OH, between: 8.65..9.05 }
    panel title: 'error of O/H',   { map error(OH) }
    panel title: 'E(B-V)',         { map EBV }
    panel title: 'star formation', { map log(sfrDensity/(Msun/yr/kpc**2)) }
    panel title: 'stars',          { map logMass }
}
figure 'residuals', 'AS1063: what a known and a free disc leave over', of: 'AS1063', galaxies: 1, columns: 2, {
    panel title: 'disc of HST', { map residual(known), between: -0.15..0.15 }
    panel title: 'free disc',   { map residual(free), between: -0.15..0.15 }
}
figure 'profiles', 'AS1063: metallicity against the radius in the source, as the seeing smears it', of: 'AS1063', galaxies: 1, columns: 2, {
    panel title: 'disc of HST', { points OH, against: known.radius; fitted known }
    panel title: 'free disc',   { points OH, against: free.radius; fitted free }
}
figure 'residuals_radius', 'AS1063: what the free disc leaves over', of: 'AS1063', galaxies: 1, columns: 2, {
    panel { points residual(free), against: free.radius; medians residual(free), against: free.radius, step: 2; level 0 }
    panel { points residual(free), against: log(sfrDensity/(Msun/yr/kpc**2)); level 0 }
}
figure 'posterior', 'AS1063: what is known of the free disc', of: 'AS1063', galaxies: 1, { corner free }
figure 'walkers', 'AS1063: 24 walkers that start anywhere in the priors', of: 'AS1063', galaxies: 1, { traces walked }
figure 'gradient_A370', 'A370: metallicity against the radius in the source', of: 'A370', galaxies: 1, columns: 2, {
    panel title: 'disc of HST', { points OH, against: known.radius; fitted known }
    panel title: 'free disc',   { points OH, against: free.radius; fitted free }
}
figure 'variants_OH', 'Metallicity of bins by two readings of the paper', of: 'metallicities', galaxies: all, columns: 2, {
    points inferred.OH, against: printed.OH
    curve x, label: 'equal'
}
figure 'variants_EBV', 'Dust of bins by two readings of the paper', of: 'metallicities', galaxies: all, columns: 2, {
    points inferred.EBV, against: printed.EBV
    curve x, label: 'equal'
}
figure 'diagnostics', 'Spread of four ratios each solved by itself', of: 'metallicities', galaxies: all, columns: 2, {
    histogram printed.spread, bins: 16
}
figure 'M1206', 'M1206: metallicity from [N II]', of: 'M1206', galaxies: 1, columns: 2, {
    panel { map OH }
    panel { points OH, against: released; curve x, label: 'equal' }
}
figure 'rsfms', 'Star formation against stellar mass, bin by bin', of: 'relations', galaxies: all, columns: 2, {
    points logSfr, against: logMass - 2
    fitted rsfms
}
figure 'rmzr', 'Metallicity against stellar mass, bin by bin', of: 'relations', galaxies: all, columns: 2, {
    points OH, against: logMass - 2
    fitted rmzr
}
figure 'rmzr_M1206', 'Metallicity against stellar mass in M1206', of: 'relationsM1206', galaxies: 1, {
    points OH, against: logMass - 2
    fitted rmzr
}
figure 'together', 'Star formation and metallicity at given stellar mass', of: 'relations', galaxies: all, columns: 2, {
    points residual(rmzr), against: residual(rsfms), errors: none
    level 0
    vertical 0
}
