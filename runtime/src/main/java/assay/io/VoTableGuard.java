package assay.io;

import assay.model.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Refuses what would make reading a VOTable open other files or the network: entities, and data that lie elsewhere. */
final class VoTableGuard {
    private static final Pattern ELSEWHERE = Pattern.compile("<!ENTITY|<STREAM[^>]*\\bhref", Pattern.CASE_INSENSITIVE);

    private VoTableGuard() {}

    static void check(Path file) {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.ISO_8859_1))) {
            char[] block = new char[1 << 16];
            String tail = "";
            for (int n = reader.read(block); n >= 0; n = reader.read(block)) {
                String seen = tail + new String(block, 0, n);
                if (ELSEWHERE.matcher(seen).find()) {
                    throw new Problem(file + ": this VOTable refers to other files (an entity or a STREAM with href);"
                            + " only data that stand in the file itself are read");
                }
                tail = seen.substring(Math.max(0, seen.length() - 4096));
            }
        } catch (IOException e) {
            throw new Problem("cannot read " + file + ": " + Reason.of(e), e);
        }
    }
}
