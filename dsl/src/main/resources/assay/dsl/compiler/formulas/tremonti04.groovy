calibrator 'tremonti04.r23', {
    reference 'Tremonti et al. 2004, ApJ 613, 898, eq. 1'
    n = log(NII6584/Ha)
    x = log((OII3727 + 4/3*OIII5007) / Hb)
    OH = 9.185 - 0.313*x - 0.264*x**2 - 0.321*x**3
    valid n > -1.1
    note 'For the upper branch of R23 alone.'
}
