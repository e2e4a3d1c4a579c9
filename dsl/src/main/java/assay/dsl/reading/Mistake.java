package assay.dsl.reading;

/** One mistake of an author: where it stands, and what was expected. */
public record Mistake(Place place, String message) {}
