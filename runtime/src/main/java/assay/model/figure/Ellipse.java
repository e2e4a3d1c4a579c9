package assay.model.figure;

import java.util.stream.DoubleStream;

/**
 * An ellipse on a map, such as a disc at one radius. The position angle runs from the y axis (north) towards greater x
 * (east), in degrees, whichever way the axes are drawn.
 *
 * @param words what is written at its end, such as "R_e", or nothing
 */
public record Ellipse(
        double x,
        double y,
        double semiMajor,
        double semiMinor,
        double positionAngle,
        String words,
        LineStyle style,
        Hue hue,
        String label)
        implements Series {
    public Ellipse {
        MathText.read(words);
        MathText.read(label);
        if (!(semiMinor > 0 && semiMajor >= semiMinor && Double.isFinite(semiMajor))) {
            throw new IllegalArgumentException(
                    "an ellipse '" + words + "' with the half axes " + semiMajor + " and " + semiMinor);
        }
        if (!Double.isFinite(x + y + positionAngle)) {
            throw new IllegalArgumentException("an ellipse '" + words + "' at " + x + ", " + y);
        }
    }

    public Ellipse as(LineStyle pattern, Hue colour, String legend) {
        return new Ellipse(x, y, semiMajor, semiMinor, positionAngle, words, pattern, colour, legend);
    }

    /** The point at an angle from the major axis towards the minor axis that lies 90 degrees on. */
    public double[] at(double radians) {
        double sin = StrictMath.sin(Math.toRadians(positionAngle));
        double cos = StrictMath.cos(Math.toRadians(positionAngle));
        double major = semiMajor * StrictMath.cos(radians);
        double minor = semiMinor * StrictMath.sin(radians);
        return new double[] {x + major * sin + minor * cos, y + major * cos - minor * sin};
    }

    @Override
    public DoubleStream xs() {
        double sin = StrictMath.sin(Math.toRadians(positionAngle));
        double cos = StrictMath.cos(Math.toRadians(positionAngle));
        double reach = Math.hypot(semiMajor * sin, semiMinor * cos);
        return DoubleStream.of(x - reach, x + reach);
    }

    @Override
    public DoubleStream ys() {
        double sin = StrictMath.sin(Math.toRadians(positionAngle));
        double cos = StrictMath.cos(Math.toRadians(positionAngle));
        double reach = Math.hypot(semiMajor * cos, semiMinor * sin);
        return DoubleStream.of(y - reach, y + reach);
    }
}
