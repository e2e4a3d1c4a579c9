package assay.model.figure;

import assay.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A label with the little mathematics that labels need. {@code _x}, {@code _12} and {@code _{xyz}} are subscripts,
 * {@code ^2}, {@code ^-1} and {@code ^{(1/2)}} superscripts, as are the raised digits of Unicode; {@code \alpha} names
 * a Greek letter or another sign, and {@code \_ \^ \{ \} \\} stand for the characters themselves. All else is text as
 * it stands.
 */
public record MathText(List<Run> runs) {
    /** Where a run stands to the line of the text. */
    public enum Script {
        LINE,
        SUB,
        SUPER
    }

    /** A stretch of text at one height. */
    public record Run(String text, Script script) {}

    public MathText {
        runs = List.copyOf(runs);
    }

    public static MathText read(String markup) {
        return new MathText(new Reading(markup).runs());
    }

    /** The markup that shows these characters as they are, for names that come from data. */
    public static String escape(String text) {
        return text.replaceAll("[\\\\_^{}]", "\\\\$0");
    }

    /** The characters alone, for places that know no mathematics. */
    public String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    private static final class Reading {
        private static final Pattern NUMBER = Pattern.compile("-?\\d+");
        private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
        private static final String RAISED_MEANS = "0123456789-+";

        private final String markup;
        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder pending = new StringBuilder();
        private int at;

        Reading(String markup) {
            this.markup = markup;
        }

        List<Run> runs() {
            while (at < markup.length()) {
                char c = markup.charAt(at);
                if (c == '_' || c == '^') {
                    at++;
                    finish(Script.LINE);
                    script();
                    finish(c == '_' ? Script.SUB : Script.SUPER);
                } else if (c == '{' || c == '}') {
                    throw wrong("a stray " + c);
                } else if (RAISED.indexOf(c) >= 0) {
                    finish(Script.LINE);
                    while (at < markup.length() && RAISED.indexOf(markup.charAt(at)) >= 0) {
                        pending.append(RAISED_MEANS.charAt(RAISED.indexOf(markup.charAt(at++))));
                    }
                    finish(Script.SUPER);
                } else {
                    character();
                }
            }
            finish(Script.LINE);
            return runs;
        }

        private void script() {
            if (at == markup.length()) throw wrong("nothing after the last _ or ^");
            if (markup.charAt(at) != '{') {
                Matcher number = NUMBER.matcher(markup).region(at, markup.length());
                if (number.lookingAt()) {
                    pending.append(number.group());
                    at = number.end();
                } else {
                    character();
                }
                return;
            }
            at++;
            while (at < markup.length() && markup.charAt(at) != '}') {
                if ("_^{".indexOf(markup.charAt(at)) >= 0) throw wrong("a script within a script");
                character();
            }
            if (at++ == markup.length()) throw wrong("a { without its }");
        }

        private void character() {
            if (markup.charAt(at) != '\\') {
                int point = markup.codePointAt(at);
                pending.appendCodePoint(point);
                at += Character.charCount(point);
                return;
            }
            int end = at + 1;
            while (end < markup.length() && Character.isLetter(markup.charAt(end))) end++;
            if (end == at + 1) {
                if (end == markup.length()) throw wrong("a \\ at its end");
                pending.append(markup.charAt(end));
                at = end + 1;
                return;
            }
            String name = markup.substring(at + 1, end);
            pending.append(Sign.named(name).orElseThrow(() -> wrong("an unknown sign \\" + name)));
            at = end;
        }

        private void finish(Script script) {
            String text = script == Script.LINE
                    ? pending.toString()
                    : pending.toString().replaceAll("-(?=\\d)", "−");
            if (!text.isEmpty()) runs.add(new Run(text, script));
            pending.setLength(0);
        }

        private Problem wrong(String what) {
            return new Problem(
                    "the label '" + markup + "' has " + what + "; write _{...}, ^{...}, \\alpha, and \\_ for _ itself");
        }
    }
}
