package assay.engine;

import assay.model.InputKind;
import assay.model.Table;
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
 * @param truth what a simulated sample was made of
 * @param inputs the files that were read, and what kind each is
 */
public record Results(
        Study study,
        InputKind kind,
        List<GalaxyOutcome> galaxies,
        List<Failure> failures,
        Optional<AcrossOutcome> across,
        List<CollectionOutcome> collections,
        Optional<Table> truth,
        Map<Path, InputKind> inputs,
        Map<String, Duration> timings) {}
