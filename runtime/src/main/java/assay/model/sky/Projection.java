package assay.model.sky;

import assay.model.Disc;
import assay.model.Spaxels.LabelMap;
import java.util.Optional;

/**
 * Where the pixels of an image lie on the sky: a plane that touches it, the linear part in degrees for each pixel
 * (x = cd11 p + cd12 q to the east, y = cd21 p + cd22 q to the north, with p and q from the reference pixel) and the
 * bend of the detector where there is one (Greisen & Calabretta 2002; Calabretta & Greisen 2002). Pixels are counted
 * from 0 here, from 1 in the reference pixel, as FITS has it.
 */
public record Projection(
        TangentPlane plane,
        double referencePixel1,
        double referencePixel2,
        double cd11,
        double cd12,
        double cd21,
        double cd22,
        Optional<Distortion> distortion) {
    public Projection {
        if (!(Math.abs(cd11 * cd22 - cd12 * cd21) > 0)) {
            throw new IllegalArgumentException("the pixels of a tangent plane have no area");
        }
        // a zero has no sign here, else equal projections would differ
        cd11 += 0.0;
        cd12 += 0.0;
        cd21 += 0.0;
        cd22 += 0.0;
    }

    /** Gnomonic, about the position of the reference pixel. */
    public Projection(
            double ra,
            double dec,
            double referencePixel1,
            double referencePixel2,
            double cd11,
            double cd12,
            double cd21,
            double cd22) {
        this(
                new TangentPlane(TangentPlane.Kind.TAN, ra, dec),
                referencePixel1,
                referencePixel2,
                cd11,
                cd12,
                cd21,
                cd22,
                Optional.empty());
    }

    /** North up, east to the left, square pixels, the reference position at the given pixel (counted from 1). */
    public static Projection northUp(double ra, double dec, double pixel1, double pixel2, double pixelArcsec) {
        double step = pixelArcsec / 3600;
        return new Projection(ra, dec, pixel1, pixel2, -step, 0, 0, step);
    }

    public double ra() {
        return plane.ra();
    }

    public double dec() {
        return plane.dec();
    }

    /** Right ascension and declination in degrees of a pixel counted from 0. */
    public double[] sky(double i, double j) {
        double p = i + 1 - referencePixel1;
        double q = j + 1 - referencePixel2;
        if (distortion.isPresent()) {
            double[] straight = distortion.get().straight(p, q);
            p = straight[0];
            q = straight[1];
        }
        return plane.sky(cd11 * p + cd12 * q, cd21 * p + cd22 * q);
    }

    /** The pixel, counted from 0, of a right ascension and declination in degrees; it may lie outside the image. */
    public double[] pixel(double ra, double dec) {
        double[] at = plane.plane(ra, dec);
        double area = cd11 * cd22 - cd12 * cd21;
        double p = (cd22 * at[0] - cd12 * at[1]) / area;
        double q = (cd11 * at[1] - cd21 * at[0]) / area;
        if (distortion.isPresent()) {
            double[] bent = distortion.get().bent(p, q);
            p = bent[0];
            q = bent[1];
        }
        return new double[] {p + referencePixel1 - 1, q + referencePixel2 - 1};
    }

    /** East and north offsets in arcsec of a pixel, counted from 0, from the centre of a disc. */
    public double[] offset(double i, double j, Disc disc) {
        double[] position = sky(i, j);
        return disc.offset(position[0], position[1]);
    }

    public double pixelArcsec() {
        return 3600 * Math.sqrt(Math.abs(cd11 * cd22 - cd12 * cd21));
    }

    /** Whether east lies to the left where north is up, as one sees the sky. */
    public boolean eastLeft() {
        return cd11 * cd22 - cd12 * cd21 < 0;
    }

    /** The part of this plane that begins at a pixel counted from 0. */
    public Projection from(int firstI, int firstJ) {
        return new Projection(
                plane, referencePixel1 - firstI, referencePixel2 - firstJ, cd11, cd12, cd21, cd22, distortion);
    }

    /** Labels laid on this plane, with their place relative to a disc. */
    public LabelMap labelled(int nx, int ny, int[] labels, Disc disc) {
        double[] first = offset(0, 0, disc);
        double[] last1 = offset(nx, 0, disc);
        double[] last2 = offset(0, ny, disc);
        return new LabelMap(
                nx,
                ny,
                labels,
                pixelArcsec(),
                first[0],
                (last1[0] - first[0]) / nx,
                (last2[0] - first[0]) / ny,
                first[1],
                (last1[1] - first[1]) / nx,
                (last2[1] - first[1]) / ny);
    }
}
