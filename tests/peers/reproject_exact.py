#!/usr/bin/env python3
"""A map put onto turned, coarser pixels by reproject_exact of the package reproject, as a table for OverlapOracleSpec.

    python3 tests/peers/reproject_exact.py > runtime/src/test/resources/assay/sky/regrid/reproject_exact.csv

reproject works with spherical polygons; pixels of 10 arcsec keep its solid angles, differences of angles of order one,
precise to better than 1e-6.
"""
import sys

import astropy
import numpy as np
import reproject
from astropy.wcs import WCS

VERSIONS = f"reproject {reproject.__version__}, astropy {astropy.__version__}, numpy {np.__version__}"


def plane(ra, dec, pixel1, pixel2, arcsec, turn_degrees, parity):
    turn = np.radians(turn_degrees)
    step = arcsec / 3600
    wcs = WCS(naxis=2)
    wcs.wcs.ctype = ["RA---TAN", "DEC--TAN"]
    wcs.wcs.crval = [ra, dec]
    wcs.wcs.crpix = [pixel1, pixel2]
    wcs.wcs.cd = step * np.array([[parity * np.cos(turn), -np.sin(turn)], [parity * np.sin(turn), np.cos(turn)]])
    return wcs


SOURCE = (150.1, 2.3, 9.3, 11.2, 10.0, 0.0, -1)
TARGETS = {
    "coarser": (150.104, 2.296, 7.1, 6.4, 17.0, 33.0, -1),
    "finer": (150.095, 2.305, 5.5, 8.2, 4.0, 250.0, -1),
    "mirrored": (150.1, 2.3, 6.5, 6.5, 13.0, 71.0, 1),
}

if __name__ == "__main__":
    shape, target_shape = (20, 20), (13, 13)
    y, x = np.mgrid[: shape[0], : shape[1]]
    values = 2 + np.sin(0.7 * x) * np.cos(0.4 * y) + 0.03 * x * y
    print(f"# made by tests/peers/reproject_exact.py with {VERSIONS}, Python {sys.version.split()[0]}")
    print("target,i,j,value,footprint")
    for name, target in TARGETS.items():
        result, footprint = reproject.reproject_exact(
            (values, plane(*SOURCE)), plane(*target), shape_out=target_shape, parallel=False
        )
        for j in range(target_shape[0]):
            for i in range(target_shape[1]):
                print(f"{name},{i},{j},{result[j, i]:.12g},{footprint[j, i]:.12g}")
