package assay.io;

import java.util.List;
import java.util.Map;

/** Writes JSON (RFC 8259) in pure ASCII, in the order of the maps it is given. */
public final class Json {
    private Json() {}

    /** A document of maps, lists, texts, numbers and truth values, indented, with a line break at its end. */
    public static String text(Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value, "\n");
        return text.append('\n').toString();
    }

    private static void append(StringBuilder text, Object value, String newline) {
        if (value instanceof Map<?, ?> map) {
            if (map.isEmpty()) {
                text.append("{}");
                return;
            }
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(separator)
                        .append(newline)
                        .append("  ")
                        .append(quoted((String) entry.getKey()))
                        .append(": ");
                append(text, entry.getValue(), newline + "  ");
                separator = ",";
            }
            text.append(newline).append('}');
        } else if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                text.append("[]");
                return;
            }
            String separator = "[";
            for (Object item : list) {
                text.append(separator).append(newline).append("  ");
                append(text, item, newline + "  ");
                separator = ",";
            }
            text.append(newline).append(']');
        } else if (value instanceof String words) {
            text.append(quoted(words));
        } else if (value instanceof Double number) {
            if (!Double.isFinite(number)) throw new IllegalArgumentException("JSON has no " + number);
            text.append(ShortestDecimal.of(number));
        } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("JSON has no form for " + value);
        }
    }

    static String quoted(String words) {
        StringBuilder text = new StringBuilder("\"");
        for (char c : words.toCharArray()) {
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c >= ' ' && c < 0x7f) text.append(c);
                    else text.append("\\u").append(java.util.HexFormat.of().toHexDigits(c));
                }
            }
        }
        return text.append('"').toString();
    }
}
