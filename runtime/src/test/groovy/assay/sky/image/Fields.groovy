package assay.sky.image

import assay.stats.RandomStream
import groovy.transform.CompileStatic

/** Images for the specifications. */
@CompileStatic
class Fields {
    /** White noise of dispersion 1 about a level. */
    static double[] noise(int pixels, long seed, double level = 0) {
        RandomStream random = RandomStream.of(seed, 'field', 'noise')
        double[] values = new double[pixels]
        for (int p = 0; p < pixels; p++) values[p] = level + random.nextGaussian()
        values
    }

    /** A share of the pixels taken away at random, and a corner. */
    static double[] withHoles(double[] image, int nx, double share, long seed) {
        RandomStream random = RandomStream.of(seed, 'field', 'holes')
        double[] values = image.clone()
        for (int p = 0; p < values.length; p++) {
            boolean corner = p % nx + p.intdiv(nx) < nx.intdiv(3)
            if (random.nextDouble() < share || corner) values[p] = Double.NaN
        }
        values
    }

    /** The largest difference; infinite where only one of the two is a number. */
    static double difference(double[] a, double[] b) {
        double largest = 0
        for (int p = 0; p < a.length; p++) {
            if (Double.isNaN(a[p]) && Double.isNaN(b[p])) continue
            double difference = Math.abs(a[p] - b[p])
            largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference)
        }
        largest
    }

    static double largest(double[] values) {
        double largest = 0
        for (double value : values) if (!Double.isNaN(value)) largest = Math.max(largest, Math.abs(value))
        largest
    }

    /** How many pixels have a value. */
    static int numbers(double[] values) {
        int count = 0
        for (double value : values) if (!Double.isNaN(value)) count++
        count
    }

    static void addSquares(double[] sums, double[] values, double[] errors, double weight) {
        for (int p = 0; p < sums.length; p++) sums[p] += weight * (values[p] / errors[p])**2
    }
}
