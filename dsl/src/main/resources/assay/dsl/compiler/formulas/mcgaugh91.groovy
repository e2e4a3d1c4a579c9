calibrator 'mcgaugh91.lower', {
    reference 'McGaugh 1991, ApJ 380, 140, in the form of Kobulnicky, Kennicutt & Pizagno 1999, ApJ 514, 544'
    x = log((OII3727 + 4/3*OIII5007) / Hb)
    y = log(4/3*OIII5007 / OII3727)
    OH = 12 - 4.944 + 0.767*x + 0.602*x**2 - y*(0.29 + 0.332*x - 0.331*x**2)
    note 'For log([N II]6584/[O II]) below -1.2. An analytic fit to the models of McGaugh.'
}

calibrator 'mcgaugh91.upper', {
    reference 'McGaugh 1991, ApJ 380, 140, in the form of Kobulnicky, Kennicutt & Pizagno 1999, ApJ 514, 544'
    x = log((OII3727 + 4/3*OIII5007) / Hb)
    y = log(4/3*OIII5007 / OII3727)
    OH = 12 - 2.939 - 0.2*x - 0.237*x**2 - 0.305*x**3 - 0.0283*x**4 -
            y*(0.0047 - 0.0221*x - 0.102*x**2 - 0.0817*x**3 - 0.00717*x**4)
    note 'For log([N II]6584/[O II]) above -1.2. An analytic fit to the models of McGaugh.'
}
