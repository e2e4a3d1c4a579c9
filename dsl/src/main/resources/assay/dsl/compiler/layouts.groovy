// The library of layouts: how surveys lay the maps of a galaxy out in files. A place is an extension, by name or number, with
// the channel of a cube in brackets, and a file of its own before a colon. {line} in a key is each line, {name} in a place what
// the survey calls it. Units are stated where files lack or misstate them.

layout 'phangsMuse', {
    reference 'Emsellem et al. 2022, A&A 659, A191: MAPS files of the PHANGS-MUSE data analysis pipeline'
    files '{galaxy}_MAPS.fits'
    lineNames Hb: 'HB4861', OIII4959: 'OIII4958', OIII5007: 'OIII5006', OI6300: 'OI6300', NII6548: 'NII6548'
    lineNames Ha: 'HA6562', NII6584: 'NII6583', SII6716: 'SII6716', SII6731: 'SII6730', SIII9069: 'SIII9068'
    map '{line}',                         from: '{name}_FLUX',  error: '{name}_FLUX_ERR',  unit: '1e-20 erg/s/cm2/spaxel', empty: 0
    map 'velocity({line})',               from: '{name}_VEL',   error: '{name}_VEL_ERR',   unit: 'km/s'
    map 'dispersion({line})',             from: '{name}_SIGMA', error: '{name}_SIGMA_ERR', unit: 'km/s'
    map 'instrumentalDispersion({line})', from: '{name}_SIGMA_CORR', unit: 'km/s'
    map 'stellarVelocity',                from: 'V_STARS',     error: 'FORM_ERR_V_STARS',     unit: 'km/s'
    map 'stellarDispersion',              from: 'SIGMA_STARS', error: 'FORM_ERR_SIGMA_STARS', unit: 'km/s'
    classes 'stellarBin', from: 'BIN_ID', outside: -1
    note 'The dispersions of lines contain the instrumental one: subtract instrumentalDispersion(line) in quadrature.'
    note 'Fluxes are corrected for the foreground extinction of the Milky Way.'
}

// Two editions of these masks are about, and 9 means different things in them.
layout 'phangsEnvironment', {
    reference 'Querejeta et al. 2021, A&A 656, A133: simple environmental masks as released, numbers of their README'
    files '{galaxy}_simple.fits'
    classes 'environment', from: '0', outside: 0, centre: 1, bar: 2, barEnds: 3, interbar: 4, armsWithinBar: 5, arms: 6, interarm: 7, outerDisc: 8, interbarWithoutArms: 9, disc: 10
    note 'Masks whose header comments say "9 = disc" are of the first edition: phangsEnvironment1.'
}

layout 'phangsEnvironment1', {
    reference 'Querejeta et al. 2021, A&A 656, A133: simple environmental masks, first edition, numbers of their header comments'
    files '{galaxy}_simple.fits'
    classes 'environment', from: '0', outside: 0, centre: 1, bar: 2, barEnds: 3, interbar: 4, armsWithinBar: 5, arms: 6, interarm: 7, outerDisc: 8, disc: 9
    note 'In the masks as released 9 is the region between bars of galaxies without arms, and 10 the disc: phangsEnvironment.'
}

layout 'phangsNebulaMask', {
    reference 'Groves et al. 2023, MNRAS 520, 4902; Santoro et al. 2022, A&A 658, A188: spatial masks of the nebula catalogue'
    files '{galaxy}_nebulae_mask_V2.fits'
    classes 'region', from: '0', outside: -1
}

layout 'mangaDap', {
    reference 'Westfall et al. 2019, AJ 158, 231; Belfiore et al. 2019, AJ 158, 160: MAPS files of DR17, https://www.sdss4.org/dr17/manga/manga-data/data-model'
    files 'manga-{galaxy}-MAPS-HYB10-MILESHC-MASTARHC2.fits.gz'
    channels 'C{kk}'
    bits NOCOV: 0, LOWCOV: 1, DEADFIBER: 2, FORESTAR: 3, NOVALUE: 4, UNRELIABLE: 5, MATHERROR: 6, FITFAILED: 7, NEARBOUND: 8, NOCORRECTION: 9, MULTICOMP: 10, DONOTUSE: 30
    rejects 'DONOTUSE'
    lineNames OII3727: 'OII-3727', Hg: 'Hg-4341', Hb: 'Hb-4862', OIII4959: 'OIII-4960', OIII5007: 'OIII-5008', OI6300: 'OI-6302'
    lineNames NII6548: 'NII-6549', Ha: 'Ha-6564', NII6584: 'NII-6585', SII6716: 'SII-6718', SII6731: 'SII-6732', SIII9069: 'SIII-9071'
    map '{line}',             from: 'EMLINE_GFLUX[{name}]',  inverseVariance: 'EMLINE_GFLUX_IVAR[{name}]',  mask: 'EMLINE_GFLUX_MASK[{name}]',  unit: '1e-17 erg/s/cm2/spaxel'
    map 'summed({line})',     from: 'EMLINE_SFLUX[{name}]',  inverseVariance: 'EMLINE_SFLUX_IVAR[{name}]',  mask: 'EMLINE_SFLUX_MASK[{name}]',  unit: '1e-17 erg/s/cm2/spaxel'
    map 'EW({line})',         from: 'EMLINE_SEW[{name}]',    inverseVariance: 'EMLINE_SEW_IVAR[{name}]',    mask: 'EMLINE_SEW_MASK[{name}]',    unit: 'AA'
    map 'velocity({line})',   from: 'EMLINE_GVEL[{name}]',   inverseVariance: 'EMLINE_GVEL_IVAR[{name}]',   mask: 'EMLINE_GVEL_MASK[{name}]',   unit: 'km/s'
    map 'dispersion({line})', from: 'EMLINE_GSIGMA[{name}]', inverseVariance: 'EMLINE_GSIGMA_IVAR[{name}]', mask: 'EMLINE_GSIGMA_MASK[{name}]', unit: 'km/s'
    map 'instrumentalDispersion({line})', from: 'EMLINE_INSTSIGMA[{name}]', unit: 'km/s'
    map 'stellarVelocity',    from: 'STELLAR_VEL',   inverseVariance: 'STELLAR_VEL_IVAR',   mask: 'STELLAR_VEL_MASK',   unit: 'km/s'
    map 'stellarDispersion',  from: 'STELLAR_SIGMA', inverseVariance: 'STELLAR_SIGMA_IVAR', mask: 'STELLAR_SIGMA_MASK', unit: 'km/s'
    map 'stellarDispersionCorrection', from: 'STELLAR_SIGMACORR[0]', unit: 'km/s'
    map 'D4000',              from: 'SPECINDEX[D4000]', inverseVariance: 'SPECINDEX_IVAR[D4000]', mask: 'SPECINDEX_MASK[D4000]', unit: ''
    bins 'BINID[3]'
    note 'The dispersions of lines contain the instrumental one: subtract instrumentalDispersion(line) in quadrature.'
    note 'The stellar dispersion needs stellarDispersionCorrection subtracted in quadrature.'
    note 'Fluxes are corrected for the foreground extinction of the Milky Way; OII3727 is one line of the doublet only.'
}

layout 'pipe3d', {
    reference 'Sanchez et al. 2022, ApJS 262, 36: Pipe3D cubes of MaNGA DR17'
    files 'manga-{galaxy}.Pipe3D.cube.fits.gz'
    channels 'NAME{k}', from: 0
    lineNames OII3727: '[OII]3727', Hg: 'Hgamma', Hb: 'Hbeta', OIII4959: '[OIII]4959', OIII5007: '[OIII]5007', OI6300: '[OI]6300'
    lineNames NII6548: '[NII]6548', Ha: 'Halpha', NII6584: '[NII]6583', SII6716: '[SII]6717', SII6731: '[SII]6731'
    map '{line}',           from: 'FLUX_ELINES[flux {name}]', error: 'FLUX_ELINES[e_flux {name}]', unit: '1e-16 erg/s/cm2/spaxel', empty: 0
    map 'velocity({line})', from: 'FLUX_ELINES[vel {name}]',  error: 'FLUX_ELINES[e_vel {name}]',  unit: 'km/s', empty: 0
    map 'width({line})',    from: 'FLUX_ELINES[disp {name}]', error: 'FLUX_ELINES[e_disp {name}]', unit: 'AA', empty: 0
    map 'EW({line})',       from: 'FLUX_ELINES[EW {name}]',   error: 'FLUX_ELINES[e_EW {name}]',   unit: 'AA', empty: 0
    map 'stellarAge',         from: 'SSP[5]',  unit: 'dex', empty: 0
    map 'stellarMetallicity', from: 'SSP[8]',  unit: 'dex', empty: 0
    map 'stellarExtinction',  from: 'SSP[11]', unit: 'mag'
    map 'logStellarMass',     from: 'SSP[19]', unit: 'dex', empty: 0
    note 'width(line) is the full width at half maximum in AA with the instrument in it; EW is negative in emission.'
    note 'stellarAge is luminosity-weighted, log(age/yr); logStellarMass is log(Msun/spaxel), corrected for dust.'
}

layout 'samiDr3', {
    reference 'Croom et al. 2021, MNRAS 505, 991: SAMI DR3, one-component fits of the default binning, A pointing'
    files '{galaxy}_A_{name}_default_1-comp.fits'
    lineNames OII3727: 'OII3728', Hb: 'Hbeta', OIII5007: 'OIII5007', OI6300: 'OI6300', Ha: 'Halpha', NII6584: 'NII6583', SII6716: 'SII6716', SII6731: 'SII6731'
    map '{line}',                 from: '0[0]', error: '1[0]', unit: '1e-16 erg/s/cm2/pixel'
    map 'dispersion(Ha)',         from: '{galaxy}_A_gas-vdisp_default_1-comp.fits:0[0]', error: '{galaxy}_A_gas-vdisp_default_1-comp.fits:1[0]', unit: 'km/s'
    map 'extinctionCorrection',   from: '{galaxy}_A_extinct-corr_default_1-comp.fits:0', error: '{galaxy}_A_extinct-corr_default_1-comp.fits:1', unit: ''
    note 'Fluxes are the total of all components; BUNIT says per angstrom, but they are integrated over the line.'
    note 'dispersion(Ha) is corrected for the instrument already; one value is fitted to all lines.'
}

layout 'lensMaps', {
    reference 'Jullo et al. 2007, NJP 9, 447 (Lenstool); Patricio et al. 2019, MNRAS 489, 224 (FRApy)'
    map 'deflectionX', from: '{galaxy}_dplx.fits:0', unit: 'arcsec'
    map 'deflectionY', from: '{galaxy}_dply.fits:0', unit: 'arcsec'
    note 'The position in the source plane is that in the image minus the deflection; x runs to the west, y to the north.'
}

layout 'lensAmplification', {
    reference 'Patricio et al. 2019, MNRAS 489, 224 (FRApy)'
    files 'amp_aligned_with_MUSE.fits'
    map 'amplification', from: 'DATA', unit: '', empty: 0
}

layout 'frapyMaps', {
    reference 'Patricio et al. 2019, MNRAS 489, 224 (FRApy): a map a file, the bins in another'
    map 'metallicity', from: 'Map_metallicity.fits:0', error: 'Map_metallicity_unc.fits:0', unit: 'dex'
    bins 'Map_bins_SN_70_flux_stddev.fits:0'
    note 'The BUNIT of these maps is left over from the cube that they were made of.'
}

layout 'regions', {
    reference 'a table with one row a region: line fluxes and errors of each line in columns of its name'
    regionTable '{galaxy}_regions.csv'
    map '{line}', from: '{line}', error: '{line}_err', unit: 'erg/s/cm2'
}

layout 'frapyLines', {
    reference 'Patricio et al. 2019, MNRAS 489, 224: line fluxes of the bins of lensed arcs'
    regionTable 'obs_lines_{galaxy}.csv'
    lineNames OII3727: '[OII]3727', Hg: 'Hg', Hb: 'Hb', OIII4959: '[OIII]4959', OIII5007: '[OIII]5007', Ha: 'Ha', NII6584: '[NII]6584'
    map '{line}', from: '{name}_flux', error: '{name}_err', unit: '1e-20 erg/s/cm2/spaxel'
    note 'Fluxes are the mean for each spaxel of a bin, of which the table does not tell the number; neither does it tell the places.'
}

layout 'samiSectors', {
    reference 'Croom et al. 2021, MNRAS 505, 991: SAMI DR3 spectra of sectors; Zovaro et al. 2024, MNRAS 527, 8566: as tables'
    regionTable 'sami_reference_sectors_1comp_dereddened.csv', galaxyIn: 'ID'
    lineNames Ha: 'HALPHA', Hb: 'HBETA', OIII5007: 'OIII5007', OI6300: 'OI6300', NII6584: 'NII6583', SII6716: 'SII6716', SII6731: 'SII6731'
    map '{line}', from: '{name} (total)', error: '{name} error (total)', unit: '1e-16 erg/s/cm2'
    map 'EW(Ha)', from: 'HALPHA EW (total)', unit: 'AA'
    note 'Fluxes are corrected for dust already.'
}
