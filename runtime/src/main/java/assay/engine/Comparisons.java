package assay.engine;

import assay.model.InputKind;
import assay.model.Table;
import assay.plan.PublishedValue;
import assay.plan.SamplePlan;
import assay.plan.SimulatedSample;
import assay.plan.Study;
import assay.report.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ours beside the published values, for the sample and every collection. */
public final class Comparisons {
    private final List<Comparison.Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final boolean simulated;

    public Comparisons(Results results) {
        Study study = results.study();
        simulated = results.kind() == InputKind.SIMULATED
                && study.sample()
                        .flatMap(SamplePlan::simulated)
                        .filter(SimulatedSample.Dwarfs.class::isInstance)
                        .isPresent();
        rows.addAll(PublishedValues.compare(
                published(study.published(), results.published()), results.across(), results.kind()));
        for (CollectionOutcome collection : results.collections()) {
            if (collection.outcome().isEmpty()) {
                notes.add("collection '" + collection.plan().name() + "' was left out: " + collection.reason());
                continue;
            }
            List<PublishedValue> values = published(collection.plan().published(), collection.published());
            rows.addAll(PublishedValues.compare(
                    values, collection.outcome(), collection.plan().kind()));
        }
    }

    private static List<PublishedValue> published(List<PublishedValue> inRecipe, List<PublishedValue> inTables) {
        List<PublishedValue> all = new ArrayList<>(inRecipe);
        all.addAll(inTables);
        return all;
    }

    /** What the reader should know of comparisons that are not there. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    public Optional<Table> table() {
        if (rows.isEmpty()) return Optional.empty();
        Map<String, String> meta = new LinkedHashMap<>();
        if (simulated) {
            meta.put(
                    "simulated",
                    "the simulated galaxies obey the relation of their gradient with mass and yield that the recipe"
                            + " states, and a smaller one with their velocity field; other rows show what these imply");
        }
        return Optional.of(Comparison.table("comparison", "Ours beside the published values", rows, meta));
    }
}
