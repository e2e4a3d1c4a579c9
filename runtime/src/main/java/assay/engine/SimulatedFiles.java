package assay.engine;

import assay.io.TableWriter;
import assay.io.maps.LayoutWriter;
import assay.model.Problem;
import assay.model.Table;
import assay.plan.SamplePlan;
import assay.plan.SimulatedSample;
import assay.plan.Study;
import assay.simulate.Draws;
import assay.simulate.DwarfSample;
import assay.simulate.arc.ArcRules;
import assay.simulate.arc.ArcSample;
import assay.simulate.arc.PublishedArcs;
import assay.simulate.scene.SceneSample;
import assay.simulate.sky.SkyRules;
import assay.simulate.sky.SkySample;
import assay.sky.Cosmology;
import assay.stats.RandomStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Makes the galaxies of a study that was given no data, and writes them in the format of its survey, to be read back through the
 * same door as data.
 *
 * @param sample where they are, as the reader is to be told
 * @param truth what they were made of
 */
record SimulatedFiles(SamplePlan sample, Table truth) {
    private record Stream(RandomStream stream) implements Draws {
        @Override
        public double uniform() {
            return stream.nextDouble();
        }

        @Override
        public double gaussian() {
            return stream.nextGaussian();
        }
    }

    /** @param galaxies those that will be read; all of them when empty */
    static SimulatedFiles write(
            Study study, SamplePlan sample, SimulatedSample wanted, Path folder, List<String> galaxies) {
        Function<String, Draws> streams = name -> new Stream(RandomStream.of(study.seed(), name, "simulate"));
        if (wanted instanceof SimulatedSample.Phangs phangs) {
            return skies(SkySample.phangs(phangs.truth(), phangs.coarser(), streams), sample, folder, galaxies);
        }
        if (wanted instanceof SimulatedSample.Manga manga) {
            return skies(SkySample.manga(manga.truth(), manga.coarser(), streams), sample, folder, galaxies);
        }
        if (wanted instanceof SimulatedSample.Scenes scenes) {
            return scenes(SceneSample.of(scenes.scenes(), streams), sample, folder, galaxies);
        }
        if (wanted instanceof SimulatedSample.Arcs arcs) return arcs(study, arcs, sample, folder, streams);
        return dwarfs(DwarfSample.of(((SimulatedSample.Dwarfs) wanted).rules(), streams), sample, folder);
    }

    private static SimulatedFiles dwarfs(DwarfSample made, SamplePlan sample, Path folder) {
        made.writeMaps(folder);
        TableWriter.write(made.table(), folder.resolve(sample.table()));
        sample.neighbours().ifPresent(file -> TableWriter.write(made.neighbours(), folder.resolve(file)));
        return new SimulatedFiles(sample.asLineMaps(), made.truth());
    }

    private static SimulatedFiles scenes(SceneSample made, SamplePlan sample, Path folder, List<String> galaxies) {
        SamplePlan plain = sample.inFolders();
        TableWriter.write(made.galaxies(), folder.resolve(plain.table()));
        made.members().parallelStream()
                .filter(member -> galaxies.isEmpty() || galaxies.contains(member.galaxy()))
                .forEach(member -> LayoutWriter.write(
                        plain.layout(),
                        made.image(member),
                        folder.resolve(plain.maps().replace("{galaxy}", member.galaxy()))));
        return new SimulatedFiles(plain, made.truth());
    }

    private static SimulatedFiles arcs(
            Study study, SimulatedSample.Arcs wanted, SamplePlan sample, Path folder, Function<String, Draws> streams) {
        Cosmology universe = study.cosmology()
                .orElseThrow(
                        () -> new Problem(
                                "arcs are simulated at their redshifts, so the recipe must state a cosmology: cosmology WMAP9"));
        List<ArcRules> published = sample.only().isEmpty()
                ? PublishedArcs.all(universe)
                : sample.only().stream()
                        .flatMap(name -> PublishedArcs.called(name, universe).stream())
                        .toList();
        List<ArcRules> rules = published.stream()
                .map(arc -> arc.with(deeper(arc.depth(), wanted.noise())))
                .toList();
        ArcSample made = ArcSample.of(rules, streams);
        Table known = sample.lens().isPresent() ? made.galaxies() : made.images();
        TableWriter.write(known, folder.resolve(sample.table()));
        made.write(folder);
        return new SimulatedFiles(sample, made.truth());
    }

    private static ArcRules.Depth deeper(ArcRules.Depth depth, double noise) {
        return new ArcRules.Depth(depth.brightest(), depth.faintest(), depth.bin(), depth.metallicityError() * noise);
    }

    /** One galaxy after the other in memory, several at a time. */
    private static SimulatedFiles skies(SkySample made, SamplePlan sample, Path folder, List<String> galaxies) {
        SamplePlan plain = sample.inFolders();
        TableWriter.write(made.galaxies(), folder.resolve(plain.table()));
        made.rules().parallelStream()
                .filter(rules -> galaxies.isEmpty() || galaxies.contains(rules.galaxy()))
                .forEach(rules -> write(made, rules, plain, folder));
        return new SimulatedFiles(plain, made.truth());
    }

    private static void write(SkySample made, SkyRules rules, SamplePlan plain, Path folder) {
        Path own = folder.resolve(plain.maps().replace("{galaxy}", rules.galaxy()));
        LayoutWriter.write(plain.layout(), made.sky(rules).maps(), own);
    }
}
