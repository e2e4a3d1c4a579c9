#!/usr/bin/env python3
"""The formulas of assay.bench.FormulaKernels in NumPy: processor time of each on one thread.

    OPENBLAS_NUM_THREADS=1 python3 tests/peers/formula_kernels.py

Errors are central differences over the six lines, as an astronomer without derivatives at hand would take them.
"""
import time

import numpy as np

K = {"Hb": 3.662818, "Ha": 2.518622, "OIII5007": 3.521786, "NII6584": 2.509962, "SII6716": 2.454671, "SII6731": 2.448718}
TYPICAL = {"Hb": 1.0, "Ha": 3.6, "OIII5007": 0.9, "NII6584": 0.7, "SII6716": 0.5, "SII6731": 0.4}


def spaxels(rows):
    random = np.random.default_rng(20250)
    return {line: 1e-17 * flux * np.exp(0.5 * (random.random(rows) - 0.5)) for line, flux in TYPICAL.items()}


def demarcations(f):
    y = np.log10(f["OIII5007"] / f["Hb"])
    n = np.log10(f["NII6584"] / f["Ha"])
    s = np.log10((f["SII6716"] + f["SII6731"]) / f["Ha"])
    kauffmann = (n < 0.05) & (y < 0.61 / (n - 0.05) + 1.3)
    kewley = (s < 0.32) & (y < 0.72 / (s - 0.32) + 1.3)
    return kauffmann, kewley


def abundances(f):
    excess = np.maximum(np.log10(f["Ha"] / f["Hb"] / 2.86) / (0.4 * (K["Hb"] - K["Ha"])), 0)
    c = {line: f[line] * 10 ** (0.4 * K[line] * excess) for line in f if line != "Ha"}
    n2 = np.log10(4 / 3 * c["NII6584"] / c["Hb"])
    s2 = np.log10((c["SII6716"] + c["SII6731"]) / c["Hb"])
    r3 = np.log10(4 / 3 * c["OIII5007"] / c["Hb"])
    upper = 8.424 + 0.030 * (r3 - s2) + 0.751 * n2 + (-0.349 + 0.182 * (r3 - s2) + 0.508 * n2) * s2
    lower = 8.072 + 0.789 * (r3 - s2) + 0.726 * n2 + (1.069 - 0.170 * (r3 - s2) + 0.022 * n2) * s2
    return np.where(n2 >= -0.6, upper, lower)


def abundances_with_errors(f):
    value = abundances(f)
    variance = np.zeros_like(value)
    for line in f:
        step = 1e-4 * f[line]
        slope = (abundances({**f, line: f[line] + step}) - abundances({**f, line: f[line] - step})) / (2 * step)
        variance += (slope * f[line] / 20) ** 2
    return value, np.sqrt(variance)


def processor_time(name, function, fluxes, repeats):
    best = float("inf")
    for _ in range(repeats):
        start = time.process_time()
        function(fluxes)
        best = min(best, time.process_time() - start)
    print(f"{name:24s} {best * 1e3:9.1f} ms")


if __name__ == "__main__":
    with np.errstate(all="ignore"):
        processor_time("demarcations", demarcations, spaxels(1_000_000), 7)
        whole = spaxels(2048 * 2048)
        processor_time("abundances", abundances, whole, 3)
        processor_time("abundances with errors", abundances_with_errors, whole, 1)
