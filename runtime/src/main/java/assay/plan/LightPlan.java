package assay.plan;

import assay.formula.Formula;
import assay.lens.profile.LightShape;
import java.util.List;
import java.util.Optional;

/** A component of the light of a modelled galaxy, before the point-spread function. */
public sealed interface LightPlan {
    String name();

    List<Formula> formulas();

    /**
     * A profile by the radius that holds half of its light, along the major axis.
     *
     * @param index of Sersic's profile, beta of Moffat's
     * @param brightness at that radius, in relation to that of the others
     * @param off how far to the east and north of the centre, in arcsec; such a component is round on the sky, one without
     *     lies in the plane of the disc
     */
    record Profile(
            String name, LightShape shape, Formula size, double index, double brightness, Optional<List<Double>> off)
            implements LightPlan {
        public Profile {
            off = off.map(List::copyOf);
        }

        @Override
        public List<Formula> formulas() {
            return List.of(size);
        }
    }

    /** A map of the galaxy. */
    record Image(String name, Formula map) implements LightPlan {
        @Override
        public List<Formula> formulas() {
            return List.of(map);
        }
    }
}
