package assay.engine;

import assay.model.Disc;
import assay.model.NumberColumn;
import assay.model.Problem;
import assay.model.Table;
import assay.sky.Cosmology;
import assay.unit.Units;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Places, sizes and distances of the galaxies of a table; distances come from redshifts where it has no distances, axis
 * ratios from inclinations where it has no axis ratios, lengths from angles where it has Re or r25 as angles.
 *
 * @param dispensable columns that the table may lack, as nothing is deprojected
 * @param used the names of galaxies' properties that the recipe uses
 */
record GalaxyGeometry(
        Path file,
        Table table,
        Optional<Cosmology> cosmology,
        double thickness,
        List<String> dispensable,
        Set<String> used) {
    private static final String RE = "Re";
    private static final String R25 = "r25";
    /** What is counted in lengths. */
    private static final Set<String> LENGTHS = Set.of("distance", "radius", "area", RE, R25);

    /** What cannot be had without a disc on the sky. */
    private static final Set<String> OF_DISC = Set.of("radius", "area", "skyRadius", "axisRatio", "positionAngle");

    GalaxyGeometry {
        for (String column : dispensable) {
            boolean inclined =
                    column.equals("axisRatio") && table.column("inclination").isPresent();
            if (inclined || table.column(column).isPresent()) continue;
            for (String name : used) {
                if (!OF_DISC.contains(name) && !name.equals(column)) continue;
                throw new Problem(
                        file + ": it has no column '" + column + "', and the recipe uses " + name + ", which needs it");
            }
        }
        boolean distances = table.column("distance").isPresent();
        boolean redshifts = table.column("redshift").isPresent();
        if (!distances && !redshifts) {
            for (String name : used) {
                if (!LENGTHS.contains(name)) continue;
                throw new Problem(
                        file + ": it has neither a column 'distance' nor a column 'redshift', and the recipe uses "
                                + name + ", which needs one of them; skyRadius is the radius in arcsec");
            }
        }
        if (!distances && redshifts && cosmology.isEmpty()) {
            throw new Problem(file + ": it gives redshifts instead of distances, so the recipe must state a cosmology:"
                    + " cosmology H0: 70.km/s/Mpc, matter: 0.3, or cosmology Planck18");
        }
        if (table.column("axisRatio").isPresent() && table.column("inclination").isPresent()) {
            throw new Problem(file + ": it has both a column 'axisRatio' and a column 'inclination'; keep one of them");
        }
        if (table.column("axisRatio").isEmpty()
                && table.column("inclination").isEmpty()
                && !dispensable.contains("axisRatio")) {
            throw new Problem(file + ": there is no column 'axisRatio' and none 'inclination', one of which is needed");
        }
        for (String scale : List.of(RE, R25)) if (used.contains(scale)) PropertyReader.column(file, table, scale);
    }

    Disc disc(int row) {
        return new Disc(
                number("ra", "deg", row),
                number("dec", "deg", row),
                distanceOfSizes(row),
                number("positionAngle", "deg", row),
                axisRatio(row),
                thickness,
                scale(RE, row),
                scale(R25, row));
    }

    /** What formulas know of a galaxy; {@code distance} is that of luminosities. */
    Map<String, Value> values(int row) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String place : List.of("ra", "dec", "positionAngle")) {
            if (has(place)) values.put(place, Value.exact(number(place, "deg", row)));
        }
        if (hasDistances() || hasRedshifts()) values.put("distance", distance(row));
        if (has("axisRatio") || table.column("inclination").isPresent()) {
            values.put("axisRatio", hasRatio(row) ? Value.exact(axisRatio(row)) : Value.ABSENT);
        }
        for (String scale : List.of(RE, R25)) {
            if (table.column(scale).isEmpty()) continue;
            double kpc = hasDistances() || hasRedshifts() ? kpc(scale, row) : Double.NaN;
            values.put(scale, Double.isNaN(kpc) ? Value.ABSENT : Value.exact(kpc));
        }
        return values;
    }

    /** An inclination that no disc has is told of when the disc is made, and only its galaxy fails. */
    private boolean hasRatio(int row) {
        if (table.column("inclination").isEmpty()) return true;
        double inclination = number("inclination", "deg", row);
        return inclination >= 0 && inclination < 90;
    }

    private double axisRatio(int row) {
        if (table.column("inclination").isEmpty()) return number("axisRatio", "", row);
        return Disc.axisRatio(number("inclination", "deg", row), thickness);
    }

    private OptionalDouble scale(String name, int row) {
        if (!hasDistances() && !hasRedshifts()) return OptionalDouble.empty();
        double kpc = kpc(name, row);
        if (!Double.isNaN(kpc)) return OptionalDouble.of(kpc);
        if (!used.contains(name)) return OptionalDouble.empty();
        throw new Problem(file + ": row " + (row + 1) + " has no " + name + ", which the recipe uses; fill it in or"
                + " leave the galaxy out");
    }

    /** A length in kpc, which the table may give as an angle; NaN where it does not say. */
    private double kpc(String name, int row) {
        if (table.column(name).isEmpty()) return Double.NaN;
        boolean angle = table.column(name).get() instanceof NumberColumn numbers
                && numbers.unit().sameDimension(Units.get("arcsec"));
        return angle ? Disc.kpc(number(name, "arcsec", row), distanceOfSizes(row)) : number(name, "kpc", row);
    }

    private double distanceOfSizes(int row) {
        if (hasDistances()) return finite(number("distance", "Mpc", row));
        if (!hasRedshifts()) return Disc.UNKNOWN_DISTANCE;
        double redshift = number("redshift", "", row);
        return redshift > 0 ? universe().angularMpc(redshift) : Double.NaN;
    }

    private Value distance(int row) {
        if (hasDistances()) {
            return PropertyReader.values(file, table, "distance", Units.get("Mpc"))
                    .get(row);
        }
        double redshift = number("redshift", "", row);
        return redshift > 0 ? Value.exact(universe().luminosityMpc(redshift)) : Value.ABSENT;
    }

    /** An infinite one is as good as none. */
    private static double finite(double distance) {
        return Double.isInfinite(distance) ? Double.NaN : distance;
    }

    private boolean hasRedshifts() {
        return table.column("redshift").isPresent();
    }

    private boolean hasDistances() {
        return table.column("distance").isPresent();
    }

    private Cosmology universe() {
        return cosmology.orElseThrow();
    }

    private boolean has(String column) {
        return !dispensable.contains(column) || table.column(column).isPresent();
    }

    private double number(String column, String unit, int row) {
        if (!has(column)) return column.equals("axisRatio") ? 1 : 0;
        return PropertyReader.numbers(file, table, column, Units.parse(unit))[row];
    }
}
