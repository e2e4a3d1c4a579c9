calibrator 'curti17.r2', {
    reference 'Curti et al. 2017, MNRAS 465, 1384, table 2'
    curve log(OII3727/Hb), about: 8.69, between: 7.65..8.9,
        coefficients: [0.418, -0.961, -3.505, -1.949]
    note 'From 7.65, where the polynomial turns back once more; the paper has 7.6.'
}

calibrator 'curti17.r3', {
    reference 'Curti et al. 2017, MNRAS 465, 1384, table 2'
    curve log(OIII5007/Hb), about: 8.69, between: 7.6..8.9,
        coefficients: [-0.277, -3.549, -3.593, -0.981]
}

calibrator 'curti17.o32', {
    reference 'Curti et al. 2017, MNRAS 465, 1384, table 2'
    curve log(OIII5007/OII3727), about: 8.69, between: 7.6..8.9,
        coefficients: [-0.691, -2.944, -1.308]
}

calibrator 'curti17.r23', {
    reference 'Curti et al. 2017, MNRAS 465, 1384, table 2'
    curve log((OII3727 + 4/3*OIII5007) / Hb), about: 8.69, between: 7.6..8.9,
        coefficients: [0.527, -1.569, -1.652, -0.421]
}

calibrator 'curti17.n2', {
    reference 'Curti et al. 2017, MNRAS 465, 1384, table 2'
    curve log(NII6584/Ha), about: 8.69, between: 7.6..8.87,
        coefficients: [-0.489, 1.513, -2.554, -5.293, -2.867]
    note 'To 8.87, where the polynomial turns back; the paper has 8.9.'
}

calibrator 'curti17.o3n2', {
    reference 'Curti et al. 2017, MNRAS 465, 1384, table 2'
    curve log((OIII5007/Hb) / (NII6584/Ha)), about: 8.69, between: 7.64..8.9,
        coefficients: [0.281, -4.765, -2.268]
    note 'From 7.64, where the polynomial turns back; the paper has 7.6.'
}
