demarcation 'kewley01.nii', {
    reference 'Kewley et al. 2001, ApJ 556, 121, eq. 5'
    x = log(NII6584/Ha)
    y = log(OIII5007/Hb)
    curve 0.61/(x - 0.47) + 1.19
    note 'The most that star formation can do lies below.'
}

demarcation 'kewley01.sii', {
    reference 'Kewley et al. 2001, ApJ 556, 121, eq. 6'
    x = log((SII6716 + SII6731) / Ha)
    y = log(OIII5007/Hb)
    curve 0.72/(x - 0.32) + 1.30
    note 'The most that star formation can do lies below.'
}

demarcation 'kewley01.oi', {
    reference 'Kewley et al. 2001, ApJ 556, 121, eq. 7'
    x = log(OI6300/Ha)
    y = log(OIII5007/Hb)
    curve 0.73/(x + 0.59) + 1.33
    note 'The most that star formation can do lies below.'
}
