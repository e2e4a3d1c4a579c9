package assay.io.archive;

import java.time.Duration;

/** A transfer that ended before its time, for a reason that may pass: another try may bring the rest. */
final class Cut extends Exception {
    private static final long serialVersionUID = 1;

    private final Duration wanted;

    Cut(String why, Throwable cause) {
        this(why, Duration.ZERO, cause);
    }

    /** {@code wanted} is the pause that the server asks for. */
    Cut(String why, Duration wanted, Throwable cause) {
        super(why, cause);
        this.wanted = wanted;
    }

    Duration wanted() {
        return wanted;
    }
}
