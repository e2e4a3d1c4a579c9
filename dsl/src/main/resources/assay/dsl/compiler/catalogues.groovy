// The catalogues of surveys: for each of our names the survey's column, its unit, and what stands for an absent number.
// A column is declared only where the survey's document, its own code or the file itself was seen to have it.
// Initial mass functions are as published; bringing masses from one to another is a recipe's matter.

catalogue 'phangsSample', {
    reference 'PHANGS sample table v1p6, Leroy et al. 2021, ApJS 257, 43'
    words     'galaxy',        from: 'name'
    number    'ra',            from: 'orient_ra',     unit: 'deg'
    number    'dec',           from: 'orient_dec',    unit: 'deg'
    number    'distance',      from: 'dist',          unit: 'Mpc'
    number    'positionAngle', from: 'orient_posang', unit: 'deg'
    number    'inclination',   from: 'orient_incl',   unit: 'deg'
    number    'r25',           from: 'size_r25',      unit: 'arcsec'
    number    'Re',            from: 'size_reff',     unit: 'arcsec'
    logarithm 'logMstar',      from: 'props_mstar',   unit: 'Msun'
    logarithm 'logSFR',        from: 'props_sfr',     unit: 'Msun/yr'
}

// One row a nebula. Fluxes are corrected for extinction; their unit stands in the file.
catalogue 'phangsNebulae', {
    reference 'PHANGS-MUSE nebulae, Groves et al. 2023, MNRAS 520, 4902'
    words  'galaxy',           from: 'gal_name'
    words  'region',           from: 'region_ID'
    number 'ra',               from: 'cen_ra',           unit: 'deg'
    number 'dec',              from: 'cen_dec',          unit: 'deg'
    number 'Ha',               from: 'HA6562_FLUX_CORR', error: 'HA6562_FLUX_CORR_ERR'
    number 'EBV',              from: 'EBV',              error: 'EBV_ERR'
    number 'OH',               from: 'met_scal',         unit: 'dex', error: 'met_scal_err'
}

// The rows of the main sample: primary, secondary or colour-enhanced, bits 10 to 12 of mngtarg1.
// Masses are Chabrier's and in Msun/h^2. The position angle runs east of north.
catalogue 'mangaDrpAll', {
    reference 'MaNGA DRPall of SDSS DR17, Abdurro’uf et al. 2022, ApJS 259, 35; NSA: Blanton et al. 2011, AJ 142, 31'
    part      'MANGA'
    absent(-9999, -999)
    littleH   0.7
    words     'galaxy',        from: 'plateifu'
    words     'mangaid',       from: 'mangaid'
    number    'ra',            from: 'objra',              unit: 'deg'
    number    'dec',           from: 'objdec',             unit: 'deg'
    number    'redshift',      from: 'nsa_z'
    number    'axisRatio',     from: 'nsa_elpetro_ba'
    number    'positionAngle', from: 'nsa_elpetro_phi',    unit: 'deg'
    number    'Re',            from: 'nsa_elpetro_th50_r', unit: 'arcsec'
    logarithm 'logMstar',      from: 'nsa_elpetro_mass',   unit: 'Msun', powerOfH: -2
    keep      'mngtarg1', anyBit: 7168
}

// The rows that the pipeline finished; each kind of binning and templates is an extension of its own.
catalogue 'mangaDapAll', {
    reference 'MaNGA DAPall of SDSS DR17, Westfall et al. 2019, AJ 158, 231'
    part      'HYB10-MILESHC-MASTARSSP'
    absent(-9999, -999)
    words     'galaxy',        from: 'PLATEIFU'
    words     'mangaid',       from: 'MANGAID'
    number    'redshift',      from: 'NSA_Z'
    number    'axisRatio',     from: 'NSA_ELPETRO_BA'
    number    'positionAngle', from: 'NSA_ELPETRO_PHI',    unit: 'deg'
    number    'Re',            from: 'NSA_ELPETRO_TH50_R', unit: 'arcsec'
    keep      'DAPDONE', equal: 'true'
}

catalogue 'pipe3dCatalogue', {
    reference 'pyPipe3D catalogue of MaNGA DR17, Sanchez et al. 2022, ApJS 262, 36'
    words     'galaxy',        from: 'plateifu'
    words     'mangaid',       from: 'mangaid'
    number    'ra',            from: 'objra',       unit: 'deg'
    number    'dec',           from: 'objdec',      unit: 'deg'
    number    'Re',            from: 'Re_kpc',      unit: 'kpc'
    number    'logMstar',      from: 'log_Mass',    unit: 'dex', error: 'e_log_Mass'
    number    'logSFR',        from: 'log_SFR_Ha',  unit: 'dex', error: 'e_log_SFR_Ha'
}

// Element 4 of the arrays over FNugriz is r. Masses are in Msun/h^2, absolute magnitudes for h = 1.
catalogue 'nsa', {
    reference 'NASA-Sloan Atlas v1_0_1, Blanton et al. 2011, AJ 142, 31'
    absent(-9999, -999)
    littleH   0.7
    words     'galaxy',        from: 'NSAID'
    number    'ra',            from: 'RA',               unit: 'deg'
    number    'dec',           from: 'DEC',              unit: 'deg'
    number    'redshift',      from: 'ZDIST'
    number    'axisRatio',     from: 'ELPETRO_BA'
    number    'positionAngle', from: 'ELPETRO_PHI',      unit: 'deg'
    number    'Re',            from: 'ELPETRO_TH50_R',   unit: 'arcsec'
    number    'absoluteMagnitude', from: 'ELPETRO_ABSMAG[4]', unit: 'mag'
    logarithm 'logMstar',      from: 'ELPETRO_MASS',     unit: 'Msun', powerOfH: -2
}

// A file without names; the order is that of table 2 of its document. Masses and rates are Chabrier's.
catalogue 'gswlc', {
    reference 'GSWLC-X2, Salim et al. 2016, ApJS 227, 2; Salim, Boquien & Lee 2018, ApJ 859, 11'
    headings  'OBJID', 'GLXID', 'PLATE', 'MJD', 'FIBER', 'RA', 'DEC', 'Z', 'CHI2', 'LOGMSTAR', 'LOGMSTAR_ERR', 'LOGSFR', 'LOGSFR_ERR',
              'AFUV', 'AFUV_ERR', 'AB', 'AB_ERR', 'AV', 'AV_ERR', 'FLAG_SED', 'UV_SURVEY', 'FLAG_UV', 'FLAG_MIDIR', 'FLAG_MGS'
    absent(-99)
    words     'galaxy',   from: 'OBJID'
    number    'ra',       from: 'RA',       unit: 'deg'
    number    'dec',      from: 'DEC',      unit: 'deg'
    number    'redshift', from: 'Z'
    number    'logMstar', from: 'LOGMSTAR', unit: 'dex', error: 'LOGMSTAR_ERR'
    number    'logSFR',   from: 'LOGSFR',   unit: 'dex', error: 'LOGSFR_ERR'
}

// The redshift is the one corrected for flows.
catalogue 'samiInputCat', {
    reference 'SAMI DR3 InputCatGAMADR3, Bryant et al. 2015, MNRAS 447, 2857; Croom et al. 2021, MNRAS 505, 991'
    words     'galaxy',        from: 'catid'
    number    'ra',            from: 'ra_obj', unit: 'deg'
    number    'dec',           from: 'dec_obj', unit: 'deg'
    number    'redshift',      from: 'z_tonry'
    number    'axisRatio',     from: 'ellip', factor: -1, plus: 1
    number    'positionAngle', from: 'pa', unit: 'deg'
    number    'Re',            from: 'r_e', unit: 'arcsec'
    number    'logMstar',      from: 'mstar', unit: 'dex'
}

catalogue 'fiftyMgc', {
    reference '50 Mpc Galaxy Catalog, Ohlson et al. 2024, AJ 167, 31'
    words     'galaxy',   from: 'objname'
    number    'ra',       from: 'ra',       unit: 'deg'
    number    'dec',      from: 'dec',      unit: 'deg'
    number    'velocity', from: 'v_h',      unit: 'km/s'
    number    'distance', from: 'bestdist', unit: 'Mpc', error: 'bestdist_error'
    number    'logMstar', from: 'logmass',  unit: 'dex', error: 'logmass_error'
}
