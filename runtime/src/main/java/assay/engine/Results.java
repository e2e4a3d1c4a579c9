package assay.engine;

import assay.model.InputKind;
import assay.model.Table;
import assay.plan.PublishedValue;
import assay.plan.Study;
import java.nio.file.Path;
import java.time.Duration;
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
        Map<String, Duration> timings) {
    /** Sentences that the Methods can say after the run alone. */
    public List<String> found() {
        return new ChainNotes(galaxies).found();
    }
}
