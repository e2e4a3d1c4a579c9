package assay.dsl.command;

import assay.engine.Progress;
import java.io.PrintWriter;
import java.time.Duration;

/** Progress for people: one line that moves on a terminal, plain lines elsewhere. */
final class ProgressLines implements Progress {
    private static final int BAR = 24;
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final PrintWriter err;
    private final boolean terminal;
    private String part = "";
    private int things;
    private int done;
    private long started;
    private long lastLine;

    ProgressLines(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public synchronized void begin(String name, int count) {
        part = name;
        things = count;
        done = 0;
        started = System.nanoTime();
        lastLine = started;
        if (things == 0) return;
        if (terminal) bar("");
        else err.println(part + ": " + things);
    }

    @Override
    public synchronized void done(String thing) {
        done++;
        if (terminal) {
            bar(thing);
        } else if (System.nanoTime() - lastLine > QUIET.toNanos()) {
            lastLine = System.nanoTime();
            err.println(part + ": " + done + " of " + things + ", " + left());
        }
    }

    @Override
    public synchronized void end() {
        if (things == 0) return;
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        } else {
            err.println(part + ": done");
        }
    }

    private void bar(String thing) {
        int filled = things == 0 ? BAR : BAR * done / things;
        err.print("\r\u001b[K" + part + " [" + "=".repeat(filled) + " ".repeat(BAR - filled) + "] " + done + "/"
                + things + " " + left() + " " + thing);
        err.flush();
    }

    private String left() {
        if (done == 0) return "";
        double seconds = (System.nanoTime() - started) / 1e9 / done * (things - done);
        return seconds < 1 ? "under 1 s left" : "about " + duration(Math.round(seconds)) + " left";
    }

    private static String duration(long seconds) {
        if (seconds < 90) return seconds + " s";
        return seconds < 5400 ? Math.round(seconds / 60.0) + " min" : Math.round(seconds / 3600.0) + " h";
    }
}
