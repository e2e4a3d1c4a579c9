package assay.model;

/**
 * Something that the user can mend: bad input, bad arguments, a file that does not hold what it claims. Its message is one
 * clear line: what, where, what to do. The command prints it and ends with exit code 2; a galaxy that meets one becomes a
 * row of the failures.
 */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Problem(String message) {
        super(message);
    }

    public Problem(String message, Throwable cause) {
        super(message, cause);
    }
}
