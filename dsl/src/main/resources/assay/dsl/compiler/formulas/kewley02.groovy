calibrator 'kewley02.n2o2', {
    reference 'Kewley & Dopita 2002, ApJS 142, 35'
    r  = log(NII6584/OII3727)
    OH = log(1.54020 + 1.26602*r + 0.167977*r**2) + 8.93
    valid OH > 8.6
}
