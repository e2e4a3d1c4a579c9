demarcation 'kewley06.sii', {
    reference 'Kewley et al. 2006, MNRAS 372, 961'
    x = log((SII6716 + SII6731) / Ha)
    y = log(OIII5007/Hb)
    curve 1.89*x + 0.76
}

demarcation 'kewley06.oi', {
    reference 'Kewley et al. 2006, MNRAS 372, 961'
    x = log(OI6300/Ha)
    y = log(OIII5007/Hb)
    curve 1.18*x + 1.30
}
