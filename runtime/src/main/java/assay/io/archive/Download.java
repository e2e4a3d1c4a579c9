package assay.io.archive;

import assay.model.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** One file on its way here: tried until it is whole, going on where the last try was cut. */
final class Download {
    private static final int LONGEST_BEGINNING = 512;

    private final ArchiveFile file;
    private final Path place;
    private final Server server;
    private final Patience patience;
    private final FetchProgress progress;
    private final LongConsumer room;
    private boolean restarted;

    /** {@code room} refuses when there is no room on the disk for so many bytes. */
    Download(
            ArchiveFile file, Path place, Server server, Patience patience, FetchProgress progress, LongConsumer room) {
        this.file = file;
        this.place = place;
        this.server = server;
        this.patience = patience;
        this.progress = progress;
        this.room = room;
    }

    /** Brings the file to its place, or says in a problem why not. */
    void run() throws InterruptedException {
        int failed = 0;
        long most = 0;
        while (true) {
            long reached = 0;
            try (PartFile part = PartFile.open(file, place)) {
                if (failed == 0 && most == 0) {
                    most = part.length();
                    progress.begin(file, most);
                }
                try {
                    attempt(part);
                    return;
                } catch (Cut cut) {
                    reached = part.length();
                    failed = reached > most ? 1 : failed + 1;
                    most = Math.max(most, reached);
                    giveUpAfter(failed, cut, reached);
                    Duration pause = patience.pauseAfter(failed);
                    if (cut.wanted().compareTo(pause) > 0) pause = cut.wanted();
                    progress.note(file.path() + ": " + cut.getMessage() + "; trying again"
                            + (reached > 0 ? " from byte " + reached : "")
                            + (pause.toSeconds() > 0 ? " in " + pause.toSeconds() + " s" : ""));
                    Thread.sleep(pause.toMillis());
                }
            }
        }
    }

    private void giveUpAfter(int failed, Cut cut, long reached) {
        if (failed < patience.tries()) return;
        throw new Problem(
                cut.getMessage() + "; given up after " + failed + (failed == 1 ? " try" : " tries")
                        + (reached > 0 ? " with " + reached + " bytes, from which the next fetch goes on" : ""),
                cut);
    }

    private void attempt(PartFile part) throws Cut, InterruptedException {
        long had = part.length();
        if (file.bytes().isPresent() && had == file.bytes().getAsLong()) {
            verify(part, true);
            return;
        }
        try (Answer answer = server.ask(file.origin(), had, part.validator())) {
            if (answer.status() == Answer.NO_SUCH_RANGE) {
                part.discard();
                throw new Cut(answer.host() + " has fewer bytes now; from the start", null);
            }
            refuseOther(answer);
            boolean goesOn = answer.status() == Answer.PART;
            if (answer.status() == Answer.PART) refuseOtherPart(part, answer);
            long whole = goesOn ? answer.range().orElseThrow().whole() : whole(answer);
            if (!goesOn) part.begin(answer.validator());
            room.accept(whole - part.length());
            take(part, answer, whole);
            if (part.length() < whole) {
                throw new Cut("it ended after " + part.length() + " of " + whole + " bytes", null);
            }
            verify(part, goesOn);
        }
    }

    /** A part that does not go on where we are is of no use. */
    private void refuseOtherPart(PartFile part, Answer answer) throws Cut {
        Optional<Answer.Range> range = answer.range();
        boolean fits = range.isPresent()
                && part.length() > 0
                && range.get().from() == part.length()
                && (file.bytes().isEmpty()
                        || range.get().whole() == file.bytes().getAsLong());
        if (fits) return;
        part.discard();
        throw new Cut(answer.host() + " sends another part than was asked for; from the start", null);
    }

    private void refuseOther(Answer answer) {
        String encoding = answer.encoding();
        boolean asItIs = encoding.isEmpty() || encoding.equals("identity");
        // some servers say so of every file that is called .gz, and send it as it is
        if (!asItIs && !(encoding.endsWith("gzip") && file.path().endsWith(".gz"))) {
            throw new Problem(answer.host() + " sends it packed (" + ArchiveFile.shown(encoding)
                    + ") though it was asked for the file as it is; what the manifest states cannot be verified");
        }
        if (answer.isPage() && !expectsPage()) throw page(answer);
    }

    private boolean expectsPage() {
        return file.path().toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
    }

    private Problem page(Answer answer) {
        return new Problem(answer.host() + " sends a web page in place of the data (a login, a notice, an error); open "
                + file.origin() + " in a browser to see what it wants");
    }

    private long whole(Answer answer) {
        OptionalLong stated = answer.length();
        if (file.bytes().isEmpty()) {
            return stated.orElseThrow(() -> new Problem("neither the manifest nor " + answer.host()
                    + " states how long it is; state its bytes in the manifest"));
        }
        long expected = file.bytes().getAsLong();
        if (stated.isPresent() && stated.getAsLong() != expected) {
            throw new Problem("at " + answer.host() + " it has " + stated.getAsLong() + " bytes, the manifest states "
                    + expected + "; it has changed at its origin, or the manifest needs mending");
        }
        return expected;
    }

    private void take(PartFile part, Answer answer, long whole) throws Cut, InterruptedException {
        StringBuilder beginning = new StringBuilder();
        boolean page = expectsPage() || part.length() > 0;
        for (Optional<List<ByteBuffer>> blocks = answer.body().next();
                blocks.isPresent();
                blocks = answer.body().next()) {
            for (ByteBuffer block : blocks.get()) {
                if (!page && beginning.length() < LONGEST_BEGINNING) {
                    beginning.append(StandardCharsets.ISO_8859_1.decode(block.duplicate()));
                    if (beginsLikePage(beginning)) {
                        part.discard();
                        throw page(answer);
                    }
                }
                if (part.length() + block.remaining() > whole) {
                    part.discard();
                    throw new Problem(answer.host() + " sends more than the " + whole
                            + " bytes that were expected; it has changed at its origin, or the manifest needs mending");
                }
                part.add(block);
            }
            progress.reached(part.length());
        }
    }

    /** A DOCTYPE alone begins a VOTable, too. */
    private static boolean beginsLikePage(CharSequence beginning) {
        String text = beginning
                .toString()
                .replaceFirst("^(?:\u00ef\u00bb\u00bf)?\\s*", "")
                .toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype html") || text.startsWith("<html");
    }

    /** What was put together from two tries may be of two versions: then it is fetched once more as a whole. */
    private void verify(PartFile part, boolean goneOn) throws Cut {
        String found = part.sha256();
        if (found.equals(file.sha256())) {
            part.finish();
            return;
        }
        part.discard();
        if (goneOn && !restarted) {
            restarted = true;
            throw new Cut("its parts do not make the file that the manifest means; from the start", null);
        }
        throw new Problem("its SHA-256 is " + found + ", the manifest states " + file.sha256()
                + "; it is not kept: it has changed at its origin, or the manifest needs mending");
    }
}
