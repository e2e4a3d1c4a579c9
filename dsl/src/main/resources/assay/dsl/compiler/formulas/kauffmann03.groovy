demarcation 'kauffmann03.nii', {
    reference 'Kauffmann et al. 2003, MNRAS 346, 1055, eq. 1'
    x = log(NII6584/Ha)
    y = log(OIII5007/Hb)
    curve 0.61/(x - 0.05) + 1.3
    note 'Star formation alone below.'
}
