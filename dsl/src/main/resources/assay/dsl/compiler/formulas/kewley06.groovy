demarcation 'kewley06.sii', {
    reference 'Kewley et al. 2006, MNRAS 372, 961'
    x = log((SII6716 + SII6731) / Ha)
    y = log(OIII5007/Hb)
    curve 1.89*x + 0.76
    note 'Seyfert galaxies above, LINERs below; among what lies above the line of Kewley et al. 2001 alone.'
}

demarcation 'kewley06.oi', {
    reference 'Kewley et al. 2006, MNRAS 372, 961'
    x = log(OI6300/Ha)
    y = log(OIII5007/Hb)
    curve 1.18*x + 1.30
    note 'Seyfert galaxies above, LINERs below; among what lies above the line of Kewley et al. 2001 alone.'
}
