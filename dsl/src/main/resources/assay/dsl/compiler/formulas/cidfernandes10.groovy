demarcation 'cidfernandes10.nii', {
    reference 'Cid Fernandes et al. 2010, MNRAS 403, 1036'
    x = log(NII6584/Ha)
    y = log(OIII5007/Hb)
    curve 1.01*x + 0.48
    note 'Seyfert galaxies above, LINERs below; among what lies above the line of Kewley et al. 2001 alone.'
}
