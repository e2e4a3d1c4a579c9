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
