package assay.simulate;

import assay.io.maps.LineMapWriter;
import assay.model.Column;
import assay.model.InputKind;
import assay.model.NumberColumn;
import assay.model.Problem;
import assay.model.Table;
import assay.unit.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A simulated sample of star-forming dwarf galaxies that obeys {@link DwarfSampleRules}. Every galaxy is drawn from its
 * own stream and without regard to the others, mass and velocity field included: that is what the error bars of a
 * bootstrap over the galaxies suppose, and a sample spread evenly over the masses would scatter less than they say. Only
 * how many galaxies lie in clusters, and how many lack HI, is fixed; which ones is left to chance.
 */
public record DwarfSample(List<SimulatedGalaxy> galaxies, Table table, Table neighbours, Table truth) {
    static final Map<String, String> NOTES = Map.of("input", InputKind.SIMULATED.label());

    /** {@code streams} gives a stream of chance for a name: the same name the same numbers. */
    public static DwarfSample of(DwarfSampleRules rules, Function<String, Draws> streams) {
        Draws plan = streams.apply("sample");
        List<String> names = names(rules.count());
        List<Dwarf> dwarfs = names.stream()
                .map(name -> Dwarf.draw(rules, streams.apply(name)))
                .toList();
        boolean[] cluster = first(rules.clusterMembers(), plan.order(rules.count()));
        boolean[] noHydrogen = first(rules.withoutHydrogen(), plan.order(rules.count()));
        List<SimulatedGalaxy> galaxies = IntStream.range(0, rules.count())
                .parallel()
                .mapToObj(g -> {
                    String name = names.get(g);
                    return SimulatedGalaxy.make(name, dwarfs.get(g), rules, streams.apply(name + "/maps"));
                })
                .toList();
        SampleTables tables = new SampleTables(galaxies, dwarfs, rules);
        return new DwarfSample(
                galaxies,
                tables.galaxies(cluster, noHydrogen),
                Surroundings.of(galaxies, cluster, streams),
                tables.truth());
    }

    /** Writes {@code GALAXY_lines.fits.gz} for every galaxy into a folder, which is made when it is not there. */
    public void writeMaps(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(folder + ": the folder cannot be made (" + e.getMessage() + ")", e);
        }
        galaxies.parallelStream()
                .forEach(galaxy -> LineMapWriter.write(
                        folder.resolve(galaxy.name() + "_lines.fits.gz"), galaxy.spaxels(), galaxy.plane()));
    }

    /**
     * Many galaxies without maps: the truth that the sample was drawn from, for the population values of its relations.
     * {@code irregular} is 1 or 0, {@code redraws} counts the yields that left no room for HI.
     */
    public static Table population(DwarfSampleRules rules, int count, Draws draws) {
        String[] names = {
            "logMstar",
            "logYield",
            "gradient",
            "logMbaryon",
            "logMgas",
            "metallicity",
            "logSFR",
            "logRe",
            "irregular",
            "redraws"
        };
        double[][] columns = new double[names.length][count];
        for (int g = 0; g < count; g++) {
            Dwarf dwarf = Dwarf.draw(rules, draws);
            double[] row = {
                dwarf.logMass(),
                dwarf.logYield(),
                dwarf.gradient(),
                dwarf.logBaryons(rules.gas()),
                dwarf.logGas(rules.gas()),
                dwarf.metallicity(),
                StrictMath.log10(dwarf.sfr()),
                StrictMath.log10(dwarf.effectiveRadiusKpc()),
                dwarf.regular() ? 0 : 1,
                dwarf.redraws()
            };
            for (int c = 0; c < row.length; c++) columns[c][g] = row[c];
        }
        List<Column> made = new ArrayList<>();
        for (int c = 0; c < names.length; c++) made.add(new NumberColumn(names[c], Unit.ONE, "", columns[c]));
        return new Table("population", "Galaxies drawn from the rules of the simulated sample", made, NOTES);
    }

    private static boolean[] first(int marked, int[] order) {
        boolean[] marks = new boolean[order.length];
        for (int i = 0; i < marked; i++) marks[order[i]] = true;
        return marks;
    }

    private static List<String> names(int count) {
        int digits = Math.max(2, Integer.toString(count).length());
        List<String> names = new ArrayList<>();
        for (int g = 1; g <= count; g++) names.add(String.format(java.util.Locale.ROOT, "SIM-%0" + digits + "d", g));
        return names;
    }
}
