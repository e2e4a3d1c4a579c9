package assay.engine;

import assay.plan.CollectionPlan;
import java.util.Optional;

/** What came out for a collection; without an outcome, why it could not be used. */
public record CollectionOutcome(CollectionPlan plan, Optional<AcrossOutcome> outcome, String reason) {}
