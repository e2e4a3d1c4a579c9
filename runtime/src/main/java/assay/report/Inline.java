package assay.report;

import assay.model.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** A piece of a paragraph. Whatever it holds is shown as it is; markup inside a text is text. */
public sealed interface Inline {
    record Text(String text) implements Inline {}

    record Emphasis(String text) implements Inline {}

    record Code(String text) implements Inline {}

    /** A formula in presentation MathML; elements and attributes beyond it are refused. */
    record Math(String mathml) implements Inline {
        public Math {
            mathml = MathMl.checked(mathml);
        }
    }

    /** A link to the web or to a file beside the report. */
    record Link(String text, String target) implements Inline {
        private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>\\\\]+");
        private static final Pattern BESIDE = Pattern.compile("(?!/)[^\\s:\"'<>\\\\]+");

        public Link {
            if (!WEB.matcher(target).matches() && !BESIDE.matcher(target).matches()) {
                throw new Problem("'" + target + "' is no link: it must begin with https:// or http://, or name a file"
                        + " beside the report");
            }
        }

        /** A link to a file whose path from the report's folder may hold blanks and the like. */
        public static Link toFile(String text, String path) {
            try {
                return new Link(
                        text,
                        new URI(null, null, "/" + path, null)
                                .toASCIIString()
                                .substring(1)
                                .replace(":", "%3A"));
            } catch (URISyntaxException e) {
                throw new Problem("'" + path + "' cannot be linked to: " + e.getReason(), e);
            }
        }
    }
}
