package assay.io;

import assay.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests (FIPS 180-4), in lower-case hexadecimal. */
public final class Checksums {
    private Checksums() {}

    public static String sha256(Path file) {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[1 << 16];
            for (int n = in.read(block); n >= 0; n = in.read(block)) digest.update(block, 0, n);
        } catch (IOException e) {
            throw new Problem("cannot read " + file + ": " + Reason.of(e), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Refuses a file that is not the one that was meant. */
    public static void verify(Path file, String expected) {
        String actual = sha256(file);
        if (!actual.equalsIgnoreCase(expected.strip())) {
            throw new Problem(file + ": its SHA-256 is " + actual + ", expected " + expected.strip()
                    + "; fetch the file again or mend the manifest");
        }
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
