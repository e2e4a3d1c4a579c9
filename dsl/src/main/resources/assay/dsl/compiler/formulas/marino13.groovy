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
