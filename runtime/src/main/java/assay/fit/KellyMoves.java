package assay.fit;

import assay.stats.RandomStream;

/**
 * Steps of a {@link KellyChain} on which the true values do not hold back the line, because they are integrated out: the scatter,
 * the slope, and slope against the width of the distribution of the true x. With large errors in x the data know only
 * the product of the last two, and Gibbs steps alone crawl along that ridge. Each is a Metropolis step whose size is
 * tuned while the chain warms up, to be taken in 44 of 100 cases, and kept from then on.
 */
final class KellyMoves {
    private static final double TAKEN = 0.44;

    private final RandomStream random;
    private final double[] logSizes;
    private int tuned;

    KellyMoves(double[] sizes, RandomStream random) {
        this.random = random;
        logSizes = new double[sizes.length];
        for (int k = 0; k < sizes.length; k++) logSizes[k] = StrictMath.log(sizes[k]);
    }

    /** A step of move {@code k}. */
    double step(int k) {
        return StrictMath.exp(logSizes[k]) * random.nextGaussian();
    }

    boolean taken(double logRatio) {
        return StrictMath.log(1 - random.nextDouble()) < logRatio;
    }

    /** After Robbins and Monro 1951 (doi:10.1214/aoms/1177729586). */
    void tune(boolean[] taken) {
        tuned++;
        for (int k = 0; k < taken.length; k++) {
            logSizes[k] += ((taken[k] ? 1 : 0) - TAKEN) * Math.min(0.5, 5 / Math.sqrt(tuned));
        }
    }
}
