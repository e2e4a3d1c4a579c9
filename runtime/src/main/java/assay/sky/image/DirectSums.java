package assay.sky.image;

/** Weight by weight. */
record DirectSums(Kernel kernel, int nx, int ny) implements Sums {
    @Override
    public double[] of(double[] image) {
        int rx = kernel.nx() / 2;
        int ry = kernel.ny() / 2;
        double[] sums = new double[nx * ny];
        for (int y = 0; y < ny; y++) {
            for (int row = 0; row < kernel.ny(); row++) {
                int from = y - (row - ry);
                if (from < 0 || from >= ny) continue;
                for (int column = 0; column < kernel.nx(); column++) {
                    double weight = kernel.weight(column, row);
                    int shift = column - rx;
                    int first = Math.max(0, shift);
                    int last = Math.min(nx, nx + shift);
                    int out = y * nx;
                    int in = from * nx - shift;
                    for (int x = first; x < last; x++) sums[out + x] += weight * image[in + x];
                }
            }
        }
        return sums;
    }
}
