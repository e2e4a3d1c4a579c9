package assay.model;

import java.util.OptionalDouble;

/**
 * The plane of a galaxy on the sky: centre (degrees), distance, position angle of the major axis (degrees, from north
 * through east), apparent axis ratio b/a, intrinsic thickness q0, effective radius and, where known, r25. With d and θ
 * the distance and angle from the major axis, R² = (d cos θ)² + (d sin θ / cos i)² and cos² i = ((b/a)² − q0²) / (1 −
 * q0²) (Hubble 1926). Offsets on the sky are in arcsec from the centre, x to the east and y to the north.
 */
public record Disc(
        double ra,
        double dec,
        double distanceMpc,
        double positionAngle,
        double axisRatio,
        double thickness,
        double effectiveRadiusKpc,
        OptionalDouble r25Kpc) {
    private static final double RADIAN_IN_ARCSEC = 648000 / Math.PI;

    public Disc {
        require(Double.isFinite(ra), "right ascension", ra, "give it in degrees");
        require(Math.abs(dec) <= 90, "declination", dec, "give it in degrees, -90 to 90");
        require(distanceMpc > 0 && Double.isFinite(distanceMpc), "distance", distanceMpc, "give it in Mpc, above 0");
        require(Double.isFinite(positionAngle), "position angle", positionAngle, "give it in degrees");
        require(thickness >= 0 && thickness < 1, "thickness q0", thickness, "give 0 <= q0 < 1");
        require(
                axisRatio > 0 && axisRatio <= 1,
                "axis ratio b/a",
                axisRatio,
                "give the minor over the major axis, 0 to 1");
        require(
                effectiveRadiusKpc > 0 && Double.isFinite(effectiveRadiusKpc),
                "effective radius",
                effectiveRadiusKpc,
                "give it in kpc, above 0");
        if (r25Kpc.isPresent()) {
            double r25 = r25Kpc.getAsDouble();
            require(r25 > 0 && Double.isFinite(r25), "r25", r25, "give it in kpc, above 0, or leave it out");
        }
        if (axisRatio <= thickness) {
            throw new Problem("a disc with the axis ratio b/a = " + axisRatio + " and the thickness q0 = " + thickness
                    + " is edge-on and cannot be deprojected; leave the galaxy out or lower q0");
        }
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

    public double kpcPerArcsec() {
        return distanceMpc * 1000 / RADIAN_IN_ARCSEC;
    }

    public double effectiveRadiusArcsec() {
        return effectiveRadiusKpc / kpcPerArcsec();
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

    private double[][] inPlane(double[] xEast, double[] yNorth) {
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
