calibrator 'curti20.r2', {
    reference 'Curti et al. 2020, MNRAS 491, 944, table 2'
    curve log(OII3727/Hb), about: 8.69, between: 7.6..8.9,
        coefficients: [0.435, -1.362, -5.655, -4.851, -0.478, 0.736]
    scatter 0.10
    note 'Recommended from 7.6 to 8.3; beyond, the ratio hardly changes or belongs to the other branch.'
}

calibrator 'curti20.r3', {
    reference 'Curti et al. 2020, MNRAS 491, 944, table 2'
    curve log(OIII5007/Hb), about: 8.69, between: 7.6..8.9,
        coefficients: [-0.277, -3.549, -3.593, -0.981]
    scatter 0.07
    note 'Recommended from 8.0 to 8.85; beyond, the ratio hardly changes or belongs to the other branch.'
}

calibrator 'curti20.o32', {
    reference 'Curti et al. 2020, MNRAS 491, 944, table 2'
    curve log(OIII5007/OII3727), about: 8.69, between: 7.6..8.9,
        coefficients: [-0.691, -2.944, -1.308]
    scatter 0.14
}

calibrator 'curti20.r23', {
    reference 'Curti et al. 2020, MNRAS 491, 944, table 2'
    curve log((OII3727 + 4/3*OIII5007) / Hb), about: 8.69, between: 7.6..8.9,
        coefficients: [0.527, -1.569, -1.652, -0.421]
    scatter 0.12
    note 'Recommended from 8.4 to 8.85; beyond, the ratio hardly changes or belongs to the other branch.'
}

calibrator 'curti20.n2', {
    reference 'Curti et al. 2020, MNRAS 491, 944, table 2'
    curve log(NII6584/Ha), about: 8.69, between: 7.6..8.87,
        coefficients: [-0.489, 1.513, -2.554, -5.293, -2.867]
    scatter 0.10
    note 'To 8.87, where the polynomial turns back; the paper has 8.9.'
}

calibrator 'curti20.o3n2', {
    reference 'Curti et al. 2020, MNRAS 491, 944, table 2'
    curve log((OIII5007/Hb) / (NII6584/Ha)), about: 8.69, between: 7.64..8.9,
        coefficients: [0.281, -4.765, -2.268]
    scatter 0.09
    note 'From 7.64, where the polynomial turns back; the paper has 7.6.'
}

calibrator 'curti20.s2', {
    reference 'Curti et al. 2020, MNRAS 491, 944, table 2'
    curve log((SII6716 + SII6731) / Ha), about: 8.69, between: 7.6..8.9,
        coefficients: [-0.442, -0.360, -6.271, -8.339, -3.559]
    scatter 0.06
}

calibrator 'curti20.rs32', {
    reference 'Curti et al. 2020, MNRAS 491, 944, table 2'
    curve log(OIII5007/Hb + (SII6716 + SII6731)/Ha), about: 8.69, between: 7.6..8.9,
        coefficients: [-0.054, -2.546, -1.970, 0.082, 0.222]
    scatter 0.08
}

calibrator 'curti20.o3s2', {
    reference 'Curti et al. 2020, MNRAS 491, 944, table 2'
    curve log((OIII5007/Hb) / ((SII6716 + SII6731) / Ha)), about: 8.69, between: 7.6..8.9,
        coefficients: [0.191, -4.292, -2.538, 0.053, 0.332]
    scatter 0.11
}
