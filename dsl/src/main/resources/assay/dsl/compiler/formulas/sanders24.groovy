calibrator 'sanders24.o3', {
    reference 'Sanders et al. 2024, ApJ 962, 24, eq. 1 and table 2'
    curve log(OIII5007/Hb), about: 8.0, between: 7.0..8.4,
        coefficients: [0.834, -0.072, -0.453]
}

calibrator 'sanders24.o2', {
    reference 'Sanders et al. 2024, ApJ 962, 24, eq. 1 and table 2'
    curve log(OII3727/Hb), about: 8.0, between: 7.0..8.4,
        coefficients: [0.067, 1.069]
}

calibrator 'sanders24.r23', {
    reference 'Sanders et al. 2024, ApJ 962, 24, eq. 1 and table 2'
    curve log((OII3727 + 4/3*OIII5007) / Hb), about: 8.0, between: 7.0..8.4,
        coefficients: [1.017, 0.026, -0.331]
    note 'The constant is 1.017: the sum of the two other ratios at 8.0, where one public code reads 1.1017.'
}

calibrator 'sanders24.o32', {
    reference 'Sanders et al. 2024, ApJ 962, 24, eq. 1 and table 2'
    curve log(OIII5007/OII3727), about: 8.0, between: 7.0..8.4,
        coefficients: [0.723, -1.153]
}

calibrator 'sanders24.ne3o2', {
    reference 'Sanders et al. 2024, ApJ 962, 24, eq. 1 and table 2'
    curve log(NeIII3869/OII3727), about: 8.0, between: 7.0..8.4,
        coefficients: [-0.386, -0.998]
}
