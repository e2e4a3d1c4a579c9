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
