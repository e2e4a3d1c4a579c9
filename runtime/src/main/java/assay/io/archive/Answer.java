package assay.io.archive;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answers; the status is that of RFC 9110.
 *
 * @param host who answers
 * @param header the first value of a header, by its name
 */
record Answer(int status, String host, Function<String, Optional<String>> header, Blocks body)
        implements AutoCloseable {
    static final int WHOLE = 200;
    static final int PART = 206;
    static final int NO_SUCH_RANGE = 416;

    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    /** Where a part begins and how long the whole is. */
    record Range(long from, long whole) {}

    Optional<Range> range() {
        Matcher stated = RANGE.matcher(header.apply("Content-Range").orElse("").strip());
        if (status != PART || !stated.matches()) return Optional.empty();
        return Optional.of(new Range(Long.parseLong(stated.group(1)), Long.parseLong(stated.group(3))));
    }

    OptionalLong length() {
        String stated = header.apply("Content-Length").orElse("").strip();
        return stated.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(stated)) : OptionalLong.empty();
    }

    /** What tells this version of the file from another one: a strong ETag, or else the date of the last change. */
    String validator() {
        String tag = header.apply("ETag").orElse("").strip();
        if (tag.matches("\"[!#-~]{0,500}\"")) return tag;
        String changed = header.apply("Last-Modified").orElse("").strip();
        return changed.matches("[ -~]{1,100}") ? changed : "";
    }

    boolean isPage() {
        String type = header.apply("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml");
    }

    String encoding() {
        return header.apply("Content-Encoding").orElse("identity").strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        body.close();
    }
}
