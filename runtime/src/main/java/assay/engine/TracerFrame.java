package assay.engine;

import assay.lens.LabelledBins;
import assay.lens.image.Frame;
import assay.model.Problem;
import assay.model.Spaxels.LabelMap;

/**
 * The part of an image that a model is worked out for: the pixels of the rows that are used, and a rim about them as far as
 * the image goes. Places in it count from its middle, in arcsec along its columns and rows, whatever way the image stands.
 */
final class TracerFrame {
    private final LabelMap map;
    private final int[] labels;
    private final int firstI;
    private final int firstJ;
    private final Frame frame;

    private TracerFrame(LabelMap map, int[] labels, int firstI, int firstJ, Frame frame) {
        this.map = map;
        this.labels = labels;
        this.firstI = firstI;
        this.firstJ = firstJ;
        this.frame = frame;
    }

    /**
     * @param order of each row among those that are used, -1 for the others
     * @param rimArcsec from where the point-spread function may bring light
     */
    static TracerFrame of(LabelMap map, int[] order, double rimArcsec) {
        if (!(map.pixelArcsec() > 0)) {
            throw new Problem("a table of regions has no pixels; fitTracer needs maps");
        }
        int rim = (int) Math.ceil(rimArcsec / map.pixelArcsec());
        int[] i = {map.nx(), -1};
        int[] j = {map.ny(), -1};
        for (int p = 0; p < map.labels().length; p++) {
            if (map.labels()[p] < 0 || order[map.labels()[p]] < 0) continue;
            i[0] = Math.min(i[0], p % map.nx());
            i[1] = Math.max(i[1], p % map.nx());
            j[0] = Math.min(j[0], p / map.nx());
            j[1] = Math.max(j[1], p / map.nx());
        }
        int firstI = Math.max(0, i[0] - rim);
        int firstJ = Math.max(0, j[0] - rim);
        int nx = Math.min(map.nx() - 1, i[1] + rim) - firstI + 1;
        int ny = Math.min(map.ny() - 1, j[1] + rim) - firstJ + 1;
        int[] labels = new int[nx * ny];
        for (int p = 0; p < labels.length; p++) {
            int row = map.labels()[(firstJ + p / nx) * map.nx() + firstI + p % nx];
            labels[p] = row < 0 ? -1 : order[row];
        }
        return new TracerFrame(map, labels, firstI, firstJ, new Frame(nx, ny, map.pixelArcsec()));
    }

    Frame frame() {
        return frame;
    }

    /** The pixels of each row that is used, in the order of these rows. */
    LabelledBins bins() {
        return LabelledBins.of(labels);
    }

    /** A place by its offsets to the east and the north of the galaxy's centre. */
    double[] place(double east, double north) {
        double[] pixel = linear(east - map.east0(), north - map.north0());
        return new double[] {
            (pixel[0] - firstI - (frame.nx() - 1) / 2.0) * frame.pixel(),
            (pixel[1] - firstJ - (frame.ny() - 1) / 2.0) * frame.pixel()
        };
    }

    /** In degrees from x towards y, of a direction on the sky from north through east. */
    double angle(double positionAngle) {
        double sin = StrictMath.sin(Math.toRadians(positionAngle));
        double cos = StrictMath.cos(Math.toRadians(positionAngle));
        double[] along = linear(sin, cos);
        return Math.toDegrees(StrictMath.atan2(along[1], along[0]));
    }

    private double[] linear(double east, double north) {
        double area = map.eastPerI() * map.northPerJ() - map.eastPerJ() * map.northPerI();
        return new double[] {
            (east * map.northPerJ() - north * map.eastPerJ()) / area,
            (north * map.eastPerI() - east * map.northPerI()) / area
        };
    }

    /** A column of rows as an image of this part; 0 where there is none. */
    double[] image(double[] perRow) {
        double[] image = new double[frame.pixels()];
        for (int p = 0; p < image.length; p++) {
            int row = map.labels()[(firstJ + p / frame.nx()) * map.nx() + firstI + p % frame.nx()];
            image[p] = row < 0 || !(perRow[row] > 0) ? 0 : perRow[row];
        }
        return image;
    }
}
