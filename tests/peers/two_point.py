#!/usr/bin/env python3
"""Two-point correlations of assay.bench.TwoPointDraws in NumPy: processor time of each way on one thread.

    OPENBLAS_NUM_THREADS=1 python3 tests/peers/two_point.py [points.csv]

points.csv has the columns x_kpc, y_kpc, Z and sigma; without it 8,198 points are drawn in clumps. There are 51 scales up
to 5 kpc, 100 perturbed columns, 100 shuffled ones and the values themselves. "reused" bins each pair once, in blocks of
points, and adds up every column with bincount. "naive" is the definition for one column of the 201 and for every 50th
point, times what was left out.
"""
import sys
import time

import numpy as np

SCALES = np.arange(51) * 0.1
DRAWS = 100


def points(path):
    if path:
        table = np.genfromtxt(path, delimiter=",", names=True)
        return [table[name] for name in ("x_kpc", "y_kpc", "Z", "sigma")]
    random = np.random.default_rng(4303)
    centres = random.normal(0, 4.3, (2, 400))
    x, y = centres[:, random.integers(0, 400, 8198)] + random.normal(0, 0.15, (2, 8198))
    return x, y, 0.03 * np.sin(x) + random.normal(0, 0.03, 8198), np.full(8198, 0.02)


def columns(z, sigma):
    random = np.random.default_rng(2)
    perturbed = [z + random.normal(0, sigma) for _ in range(DRAWS)]
    return np.array([z, *perturbed, *(random.permutation(z) for _ in range(DRAWS))])


def reused(x, y, table, block=512):
    n, count = len(x), len(SCALES)
    sums = np.zeros((len(table), count))
    for start in range(0, n, block):
        i = np.arange(start, min(start + block, n))
        dx = x[i, None] - x
        dy = y[i, None] - y
        distance = np.sqrt(dx * dx + dy * dy)
        row, j = np.nonzero(distance <= SCALES[-1])
        place = row * count + np.searchsorted(SCALES, distance[row, j])
        size = len(i) * count
        numbers = np.bincount(place, minlength=size).reshape(-1, count).cumsum(axis=1)
        for c, z in enumerate(table):
            around = np.bincount(place, weights=z[j], minlength=size).reshape(-1, count).cumsum(axis=1)
            sums[c] += z[i] @ (around / numbers)
    mean = table.mean(axis=1)[:, None]
    return (sums / n - mean**2) / table.var(axis=1)[:, None]


def naive(x, y, z, some):
    sums = np.zeros(len(SCALES))
    for k, scale in enumerate(SCALES):
        for i in some:
            distance = np.sqrt((x[i] - x) ** 2 + (y[i] - y) ** 2)
            sums[k] += z[i] * z[distance <= scale].mean()
    return sums


def crossing(xi, level):
    k = np.nonzero((xi[:-1] >= level) & (xi[1:] < level))[0][0]
    return SCALES[k] + (xi[k] - level) / (xi[k] - xi[k + 1]) * (SCALES[k + 1] - SCALES[k])


if __name__ == "__main__":
    x, y, z, sigma = points(sys.argv[1] if len(sys.argv) > 1 else None)
    table = columns(z, sigma)
    start = time.process_time()
    xi = reused(x, y, table)
    seconds = time.process_time() - start
    print(f"NumPy, pairs binned once for all columns {seconds:.2f} s")
    some = np.arange(0, len(x), 50)
    start = time.process_time()
    naive(x, y, z, some)
    seconds = (time.process_time() - start) * len(x) / len(some) * len(table)
    print(f"naive, 1 of {len(table)} columns, 1 of 50 points, times 50 x {len(table)} {seconds:.0f} s")
    print(f"50 % scale {crossing(xi[0], 0.5):.6f} kpc of {len(x)} points")
