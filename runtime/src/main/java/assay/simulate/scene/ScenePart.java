package assay.simulate.scene;

import assay.lens.profile.Ellipse;
import assay.lens.profile.Light;
import assay.lens.profile.LightShape;
import assay.lens.profile.Radius;
import assay.lens.profile.Tracer;

/**
 * A component of a scene, round on the sky; lengths in arcsec.
 *
 * @param size the radius that holds half of its light
 * @param index of Sersic's profile, beta of Moffat's
 * @param x to the east of the centre of the scene
 * @param y to the north of it
 * @param brightness at that radius, in relation to that of the others
 */
public record ScenePart(
        String name,
        LightShape shape,
        double size,
        double index,
        double x,
        double y,
        double brightness,
        Metallicity metallicity) {

    /**
     * 12 + log(O/H) of it, by the distance from its own centre.
     *
     * @param slope in dex for an arcsec
     * @param bend where another slope begins; infinite where there is none
     */
    public record Metallicity(double central, double slope, double bend, double outer) {
        public static Metallicity constant(double value) {
            return line(value, 0);
        }

        public static Metallicity line(double central, double slope) {
            return new Metallicity(central, slope, Double.POSITIVE_INFINITY, slope);
        }
    }

    /** Where it lies along the rows of an image that has east to the left. */
    double along() {
        return -x;
    }

    Light light() {
        return shape.of(Ellipse.circle(along(), y), brightness, size, index);
    }

    Tracer tracer() {
        Radius radius = Radius.from(along(), y);
        Metallicity m = metallicity;
        if (Double.isInfinite(m.bend())) return new Tracer.Gradient(radius, m.central(), m.slope());
        return new Tracer.BrokenGradient(radius, m.central(), m.slope(), m.bend(), m.outer());
    }
}
