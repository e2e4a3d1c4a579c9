calibrator 'zaritsky94.r23', {
    reference 'Zaritsky, Kennicutt & Huchra 1994, ApJ 420, 87'
    x = log((OII3727 + 4/3*OIII5007) / Hb)
    OH = 9.265 - 0.33*x - 0.202*x**2 - 0.207*x**3 - 0.333*x**4
    valid x < 0.9
    note 'For the upper branch of R23 alone.'
}
