package assay.sky.regrid;

/** What the pixels of each bin add up to. */
record BinSums(int[] sizes, double[] signal, double[] variance) {
    static BinSums of(BinPixels pixels, int[] labels, int count) {
        BinSums sums = new BinSums(new int[count], new double[count], new double[count]);
        for (int p = 0; p < labels.length; p++) {
            int bin = labels[p];
            sums.sizes[bin]++;
            sums.signal[bin] += pixels.signal()[p];
            sums.variance[bin] += pixels.noise()[p] * pixels.noise()[p];
        }
        return sums;
    }

    double signalToNoise(int bin, Covariance covariance) {
        return signal[bin] / (Math.sqrt(variance[bin]) * covariance.factor(sizes[bin]));
    }
}
