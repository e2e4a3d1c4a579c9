package assay.engine;

import assay.model.Disc;
import assay.model.Problem;
import assay.model.Table;
import assay.sky.Cosmology;
import assay.unit.Units;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Places, sizes and distances of the galaxies of a table; distances come from redshifts where it has no distances. */
record GalaxyGeometry(Path file, Table table, Optional<Cosmology> cosmology) {
    GalaxyGeometry {
        boolean distances = table.column("distance").isPresent();
        if (!distances && table.column("redshift").isEmpty()) {
            throw new Problem(file + ": it has neither a column 'distance' nor a column 'redshift'");
        }
        if (!distances && cosmology.isEmpty()) {
            throw new Problem(file + ": it gives redshifts instead of distances, so the recipe must state a cosmology:"
                    + " cosmology H0: 70.km/s/Mpc, matter: 0.3, or cosmology Planck18");
        }
    }

    Disc disc(int row, double thickness) {
        return new Disc(
                number("ra", "deg", row),
                number("dec", "deg", row),
                hasDistances() ? number("distance", "Mpc", row) : universe().angularMpc(number("redshift", "", row)),
                number("positionAngle", "deg", row),
                number("axisRatio", "", row),
                thickness,
                number("Re", "kpc", row),
                OptionalDouble.empty());
    }

    /** What formulas know of a galaxy; {@code distance} is that of luminosities. */
    Map<String, Value> values(int row) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("ra", Value.exact(number("ra", "deg", row)));
        values.put("dec", Value.exact(number("dec", "deg", row)));
        values.put("distance", distance(row));
        values.put("positionAngle", Value.exact(number("positionAngle", "deg", row)));
        values.put("axisRatio", Value.exact(number("axisRatio", "", row)));
        values.put("Re", Value.exact(number("Re", "kpc", row)));
        return values;
    }

    private Value distance(int row) {
        if (hasDistances()) {
            return PropertyReader.values(file, table, "distance", Units.get("Mpc"))
                    .get(row);
        }
        double redshift = number("redshift", "", row);
        return redshift > 0 ? Value.exact(universe().luminosityMpc(redshift)) : Value.ABSENT;
    }

    private boolean hasDistances() {
        return table.column("distance").isPresent();
    }

    private Cosmology universe() {
        return cosmology.orElseThrow();
    }

    private double number(String column, String unit, int row) {
        return PropertyReader.numbers(file, table, column, Units.parse(unit))[row];
    }
}
