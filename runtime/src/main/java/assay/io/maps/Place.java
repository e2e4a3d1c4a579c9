package assay.io.maps;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a map stands: {@code [file:]extension[channel]}. The extension goes by name or by number (0 is the first of the
 * file), the channel of a cube by its number from 0 or by the name that the header gives it. A file other than that of
 * the galaxy stands before a colon.
 */
record Place(Optional<String> file, String extension, Optional<String> channel) {
    private static final Pattern WRITTEN = Pattern.compile("(?:([^:]+):)?([^:\\[\\]]+)(?:\\[(.+)\\])?");

    static Place parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no place of a map; write 'EXTENSION', 'EXTENSION[channel]' or 'file.fits:EXTENSION'");
        }
        String file = parts.group(1) == null ? "" : parts.group(1);
        if (file.startsWith("/")
                || file.contains("\\")
                || List.of(file.split("/")).contains("..")) {
            throw new IllegalArgumentException(
                    "'" + file + "' must lie in the folder of the galaxy's maps or below it");
        }
        return new Place(Optional.ofNullable(parts.group(1)), parts.group(2), Optional.ofNullable(parts.group(3)));
    }

    @Override
    public String toString() {
        return file.map(f -> f + ":").orElse("")
                + extension
                + channel.map(c -> "[" + c + "]").orElse("");
    }
}
