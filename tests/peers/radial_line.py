#!/usr/bin/env python3
"""The line with intrinsic scatter of assay.bench.RadialLine with emcee: processor time of 500 walkers x 500 steps.

    OPENBLAS_NUM_THREADS=1 python3 tests/peers/radial_line.py

3079 points, as NGC 3627 has; once a call for every walker, which is the faster form here, once a call for all of them.
"""
import time

import emcee
import numpy as np

POINTS = 3079
WALKERS = 500
STEPS = 500


def galaxy():
    random = np.random.default_rng(3627)
    radius = 0.05 + 0.85 * np.sqrt(random.random(POINTS))
    sigma = 0.005 + 0.02 * random.random(POINTS)
    return radius, 8.6 - 0.15 * radius + np.sqrt(sigma**2 + 0.055**2) * random.standard_normal(POINTS), sigma


def main():
    radius, abundance, sigma = galaxy()
    variance = sigma**2

    def one(theta):
        slope, intercept, scatter = theta
        if not (-5 < slope < 5 and 0 < intercept < 10 and scatter >= 0):
            return -np.inf
        total = variance + scatter**2
        off = abundance - slope * radius - intercept
        return -0.5 * np.sum(off * off / total + np.log(2 * np.pi * total))

    def all_at_once(thetas):
        total = variance + thetas[:, 2:] ** 2
        off = abundance - thetas[:, :1] * radius - thetas[:, 1:2]
        values = -0.5 * np.sum(off * off / total + np.log(2 * np.pi * total), axis=1)
        inside = (abs(thetas[:, 0]) < 5) & (0 < thetas[:, 1]) & (thetas[:, 1] < 10) & (thetas[:, 2] >= 0)
        return np.where(inside, values, -np.inf)

    for name, likelihood, vectorize in ("a call a walker", one, False), ("a call for all", all_at_once, True):
        np.random.seed(1)
        start = np.array([-0.05, 8.5, 0.05]) * (1 + 0.01 * np.random.randn(WALKERS, 3))
        sampler = emcee.EnsembleSampler(WALKERS, 3, likelihood, vectorize=vectorize)
        begun = time.process_time()
        sampler.run_mcmc(start, STEPS)
        sampler.get_chain(discard=STEPS // 2, flat=True)
        print(f"emcee {emcee.__version__}, {name:30s} {time.process_time() - begun:8.2f} s")


if __name__ == "__main__":
    main()
