package assay.engine;

import assay.io.CatalogueReader;
import assay.io.TableReader;
import assay.io.archive.Manifest;
import assay.model.InputKind;
import assay.model.Problem;
import assay.model.Table;
import assay.plan.MapFiles;
import assay.plan.Property;
import assay.plan.SamplePlan;
import assay.plan.Study;
import assay.sky.NeighbourDensity;
import assay.unit.Unit;
import assay.unit.Units;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        List<Path> files,
        List<String> notes) {
    private static final double SELF_ARCSEC = 30;

    static SampleSource open(Study study, SamplePlan sample, RunOptions options) {
        Optional<Path> data = options.data().filter(folder -> Files.exists(folder.resolve(sample.table())));
        if (data.isPresent()) return read(study, data.get(), sample, options, InputKind.REAL, Optional.empty());
        if (isBeside(sample, options)) {
            return read(
                    study, options.data().orElse(options.beside()), sample, options, InputKind.REAL, Optional.empty());
        }
        if (sample.simulated().isEmpty()) {
            if (Files.exists(options.beside().resolve(sample.table()))) {
                throw new Problem("the files of the galaxies, " + sample.maps()
                        + ", are not at hand: give the folder that holds them with --data FOLDER");
            }
            throw new Problem(options.data()
                            .map(folder -> folder + " has no " + sample.table())
                            .orElse("there is no " + sample.table())
                    + ": give the folder that holds it with --data FOLDER");
        }
        requireNothingAlongside(study, sample);
        Path folder = options.work();
        SimulatedFiles made =
                SimulatedFiles.write(study, sample, sample.simulated().get(), folder, options.galaxies());
        SampleSource source =
                read(study, folder, made.sample(), options, InputKind.SIMULATED, Optional.of(made.truth()));
        options.data()
                .ifPresent(given -> source.notes()
                        .add("the data folder has no " + sample.table() + ": the galaxies are simulated"));
        return source;
    }

    /** Whether the recipe brings the table of its galaxies, and there are maps or regions to go with it. */
    private static boolean isBeside(SamplePlan sample, RunOptions options) {
        return Files.exists(options.beside().resolve(sample.table()))
                && (options.data().isPresent()
                        || Files.isRegularFile(options.beside().resolve(sample.maps())));
    }

    /** A simulation makes the maps of the survey itself, and no masks to lie alongside. */
    private static void requireNothingAlongside(Study study, SamplePlan sample) {
        for (String key : NeededMaps.further(study)) {
            String name = key.contains(Property.IS) ? key.substring(0, key.indexOf(Property.IS)) : key;
            for (MapFiles other : sample.alongside()) {
                if (other.layout().maps().stream().anyMatch(map -> map.key().equals(name))) {
                    throw new Problem(
                            "the simulated galaxies have no " + name + ", which comes from " + other.files()
                                    + ": give the folder that holds the galaxies with --data FOLDER, or leave out what uses it");
                }
            }
        }
    }

    private static SampleSource read(
            Study study, Path folder, SamplePlan sample, RunOptions options, InputKind kind, Optional<Table> truth) {
        Path inData = folder.resolve(sample.table());
        Path file = Files.exists(inData) ? inData : options.beside().resolve(sample.table());
        Table table = sample.catalogue()
                .map(layout -> CatalogueReader.read(file, layout))
                .orElseGet(() -> TableReader.read(file));
        List<String> names = PropertyReader.words(file, PropertyReader.column(file, table, "galaxy"));
        PropertyReader.Read properties = PropertyReader.read(file, table, sample.properties());
        GalaxyGeometry geometry = new GalaxyGeometry(
                file, table, study.cosmology(), sample.thickness(), sample.dispensable(), UsedNames.of(study));
        SpaxelFiles spaxels = SpaxelFiles.of(folder, options.beside(), sample, study);
        List<GalaxyInput> galaxies = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) throw new Problem(file + ": the galaxy '" + name + "' is there twice");
        }
        for (String wanted : options.galaxies()) {
            if (!names.contains(wanted)) throw new Problem(file + ": there is no galaxy '" + wanted + "'");
        }
        for (String wanted : sample.only()) {
            if (!names.contains(wanted)) {
                throw new Problem(file + ": there is no galaxy '" + wanted + "', which the sample names: it has "
                        + String.join(", ", names.subList(0, Math.min(20, names.size()))));
            }
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!sample.only().isEmpty() && !sample.only().contains(name)) continue;
            if (!options.galaxies().isEmpty() && !options.galaxies().contains(name)) continue;
            int row = i;
            Map<String, Value> values = new LinkedHashMap<>(geometry.values(row));
            values.putAll(properties.rows().get(i));
            if (sample.lens().isPresent() && table.column(SourcePlanes.REDSHIFT).isPresent()) {
                double redshift = PropertyReader.numbers(file, table, SourcePlanes.REDSHIFT, Unit.ONE)[row];
                values.put(SourcePlanes.REDSHIFT, Value.withoutError(redshift));
            }
            galaxies.add(new GalaxyInput(
                    name,
                    () -> geometry.disc(row),
                    values,
                    disc -> spaxels.read(name, disc, values),
                    options.folders()));
        }
        List<String> notes = new ArrayList<>(properties.notes());
        citation(folder).ifPresent(notes::add);
        boolean simulated = InputKind.SIMULATED.label().equals(table.notes().get("input"));
        return new SampleSource(
                simulated ? InputKind.SIMULATED : kind,
                folder,
                galaxies,
                sample.neighbours().map(n -> neighbours(folder.resolve(n))),
                truth,
                files(folder, file, sample, spaxels, galaxies),
                notes);
    }

    /** What a data set that was fetched asks of whoever uses it. */
    private static Optional<String> citation(Path folder) {
        Path file = folder.resolve(Manifest.FILE);
        if (!Files.isRegularFile(file)) return Optional.empty();
        Manifest manifest = Manifest.read(file);
        return Optional.of("data: " + manifest.title() + "; to be cited as " + manifest.citation() + "; licence: "
                + manifest.licence());
    }

    private static List<Path> files(
            Path folder, Path table, SamplePlan sample, SpaxelFiles spaxels, List<GalaxyInput> galaxies) {
        List<Path> files = new ArrayList<>();
        files.add(table);
        sample.neighbours().map(folder::resolve).ifPresent(files::add);
        for (GalaxyInput galaxy : galaxies) files.addAll(spaxels.files(galaxy.name()));
        return files;
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
