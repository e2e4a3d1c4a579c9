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
