package assay.dsl.names;

import assay.unit.Quantity;

/** A range of values, as in {@code 7.0..9.5}. */
public record Span(Quantity from, Quantity to) {}
