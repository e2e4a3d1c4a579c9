package assay.dsl.blocks;

import assay.dsl.words.LensDistances;
import assay.plan.LensPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What {@code lens} is told, checked. */
final class LensArguments {
    private LensArguments() {}

    static LensPlan plan(
            Optional<List<String>> deflections,
            Optional<LensDistances> distances,
            Optional<Double> redshift,
            Optional<String> projection) {
        if (deflections.isPresent() == projection.isPresent()) {
            throw new IllegalArgumentException("lens takes maps of deflections or a ready projection: lens deflections:"
                    + " ['{galaxy}_dplx.fits', '{galaxy}_dply.fits'], distances: included, or lens projection:"
                    + " '{galaxy}_source.fits'");
        }
        if (projection.isPresent()) {
            if (distances.isPresent() || redshift.isPresent()) {
                throw new IllegalArgumentException((distances.isPresent() ? "distances" : "redshift")
                        + ": belongs to deflections; a projection is in kpc already");
            }
            return new LensPlan.Projection(FileName.within("projection", projection.get()));
        }
        if (deflections.get().size() != 2) {
            throw new IllegalArgumentException(
                    "deflections: lists two maps, that to growing columns and that to growing rows");
        }
        LensDistances stated = distances.orElseThrow(() -> new IllegalArgumentException(
                "deflections: for which source? Files do not say, and the wrong answer moves the source without an"
                        + " error: distances: included where D_ls/D_s is in them, or distances: infinite, redshift:"
                        + " 0.348, that of the lens"));
        return new LensPlan.Deflections(
                FileName.within("deflections", deflections.get().get(0)),
                FileName.within("deflections", deflections.get().get(1)),
                redshift(stated, redshift));
    }

    private static OptionalDouble redshift(LensDistances stated, Optional<Double> redshift) {
        if (stated == LensDistances.included) {
            if (redshift.isPresent()) {
                throw new IllegalArgumentException(
                        "redshift: goes with distances: infinite; where they are included nothing is multiplied");
            }
            return OptionalDouble.empty();
        }
        double z = redshift.orElseThrow(() ->
                new IllegalArgumentException("distances: infinite needs the redshift of the lens: redshift: 0.348"));
        if (!(z > 0)) throw new IllegalArgumentException("redshift: must be positive");
        return OptionalDouble.of(z);
    }
}
