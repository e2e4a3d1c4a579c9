package assay.sky.regrid;

import assay.model.sky.Projection;

/** The way that any two projections understand: from the source to right ascension and declination and down again. */
record OverSky(Projection source, Projection target) implements CornerMap {
    @Override
    public void corner(double i, double j, double[] uv) {
        double[] sky = source.sky(i - 0.5, j - 0.5);
        double[] pixel = target.pixel(sky[0], sky[1]);
        uv[0] = pixel[0] + 0.5;
        uv[1] = pixel[1] + 0.5;
    }
}
