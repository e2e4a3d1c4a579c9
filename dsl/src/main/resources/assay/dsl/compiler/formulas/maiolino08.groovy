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
