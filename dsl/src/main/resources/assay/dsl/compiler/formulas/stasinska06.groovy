demarcation 'stasinska06.nii', {
    reference 'Stasinska et al. 2006, MNRAS 371, 972'
    x = log(NII6584/Ha)
    y = log(OIII5007/Hb)
    curve tanh(5.7409*x) * (-30.787 + 1.1358*x + 0.27297*x**2) - 31.093
    note 'Star formation alone below.'
}
