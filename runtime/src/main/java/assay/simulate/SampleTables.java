package assay.simulate;

import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.model.TextColumn;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The tables of a simulated sample, one row a galaxy: what an observer is told, and the truth. */
record SampleTables(List<SimulatedGalaxy> galaxies, List<Dwarf> dwarfs, DwarfSampleRules rules) {
    Table galaxies(boolean[] cluster, boolean[] noHydrogen) {
        List<Column> columns = new ArrayList<>();
        columns.add(names());
        columns.add(numbers(
                "ra",
                "deg",
                "right ascension of the centre",
                g -> galaxies.get(g).disc().ra()));
        columns.add(numbers(
                "dec",
                "deg",
                "declination of the centre",
                g -> galaxies.get(g).disc().dec()));
        columns.add(numbers("distance", "Mpc", "", g -> galaxies.get(g).disc().distanceMpc()));
        columns.add(numbers(
                "positionAngle",
                "deg",
                "of the major axis, north through east",
                g -> galaxies.get(g).disc().positionAngle()));
        columns.add(numbers(
                "axisRatio",
                "",
                "minor over major axis",
                g -> galaxies.get(g).disc().axisRatio()));
        columns.add(numbers(
                "Re", "kpc", "effective radius", g -> galaxies.get(g).disc().effectiveRadiusKpc()));
        columns.add(numbers(
                "logMstar",
                "dex",
                "log stellar mass in Msun",
                g -> dwarfs.get(g).logMass()));
        columns.add(numbers(
                "logMHI",
                "dex",
                "log HI mass in Msun, absent where it was not detected",
                g -> noHydrogen[g] ? Double.NaN : dwarfs.get(g).logHydrogen()));
        columns.add(words("velocityField", "of Ha", g -> galaxies.get(g).regular() ? "regular" : "irregular"));
        columns.add(words("environment", "", g -> cluster[g] ? "cluster" : "field"));
        return new Table("galaxies", "Simulated dwarf galaxies", columns, DwarfSample.NOTES);
    }

    Table truth() {
        List<Column> columns = new ArrayList<>();
        columns.add(names());
        columns.add(numbers(
                "gradient", "dex/Re", "of 12 + log(O/H)", g -> galaxies.get(g).gradientPerRe()));
        columns.add(numbers(
                "gradientPerKpc",
                "dex/kpc",
                "of 12 + log(O/H)",
                g -> galaxies.get(g).gradientPerRe() / galaxies.get(g).disc().effectiveRadiusKpc()));
        columns.add(numbers(
                "centralMetallicity",
                "dex",
                "12 + log(O/H) at the centre",
                g -> galaxies.get(g).centralMetallicity()));
        columns.add(numbers(
                "metallicity",
                "dex",
                "12 + log(O/H) of the summed star-forming bins",
                g -> dwarfs.get(g).metallicity()));
        columns.add(numbers(
                "logYield", "dex", "log effective yield", g -> dwarfs.get(g).logYield()));
        columns.add(numbers(
                "SFR",
                "Msun/yr",
                "of the summed star-forming bins",
                g -> dwarfs.get(g).sfr()));
        columns.add(numbers(
                "logMHI", "dex", "log HI mass in Msun", g -> dwarfs.get(g).logHydrogen()));
        columns.add(numbers(
                "logMH2", "dex", "log H2 mass in Msun", g -> dwarfs.get(g).logMolecular()));
        columns.add(numbers(
                "logMgas", "dex", "log gas mass in Msun", g -> dwarfs.get(g).logGas(rules.gas())));
        columns.add(numbers(
                "logMbaryon",
                "dex",
                "log stellar and gas mass in Msun",
                g -> dwarfs.get(g).logBaryons(rules.gas())));
        columns.add(numbers(
                "colourExcess",
                "mag",
                "mean E(B-V) of the bins",
                g -> galaxies.get(g).colourExcess()));
        columns.add(numbers(
                "bins", "", "Voronoi bins", g -> galaxies.get(g).spaxels().size()));
        columns.add(numbers(
                "starFormingBins",
                "",
                "of these star-forming",
                g -> galaxies.get(g).starFormingBins()));
        columns.add(numbers(
                "outermostRadius", "Re", "of the bins", g -> galaxies.get(g).outermostRadiusInRe()));
        return new Table("truth", "What the simulated dwarf galaxies were made of", columns, DwarfSample.NOTES);
    }

    private TextColumn names() {
        return words("galaxy", "", g -> galaxies.get(g).name());
    }

    private TextColumn words(String name, String description, java.util.function.IntFunction<String> word) {
        return new TextColumn(
                name,
                description,
                IntStream.range(0, galaxies.size()).mapToObj(word).toList());
    }

    private NumberColumn numbers(String name, String unit, String description, IntToDoubleFunction value) {
        Unit parsed = Units.parse(unit);
        double[] values = IntStream.range(0, galaxies.size())
                .mapToDouble(g -> Dwarf.rounded(value.applyAsDouble(g), 1e-8))
                .toArray();
        return new NumberColumn(name, parsed, description, values);
    }
}
