calibrator 'pg16.scal', {
    reference 'Pilyugin & Grebel 2016, MNRAS 457, 3678, eqs. 6 and 7'
    N2 = log(4/3 * NII6584/Hb)
    S2 = log((SII6716 + SII6731) / Hb)
    R3 = log(4/3 * OIII5007/Hb)
    upper = 8.424 + 0.030*(R3 - S2) + 0.751*N2 + (-0.349 + 0.182*(R3 - S2) + 0.508*N2) * S2
    lower = 8.072 + 0.789*(R3 - S2) + 0.726*N2 + ( 1.069 - 0.170*(R3 - S2) + 0.022*N2) * S2
    OH = N2 >= -0.6 ? upper : lower
    note 'The branches meet at log N2 = -0.6; the sign is lost in some later papers, which moves normal regions by -0.65 dex.'
}

calibrator 'pg16.rcal', {
    reference 'Pilyugin & Grebel 2016, MNRAS 457, 3678, eqs. 4 and 5'
    N2 = log(4/3 * NII6584/Hb)
    R2 = log(OII3727/Hb)
    R3 = log(4/3 * OIII5007/Hb)
    upper = 8.589 + 0.022*(R3 - R2) + 0.399*N2 + (-0.137 + 0.164*(R3 - R2) + 0.589*N2) * R2
    lower = 7.932 + 0.944*(R3 - R2) + 0.695*N2 + ( 0.970 - 0.291*(R3 - R2) - 0.019*N2) * R2
    OH = N2 >= -0.6 ? upper : lower
}
