package assay.sky.image;

/**
 * Rows first, then columns, with a symmetric row of weights: weights at the same distance share a multiplication, four
 * distances a pass over the sums. What lies further from the first and last light of a row than the kernel reaches is 0
 * and not worked out.
 */
record SeparableSums(double[] factor, int nx, int ny) implements Sums {
    private static final int AT_ONCE = 4;

    @Override
    public double[] of(double[] image) {
        int radius = factor.length / 2;
        int[] first = new int[ny];
        int[] end = new int[ny];
        double[] alongRows = new double[nx * ny];
        double[] row = new double[nx + 2 * radius];
        double[] sums = new double[nx];
        for (int y = 0; y < ny; y++) {
            lit(image, y, first, end, radius);
            if (first[y] >= end[y]) continue;
            System.arraycopy(image, y * nx, row, radius, nx);
            alongRow(row, sums, first[y], end[y]);
            System.arraycopy(sums, first[y], alongRows, y * nx + first[y], end[y] - first[y]);
        }
        double[] out = new double[nx * ny];
        double[] nothing = new double[nx];
        for (int y = 0; y < ny; y++) {
            int from = nx;
            int to = 0;
            for (int v = Math.max(0, y - radius); v <= Math.min(ny - 1, y + radius); v++) {
                from = Math.min(from, first[v]);
                to = Math.max(to, end[v]);
            }
            if (from < to) acrossRows(alongRows, nothing, out, y, from, to);
        }
        return out;
    }

    /** From where to where a row can have light once it is smoothed. */
    private void lit(double[] image, int y, int[] first, int[] end, int radius) {
        int start = y * nx;
        int x = 0;
        while (x < nx && image[start + x] == 0) x++;
        int last = nx - 1;
        while (last > x && image[start + last] == 0) last--;
        first[y] = x == nx ? nx : Math.max(0, x - radius);
        end[y] = x == nx ? 0 : Math.min(nx, last + 1 + radius);
    }

    private void alongRow(double[] row, double[] sums, int from, int to) {
        int radius = factor.length / 2;
        double centre = factor[radius];
        for (int x = from; x < to; x++) sums[x] = centre * row[x + radius];
        int k = 1;
        for (; k + AT_ONCE - 1 <= radius; k += AT_ONCE) {
            double a = factor[radius + k];
            double b = factor[radius + k + 1];
            double c = factor[radius + k + 2];
            double d = factor[radius + k + 3];
            int l = radius - k;
            int r = radius + k;
            for (int x = from; x < to; x++) {
                sums[x] += (a * (row[l + x] + row[r + x]) + b * (row[l - 1 + x] + row[r + 1 + x]))
                        + (c * (row[l - 2 + x] + row[r + 2 + x]) + d * (row[l - 3 + x] + row[r + 3 + x]));
            }
        }
        for (; k <= radius; k++) {
            double a = factor[radius + k];
            int l = radius - k;
            int r = radius + k;
            for (int x = from; x < to; x++) sums[x] += a * (row[l + x] + row[r + x]);
        }
    }

    private void acrossRows(double[] in, double[] nothing, double[] out, int y, int from, int to) {
        int radius = factor.length / 2;
        double centre = factor[radius];
        int at = y * nx;
        for (int x = from; x < to; x++) out[at + x] = centre * in[at + x];
        double[][] rows = new double[2 * AT_ONCE][];
        int[] starts = new int[2 * AT_ONCE];
        for (int k = 1; k <= radius; k += AT_ONCE) {
            double[] weights = new double[AT_ONCE];
            for (int n = 0; n < AT_ONCE; n++) {
                boolean used = k + n <= radius;
                weights[n] = used ? factor[radius + k + n] : 0;
                boolean above = used && y - k - n >= 0;
                boolean below = used && y + k + n < ny;
                rows[2 * n] = above ? in : nothing;
                starts[2 * n] = above ? at - (k + n) * nx : 0;
                rows[2 * n + 1] = below ? in : nothing;
                starts[2 * n + 1] = below ? at + (k + n) * nx : 0;
            }
            addFourPairs(out, at, rows, starts, weights, from, to);
        }
    }

    private static void addFourPairs(
            double[] out, int at, double[][] rows, int[] starts, double[] weights, int from, int to) {
        double a = weights[0];
        double b = weights[1];
        double c = weights[2];
        double d = weights[3];
        double[] a1 = rows[0];
        double[] a2 = rows[1];
        double[] b1 = rows[2];
        double[] b2 = rows[3];
        double[] c1 = rows[4];
        double[] c2 = rows[5];
        double[] d1 = rows[6];
        double[] d2 = rows[7];
        int as = starts[0];
        int at2 = starts[1];
        int bs = starts[2];
        int bt = starts[3];
        int cs = starts[4];
        int ct = starts[5];
        int ds = starts[6];
        int dt = starts[7];
        for (int x = from; x < to; x++) {
            out[at + x] += (a * (a1[as + x] + a2[at2 + x]) + b * (b1[bs + x] + b2[bt + x]))
                    + (c * (c1[cs + x] + c2[ct + x]) + d * (d1[ds + x] + d2[dt + x]));
        }
    }
}
