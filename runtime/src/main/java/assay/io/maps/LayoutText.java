package assay.io.maps;

import assay.io.maps.LayoutMap.Uncertainty;
import java.util.Locale;
import java.util.Map;

/** A layout in words, one line a fact. */
public final class LayoutText {
    private final StringBuilder text = new StringBuilder();

    private LayoutText() {}

    public static String of(Layout layout) {
        LayoutText text = new LayoutText();
        text.line(layout.name(), "");
        text.line("  reference", layout.reference());
        layout.files().ifPresent(f -> text.line(layout.isTable() ? "  table" : "  files", f));
        layout.rowsFor().filter(c -> !c.isEmpty()).ifPresent(c -> text.line("  galaxy in", c));
        text.pairs("  lines", layout.lineNames());
        layout.channels().ifPresent(c -> text.line("  planes", c.keyword() + ", counted from " + c.from()));
        text.pairs("  bits", layout.bits().numbers());
        if (!layout.bits().rejecting().isEmpty()) {
            text.line("  rejects", String.join(", ", layout.bits().rejecting()));
        }
        text.line("  in bins", layout.binFlux().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        text.line("  kind", layout.kind().label());
        for (LayoutMap map : layout.maps()) text.map(map);
        for (String note : layout.notes()) text.line("  note", note);
        return text.text.toString();
    }

    private void map(LayoutMap map) {
        StringBuilder words = new StringBuilder(map.key()).append("  from ").append(map.from());
        map.error()
                .ifPresent(e -> words.append(", ").append(form(e)).append(' ').append(e.from()));
        map.mask().ifPresent(m -> words.append(", mask ").append(m));
        map.unit().ifPresent(u -> words.append(", in ").append(u.isEmpty() ? "pure numbers" : u));
        map.empty().ifPresent(e -> words.append(", empty is ").append(e));
        map.labels().ifPresent(l -> {
            words.append(", outside is ").append((long) l.outside());
            l.classes()
                    .forEach((name, number) ->
                            words.append(", ").append(number).append(' ').append(name));
        });
        line("  map", words.toString());
    }

    private static String form(Uncertainty error) {
        return switch (error.form()) {
            case STANDARD_DEVIATION -> "error";
            case VARIANCE -> "variance";
            case INVERSE_VARIANCE -> "inverse variance";
        };
    }

    private void pairs(String label, Map<String, ?> pairs) {
        if (pairs.isEmpty()) return;
        line(
                label,
                String.join(
                        ", ",
                        pairs.entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .toList()));
    }

    private void line(String label, String words) {
        text.append(words.isEmpty() ? label : String.format("%-12s%s", label, words))
                .append('\n');
    }
}
