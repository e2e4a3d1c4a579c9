// What the study of point-spread functions shows.
labels OH: '12 + log(O/H)', 'skyRadius/size': 'R / R_{e}', 'fwhm/size': 'FWHM / R_{e}', 'draw > 0': 'with noise', 'not draw > 0': 'without noise',
       'wls.slope': 'gradient (dex/R_{e})', 'forward.slope': 'gradient (dex/R_{e})', 'linear.slope': 'gradient (dex/R_{e})',
       'three.model': 'three clumps', 'gradient.model': 'a gradient', trueOH: 'without noise', 'three.model - trueOH': 'clumps less truth', 'gradient.model - trueOH': 'gradient less truth'

table 'widths', 'Gradients of eight images, and of those without noise', of: 'widths', {
    columns fwhm, draw, wls.slope, linear.slope, forward.slope, forward.central, forward.chi2
}
table 'table1', 'Metallicities of three clumps', of: 'clumps', {
    columns draw, three.centre, three.right, three.upLeft, linear.centre, linear.right, linear.upLeft,
        gradient.central, gradient.slope, wls.slope, deltaBIC
}

figure 'fig01', 'Four galaxies as they are, and through point-spread functions of 0.6 and 1.3 R_{e}', of: 'toys', galaxies: all, columns: 3, {
    map OH
}
figure 'fig02', 'Their radial profiles: a line through all pixels, and medians in annuli', of: 'toys', galaxies: all, columns: 3, {
    points OH, against: skyRadius/size, errors: none
    fitted line
    fitted median5
    medians OH, against: skyRadius/size, step: 0.8
    horizontally 0..4
}
figure 'fig03', 'Gradients through wider and wider point-spread functions', of: 'widths', {
    panel title: 'weighted least squares', { points wls.slope, against: fwhm/size, split: draw > 0; level(-0.2, label: 'truth'); vertically(-0.25..-0.05) }
    panel title: 'model as intended',      { points forward.slope, against: fwhm/size, split: draw > 0; level(-0.2, label: 'truth'); vertically(-0.25..-0.05) }
    panel title: 'model as published',     { points linear.slope, against: fwhm/size, split: draw > 0; level(-0.2, label: 'truth'); vertically(-0.25..-0.05) }
}
figure 'fig04', 'A hundred draws of noise at each size: medians and percentiles 16 and 84', of: 'sizes', {
    panel title: 'weighted least squares', { trend ofLine; points wls.slope, against: fwhm/size, errors: none; level(-0.2, label: 'truth'); vertically(-0.5..0.1) }
    panel title: 'model',                  { trend ofForward; points forward.slope, against: fwhm/size, errors: none; level(-0.2, label: 'truth'); vertically(-0.5..0.1) }
}
figure 'fig05', 'Three clumps, and two models of them', of: 'clumps', galaxies: 1, columns: 3, {
    panel { map OH, between: 7.5..8.0 }
    panel { map three.model, between: 7.5..8.0 }
    panel { map gradient.model, between: 7.5..8.0 }
    panel { map trueOH, between: 7.5..8.0 }
    panel { map three.model - trueOH, colours: diverging, between: -0.15..0.15 }
    panel { map gradient.model - trueOH, colours: diverging, between: -0.15..0.15 }
}
figure 'fig06', 'What is known of the clumps', of: 'clumps', galaxies: 1, { corner three }
