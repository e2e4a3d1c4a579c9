calibrator 'denicolo02.n2', {
    reference 'Denicolo, Terlevich & Terlevich 2002, MNRAS 330, 69, eq. 2'
    OH = 9.12 + 0.73*log(NII6584/Ha)
}
