package assay.io.archive;

import assay.model.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * One file of an archive.
 *
 * @param path where it belongs in the folder of the data set, with {@code /} between the parts
 * @param origin where it is fetched from
 * @param bytes its length; empty when the manifest says that nobody knows
 * @param sha256 its SHA-256 in lower-case hexadecimal
 * @param note words for a reader
 */
public record ArchiveFile(String path, URI origin, OptionalLong bytes, String sha256, String note) {
    /** What may stand in a cell of the column {@code note} to leave {@code bytes} empty. */
    public static final String SIZE_NOT_KNOWN = "size not known";

    /** Begins like a plain name, not like a hidden file or an option; means the same on every system. */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_+=@,() .-]*[A-Za-z0-9_+=@,()-])?");

    /** Devices, which Windows finds in every folder. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

    private static final int LONGEST_PATH = 200;

    public ArchiveFile {
        refuseStray(path);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new Problem(path + ": its SHA-256 is '" + shown(sha256) + "'; it takes 64 hexadecimal digits");
        }
        if (bytes.isPresent() && bytes.getAsLong() <= 0) {
            throw new Problem(path + ": it has " + bytes.getAsLong() + " bytes; a file of an archive has some");
        }
    }

    /** Reads what the cells of a manifest say. */
    static ArchiveFile of(String path, String origin, OptionalLong bytes, String sha256, String note) {
        if (bytes.isEmpty() && !note.contains(SIZE_NOT_KNOWN)) {
            throw new Problem(path + ": its bytes are not stated; state them, or note '" + SIZE_NOT_KNOWN + "'");
        }
        return new ArchiveFile(path, address(path, origin), bytes, sha256.toLowerCase(Locale.ROOT), note);
    }

    Path in(Path folder) {
        return folder.resolve(path);
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void refuseStray(String path) {
        if (path.length() > LONGEST_PATH) throw new Problem(shown(path) + ": the path is too long");
        for (String part : path.split("/", -1)) {
            if (PART.matcher(part).matches() && !DEVICE.matcher(part).matches()) continue;
            throw new Problem("'" + shown(path) + "' is no path for a file of an archive; it takes names of letters,"
                    + " digits and . _ + - = @ , ( ) separated by /, none of them hidden, and stays in its folder");
        }
    }

    private static URI address(String path, String origin) {
        try {
            URI uri = new URI(origin);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean remote = scheme.matches("https?") && uri.getHost() != null && uri.getRawUserInfo() == null;
            boolean local = scheme.equals("file") && uri.getAuthority() == null && uri.getPath() != null;
            if ((remote || local) && uri.getRawFragment() == null) return uri;
        } catch (URISyntaxException e) {
            throw new Problem(path + ": '" + shown(origin) + "' is no address (" + shown(e.getReason()) + ")", e);
        }
        throw new Problem(path + ": '" + shown(origin)
                + "' is no address to fetch from; it takes https://, http:// or file:/// without a user or a #");
    }

    /** Words of a manifest within a message, which is one line of sane length. */
    static String shown(String words) {
        String line = words.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", "?");
        return line.length() > 120 ? line.substring(0, 120) + "..." : line;
    }
}
