#!/usr/bin/env python3
"""The maps of assay.bench.MatchedResolution with astropy and reproject: processor time of each step on one thread.

    OPENBLAS_NUM_THREADS=1 python3 tests/peers/match_and_regrid.py [planes]

Fifteen flux maps with errors, 1400 x 1400 pixels of 0.2 arcsec, of which a tilted square was observed, at 10 Mpc: from
0.9 arcsec to 120 pc, then to pixels of 60 pc. Values are convolved with the kernel, variances with the squared target
PSF. astropy is given what makes it fast: scipy's transforms, lengths with small factors, and no padding beyond the
kernel. With an argument only so many planes are done, and the sums scaled to fifteen.
"""
import os
import sys
import time
import warnings

import numpy as np
import reproject
import scipy.fft
from astropy.convolution import Gaussian2DKernel, convolve_fft
from astropy.wcs import WCS

SIDE = 1400
PLANES = 15
PIXEL = 0.2
TARGET = 120 / 10e6 * 648000 / np.pi
NATIVE = 0.9
COARSE = TARGET / 2
FWHM_PER_SIGMA = 2 * np.sqrt(2 * np.log(2))


def cpu():
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def mosaic(planes):
    random = np.random.default_rng(20250)
    y, x = np.mgrid[0:SIDE, 0:SIDE] - SIDE / 2
    absent = np.maximum(abs(x + y / 4), abs(y - x / 4)) >= 0.42 * SIDE
    for _ in range(planes):
        flux = 1e-17 * (1 + random.random((SIDE, SIDE)))
        error = 1e-18 * (1 + random.random((SIDE, SIDE)))
        flux[absent] = error[absent] = np.nan
        yield flux, error


def plane_of_sky(pixel, side):
    wcs = WCS(naxis=2)
    wcs.wcs.ctype = "RA---TAN", "DEC--TAN"
    wcs.wcs.crval = 185, 4.5
    wcs.wcs.crpix = side / 2, side / 2
    wcs.wcs.cdelt = -pixel / 3600, pixel / 3600
    return wcs


def gaussian(fwhm):
    sigma = fwhm / FWHM_PER_SIGMA / PIXEL
    radius = int(np.ceil(sigma * np.sqrt(-2 * np.log(1e-6))))
    return Gaussian2DKernel(sigma, x_size=2 * radius + 1, y_size=2 * radius + 1).array


def numpy_transforms(image, kernel):
    return convolve_fft(image, kernel, boundary="fill", nan_treatment="interpolate", normalize_kernel=True,
                        preserve_nan=True, allow_huge=True, fft_pad=False, psf_pad=True)


def scipy_transforms(image, kernel):
    return convolve_fft(image, kernel, boundary="fill", nan_treatment="interpolate", normalize_kernel=True,
                        preserve_nan=True, allow_huge=True, fft_pad=False, psf_pad=True,
                        fftn=scipy.fft.fftn, ifftn=scipy.fft.ifftn)


def padded(function, kernel):
    """Frames widened by hand to lengths with small factors; convolve_fft itself knows powers of two or none."""
    side = scipy.fft.next_fast_len(SIDE + kernel.shape[0] // 2, real=False)

    def run(image):
        wide = np.full((side, side), np.nan)
        wide[:SIDE, :SIDE] = image
        return convolve_fft(wide, kernel, boundary="wrap", nan_treatment="interpolate", normalize_kernel=True,
                            preserve_nan=True, allow_huge=True, fft_pad=False, psf_pad=False,
                            fftn=function[0], ifftn=function[1])[:SIDE, :SIDE]

    return run


def timed(function, *arguments):
    start = cpu()
    result = function(*arguments)
    return cpu() - start, result


def main():
    planes = int(sys.argv[1]) if len(sys.argv) > 1 else PLANES
    kernel = gaussian(np.sqrt(TARGET**2 - NATIVE**2))
    squared = gaussian(TARGET) ** 2
    white = 4 * np.pi * (NATIVE / FWHM_PER_SIGMA / PIXEL) ** 2
    ways = {
        "numpy, as they come": lambda k: lambda image: numpy_transforms(image, k),
        "scipy, as they come": lambda k: lambda image: scipy_transforms(image, k),
        "numpy, good lengths": lambda k: padded((np.fft.fftn, np.fft.ifftn), k),
        "scipy, good lengths": lambda k: padded((scipy.fft.fftn, scipy.fft.ifftn), k),
    }
    scale = PLANES / planes
    matched = []
    for name, way in ways.items():
        value, variance = way(kernel), way(squared / squared.sum())
        total = 0
        matched = []
        for flux, error in mosaic(planes):
            seconds, smooth = timed(value, flux)
            further, spread = timed(lambda e: np.sqrt(variance(white * e**2) * squared.sum()), error)
            total += seconds + further
            matched.append((smooth, spread))
        print(f"match    {name:32s} {scale * total:8.2f} s")

    fine = plane_of_sky(PIXEL, SIDE)
    side = int(np.ceil(SIDE * PIXEL / COARSE))
    coarse = plane_of_sky(COARSE, side)
    for name in "reproject_interp", "reproject_adaptive", "reproject_exact":
        function = getattr(reproject, name)
        some = matched if name == "reproject_interp" else matched[:1]
        total = 0
        for smooth, spread in some:
            for image in smooth, spread:
                total += timed(lambda i: function((i, fine), coarse, shape_out=(side, side)), image)[0]
        print(f"regrid   {name:32s} {PLANES / len(some) * total:8.2f} s")


if __name__ == "__main__":
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        main()
