// The library of metallicity calibrators: each a formula with its reference, validity range and intrinsic scatter.
// Lines are dereddened fluxes. Logarithms are decimal. OH is 12 + log(O/H).

calibrator 'dopita16.linear', {
    reference 'Dopita et al. 2016, Ap&SS 361, 61, eq. 2 without its fifth-order term, as Li et al. 2025 use it'
    y  = log(NII6584 / (SII6716 + SII6731)) + 0.264*log(NII6584/Ha)
    OH = 8.77 + y
    valid y > -1.1 && y < 0.5
}

calibrator 'dopita16.full', {
    reference 'Dopita et al. 2016, Ap&SS 361, 61, eq. 2'
    y  = log(NII6584 / (SII6716 + SII6731)) + 0.264*log(NII6584/Ha)
    OH = 8.77 + y + 0.45*(y + 0.3)**5
    valid y > -1.1 && y < 0.5
}

calibrator 'marino13.n2', {
    reference 'Marino et al. 2013, A&A 559, A114, eq. 4'
    n  = log(NII6584/Ha)
    OH = 8.743 + 0.462*n
    valid n > -1.6 && n < -0.2
    scatter 0.16
}

calibrator 'marino13.o3n2', {
    reference 'Marino et al. 2013, A&A 559, A114, eq. 2'
    o3n2 = log((OIII5007/Hb) / (NII6584/Ha))
    OH   = 8.533 - 0.214*o3n2
    valid o3n2 > -1.1 && o3n2 < 1.7
    scatter 0.18
}

// The strong line of a doublet stands for both: [N II]6548 and [O III]4959 are a third of their partners.
calibrator 'pg16.scal', {
    reference 'Pilyugin & Grebel 2016, MNRAS 457, 3678, eqs. 6 and 7'
    N2 = log(4/3 * NII6584/Hb)
    S2 = log((SII6716 + SII6731) / Hb)
    R3 = log(4/3 * OIII5007/Hb)
    upper = 8.424 + 0.030*(R3 - S2) + 0.751*N2 + (-0.349 + 0.182*(R3 - S2) + 0.508*N2) * S2
    lower = 8.072 + 0.789*(R3 - S2) + 0.726*N2 + ( 1.069 - 0.170*(R3 - S2) + 0.022*N2) * S2
    OH = N2 >= -0.6 ? upper : lower
}
