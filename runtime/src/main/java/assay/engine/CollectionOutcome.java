package assay.engine;

import assay.plan.CollectionPlan;
import assay.plan.PublishedValue;
import java.util.List;
import java.util.Optional;

/** What came out for a collection; without an outcome, why it could not be used. */
public record CollectionOutcome(
        CollectionPlan plan, Optional<AcrossOutcome> outcome, List<PublishedValue> published, String reason) {}
