package assay.engine;

import assay.model.InputKind;
import assay.model.Table;
import assay.plan.PublishedValue;
import assay.plan.Study;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a run has found.
 *
 * @param kind where the spaxels came from
 * @param published values of the tables that the recipe brings with it
 * @param truth what a simulated sample was made of
 * @param inputs the files that were read, and what kind each is
 * @param notes what the reader of the results should know
 * @param parts what the parts of the study have found
 */
public record Results(
        Study study,
        InputKind kind,
        List<GalaxyOutcome> galaxies,
        List<Failure> failures,
        Optional<AcrossOutcome> across,
        List<CollectionOutcome> collections,
        List<PublishedValue> published,
        Optional<Table> truth,
        Map<Path, InputKind> inputs,
        List<String> notes,
        Map<String, Duration> timings,
        List<Results> parts) {
    Results of(Study whole, List<Results> ofParts) {
        return new Results(
                whole,
                kind,
                galaxies,
                failures,
                across,
                collections,
                published,
                truth,
                inputs,
                notes,
                timings,
                ofParts);
    }

    /** These and those of the parts, in the order of the recipe. */
    public List<Results> andParts() {
        List<Results> all = new ArrayList<>(List.of(this));
        all.addAll(parts);
        return all;
    }

    /** Every failure; those of a part begin with its name. */
    public List<Failure> everyFailure() {
        List<Failure> all = new ArrayList<>(failures);
        for (Results part : parts) {
            String name = part.study().name();
            part.failures().forEach(f -> all.add(f.of(name)));
        }
        return all;
    }

    /** Every file that was read. */
    public Map<Path, InputKind> everyInput() {
        Map<Path, InputKind> all = new LinkedHashMap<>(inputs);
        parts.forEach(part -> all.putAll(part.inputs()));
        return all;
    }

    /** Sentences that the Methods can say after the run alone. */
    public List<String> found() {
        return new ChainNotes(galaxies).found();
    }
}
