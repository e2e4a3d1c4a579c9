package assay.plan;

import assay.nebula.ImpliedLine;
import assay.nebula.InitialMassFunction;
import assay.nebula.Line;
import assay.sky.Cosmology;
import assay.unit.Measured;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One paper's analysis, read from a recipe: immutable, printable, comparable.
 *
 * @param constants values with errors that the recipe states, by the names under which formulas know them
 * @param parts studies within the study, each with a sample and results of its own
 */
public record Study(
        String name,
        Heading heading,
        long seed,
        Optional<InitialMassFunction> imf,
        Optional<Cosmology> cosmology,
        Optional<SamplePlan> sample,
        List<Line> lines,
        List<ImpliedLine> implied,
        List<MapStep> maps,
        List<GalaxyStep> perGalaxy,
        List<AcrossStep> acrossGalaxies,
        List<CollectionPlan> collections,
        List<PublishedValue> published,
        List<String> publishedTables,
        List<TablePlan> tables,
        List<FigurePlan> figures,
        Map<String, String> labels,
        Map<String, Measured> constants,
        List<Study> parts) {
    public Study {
        lines = List.copyOf(lines);
        implied = List.copyOf(implied);
        maps = List.copyOf(maps);
        perGalaxy = List.copyOf(perGalaxy);
        acrossGalaxies = List.copyOf(acrossGalaxies);
        collections = List.copyOf(collections);
        published = List.copyOf(published);
        publishedTables = List.copyOf(publishedTables);
        tables = List.copyOf(tables);
        figures = List.copyOf(figures);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        parts = List.copyOf(parts);
    }

    /** Whether galaxies are asked anything outside of the parts. */
    public boolean hasSteps() {
        return !perGalaxy.isEmpty() || !acrossGalaxies.isEmpty();
    }

    public Study withSeed(long other) {
        return copy(
                other, sample, parts.stream().map(part -> part.withSeed(other)).toList());
    }

    /** The study without its galaxies, where only its parts are asked for. */
    public Study withoutSample() {
        return copy(seed, Optional.empty(), parts);
    }

    private Study copy(long otherSeed, Optional<SamplePlan> otherSample, List<Study> otherParts) {
        return new Study(
                name,
                heading,
                otherSeed,
                imf,
                cosmology,
                otherSample,
                lines,
                implied,
                maps,
                perGalaxy,
                acrossGalaxies,
                collections,
                published,
                publishedTables,
                tables,
                figures,
                labels,
                constants,
                otherParts);
    }

    /** The study and its parts. */
    public List<Study> andParts() {
        List<Study> all = new ArrayList<>(List.of(this));
        all.addAll(parts);
        return all;
    }

    /** A digest of the plan: the same for recipes that mean the same. */
    public String digest() {
        try {
            byte[] text = PlanText.of(this).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
