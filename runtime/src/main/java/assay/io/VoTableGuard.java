package assay.io;

import assay.model.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;

/** Refuses what would make reading a VOTable open other files or the network: entities, and data that lie elsewhere. */
final class VoTableGuard {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_TAG = 1 << 16;

    private final Path file;
    private final InputStream in;

    private VoTableGuard(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    static void check(Path file) {
        try (InputStream in = new BufferedInputStream(TableSource.of(file).getInputStream(), 1 << 16)) {
            new VoTableGuard(file, in).check();
        } catch (IOException e) {
            throw new Problem(file + ": cannot be read as a VOTable: " + Reason.of(e), e);
        }
    }

    private void check() throws IOException {
        byte[] block = new byte[1 << 16];
        StringBuilder name = null;
        StringBuilder stream = null;
        int quote = 0;
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            for (int i = 0; i < n; i++) {
                int c = block[i];
                if (c == 0) throw refused("it holds zero bytes (an encoding other than UTF-8?)");
                if (stream != null) {
                    if (quote != 0) quote = c == quote ? 0 : quote;
                    else if (c == '"' || c == '\'') quote = c;
                    stream.append((char) c);
                    boolean ended = quote == 0 && c == '>';
                    if (stream.length() > LONGEST_TAG) throw refused("a STREAM without end");
                    if (ended && stream.toString().toLowerCase(Locale.ROOT).contains("href")) throw elsewhere();
                    if (ended) stream = null;
                } else if (c == '<') {
                    name = new StringBuilder();
                } else if (name != null) {
                    boolean ended = c <= ' ' || c == '>' || c == '/' || name.length() > LONGEST_NAME;
                    if (!ended) {
                        name.append((char) c);
                        continue;
                    }
                    String tag = name.length() < 6 ? "" : name.toString().toUpperCase(Locale.ROOT);
                    if (tag.startsWith("!ENTITY")) throw elsewhere();
                    if (tag.endsWith("STREAM") && c != '>') stream = new StringBuilder();
                    name = null;
                }
            }
        }
    }

    private Problem elsewhere() {
        return refused("it refers to other files (an entity or a STREAM with href)");
    }

    private Problem refused(String why) {
        return new Problem(file + ": this VOTable is not read, because " + why
                + "; only data that stand in the file itself are read");
    }
}
