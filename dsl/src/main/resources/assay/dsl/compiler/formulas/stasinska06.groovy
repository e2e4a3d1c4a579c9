demarcation 'stasinska06.nii', {
    reference 'Stasinska et al. 2006, MNRAS 371, 972, eq. 11'
    x = log(NII6584/Ha)
    y = log(OIII5007/Hb)
    curve (-30.787 + 1.1358*x + 0.27297*x**2) * tanh(5.7409*x) - 31.093
}
