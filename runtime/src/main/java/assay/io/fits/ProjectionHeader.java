package assay.io.fits;

import assay.model.sky.Projection;

/** The keywords of a header that lay its pixels on the sky (Calabretta & Greisen 2002). */
public final class ProjectionHeader {
    private ProjectionHeader() {}

    public static Projection read(FitsHeader header) {
        requireType(header, "CTYPE1", "RA---TAN");
        requireType(header, "CTYPE2", "DEC--TAN");
        for (String key : new String[] {"CUNIT1", "CUNIT2"}) {
            String unit = header.text(key).orElse("deg");
            if (!unit.equals("deg")) throw header.problem(key + " = '" + unit + "'; only deg is understood");
        }
        double[] cd = linearPart(header);
        if (cd[0] * cd[3] == cd[1] * cd[2]) throw header.problem("its coordinate matrix gives the pixels no area");
        return new Projection(
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
}
