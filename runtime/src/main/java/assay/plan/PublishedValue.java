package assay.plan;

import assay.unit.Measured;

/** A number that the paper prints, and the result that is held against it. */
public record PublishedValue(String result, String description, Measured value, String source) {}
