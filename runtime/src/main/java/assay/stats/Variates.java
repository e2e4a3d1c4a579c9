package assay.stats;

/** Random numbers of other distributions, from the uniform and normal ones of a stream. */
public final class Variates {
    private Variates() {}

    /** Shape k, scale 1 (Marsaglia and Tsang 2000, doi:10.1145/358407.358414). */
    public static double gamma(double shape, RandomStream random) {
        if (shape < 1) {
            double u = 1 - random.nextDouble();
            return gamma(shape + 1, random) * StrictMath.pow(u, 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double v = 1 + c * z;
            if (v <= 0) continue;
            v = v * v * v;
            double u = 1 - random.nextDouble();
            if (StrictMath.log(u) < 0.5 * z * z + d - d * v + d * StrictMath.log(v)) return d * v;
        }
    }

    /** A variance: sum / chi2 with so many degrees of freedom. */
    public static double scaledInverseChi2(double degrees, double sum, RandomStream random) {
        return sum / (2 * gamma(degrees / 2, random));
    }

    /**
     * A matrix of squares and products of so many normal vectors of covariance L L^T, by the decomposition of Bartlett
     * 1933 (doi:10.1017/S0370164600015637).
     */
    public static double[][] wishart(double degrees, double[][] l, RandomStream random) {
        int n = l.length;
        double[][] root = new double[n][n];
        for (int j = 0; j < n; j++) {
            double[] column = new double[n];
            column[j] = Math.sqrt(2 * gamma((degrees - j) / 2, random));
            for (int i = j + 1; i < n; i++) column[i] = random.nextGaussian();
            for (int i = 0; i < n; i++) for (int k = j; k <= i; k++) root[i][j] += l[i][k] * column[k];
        }
        double[][] matrix = new double[n][n];
        for (int p = 0; p < n; p++) {
            for (int q = 0; q <= p; q++) {
                for (int k = 0; k <= q; k++) matrix[p][q] += root[p][k] * root[q][k];
                matrix[q][p] = matrix[p][q];
            }
        }
        return matrix;
    }

    /** A normal number below a limit (Robert 1995, doi:10.1007/BF00143942). */
    public static double normalBelow(double limit, double mean, double sigma, RandomStream random) {
        if (sigma == 0) return Math.min(mean, limit);
        return mean - sigma * standardAbove((mean - limit) / sigma, random);
    }

    private static double standardAbove(double limit, RandomStream random) {
        if (limit < 0.5) {
            while (true) {
                double z = random.nextGaussian();
                if (z >= limit) return z;
            }
        }
        double rate = (limit + Math.sqrt(limit * limit + 4)) / 2;
        while (true) {
            double z = limit - StrictMath.log(1 - random.nextDouble()) / rate;
            double off = z - rate;
            if (1 - random.nextDouble() <= StrictMath.exp(-0.5 * off * off)) return z;
        }
    }

    /** A normal number between two limits, by rejection. */
    public static double normalBetween(double low, double high, double mean, double sigma, RandomStream random) {
        if (mean > low && mean < high && high - low > sigma) {
            while (true) {
                double value = mean + sigma * random.nextGaussian();
                if (value >= low && value <= high) return value;
            }
        }
        if (mean >= high && mean - low > 2 * sigma) return aboveOrAgain(low, high, mean, sigma, random);
        if (mean <= low && high - mean > 2 * sigma) {
            return low + high - aboveOrAgain(low, high, low + high - mean, sigma, random);
        }
        double nearest = Math.max(low, Math.min(high, mean));
        double least = (nearest - mean) / sigma;
        while (true) {
            double value = low + (high - low) * random.nextDouble();
            double z = (value - mean) / sigma;
            if (1 - random.nextDouble() <= StrictMath.exp(0.5 * (least * least - z * z))) return value;
        }
    }

    private static double aboveOrAgain(double low, double high, double mean, double sigma, RandomStream random) {
        while (true) {
            double value = normalBelow(high, mean, sigma, random);
            if (value >= low) return value;
        }
    }
}
