package assay.engine;

import assay.io.TableReader;
import assay.io.TableWriter;
import assay.io.maps.LineMapReader;
import assay.model.Disc;
import assay.model.InputKind;
import assay.model.Problem;
import assay.model.Table;
import assay.plan.SamplePlan;
import assay.plan.Study;
import assay.simulate.DwarfSample;
import assay.sky.NeighbourDensity;
import assay.stats.RandomStream;
import assay.unit.Units;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where the galaxies of a sample come from: the data folder when it holds their table, else a simulated sample that is
 * written in the same layout and read back through the same door.
 */
record SampleSource(
        InputKind kind,
        Path folder,
        List<GalaxyInput> galaxies,
        Optional<NeighbourDensity> neighbours,
        Optional<Table> truth,
        List<Path> files) {
    private static final double SELF_ARCSEC = 30;

    /** Columns that every sample has, and the units that a disc takes them in. */
    private static final Map<String, String> GEOMETRY = geometryUnits();

    private static Map<String, String> geometryUnits() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("ra", "deg");
        units.put("dec", "deg");
        units.put("distance", "Mpc");
        units.put("positionAngle", "deg");
        units.put("axisRatio", "");
        units.put("Re", "kpc");
        return units;
    }

    static SampleSource open(Study study, SamplePlan sample, RunOptions options, List<String> lineKeys) {
        Optional<Path> data = options.data().filter(folder -> Files.exists(folder.resolve(sample.table())));
        if (data.isPresent()) return read(data.get(), sample, options, lineKeys, InputKind.REAL, Optional.empty());
        if (sample.simulated().isEmpty()) {
            throw new Problem(options.data()
                            .map(folder -> folder + " has no " + sample.table())
                            .orElse("there are no data")
                    + ": give the folder that holds it with --data FOLDER");
        }
        Path folder = options.work();
        DwarfSample made = DwarfSample.of(
                sample.simulated().get(), name -> new SimulatedDraws(RandomStream.of(study.seed(), name, "simulate")));
        made.writeMaps(folder);
        TableWriter.write(made.table(), folder.resolve(sample.table()));
        if (sample.neighbours().isPresent()) {
            TableWriter.write(
                    made.neighbours(), folder.resolve(sample.neighbours().get()));
        }
        return read(folder, sample, options, lineKeys, InputKind.SIMULATED, Optional.of(made.truth()));
    }

    private record SimulatedDraws(RandomStream stream) implements assay.simulate.Draws {
        @Override
        public double uniform() {
            return stream.nextDouble();
        }

        @Override
        public double gaussian() {
            return stream.nextGaussian();
        }
    }

    private static SampleSource read(
            Path folder,
            SamplePlan sample,
            RunOptions options,
            List<String> keys,
            InputKind kind,
            Optional<Table> truth) {
        Path file = folder.resolve(sample.table());
        Table table = TableReader.read(file);
        List<String> names = PropertyReader.words(file, PropertyReader.column(file, table, "galaxy"));
        Map<String, double[]> geometry = geometry(file, table);
        List<Map<String, Value>> properties = PropertyReader.read(file, table, sample.properties());
        List<GalaxyInput> galaxies = new ArrayList<>();
        for (String wanted : options.galaxies()) {
            if (!names.contains(wanted)) throw new Problem(file + ": there is no galaxy '" + wanted + "'");
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!options.galaxies().isEmpty() && !options.galaxies().contains(name)) continue;
            int row = i;
            Map<String, Value> values = new LinkedHashMap<>();
            geometry.forEach((column, of) -> values.put(column, Value.exact(of[row])));
            values.putAll(properties.get(i));
            galaxies.add(new GalaxyInput(
                    name,
                    () -> disc(geometry, row, sample.thickness()),
                    values,
                    disc -> LineMapReader.read(mapFile(folder, sample, name), disc, keys)));
        }
        return new SampleSource(
                kind,
                folder,
                galaxies,
                sample.neighbours().map(n -> neighbours(folder.resolve(n))),
                truth,
                files(folder, sample, galaxies));
    }

    private static List<Path> files(Path folder, SamplePlan sample, List<GalaxyInput> galaxies) {
        List<Path> files = new ArrayList<>();
        files.add(folder.resolve(sample.table()));
        sample.neighbours().map(folder::resolve).ifPresent(files::add);
        for (GalaxyInput galaxy : galaxies) {
            Path map = mapFile(folder, sample, galaxy.name());
            if (Files.exists(map)) files.add(map);
        }
        return files;
    }

    private static Path mapFile(Path folder, SamplePlan sample, String galaxy) {
        if (galaxy.contains("/") || galaxy.contains("\\") || galaxy.contains("..")) {
            throw new Problem("the galaxy name '" + galaxy + "' cannot be part of a file name");
        }
        Path file = folder.resolve(sample.maps().replace("{galaxy}", galaxy));
        Path zipped = folder.resolve(sample.maps().replace("{galaxy}", galaxy) + ".gz");
        return Files.exists(file) || !Files.exists(zipped) ? file : zipped;
    }

    private static Map<String, double[]> geometry(Path file, Table table) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        GEOMETRY.forEach(
                (name, unit) -> columns.put(name, PropertyReader.numbers(file, table, name, Units.parse(unit))));
        return columns;
    }

    private static Disc disc(Map<String, double[]> geometry, int row, double thickness) {
        return new Disc(
                geometry.get("ra")[row],
                geometry.get("dec")[row],
                geometry.get("distance")[row],
                geometry.get("positionAngle")[row],
                geometry.get("axisRatio")[row],
                thickness,
                geometry.get("Re")[row],
                OptionalDouble.empty());
    }

    private static NeighbourDensity neighbours(Path file) {
        Table table = TableReader.read(file);
        return new NeighbourDensity(
                PropertyReader.numbers(file, table, "ra", Units.parse("deg")),
                PropertyReader.numbers(file, table, "dec", Units.parse("deg")),
                PropertyReader.numbers(file, table, "distance", Units.parse("Mpc")),
                SELF_ARCSEC);
    }
}
