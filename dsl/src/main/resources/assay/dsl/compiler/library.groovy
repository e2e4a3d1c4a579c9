// The library of published formulas: each with its reference and equation, its range of validity and its scatter.
// Lines are dereddened fluxes. Logarithms are decimal. OH is 12 + log(O/H).
// Where a formula was published for the sum of a doublet, the strong line stands for both: [N II]6548 and [O III]4959 are a
// third of their partners (a ratio of 3; theory has 3.05 and 2.98).

// ---- Strong-line calibrators

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

calibrator 'pettini04.o3n2', {
    reference 'Pettini & Pagel 2004, MNRAS 348, L59, eq. 3'
    o3n2 = log((OIII5007/Hb) / (NII6584/Ha))
    OH   = 8.73 - 0.32*o3n2
    valid o3n2 > -1 && o3n2 < 1.9
    scatter 0.14
}

calibrator 'pettini04.n2', {
    reference 'Pettini & Pagel 2004, MNRAS 348, L59, eq. 1'
    n  = log(NII6584/Ha)
    OH = 8.90 + 0.57*n
    valid n > -2.5 && n < -0.3
    scatter 0.18
}

calibrator 'pettini04.n2.cubic', {
    reference 'Pettini & Pagel 2004, MNRAS 348, L59, eq. 2'
    n  = log(NII6584/Ha)
    OH = 9.37 + 2.03*n + 1.26*n**2 + 0.32*n**3
    valid n > -2.5 && n < -0.3
    scatter 0.18
}

calibrator 'denicolo02.n2', {
    reference 'Denicolo, Terlevich & Terlevich 2002, MNRAS 330, 69, eq. 2'
    OH = 9.12 + 0.73*log(NII6584/Ha)
}

calibrator 'tremonti04.r23', {
    reference 'Tremonti et al. 2004, ApJ 613, 898, eq. 1'
    n = log(NII6584/Ha)
    x = log((OII3727 + 4/3*OIII5007) / Hb)
    OH = 9.185 - 0.313*x - 0.264*x**2 - 0.321*x**3
    valid n > -1.1
    note 'For the upper branch of R23 alone.'
}

calibrator 'zaritsky94.r23', {
    reference 'Zaritsky, Kennicutt & Huchra 1994, ApJ 420, 87, eq. 1'
    x = log((OII3727 + 4/3*OIII5007) / Hb)
    OH = 9.265 - 0.33*x - 0.202*x**2 - 0.207*x**3 - 0.333*x**4
    valid x < 0.9
    note 'For the upper branch of R23 alone.'
}

calibrator 'mcgaugh91.lower', {
    reference 'McGaugh 1991, ApJ 380, 140, in the form of Kobulnicky, Kennicutt & Pizagno 1999, ApJ 514, 544, eq. 8'
    x = log((OII3727 + 4/3*OIII5007) / Hb)
    y = log(4/3*OIII5007 / OII3727)
    OH = 12 - 4.944 + 0.767*x + 0.602*x**2 - y*(0.29 + 0.332*x - 0.331*x**2)
}

calibrator 'mcgaugh91.upper', {
    reference 'McGaugh 1991, ApJ 380, 140, in the form of Kobulnicky, Kennicutt & Pizagno 1999, ApJ 514, 544, eq. 9'
    x = log((OII3727 + 4/3*OIII5007) / Hb)
    y = log(4/3*OIII5007 / OII3727)
    OH = 12 - 2.939 - 0.2*x - 0.237*x**2 - 0.305*x**3 - 0.0283*x**4
         - y*(0.0047 - 0.0221*x - 0.102*x**2 - 0.0817*x**3 - 0.00717*x**4)
}

// Metallicity and ionisation parameter depend on each other: OH = a - b log q, log q = (p + r OH)/(s + t OH). The pair, which
// the paper iterates, is a quadratic equation for OH.
calibrator 'kobulnicky04.upper', {
    reference 'Kobulnicky & Kewley 2004, ApJ 617, 240, eqs. 13 and 17'
    x = log((OII3727 + 4/3*OIII5007) / Hb)
    y = log(4/3*OIII5007 / OII3727)
    a = 9.72 - 0.777*x - 0.951*x**2 - 0.072*x**3 - 0.811*x**4
    b = 0.0737 - 0.0713*x - 0.141*x**2 + 0.0373*x**3 - 0.058*x**4
    p = 32.81 - 1.153*y**2
    r = -3.396 - 0.025*y + 0.1444*y**2
    s = 4.603 - 0.3119*y - 0.163*y**2
    t = -0.48 + 0.0271*y + 0.02037*y**2
    linear = s - a*t + b*r
    OH = (-linear + sqrt(linear**2 - 4*t*(b*p - a*s))) / (2*t)
    valid OH > 8.4 && x < 1
    note 'For log([N II]6584/[O II]) above -1.2.'
}

calibrator 'kobulnicky04.lower', {
    reference 'Kobulnicky & Kewley 2004, ApJ 617, 240, eqs. 13 and 16'
    x = log((OII3727 + 4/3*OIII5007) / Hb)
    y = log(4/3*OIII5007 / OII3727)
    a = 9.40 + 4.65*x - 3.17*x**2
    b = 0.272 + 0.547*x - 0.513*x**2
    p = 32.81 - 1.153*y**2
    r = -3.396 - 0.025*y + 0.1444*y**2
    s = 4.603 - 0.3119*y - 0.163*y**2
    t = -0.48 + 0.0271*y + 0.02037*y**2
    linear = s - a*t + b*r
    OH = (-linear + sqrt(linear**2 - 4*t*(b*p - a*s))) / (2*t)
    valid OH < 8.4
    note 'For log([N II]6584/[O II]) below -1.2.'
}

calibrator 'kewley02.n2o2', {
    reference 'Kewley & Dopita 2002, ApJS 142, 35, eq. 5'
    r  = log(NII6584/OII3727)
    OH = log(1.54020 + 1.26602*r + 0.167977*r**2) + 8.93
    valid OH > 8.6
}

// ---- Line ratios as polynomials in metallicity, solved for their roots

calibrator 'maiolino08.r23', {
    reference 'Maiolino et al. 2008, A&A 488, 463, eq. 1 and table 4'
    curve log((OII3727 + 4/3*OIII5007) / Hb), about: 8.69, between: 7.0..9.2,
        coefficients: [0.7462, -0.7149, -0.9401, -0.6154, -0.2524]
}

calibrator 'maiolino08.o3', {
    reference 'Maiolino et al. 2008, A&A 488, 463, eq. 1 and table 4'
    curve log(OIII5007/Hb), about: 8.69, between: 7.0..9.2,
        coefficients: [0.1549, -1.5031, -0.9790, -0.0297]
}

calibrator 'maiolino08.o2', {
    reference 'Maiolino et al. 2008, A&A 488, 463, eq. 1 and table 4'
    curve log(OII3727/Hb), about: 8.69, between: 7.0..9.2,
        coefficients: [0.5603, 0.0450, -1.8017, -1.8434, -0.6549]
}

calibrator 'maiolino08.o32', {
    reference 'Maiolino et al. 2008, A&A 488, 463, eq. 1 and table 4'
    curve log(OIII5007/OII3727), about: 8.69, between: 7.0..9.2,
        coefficients: [-0.2839, -1.3881, -0.3172]
}

calibrator 'maiolino08.n2', {
    reference 'Maiolino et al. 2008, A&A 488, 463, eq. 1 and table 4'
    curve log(NII6584/Ha), about: 8.69, between: 7.0..9.2,
        coefficients: [-0.7732, 1.2357, -0.2811, -0.7201, -0.3330]
}

calibrator 'maiolino08.o3n2', {
    reference 'Maiolino et al. 2008, A&A 488, 463, eq. 1 and table 4'
    curve log(OIII5007/NII6584), about: 8.69, between: 7.0..9.2,
        coefficients: [0.4520, -2.6096, -0.7170, 0.1347]
    note 'The ratio of the two lines, not the index (O III/Hb)/(N II/Ha).'
}

calibrator 'maiolino08.ne3o2', {
    reference 'Maiolino et al. 2008, A&A 488, 463, eq. 1 and table 4'
    curve log(NeIII3869/OII3727), about: 8.69, between: 7.0..9.2,
        coefficients: [-1.2608, -1.0861, -0.1470]
}

calibrator 'curti17.r2', {
    reference 'Curti et al. 2017, MNRAS 465, 1384, eq. 5 and table 2'
    curve log(OII3727/Hb), about: 8.69, between: 7.6..8.9,
        coefficients: [0.418, -0.961, -3.505, -1.949]
}

calibrator 'curti17.r3', {
    reference 'Curti et al. 2017, MNRAS 465, 1384, eq. 5 and table 2'
    curve log(OIII5007/Hb), about: 8.69, between: 7.6..8.9,
        coefficients: [-0.277, -3.549, -3.593, -0.981]
}

calibrator 'curti17.o32', {
    reference 'Curti et al. 2017, MNRAS 465, 1384, eq. 5 and table 2'
    curve log(OIII5007/OII3727), about: 8.69, between: 7.6..8.9,
        coefficients: [-0.691, -2.944, -1.308]
}

calibrator 'curti17.r23', {
    reference 'Curti et al. 2017, MNRAS 465, 1384, eq. 5 and table 2'
    curve log((OII3727 + 4/3*OIII5007) / Hb), about: 8.69, between: 7.6..8.9,
        coefficients: [0.527, -1.569, -1.652, -0.421]
}

calibrator 'curti17.n2', {
    reference 'Curti et al. 2017, MNRAS 465, 1384, eq. 5 and table 2'
    curve log(NII6584/Ha), about: 8.69, between: 7.6..8.9,
        coefficients: [-0.489, 1.513, -2.554, -5.293, -2.867]
}

calibrator 'curti17.o3n2', {
    reference 'Curti et al. 2017, MNRAS 465, 1384, eq. 5 and table 2'
    curve log((OIII5007/Hb) / (NII6584/Ha)), about: 8.69, between: 7.6..8.9,
        coefficients: [0.281, -4.765, -2.268]
}

calibrator 'curti20.r2', {
    reference 'Curti et al. 2020, MNRAS 491, 944, eq. 2 and table 2'
    curve log(OII3727/Hb), about: 8.69, between: 7.6..8.9,
        coefficients: [0.435, -1.362, -5.655, -4.851, -0.478, 0.736]
    scatter 0.10
}

calibrator 'curti20.r3', {
    reference 'Curti et al. 2020, MNRAS 491, 944, eq. 2 and table 2'
    curve log(OIII5007/Hb), about: 8.69, between: 7.6..8.9,
        coefficients: [-0.277, -3.549, -3.593, -0.981]
    scatter 0.07
}

calibrator 'curti20.o32', {
    reference 'Curti et al. 2020, MNRAS 491, 944, eq. 2 and table 2'
    curve log(OIII5007/OII3727), about: 8.69, between: 7.6..8.9,
        coefficients: [-0.691, -2.944, -1.308]
    scatter 0.14
}

calibrator 'curti20.r23', {
    reference 'Curti et al. 2020, MNRAS 491, 944, eq. 2 and table 2'
    curve log((OII3727 + 4/3*OIII5007) / Hb), about: 8.69, between: 7.6..8.9,
        coefficients: [0.527, -1.569, -1.652, -0.421]
    scatter 0.12
}

calibrator 'curti20.n2', {
    reference 'Curti et al. 2020, MNRAS 491, 944, eq. 2 and table 2'
    curve log(NII6584/Ha), about: 8.69, between: 7.6..8.9,
        coefficients: [-0.489, 1.513, -2.554, -5.293, -2.867]
    scatter 0.10
}

calibrator 'curti20.o3n2', {
    reference 'Curti et al. 2020, MNRAS 491, 944, eq. 2 and table 2'
    curve log((OIII5007/Hb) / (NII6584/Ha)), about: 8.69, between: 7.6..8.9,
        coefficients: [0.281, -4.765, -2.268]
    scatter 0.09
}

calibrator 'curti20.s2', {
    reference 'Curti et al. 2020, MNRAS 491, 944, eq. 2 and table 2'
    curve log((SII6716 + SII6731) / Ha), about: 8.69, between: 7.6..8.9,
        coefficients: [-0.442, -0.360, -6.271, -8.339, -3.559]
    scatter 0.06
}

calibrator 'curti20.rs32', {
    reference 'Curti et al. 2020, MNRAS 491, 944, eq. 2 and table 2'
    curve log(OIII5007/Hb + (SII6716 + SII6731)/Ha), about: 8.69, between: 7.6..8.9,
        coefficients: [-0.054, -2.546, -1.970, 0.082, 0.222]
    scatter 0.08
}

calibrator 'curti20.o3s2', {
    reference 'Curti et al. 2020, MNRAS 491, 944, eq. 2 and table 2'
    curve log((OIII5007/Hb) / ((SII6716 + SII6731) / Ha)), about: 8.69, between: 7.6..8.9,
        coefficients: [0.191, -4.292, -2.538, 0.053, 0.332]
    scatter 0.11
}

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

// ---- Lines in the excitation diagrams: below them on the side of star formation (or of LINERs)

demarcation 'kauffmann03.nii', {
    reference 'Kauffmann et al. 2003, MNRAS 346, 1055, eq. 1'
    x = log(NII6584/Ha)
    y = log(OIII5007/Hb)
    curve 0.61/(x - 0.05) + 1.3
}

demarcation 'kewley01.nii', {
    reference 'Kewley et al. 2001, ApJ 556, 121, eq. 5'
    x = log(NII6584/Ha)
    y = log(OIII5007/Hb)
    curve 0.61/(x - 0.47) + 1.19
}

demarcation 'kewley01.sii', {
    reference 'Kewley et al. 2001, ApJ 556, 121, eq. 6'
    x = log((SII6716 + SII6731) / Ha)
    y = log(OIII5007/Hb)
    curve 0.72/(x - 0.32) + 1.30
}

demarcation 'kewley01.oi', {
    reference 'Kewley et al. 2001, ApJ 556, 121, eq. 7'
    x = log(OI6300/Ha)
    y = log(OIII5007/Hb)
    curve 0.73/(x + 0.59) + 1.33
}

demarcation 'stasinska06.nii', {
    reference 'Stasinska et al. 2006, MNRAS 371, 972, eq. 11'
    x = log(NII6584/Ha)
    y = log(OIII5007/Hb)
    curve (-30.787 + 1.1358*x + 0.27297*x**2) * tanh(5.7409*x) - 31.093
}

demarcation 'schawinski07.nii', {
    reference 'Schawinski et al. 2007, MNRAS 382, 1415, eq. 1'
    x = log(NII6584/Ha)
    y = log(OIII5007/Hb)
    curve 1.05*x + 0.45
}

demarcation 'cidfernandes10.nii', {
    reference 'Cid Fernandes et al. 2010, MNRAS 403, 1036, eq. 3'
    x = log(NII6584/Ha)
    y = log(OIII5007/Hb)
    curve 1.01*x + 0.48
}

demarcation 'kewley06.sii', {
    reference 'Kewley et al. 2006, MNRAS 372, 961, eq. 7'
    x = log((SII6716 + SII6731) / Ha)
    y = log(OIII5007/Hb)
    curve 1.89*x + 0.76
}

demarcation 'kewley06.oi', {
    reference 'Kewley et al. 2006, MNRAS 372, 961, eq. 12'
    x = log(OI6300/Ha)
    y = log(OIII5007/Hb)
    curve 1.18*x + 1.30
}
