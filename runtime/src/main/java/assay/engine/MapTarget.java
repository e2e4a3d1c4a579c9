package assay.engine;

import assay.io.TableReader;
import assay.model.Disc;
import assay.model.Problem;
import assay.model.Table;
import assay.sky.Cosmology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The galaxy that a map is said to show: its disc, whether its distance is known, and the radii that are worth drawing.
 */
public record MapTarget(Disc disc, boolean hasDistance, List<Ring> rings) {
    /** A radius in the plane of the disc, by its name. */
    public record Ring(String name, double arcsec) {}

    private static final double ANY_DISTANCE = 1;
    private static final List<Ring> PLAIN =
            List.of(new Ring("radius 5 arcsec", 5), new Ring("10 arcsec", 10), new Ring("20 arcsec", 20));

    public MapTarget {
        rings = List.copyOf(rings);
    }

    /** A row of a table of galaxies; the cosmology is needed where it has redshifts instead of distances. */
    public static MapTarget of(Path file, String galaxy, double thickness, Optional<Cosmology> cosmology) {
        Table table = TableReader.read(file);
        int row = PropertyReader.words(file, PropertyReader.column(file, table, "galaxy"))
                .indexOf(galaxy);
        if (row < 0) throw new Problem(file + ": there is no galaxy '" + galaxy + "'; look for its spelling");
        Disc disc = new GalaxyGeometry(file, table, cosmology, thickness, List.of(), Set.of()).disc(row);
        List<Ring> rings = new ArrayList<>();
        if (disc.reKpc().isPresent()) rings.add(new Ring("R_e", disc.arcsec(Disc.Scale.RE)));
        if (disc.r25Kpc().isPresent()) rings.add(new Ring("r_{25}", disc.arcsec(Disc.Scale.R25)));
        return new MapTarget(disc, true, rings.isEmpty() ? PLAIN : rings);
    }

    /** A disc at an unknown distance, which has no say in directions and angles. */
    public static MapTarget of(double ra, double dec, double positionAngle, double axisRatio, double thickness) {
        OptionalDouble unknown = OptionalDouble.empty();
        Disc disc = new Disc(ra, dec, ANY_DISTANCE, positionAngle, axisRatio, thickness, unknown, unknown);
        return new MapTarget(disc, false, PLAIN);
    }
}
