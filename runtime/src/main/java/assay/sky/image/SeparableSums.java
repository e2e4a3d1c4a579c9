package assay.sky.image;

/** Rows first, then columns, with a symmetric row of weights; weights at the same distance share a multiplication. */
record SeparableSums(double[] factor, int nx, int ny) implements Sums {
    @Override
    public double[] of(double[] image) {
        int radius = factor.length / 2;
        double[] alongRows = new double[nx * ny];
        double[] row = new double[nx + 2 * radius];
        double[] sums = new double[nx];
        for (int y = 0; y < ny; y++) {
            System.arraycopy(image, y * nx, row, radius, nx);
            scale(sums, row, radius, factor[radius]);
            for (int k = 1; k <= radius; k++) addPair(sums, row, radius - k, row, radius + k, factor[radius + k]);
            System.arraycopy(sums, 0, alongRows, y * nx, nx);
        }
        double[] out = new double[nx * ny];
        double[] nothing = new double[nx];
        for (int y = 0; y < ny; y++) {
            scale(sums, alongRows, y * nx, factor[radius]);
            for (int k = 1; k <= radius; k++) {
                boolean above = y - k >= 0;
                boolean below = y + k < ny;
                if (!above && !below) break;
                addPair(
                        sums,
                        above ? alongRows : nothing,
                        above ? (y - k) * nx : 0,
                        below ? alongRows : nothing,
                        below ? (y + k) * nx : 0,
                        factor[radius + k]);
            }
            System.arraycopy(sums, 0, out, y * nx, nx);
        }
        return out;
    }

    private static void scale(double[] sums, double[] values, int start, double weight) {
        for (int x = 0; x < sums.length; x++) sums[x] = weight * values[start + x];
    }

    private static void addPair(double[] sums, double[] left, int l, double[] right, int r, double weight) {
        for (int x = 0; x < sums.length; x++) sums[x] += weight * (left[l + x] + right[r + x]);
    }
}
