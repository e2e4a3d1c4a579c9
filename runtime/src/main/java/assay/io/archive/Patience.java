package assay.io.archive;

import java.time.Duration;

/**
 * How long a fetch waits for a server, and how often it asks again.
 *
 * @param connect until there is a connection
 * @param stall without a byte, before a transfer counts as cut
 * @param tries in a row that bring nothing new, before a file is given up
 * @param pause before the second try; it doubles each time
 */
public record Patience(Duration connect, Duration stall, int tries, Duration pause) {
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(60), 5, Duration.ofSeconds(1));

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    public Patience {
        if (tries < 1) throw new IllegalArgumentException("a fetch tries at least once");
    }

    /** The pause after so many tries that brought nothing. */
    Duration pauseAfter(int failed) {
        Duration doubled = pause.multipliedBy(1L << Math.min(20, Math.max(0, failed - 1)));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
