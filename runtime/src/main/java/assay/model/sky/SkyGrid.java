package assay.model.sky;

/** The pixels of an image and where they lie on the sky; pixel (i, j), counted from 0, is number {@code j * nx + i}. */
public record SkyGrid(int nx, int ny, Projection projection) {
    public SkyGrid {
        if (nx < 1 || ny < 1) throw new IllegalArgumentException("a grid of " + nx + " x " + ny + " pixels");
    }

    public int pixels() {
        return Math.multiplyExact(nx, ny);
    }
}
