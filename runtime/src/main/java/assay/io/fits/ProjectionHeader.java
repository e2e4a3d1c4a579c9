package assay.io.fits;

import assay.model.sky.Distortion;
import assay.model.sky.Projection;
import assay.model.sky.TangentPlane;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keywords of a header that lay its pixels on the sky (Greisen & Calabretta 2002; Calabretta & Greisen 2002; SIP:
 * Shupe et al. 2005). A third axis, as cubes have it, is left alone. LATPOLE has no say in these projections; a LONPOLE
 * other than its default turns the plane. What contradicts itself is refused, not weighed.
 */
public final class ProjectionHeader {
    private static final Pattern TYPE = Pattern.compile("(RA--|DEC-)-(TAN|SIN)(-SIP)?");

    private final FitsHeader header;
    /** The axis of right ascension and that of declination, counted from 1. */
    private final int east;

    private final int north;
    private final TangentPlane.Kind kind;
    private final boolean bent;

    private ProjectionHeader(FitsHeader header) {
        this.header = header;
        Matcher first = type("CTYPE1");
        Matcher second = type("CTYPE2");
        if (first.group(1).equals(second.group(1))) {
            throw header.problem("CTYPE1 and CTYPE2 are both "
                    + header.text("CTYPE1").orElseThrow() + "; one has to be right ascension, the other declination");
        }
        if (!first.group(2).equals(second.group(2)) || (first.group(3) == null) != (second.group(3) == null)) {
            throw header.problem("CTYPE1 = " + header.text("CTYPE1").orElseThrow() + " and CTYPE2 = "
                    + header.text("CTYPE2").orElseThrow()
                    + " name two projections; both have to name the same, as RA---TAN and DEC--TAN do");
        }
        east = first.group(1).startsWith("RA") ? 1 : 2;
        north = 3 - east;
        kind = TangentPlane.Kind.valueOf(first.group(2));
        bent = first.group(3) != null;
    }

    public static Projection read(FitsHeader header) {
        return new ProjectionHeader(header).projection();
    }

    /** What a reader of the results should know of how the pixels were laid on the sky. */
    public static List<String> notes(FitsHeader header) {
        boolean unnamed =
                !header.text("CTYPE1").orElse("").endsWith("-SIP") && (header.has("A_ORDER") || header.has("B_ORDER"));
        if (!unnamed) return List.of();
        return List.of("the header has SIP coefficients, but CTYPE1 does not end in -SIP: they were not applied");
    }

    /** Adds the cards that {@link #read} reads back, to the last digit. */
    public static FitsCards write(FitsCards cards, Projection projection) {
        String ending = projection.plane().kind() + (projection.distortion().isPresent() ? "-SIP" : "");
        cards.put("CTYPE1", "RA---" + ending, "")
                .put("CTYPE2", "DEC--" + ending, "")
                .put("CUNIT1", "deg", "")
                .put("CUNIT2", "deg", "")
                .put("CRVAL1", projection.ra(), "")
                .put("CRVAL2", projection.dec(), "")
                .put("CRPIX1", projection.referencePixel1(), "")
                .put("CRPIX2", projection.referencePixel2(), "")
                .put("CD1_1", projection.cd11(), "")
                .put("CD1_2", projection.cd12(), "")
                .put("CD2_1", projection.cd21(), "")
                .put("CD2_2", projection.cd22(), "");
        if (projection.dec() == 90) cards.put("LONPOLE", 180.0, "at the pole its default is 0");
        projection.distortion().ifPresent(d -> {
            SipHeader.write(cards, "A", d.a());
            SipHeader.write(cards, "B", d.b());
        });
        return cards.put("RADESYS", "ICRS", "");
    }

    private Projection projection() {
        HeaderAxes.check(header);
        refuseParameters();
        refuseFrame();
        for (String key : List.of("CUNIT1", "CUNIT2")) {
            String unit = header.text(key).orElse("deg").strip();
            if (!unit.toLowerCase(Locale.ROOT).equals("deg")) {
                throw header.problem(key + " = '" + unit + "'; only deg is understood");
            }
        }
        double ra = header.number("CRVAL" + east);
        double dec = header.number("CRVAL" + north);
        if (Math.abs(dec) > 90) throw header.problem("CRVAL" + north + " = " + dec + " is no declination");
        double[][] matrix = turned(LinearPart.read(header, east, north), dec);
        if (matrix[0][0] * matrix[1][1] == matrix[0][1] * matrix[1][0]) {
            throw header.problem("its coordinate matrix gives the pixels no area");
        }
        Optional<Distortion> distortion = bent ? SipHeader.read(header) : Optional.empty();
        return new Projection(
                new TangentPlane(kind, ra, dec),
                header.number("CRPIX1"),
                header.number("CRPIX2"),
                matrix[0][0],
                matrix[0][1],
                matrix[1][0],
                matrix[1][1],
                distortion);
    }

    private Matcher type(String key) {
        String type = header.text(key).orElse("missing").strip();
        Matcher matcher = TYPE.matcher(type);
        if (matcher.matches()) return matcher;
        if (type.matches("[GESH]L(ON|AT).*")) {
            throw header.problem(key + " is " + type + ", not right ascension or declination;"
                    + " write the map in equatorial coordinates");
        }
        throw header.problem(key + " is " + type + "; maps need RA---TAN and DEC--TAN, or SIN, each also with -SIP;"
                + " project the map anew");
    }

    /** With the touching point as native pole, the native longitude of the celestial pole turns the plane about it. */
    private double[][] turned(double[][] matrix, double dec) {
        double usual = dec == 90 ? 0 : 180;
        double pole = header.number("PV" + east + "_3", header.number("LONPOLE", usual));
        if (pole == 180) return matrix;
        double turn = Math.toRadians(pole - 180);
        double cos = pole == 0 ? -1 : StrictMath.cos(turn);
        double sin = pole == 0 ? 0 : StrictMath.sin(turn);
        double[][] turned = new double[2][2];
        for (int column = 0; column < 2; column++) {
            turned[0][column] = cos * matrix[0][column] + sin * matrix[1][column];
            turned[1][column] = cos * matrix[1][column] - sin * matrix[0][column];
        }
        return turned;
    }

    /** Of the parameters of a projection only those are understood that leave it as it is, and the pole. */
    private void refuseParameters() {
        for (int axis = 1; axis <= 2; axis++) {
            for (int m = 0; m <= 99; m++) {
                String key = "PV" + axis + "_" + m;
                boolean pole = axis == east && (m == 3 || m == 4);
                if (!header.has(key) || pole) continue;
                double usual = axis == east && m == 2 ? 90 : 0;
                if (header.number(key) != usual) {
                    throw header.problem(key + " = " + header.number(key) + ": "
                            + (kind == TangentPlane.Kind.SIN && axis == north
                                    ? "a slant orthographic projection"
                                    : "a projection with this parameter")
                            + " is not understood; project the map anew");
                }
            }
        }
        String own = "PV" + east + "_3";
        if (header.has("LONPOLE") && header.has(own) && header.number("LONPOLE") != header.number(own)) {
            throw header.problem("LONPOLE = " + header.number("LONPOLE") + ", but " + own + " = " + header.number(own)
                    + "; correct one of them");
        }
        for (String key : List.of("CPDIS1", "CPDIS2", "CQDIS1", "CQDIS2", "D2IMDIS1", "D2IMDIS2")) {
            if (header.has(key)) {
                throw header.problem(key + " names a distortion that is not understood; project the map anew");
            }
        }
    }

    /** ICRS and FK5 at 2000 differ by less than 0.1 arcsec and are taken as one. */
    private void refuseFrame() {
        String frame = header.text("RADESYS")
                .or(() -> header.text("RADECSYS"))
                .orElse("")
                .strip()
                .toUpperCase(Locale.ROOT);
        if (!frame.isEmpty() && !frame.equals("ICRS") && !frame.equals("FK5")) {
            throw header.problem("RADESYS = '" + frame + "'; only ICRS and FK5 at the equinox 2000 are understood");
        }
        boolean equinox = header.has("EQUINOX") && !frame.equals("ICRS");
        if (equinox && header.number("EQUINOX") != 2000) {
            throw header.problem(
                    "EQUINOX = " + header.number("EQUINOX") + "; only ICRS and FK5 at the equinox 2000 are understood");
        }
    }
}
