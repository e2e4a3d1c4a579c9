package assay.engine;

/** A galaxy that could not be analysed, the step at which that showed, and why. */
public record Failure(String galaxy, String step, String reason, boolean ours) {}
