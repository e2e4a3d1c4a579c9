package assay.engine;

/** A galaxy that could not be analysed, the step at which that showed, and why. */
public record Failure(String galaxy, String step, String reason, boolean ours) {
    /** The same, told outside of the part of the study that it belongs to. */
    Failure of(String part) {
        return new Failure(part + "/" + galaxy, step, reason, ours);
    }
}
