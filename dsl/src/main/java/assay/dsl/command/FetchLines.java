package assay.dsl.command;

import assay.io.archive.ArchiveFile;
import assay.io.archive.Bytes;
import assay.io.archive.FetchProgress;
import assay.io.archive.Fetched;
import java.io.PrintWriter;
import java.time.Duration;

/** Progress of a fetch for people: one line that moves on a terminal, plain lines elsewhere. */
final class FetchLines implements FetchProgress {
    private static final int BAR = 24;
    private static final Duration BLINK = Duration.ofMillis(100);
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final double SECOND = 1e9;

    private final PrintWriter err;
    private final boolean terminal;
    private final int files;
    private int done;
    private ArchiveFile file;
    private long had;
    private long started;
    private long lastLine;

    FetchLines(PrintWriter err, boolean terminal, int files) {
        this.err = err;
        this.terminal = terminal;
        this.files = files;
    }

    @Override
    public void begin(ArchiveFile begun, long bytes) {
        file = begun;
        had = bytes;
        started = System.nanoTime();
        lastLine = started - BLINK.toNanos();
        if (bytes > 0) note(begun.path() + ": goes on from byte " + bytes + " of an earlier fetch");
        reached(bytes);
    }

    @Override
    public void reached(long bytes) {
        long now = System.nanoTime();
        if (now - lastLine < (terminal ? BLINK : QUIET).toNanos()) return;
        lastLine = now;
        String line = file.path() + bar(bytes) + " " + amount(bytes) + pace(bytes, (now - started) / SECOND);
        if (terminal) {
            err.print("\r\u001b[K" + line + " (file " + (done + 1) + " of " + files + ")");
            err.flush();
        } else if (bytes > had) {
            err.println(line);
        }
    }

    @Override
    public void note(String words) {
        clear();
        err.println(words);
    }

    @Override
    public void end(Fetched fetched) {
        done++;
        clear();
        if (terminal || fetched.state() != Fetched.State.FETCHED) return;
        err.println(fetched.file().path() + ": done (file " + done + " of " + files + ")");
    }

    private void clear() {
        if (!terminal) return;
        err.print("\r\u001b[K");
        err.flush();
    }

    private String bar(long bytes) {
        if (!terminal) return ":";
        if (file.bytes().isEmpty()) return "";
        int filled = (int) (BAR * Math.min(1.0, (double) bytes / file.bytes().getAsLong()));
        return " [" + "=".repeat(filled) + " ".repeat(BAR - filled) + "]";
    }

    private String amount(long bytes) {
        return file.bytes().isEmpty()
                ? Bytes.words(bytes)
                : Bytes.words(bytes) + " of " + Bytes.words(file.bytes().getAsLong());
    }

    private String pace(long bytes, double seconds) {
        if (bytes <= had || seconds < 0.5) return "";
        double rate = (bytes - had) / seconds;
        String words = ", " + Bytes.words(Math.round(rate)) + "/s";
        if (file.bytes().isEmpty()) return words;
        return words + ", about " + duration(Math.round((file.bytes().getAsLong() - bytes) / rate)) + " left";
    }

    private static String duration(long seconds) {
        if (seconds < 90) return seconds + " s";
        return seconds < 5400 ? Math.round(seconds / 60.0) + " min" : Math.round(seconds / 3600.0) + " h";
    }
}
