package assay.engine;

import assay.io.maps.Layout;
import assay.io.maps.LayoutMap;
import assay.io.maps.LayoutReader;
import assay.io.maps.SpaxelMaker;
import assay.model.Disc;
import assay.model.Problem;
import assay.model.Spaxels;
import assay.model.sky.LineMaps;
import assay.plan.MapFiles;
import assay.plan.MapStep;
import assay.plan.Property;
import assay.plan.SamplePlan;
import assay.plan.Study;
import assay.sky.regrid.JoinedMaps;
import assay.unit.Unit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the spaxels of the galaxies of a sample are, and how they are made from what is there. */
record SpaxelFiles(
        Path folder,
        Path beside,
        SamplePlan sample,
        Optional<SourcePlanes> lens,
        List<MapStep> steps,
        List<String> required,
        List<String> further) {
    static SpaxelFiles of(Path folder, Path beside, SamplePlan sample, Study study) {
        Optional<SourcePlanes> lens = sample.lens().map(plan -> new SourcePlanes(folder, plan, study.cosmology()));
        return new SpaxelFiles(
                folder, beside, sample, lens, study.maps(), NeededMaps.required(study), NeededMaps.further(study));
    }

    /** Everything that was read for a galaxy, as far as it is there. */
    List<Path> files(String galaxy) {
        List<Path> files = new ArrayList<>(LayoutReader.files(place(galaxy, sample.maps()), galaxy, sample.layout()));
        for (MapFiles other : sample.alongside()) {
            files.addAll(LayoutReader.files(place(galaxy, other.files()), galaxy, other.layout()));
        }
        lens.ifPresent(planes -> files.addAll(planes.files(galaxy)));
        return files;
    }

    GalaxyInput.SpaxelInput read(String galaxy, Disc disc, Map<String, Value> properties) {
        Path place = place(galaxy, sample.maps());
        if (sample.layout().isTable()) {
            if (!steps.isEmpty() || !sample.alongside().isEmpty()) {
                throw new Problem(place + ": the layout " + sample.layout().name()
                        + " is a table of regions; maps { } and alongside need images");
            }
            Spaxels rows =
                    LayoutReader.spaxels(place, galaxy, sample.layout(), disc, required, NeededMaps.read(further));
            return new GalaxyInput.SpaxelInput(rows, List.of());
        }
        LineMaps maps = LayoutReader.open(place, galaxy, sample.layout());
        if (!sample.alongside().isEmpty()) {
            List<LineMaps> others = new ArrayList<>();
            for (MapFiles other : sample.alongside()) {
                others.add(LayoutReader.open(place(galaxy, other.files()), galaxy, other.layout()));
            }
            maps = new JoinedMaps(maps, others);
        }
        LineMaps prepared = MapSteps.apply(maps, steps, new MapSizes(disc, properties));
        Spaxels spaxels = SpaxelMaker.of(place.toString(), prepared, disc, required, NeededMaps.read(further));
        return new GalaxyInput.SpaxelInput(
                withClasses(spaxels),
                prepared.notes(),
                lens.map(planes -> planes.plane(galaxy, prepared.grid(), disc, properties)));
    }

    private static String labelOf(String condition) {
        return condition.substring(0, condition.indexOf(Property.IS));
    }

    /** One column for each condition such as {@code environment is bar}: 1 where it holds, 0 elsewhere. */
    private Spaxels withClasses(Spaxels spaxels) {
        Spaxels all = spaxels;
        for (String key : further) {
            if (!key.contains(Property.IS)) continue;
            double[] labels = spaxels.column(labelOf(key));
            double wanted = number(labelOf(key), key.substring(key.indexOf(Property.IS) + Property.IS.length()));
            double[] holds = new double[labels.length];
            for (int i = 0; i < holds.length; i++) holds[i] = labels[i] == wanted ? 1 : 0;
            all = all.with(key, holds, Unit.ONE);
        }
        return all;
    }

    private int number(String label, String word) {
        return Stream.concat(
                        Stream.of(sample.layout()), sample.alongside().stream().map(MapFiles::layout))
                .map(Layout::maps)
                .flatMap(List::stream)
                .filter(map -> map.key().equals(label))
                .flatMap(map -> map.labels().stream())
                .map(LayoutMap.Labels::classes)
                .filter(classes -> classes.containsKey(word))
                .findFirst()
                .orElseThrow(() -> new Problem("no layout of the sample has a class '" + word + "' of " + label))
                .get(word);
    }

    private Path place(String galaxy, String pattern) {
        if (galaxy.contains("/") || galaxy.contains("\\") || galaxy.contains("..")) {
            throw new Problem("the galaxy name '" + galaxy + "' cannot be part of a file name");
        }
        Path file = folder.resolve(pattern.replace("{galaxy}", galaxy));
        Path zipped = folder.resolve(pattern.replace("{galaxy}", galaxy) + ".gz");
        if (Files.exists(file)) return file;
        return Files.exists(zipped) ? zipped : broughtAlong(file, pattern);
    }

    /** A table of the regions of all galaxies may lie beside the recipe. */
    private Path broughtAlong(Path file, String pattern) {
        Path brought = beside.resolve(pattern);
        return !pattern.contains("{galaxy}") && Files.isRegularFile(brought) ? brought : file;
    }
}
