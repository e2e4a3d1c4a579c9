package assay.engine;

import assay.io.TableReader;
import assay.model.InputKind;
import assay.model.NumberColumn;
import assay.model.Problem;
import assay.model.Table;
import assay.plan.PublishedValue;
import assay.report.Comparison;
import assay.unit.Measured;
import assay.unit.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Published values beside ours. */
final class PublishedValues {
    private static final String BECAUSE = "because";

    private PublishedValues() {}

    /** A table of published values; each counts in the unit of the result that it is held against. */
    static List<PublishedValue> read(Path file, Map<String, Unit> results) {
        Table table = TableReader.read(file);
        List<String> named = table.texts("result").values();
        List<String> sources = table.texts("source").values();
        NumberColumn values = table.numbers("value");
        List<String> reasons = reasons(table);
        List<PublishedValue> published = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (values.isAbsent(i))
                throw new Problem(file + ": row " + (i + 1) + " (" + named.get(i) + ") has no value");
            Unit unit = results.get(named.get(i));
            if (unit == null) {
                throw new Problem(file + ": row " + (i + 1) + ": the recipe makes no result '" + named.get(i) + "'");
            }
            double error = values.errors().present() ? values.errors().plus()[i] : 0;
            double known = Double.isNaN(error) ? 0 : error;
            Measured value = new Measured(values.values()[i], known, known, unit, Measured.Kind.VALUE);
            published.add(new PublishedValue(
                    named.get(i),
                    Optional.empty(),
                    named.get(i),
                    value,
                    sources.get(i),
                    reasons.isEmpty() || reasons.get(i).isBlank() ? Optional.empty() : Optional.of(reasons.get(i))));
        }
        return published;
    }

    /** In an optional column {@code because}. */
    private static List<String> reasons(Table table) {
        return table.column(BECAUSE).isPresent() ? table.texts(BECAUSE).values() : List.of();
    }

    /** @param across empty where nothing came of any galaxy */
    static List<Comparison.Row> compare(
            List<PublishedValue> published, Optional<AcrossOutcome> across, InputKind kind) {
        List<Comparison.Row> rows = new ArrayList<>();
        for (PublishedValue value : published) {
            Value mine = across.map(outcome -> ours(value, outcome)).orElse(Value.ABSENT);
            String quantity = value.description() + " (" + value.source() + ")";
            if (mine.isAbsent()) {
                String reason = value.because().orElse("not to be had from this input");
                rows.add(new Comparison.Row(quantity, Optional.empty(), value.value(), kind, reason));
                continue;
            }
            double error = Double.isNaN(mine.error()) ? 0 : mine.error();
            Unit unit = value.value().unit();
            Measured measured = new Measured(mine.value(), error, error, unit, Measured.Kind.VALUE);
            String reason =
                    kind == InputKind.SIMULATED ? reason(kind) : value.because().orElse(reason(kind));
            rows.add(new Comparison.Row(quantity, measured, value.value(), kind, reason));
        }
        return rows;
    }

    private static Value ours(PublishedValue value, AcrossOutcome across) {
        return value.galaxy()
                .map(galaxy -> across.rows().value(galaxy, value.result()))
                .orElseGet(() -> across.values().getOrDefault(value.result(), Value.ABSENT));
    }

    private static String reason(InputKind kind) {
        return switch (kind) {
            case SIMULATED -> "a test of the method, not of the paper";
            case READ_OFF_FIGURES -> "other masses and distances than the paper's";
            case PUBLISHED_TABLE -> "from a published table";
            case REAL -> "";
        };
    }
}
