package assay.model;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The plane of a galaxy on the sky: centre (degrees), distance, position angle of the major axis, apparent axis ratio
 * b/a, intrinsic thickness q0, and the effective radius and r25 where they are known.
 *
 * <p>One convention holds everywhere. Offsets on the sky are in arcsec from the centre, x to the east and y to the north,
 * on the plane that touches the sky at the centre, whatever way the image stands: the header alone says which way that
 * is. The position angle runs from north through east, in degrees; any multiple of 180 degrees more means the same
 * ellipse. With d and θ the distance and angle from the major axis, R² = (d cos θ)² + (d sin θ / cos i)² and cos² i =
 * ((b/a)² − q0²) / (1 − q0²) (Hubble 1926); a thin disc has q0 = 0, cos i = b/a.
 */
public record Disc(
        double ra,
        double dec,
        double distanceMpc,
        double positionAngle,
        double axisRatio,
        double thickness,
        OptionalDouble reKpc,
        OptionalDouble r25Kpc) {
    /** The distance of a galaxy of which only angles are known; what needs a length is then refused. */
    public static final double UNKNOWN_DISTANCE = Double.POSITIVE_INFINITY;

    private static final double RADIAN_IN_ARCSEC = 648000 / Math.PI;

    /** What a radius in the plane is counted in. */
    public enum Scale {
        ARCSEC,
        KPC,
        RE,
        R25
    }

    public Disc {
        require(Double.isFinite(ra), "right ascension", ra, "give it in degrees");
        require(Math.abs(dec) <= 90, "declination", dec, "give it in degrees, -90 to 90");
        require(distanceMpc > 0, "distance", distanceMpc, "give it in Mpc, above 0");
        require(Double.isFinite(positionAngle), "position angle", positionAngle, "give it in degrees");
        require(thickness >= 0 && thickness < 1, "thickness q0", thickness, "give 0 <= q0 < 1");
        require(
                axisRatio > 0 && axisRatio <= 1,
                "axis ratio b/a",
                axisRatio,
                "give the minor over the major axis, 0 to 1");
        requireLength(reKpc, "effective radius");
        requireLength(r25Kpc, "r25");
        if (axisRatio <= thickness) {
            throw new Problem("a disc with the axis ratio b/a = " + axisRatio + " and the thickness q0 = " + thickness
                    + " is edge-on and cannot be deprojected; leave the galaxy out or lower q0");
        }
    }

    public Disc(
            double ra,
            double dec,
            double distanceMpc,
            double positionAngle,
            double axisRatio,
            double thickness,
            double effectiveRadiusKpc,
            OptionalDouble r25Kpc) {
        this(ra, dec, distanceMpc, positionAngle, axisRatio, thickness, OptionalDouble.of(effectiveRadiusKpc), r25Kpc);
    }

    /** A disc of known inclination in degrees; its axis ratio on the sky follows from the thickness. */
    public static Disc inclined(
            double ra,
            double dec,
            double distanceMpc,
            double positionAngle,
            double inclination,
            double thickness,
            OptionalDouble reKpc,
            OptionalDouble r25Kpc) {
        return new Disc(
                ra, dec, distanceMpc, positionAngle, axisRatio(inclination, thickness), thickness, reKpc, r25Kpc);
    }

    /** The apparent axis ratio of a disc of that inclination in degrees and that thickness. */
    public static double axisRatio(double inclination, double thickness) {
        require(
                inclination >= 0 && inclination < 90,
                "inclination",
                inclination,
                "give it in degrees, 0 (face-on) to below 90 (edge-on, which cannot be deprojected)");
        double cos = StrictMath.cos(Math.toRadians(inclination));
        double q2 = thickness * thickness;
        return Math.min(1, Math.sqrt(cos * cos * (1 - q2) + q2));
    }

    /** The length in kpc that an angle in arcsec spans at a distance. */
    public static double kpc(double arcsec, double distanceMpc) {
        return arcsec * (distanceMpc * 1000 / RADIAN_IN_ARCSEC);
    }

    private static void requireLength(OptionalDouble length, String what) {
        if (length.isEmpty()) return;
        double kpc = length.getAsDouble();
        require(kpc > 0 && Double.isFinite(kpc), what, kpc, "give it in kpc, above 0, or leave it out");
    }

    private static void require(boolean good, String what, double value, String remedy) {
        if (!good) throw new Problem("the " + what + " of a disc is " + value + "; " + remedy);
    }

    public double cosInclination() {
        double q2 = thickness * thickness;
        return Math.sqrt((axisRatio * axisRatio - q2) / (1 - q2));
    }

    public double inclinationDegrees() {
        return Math.toDegrees(StrictMath.acos(cosInclination()));
    }

    /** The same where no length on the sky is one in the galaxy, as behind a lens. */
    public Disc withoutDistance() {
        return new Disc(
                ra,
                dec,
                UNKNOWN_DISTANCE,
                positionAngle,
                axisRatio,
                thickness,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    public boolean hasDistance() {
        return distanceMpc != UNKNOWN_DISTANCE;
    }

    public double kpcPerArcsec() {
        if (!hasDistance()) {
            throw new Problem("the galaxy has no distance, which a length in kpc needs; give its distance or redshift");
        }
        return distanceMpc * 1000 / RADIAN_IN_ARCSEC;
    }

    public double effectiveRadiusKpc() {
        return reKpc.orElseThrow(() -> new Problem("the effective radius of the galaxy is not known; give its Re"));
    }

    public double effectiveRadiusArcsec() {
        return effectiveRadiusKpc() / kpcPerArcsec();
    }

    /** How long one of these is, in arcsec. */
    public double arcsec(Scale scale) {
        return switch (scale) {
            case ARCSEC -> 1;
            case KPC -> 1 / kpcPerArcsec();
            case RE -> effectiveRadiusArcsec();
            case R25 ->
                r25Kpc.orElseThrow(() -> new Problem("the r25 of the galaxy is not known; give its r25"))
                        / kpcPerArcsec();
        };
    }

    /** East and north offsets in arcsec of a position, by gnomonic projection about the centre. */
    public double[] offset(double otherRa, double otherDec) {
        double delta = Math.toRadians(otherDec);
        double delta0 = Math.toRadians(dec);
        double alpha = Math.toRadians(otherRa - ra);
        double sin = StrictMath.sin(delta);
        double cos = StrictMath.cos(delta);
        double sin0 = StrictMath.sin(delta0);
        double cos0 = StrictMath.cos(delta0);
        double cosAlpha = StrictMath.cos(alpha);
        double depth = sin0 * sin + cos0 * cos * cosAlpha;
        if (!(depth > 0)) {
            throw new Problem("the position " + otherRa + ", " + otherDec + " is 90 degrees or more from the galaxy at "
                    + ra + ", " + dec + "; check that the map and the disc belong together");
        }
        return new double[] {
            cos * StrictMath.sin(alpha) / depth * RADIAN_IN_ARCSEC,
            (cos0 * sin - sin0 * cos * cosAlpha) / depth * RADIAN_IN_ARCSEC
        };
    }

    /** Deprojected distances from the centre. */
    public double[] radii(Scale scale, double[] xEast, double[] yNorth) {
        double one = arcsec(scale);
        return Arrays.stream(radii(xEast, yNorth)).map(r -> r / one).toArray();
    }

    /** Deprojected distances from the centre in arcsec. */
    public double[] radii(double[] xEast, double[] yNorth) {
        double[] radii = new double[xEast.length];
        double[][] plane = inPlane(xEast, yNorth);
        for (int i = 0; i < radii.length; i++) radii[i] = Math.hypot(plane[0][i], plane[1][i]);
        return radii;
    }

    /**
     * Angles in the plane of the disc in radians, from the major axis at the position angle towards the minor axis at
     * the position angle plus 90 degrees.
     */
    public double[] azimuths(double[] xEast, double[] yNorth) {
        double[] azimuths = new double[xEast.length];
        double[][] plane = inPlane(xEast, yNorth);
        for (int i = 0; i < azimuths.length; i++) azimuths[i] = StrictMath.atan2(plane[1][i], plane[0][i]);
        return azimuths;
    }

    /** East and north offsets in arcsec of places in the plane of the disc: {@link #radii} and {@link #azimuths} back. */
    public double[][] onSky(double[] radii, double[] azimuths) {
        double sin = StrictMath.sin(Math.toRadians(positionAngle));
        double cos = StrictMath.cos(Math.toRadians(positionAngle));
        double[][] sky = new double[2][radii.length];
        for (int i = 0; i < radii.length; i++) {
            double major = radii[i] * StrictMath.cos(azimuths[i]);
            double minor = radii[i] * StrictMath.sin(azimuths[i]) * cosInclination();
            sky[0][i] = major * sin + minor * cos;
            sky[1][i] = major * cos - minor * sin;
        }
        return sky;
    }

    /** Positions in the plane of the disc in arcsec, along the major axis and across it; offsets to the east and the north. */
    public double[][] inPlane(double[] xEast, double[] yNorth) {
        double sin = StrictMath.sin(Math.toRadians(positionAngle));
        double cos = StrictMath.cos(Math.toRadians(positionAngle));
        double cosInclination = cosInclination();
        double[][] plane = new double[2][xEast.length];
        for (int i = 0; i < xEast.length; i++) {
            plane[0][i] = xEast[i] * sin + yNorth[i] * cos;
            plane[1][i] = (xEast[i] * cos - yNorth[i] * sin) / cosInclination;
        }
        return plane;
    }
}
