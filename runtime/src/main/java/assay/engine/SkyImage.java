package assay.engine;

import assay.model.Spaxels.LabelMap;
import assay.model.figure.Lattice;

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

    /** Without the columns and rows at the edges that have no value. */
    Lattice lattice() {
        int left = nx;
        int right = -1;
        int low = ny;
        int high = -1;
        for (int row = 0; row < ny; row++) {
            for (int column = 0; column < nx; column++) {
                if (Double.isNaN(values[row * nx + column])) continue;
                left = Math.min(left, column);
                right = Math.max(right, column);
                low = Math.min(low, row);
                high = Math.max(high, row);
            }
        }
        if (right < 0) return new Lattice(nx, ny, values, west, east, south, north);
        int wide = right - left + 1;
        double[] inner = new double[wide * (high - low + 1)];
        for (int row = low; row <= high; row++) {
            System.arraycopy(values, row * nx + left, inner, (row - low) * wide, wide);
        }
        double dx = (east - west) / nx;
        double dy = (north - south) / ny;
        return new Lattice(
                wide,
                high - low + 1,
                inner,
                west + left * dx,
                west + (right + 1) * dx,
                south + low * dy,
                south + (high + 1) * dy);
    }
}
