calibrator 'sanders24.o3', {
    reference 'Sanders et al. 2024, ApJ 962, 24'
    curve log(OIII5007/Hb), about: 8.0, between: 7.0..8.4,
        coefficients: [0.834, -0.072, -0.453]
    note 'Measured from 7.4 to 8.3 in galaxies at redshifts of 2 to 9; carried on to 7.0 and 8.4 here.'
}

calibrator 'sanders24.o2', {
    reference 'Sanders et al. 2024, ApJ 962, 24'
    curve log(OII3727/Hb), about: 8.0, between: 7.0..8.4,
        coefficients: [0.067, 1.069]
    note 'Measured from 7.4 to 8.3 in galaxies at redshifts of 2 to 9; carried on to 7.0 and 8.4 here.'
}

calibrator 'sanders24.r23', {
    reference 'Sanders et al. 2024, ApJ 962, 24'
    curve log((OII3727 + 4/3*OIII5007) / Hb), about: 8.0, between: 7.0..8.4,
        coefficients: [1.017, 0.026, -0.331]
    note 'Measured from 7.4 to 8.3 in galaxies at redshifts of 2 to 9; carried on to 7.0 and 8.4 here. The constant is 1.017: the sum of the two other ratios at 8.0, where one public code reads 1.1017.'
}

calibrator 'sanders24.o32', {
    reference 'Sanders et al. 2024, ApJ 962, 24'
    curve log(OIII5007/OII3727), about: 8.0, between: 7.0..8.4,
        coefficients: [0.723, -1.153]
    note 'Measured from 7.4 to 8.3 in galaxies at redshifts of 2 to 9; carried on to 7.0 and 8.4 here.'
}

calibrator 'sanders24.ne3o2', {
    reference 'Sanders et al. 2024, ApJ 962, 24'
    curve log(NeIII3869/OII3727), about: 8.0, between: 7.0..8.4,
        coefficients: [-0.386, -0.998]
    note 'Measured from 7.4 to 8.3 in galaxies at redshifts of 2 to 9; carried on to 7.0 and 8.4 here.'
}
