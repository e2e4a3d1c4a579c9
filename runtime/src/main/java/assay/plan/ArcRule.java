package assay.plan;

import assay.lens.ArcPriors;
import assay.lens.ArcSampling;
import assay.lens.profile.Radius;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a straight line in the radius of a disc is fitted to a lensed arc.
 *
 * @param seeing full width at half maximum in arcsec
 * @param moffat the exponent of Moffat's profile; without it the seeing is a Gaussian
 * @param radius what is called the radius
 */
public record ArcRule(double seeing, OptionalDouble moffat, Radius.Kind radius, Disc disc) {
    /** What is known of the disc beforehand. */
    public sealed interface Disc {
        /** Besides slope and central value. */
        int parameters();
    }

    /** All of it: the pixel that looks at its centre, counted from 0, axis ratio, position angle in degrees. */
    public record Fixed(int column, int row, double axisRatio, double positionAngle) implements Disc {
        @Override
        public int parameters() {
            return 0;
        }
    }

    /**
     * Nothing but ranges.
     *
     * @param walkers that sample the posterior; where there are none it is scanned
     */
    public record Free(ArcPriors priors, Optional<ArcSampling> walkers) implements Disc {
        @Override
        public int parameters() {
            return 4;
        }
    }

    /** Of the model of a disc, which is the line too. */
    public int parameters() {
        return 2 + disc.parameters();
    }
}
