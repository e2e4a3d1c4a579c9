package assay.plan;

import assay.formula.Symbol;

/** A property of galaxies that a table provides, in the unit that the recipe states. */
public record Property(Symbol symbol, String column) {}
