package assay.simulate;

import assay.model.NumberColumn;
import assay.model.Table;
import assay.model.TextColumn;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The catalogue of neighbours: galaxies strewn about each member of the sample, closer in clusters than in the field
 * and blind to its gradient, and the members themselves at distances a little different from the sample's own.
 */
final class Surroundings {
    private static final int STREWN = 10;
    private static final double CLUSTER_MPC = 0.8;
    private static final double FIELD_MPC = 2.5;

    private Surroundings() {}

    static Table of(List<SimulatedGalaxy> galaxies, boolean[] cluster, Function<String, Draws> streams) {
        List<String> names = new ArrayList<>();
        List<double[]> places = new ArrayList<>();
        for (int g = 0; g < galaxies.size(); g++) {
            SimulatedGalaxy galaxy = galaxies.get(g);
            Draws draws = streams.apply(galaxy.name() + "/neighbours");
            names.add(galaxy.name());
            double ownDistance = galaxy.disc().distanceMpc() * (1 + 0.05 * (2 * draws.uniform() - 1));
            places.add(new double[] {galaxy.disc().ra(), galaxy.disc().dec(), ownDistance});
            double reach = (cluster[g] ? CLUSTER_MPC : FIELD_MPC) * Dwarf.power(0.2 * draws.gaussian());
            for (int i = 1; i <= STREWN; i++) {
                names.add(galaxy.name() + "/" + i);
                places.add(near(galaxy, reach, draws));
            }
        }
        return new Table(
                "neighbours",
                "Galaxies about the simulated dwarf galaxies",
                List.of(
                        new TextColumn("name", "", names),
                        column("ra", "deg", places, 0, 1e-6),
                        column("dec", "deg", places, 1, 1e-6),
                        column("distance", "Mpc", places, 2, 1e-6)),
                DwarfSample.NOTES);
    }

    /** Evenly in a ball about the galaxy. */
    private static double[] near(SimulatedGalaxy galaxy, double reach, Draws draws) {
        double radius = reach * StrictMath.cbrt(draws.uniform());
        double up = 2 * draws.uniform() - 1;
        double turn = 2 * Math.PI * draws.uniform();
        double flat = radius * Math.sqrt(1 - up * up);
        double ra = Math.toRadians(galaxy.disc().ra());
        double dec = Math.toRadians(galaxy.disc().dec());
        double distance = galaxy.disc().distanceMpc();
        double x = distance * StrictMath.cos(dec) * StrictMath.cos(ra) + flat * StrictMath.cos(turn);
        double y = distance * StrictMath.cos(dec) * StrictMath.sin(ra) + flat * StrictMath.sin(turn);
        double z = distance * StrictMath.sin(dec) + radius * up;
        double alpha = Math.toDegrees(StrictMath.atan2(y, x));
        return new double[] {
            alpha < 0 ? alpha + 360 : alpha,
            Math.toDegrees(StrictMath.atan2(z, Math.hypot(x, y))),
            Math.sqrt(x * x + y * y + z * z)
        };
    }

    private static NumberColumn column(String name, String unit, List<double[]> places, int index, double step) {
        double[] values =
                places.stream().mapToDouble(p -> Dwarf.rounded(p[index], step)).toArray();
        return new NumberColumn(name, Units.get(unit), "", values);
    }
}
