// What the study of point-spread functions shows.
labels OH: '12 + log(O/H)', 'skyRadius/size': 'R / R_{e}', skyRadius: 'R (arcsec)', 'fwhm/size': 'FWHM / R_{e}',
       'wls.slope': 'gradient (dex/arcsec)', 'forward.slope': 'gradient (dex/arcsec)', 'linear.slope': 'gradient (dex/arcsec)'

table 'widths', 'Gradients of eight images, and of those without noise', of: 'widths', {
    columns fwhm, draw, wls.slope, linear.slope, forward.slope, forward.central, forward.chi2
}
table 'table1', 'Metallicities of three clumps', of: 'clumps', {
    columns draw, three.centre, three.right, three.upLeft, linear.centre, linear.right, linear.upLeft,
        gradient.central, gradient.slope, wls.slope, deltaBIC
}

figure 'fig01', 'Four galaxies, as they are and through point-spread functions of 0.6 and 1.3 R_{e}', of: 'toys', galaxies: all, columns: 3, {
    map OH
}
figure 'fig02', 'Their radial profiles', of: 'toys', galaxies: all, columns: 3, {
    points OH, against: skyRadius/size
    fitted line
    medians OH, against: skyRadius/size, step: 0.8
}
figure 'fig03', 'Gradients through wider and wider point-spread functions', of: 'widths', {
    panel title: 'weighted least squares', { points wls.slope, against: fwhm/size; level(-0.2, label: 'truth') }
    panel title: 'model as intended',      { points forward.slope, against: fwhm/size; level(-0.2, label: 'truth') }
    panel title: 'model as published',     { points linear.slope, against: fwhm/size; level(-0.2, label: 'truth') }
}
figure 'fig04', 'A hundred draws of noise at each size', of: 'sizes', {
    panel title: 'weighted least squares', { points wls.slope, against: fwhm/size; level(-0.2, label: 'truth') }
    panel title: 'model',                  { points forward.slope, against: fwhm/size; level(-0.2, label: 'truth') }
}
figure 'fig06', 'What the models of the clumps leave over', of: 'clumps', galaxies: 1, {
    panel { map OH }
    panel { map three.model }
    panel { map residual(three) }
    panel { map residual(gradient) }
}
