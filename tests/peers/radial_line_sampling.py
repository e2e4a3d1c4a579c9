#!/usr/bin/env python3
"""The radial fit by emcee: 500 walkers, 500 steps, a line with free intrinsic scatter through 3079 points. Processor time of
one point a call and of half the ensemble a call, the least of so many runs of each.

    OPENBLAS_NUM_THREADS=1 python3 tests/peers/radial_line_sampling.py 3

The points are those of assay.bench.RadialLineSampling. emcee is Debian's python3-emcee.
"""
import sys
import time

import emcee
import numpy as np

POINTS = 3079
MASK = (1 << 64) - 1


def uniforms(count):
    """Marsaglia's xorshift with shifts 13, 7, 17."""
    state, values = 88172645463325252, np.empty(count)
    for i in range(count):
        state ^= state << 13 & MASK
        state ^= state >> 7
        state ^= state << 17 & MASK
        values[i] = (state >> 11) * 2.0**-53
    return values


def points():
    u = uniforms(14 * POINTS).reshape(POINTS, 14)
    radius = u[:, 0]
    sigma = 0.01 + 0.04 * u[:, 1]
    spread = np.hypot(0.057, sigma)
    return radius, 8.61 - 0.15 * radius + spread * (u[:, 2:].sum(axis=1) - 6), sigma


R, Z, SIGMA = points()
VARIANCE = SIGMA**2


def one(theta):
    m, c, s = theta
    if not (-5 < m < 5 and 0 < c < 10 and s >= 0):
        return -np.inf
    s2 = VARIANCE + s * s
    off = Z - m * R - c
    return -0.5 * (np.dot(off, off / s2) + np.log(s2).sum())


def many(theta):
    m, c, s = theta.T[:, :, None]
    s2 = VARIANCE + s * s
    off = Z - m * R - c
    value = -0.5 * (np.einsum("ij,ij->i", off, off / s2) + np.log(s2).sum(axis=1))
    inside = (np.abs(theta[:, 0]) < 5) & (theta[:, 1] > 0) & (theta[:, 1] < 10) & (theta[:, 2] >= 0)
    return np.where(inside, value, -np.inf)


def processor_time(name, function, vectorize, runs):
    best = float("inf")
    for run in range(runs):
        np.random.seed(run)
        start = np.array([-0.05, 8.5, 0.05]) * (1 + 0.01 * np.random.randn(500, 3))
        began = time.process_time()
        sampler = emcee.EnsembleSampler(500, 3, function, vectorize=vectorize)
        sampler.run_mcmc(start, 500)
        best = min(best, time.process_time() - began)
    print(f"{name:48s} {best:9.3f} s", flush=True)


if __name__ == "__main__":
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    processor_time(f"emcee {emcee.__version__}, one point a call", one, False, runs)
    processor_time(f"emcee {emcee.__version__}, half the ensemble a call", many, True, runs)
