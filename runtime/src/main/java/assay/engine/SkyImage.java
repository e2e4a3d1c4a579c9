package assay.engine;

import assay.model.Spaxels.LabelMap;
import assay.model.figure.ColourScale;
import assay.model.figure.Raster;

/** A map of one value a row on an upright grid: east to the left, north up, whatever way the detector stood. */
record SkyImage(int nx, int ny, double[] values, double west, double east, double south, double north) {
    static SkyImage of(LabelMap map, double[] perRow) {
        double[] pixels = map.draw(perRow);
        double[] extent = map.extent();
        int nx = (int) Math.max(1, Math.round((extent[1] - extent[0]) / map.pixelArcsec()));
        int ny = (int) Math.max(1, Math.round((extent[3] - extent[2]) / map.pixelArcsec()));
        double determinant = map.eastPerI() * map.northPerJ() - map.eastPerJ() * map.northPerI();
        double[] upright = new double[nx * ny];
        for (int row = 0; row < ny; row++) {
            double dn = extent[2] + (row + 0.5) * (extent[3] - extent[2]) / ny - map.north0();
            for (int column = 0; column < nx; column++) {
                double de = extent[0] + (column + 0.5) * (extent[1] - extent[0]) / nx - map.east0();
                long i = Math.round((de * map.northPerJ() - dn * map.eastPerJ()) / determinant);
                long j = Math.round((dn * map.eastPerI() - de * map.northPerI()) / determinant);
                boolean inside = i >= 0 && i < map.nx() && j >= 0 && j < map.ny();
                upright[row * nx + column] = inside ? pixels[(int) (j * map.nx() + i)] : Double.NaN;
            }
        }
        return new SkyImage(nx, ny, upright, extent[0], extent[1], extent[2], extent[3]);
    }

    Raster raster(ColourScale scale) {
        return new Raster(nx, ny, values, west, east, south, north, scale);
    }
}
