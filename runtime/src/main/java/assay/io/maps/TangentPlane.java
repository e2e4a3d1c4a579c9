package assay.io.maps;

import assay.model.Disc;
import assay.model.Spaxels.LabelMap;

/**
 * Where the pixels of an image lie on the sky: gnomonic (TAN) projection about a reference position, with the linear
 * part in degrees for each pixel (Calabretta & Greisen 2002). Pixels are counted from 0 here, from 1 in the reference
 * pixel, as FITS has it.
 */
public record TangentPlane(
        double ra,
        double dec,
        double referencePixel1,
        double referencePixel2,
        double cd11,
        double cd12,
        double cd21,
        double cd22) {
    public TangentPlane {
        if (!(Math.abs(cd11 * cd22 - cd12 * cd21) > 0)) {
            throw new IllegalArgumentException("the pixels of a tangent plane have no area");
        }
    }

    /** North up, east to the left, square pixels, the reference position at the given pixel (counted from 1). */
    public static TangentPlane northUp(double ra, double dec, double pixel1, double pixel2, double pixelArcsec) {
        double step = pixelArcsec / 3600;
        return new TangentPlane(ra, dec, pixel1, pixel2, -step, 0, 0, step);
    }

    static TangentPlane from(FitsHeader header) {
        requireType(header, "CTYPE1", "RA---TAN");
        requireType(header, "CTYPE2", "DEC--TAN");
        for (String key : new String[] {"CUNIT1", "CUNIT2"}) {
            String unit = header.text(key).orElse("deg");
            if (!unit.equals("deg")) throw header.problem(key + " = '" + unit + "'; only deg is understood");
        }
        double[] cd = linearPart(header);
        if (cd[0] * cd[3] == cd[1] * cd[2]) throw header.problem("its coordinate matrix gives the pixels no area");
        return new TangentPlane(
                header.number("CRVAL1"),
                header.number("CRVAL2"),
                header.number("CRPIX1"),
                header.number("CRPIX2"),
                cd[0],
                cd[1],
                cd[2],
                cd[3]);
    }

    private static void requireType(FitsHeader header, String key, String wanted) {
        String type = header.text(key).orElse("missing");
        if (!type.equals(wanted)) {
            throw header.problem(key + " is " + type + "; line maps need the projection " + wanted);
        }
    }

    private static double[] linearPart(FitsHeader header) {
        if (header.has("CD1_1") || header.has("CD2_2") || header.has("CD1_2") || header.has("CD2_1")) {
            return new double[] {
                header.number("CD1_1", 0),
                header.number("CD1_2", 0),
                header.number("CD2_1", 0),
                header.number("CD2_2", 0)
            };
        }
        double step1 = header.number("CDELT1");
        double step2 = header.number("CDELT2");
        if (header.has("CROTA2")) {
            double turn = Math.toRadians(header.number("CROTA2"));
            double cos = StrictMath.cos(turn);
            double sin = StrictMath.sin(turn);
            return new double[] {step1 * cos, -step2 * sin, step1 * sin, step2 * cos};
        }
        return new double[] {
            step1 * header.number("PC1_1", 1),
            step1 * header.number("PC1_2", 0),
            step2 * header.number("PC2_1", 0),
            step2 * header.number("PC2_2", 1)
        };
    }

    /** Right ascension and declination in degrees of a pixel counted from 0. */
    public double[] sky(double i, double j) {
        double p = i + 1 - referencePixel1;
        double q = j + 1 - referencePixel2;
        double xi = Math.toRadians(cd11 * p + cd12 * q);
        double eta = Math.toRadians(cd21 * p + cd22 * q);
        double sin0 = StrictMath.sin(Math.toRadians(dec));
        double cos0 = StrictMath.cos(Math.toRadians(dec));
        double depth = cos0 - eta * sin0;
        double alpha = Math.toDegrees(StrictMath.atan2(xi, depth));
        double delta = Math.toDegrees(StrictMath.atan2(sin0 + eta * cos0, Math.hypot(xi, depth)));
        return new double[] {((ra + alpha) % 360 + 360) % 360, delta};
    }

    /** East and north offsets in arcsec of a pixel, counted from 0, from the centre of a disc. */
    public double[] offset(double i, double j, Disc disc) {
        double[] position = sky(i, j);
        return disc.offset(position[0], position[1]);
    }

    public double pixelArcsec() {
        return 3600 * Math.sqrt(Math.abs(cd11 * cd22 - cd12 * cd21));
    }

    /** The part of this plane that begins at a pixel counted from 0. */
    public TangentPlane from(int firstI, int firstJ) {
        return new TangentPlane(ra, dec, referencePixel1 - firstI, referencePixel2 - firstJ, cd11, cd12, cd21, cd22);
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
