package assay.plan;

import assay.nebula.ImpliedLine;
import assay.nebula.InitialMassFunction;
import assay.nebula.Line;
import assay.sky.Cosmology;
import assay.unit.Measured;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        Map<String, Measured> constants) {
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
    }

    public Study withSeed(long other) {
        return new Study(
                name,
                heading,
                other,
                imf,
                cosmology,
                sample,
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
                constants);
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
