// Metallicity and ionisation parameter depend on each other: OH = u - w log q, log q = (p0 + p1 OH)/(q0 + q1 OH). The pair,
// which the paper iterates, is a quadratic equation for OH.
calibrator 'kobulnicky04.upper', {
    reference 'Kobulnicky & Kewley 2004, ApJ 617, 240, eqs. 13 and 17'
    x = log((OII3727 + 4/3*OIII5007) / Hb)
    y = log(4/3*OIII5007 / OII3727)
    u = 9.72 - 0.777*x - 0.951*x**2 - 0.072*x**3 - 0.811*x**4
    w = 0.0737 - 0.0713*x - 0.141*x**2 + 0.0373*x**3 - 0.058*x**4
    p0 = 32.81 - 1.153*y**2
    p1 = -3.396 - 0.025*y + 0.1444*y**2
    q0 = 4.603 - 0.3119*y - 0.163*y**2
    q1 = -0.48 + 0.0271*y + 0.02037*y**2
    linear = q0 - u*q1 + w*p1
    OH = (-linear + sqrt(linear**2 - 4*q1*(w*p0 - u*q0))) / (2*q1)
    valid OH > 8.4 && x < 1
    note 'For log([N II]6584/[O II]) above -1.2.'
}

calibrator 'kobulnicky04.lower', {
    reference 'Kobulnicky & Kewley 2004, ApJ 617, 240, eq. 13 and the lower branch'
    x = log((OII3727 + 4/3*OIII5007) / Hb)
    y = log(4/3*OIII5007 / OII3727)
    u = 9.40 + 4.65*x - 3.17*x**2
    w = 0.272 + 0.547*x - 0.513*x**2
    p0 = 32.81 - 1.153*y**2
    p1 = -3.396 - 0.025*y + 0.1444*y**2
    q0 = 4.603 - 0.3119*y - 0.163*y**2
    q1 = -0.48 + 0.0271*y + 0.02037*y**2
    linear = q0 - u*q1 + w*p1
    OH = (-linear + sqrt(linear**2 - 4*q1*(w*p0 - u*q0))) / (2*q1)
    valid OH < 8.4
    note 'For log([N II]6584/[O II]) below -1.2.'
}
