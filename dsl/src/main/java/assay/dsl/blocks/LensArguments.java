package assay.dsl.blocks;

import assay.dsl.words.LensDistances;
import assay.lens.mass.Deflection;
import assay.plan.LensPlan;
import assay.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What {@code lens} is told, checked. */
final class LensArguments {
    private LensArguments() {}

    static LensPlan plan(
            Optional<List<String>> deflections,
            Optional<LensDistances> distances,
            Optional<Double> redshift,
            Optional<String> projection,
            Optional<List<Quantity>> masses) {
        long ways = Stream.of(deflections, projection, masses)
                .filter(Optional::isPresent)
                .count();
        if (ways != 1) {
            throw new IllegalArgumentException(
                    "lens takes maps of deflections, a ready projection or the place of masses:"
                            + " lens deflections: ['{galaxy}_dplx.fits', '{galaxy}_dply.fits'], distances: included, or lens"
                            + " projection: '{galaxy}_source.fits', or lens massesAt: [342.18.deg, -44.53.deg], distances: included");
        }
        if (projection.isPresent()) {
            if (distances.isPresent() || redshift.isPresent()) {
                throw new IllegalArgumentException((distances.isPresent() ? "distances" : "redshift")
                        + ": belongs to deflections; a projection is in kpc already");
            }
            return new LensPlan.Projection(FileName.within("projection", projection.get()));
        }
        if (masses.isPresent()) return masses(masses.get(), distances, redshift);
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

    private static LensPlan.Masses masses(
            List<Quantity> at, Optional<LensDistances> distances, Optional<Double> redshift) {
        if (at.size() != 2) {
            throw new IllegalArgumentException(
                    "massesAt: lists right ascension and declination, such as [342.18.deg, -44.53.deg]");
        }
        LensDistances stated = distances.orElseThrow(() -> new IllegalArgumentException(
                "massesAt: for which source are the deflections of the masses? distances: included for the galaxies"
                        + " themselves, or distances: infinite, redshift: 0.348, that of the lens"));
        return new LensPlan.Masses(at.get(0).in("deg"), at.get(1).in("deg"), List.of(), redshift(stated, redshift));
    }

    /** With one mass more. */
    static LensPlan with(Optional<LensPlan> lens, Deflection mass) {
        if (!(lens.orElse(null) instanceof LensPlan.Masses masses)) {
            throw new IllegalArgumentException(
                    "masses stand below their place: lens massesAt: [342.18.deg, -44.53.deg], distances: included");
        }
        List<Deflection> more = new ArrayList<>(masses.masses());
        more.add(mass);
        return new LensPlan.Masses(masses.ra(), masses.dec(), more, masses.redshift());
    }

    /** To the west, of an offset to the east. */
    static double west(Optional<Quantity> east) {
        return -east.map(x -> x.in("arcsec")).orElse(0.0);
    }

    static double north(Optional<Quantity> north) {
        return north.map(y -> y.in("arcsec")).orElse(0.0);
    }

    /** From west towards north, of an angle from north through east. */
    static double fromWest(Quantity positionAngle) {
        return positionAngle.in("deg") + 90;
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
