package assay.model.sky;

/** The pixels of an image and where they lie on the sky; pixel (i, j), counted from 0, is number {@code j * nx + i}. */
public record SkyGrid(int nx, int ny, Projection projection) {
    public SkyGrid {
        if (nx < 1 || ny < 1) throw new IllegalArgumentException("a grid of " + nx + " x " + ny + " pixels");
    }

    public int pixels() {
        return Math.multiplyExact(nx, ny);
    }

    /** Right ascensions and declinations of all pixels in degrees, in the order of the pixels. */
    public double[][] positions() {
        double[][] positions = new double[2][pixels()];
        for (int j = 0; j < ny; j++) {
            for (int i = 0; i < nx; i++) {
                double[] sky = projection.sky(i, j);
                positions[0][j * nx + i] = sky[0];
                positions[1][j * nx + i] = sky[1];
            }
        }
        return positions;
    }
}
