package leaning.dsl;

/** Stands where it should. */
public record Door(String name) {}
