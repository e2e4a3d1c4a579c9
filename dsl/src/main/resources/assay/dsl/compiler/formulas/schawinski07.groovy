demarcation 'schawinski07.nii', {
    reference 'Schawinski et al. 2007, MNRAS 382, 1415'
    x = log(NII6584/Ha)
    y = log(OIII5007/Hb)
    curve 1.05*x + 0.45
    note 'Seyfert galaxies above, LINERs below; among what lies above the line of Kewley et al. 2001 alone.'
}
