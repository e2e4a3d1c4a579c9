package assay.report;

import assay.model.InputKind;
import assay.model.NumberColumn;
import assay.model.Problem;
import assay.model.Table;
import assay.model.TextColumn;
import assay.unit.Measured;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Our numbers beside the published ones. The difference is (ours - published) / sqrt(e1^2 + e2^2), where e1 and e2 are
 * the errors on the sides that face each other; it is absent for limits and when neither number has an error.
 */
public final class Comparison {
    /**
     * One published number. {@code ours} is empty when it could not be made from the input; {@code reason} then says
     * why, and otherwise why the two differ.
     */
    public record Row(String quantity, Optional<Measured> ours, Measured published, InputKind input, String reason) {
        public Row {
            if (ours.isPresent() && !ours.get().unit().sameDimension(published.unit())) {
                throw new Problem("cannot compare " + quantity + ": ours is in "
                        + ours.get().unit() + ", the published number in " + published.unit());
            }
            ours = ours.map(m -> m.in(published.unit()));
            if (ours.isEmpty() && reason.isBlank())
                throw new Problem("the reason is missing why there is no " + quantity);
        }

        public Row(String quantity, Measured ours, Measured published, InputKind input, String reason) {
            this(quantity, Optional.of(ours), published, input, reason);
        }

        /** The difference in standard deviations; NaN where there is none. */
        public double sigmas() {
            if (ours.isEmpty() || ours.get().isLimit() || published.isLimit()) return Double.NaN;
            double difference = ours.get().value() - published.value();
            double error = difference > 0
                    ? Math.hypot(ours.get().minus(), published.plus())
                    : Math.hypot(ours.get().plus(), published.minus());
            return error > 0 ? difference / error : Double.NaN;
        }
    }

    private Comparison() {}

    /** The rows as a table; every row has its own unit, in words. */
    public static Table table(String name, String title, List<Row> rows, Map<String, String> notes) {
        List<Row> all = List.copyOf(rows);
        return new Table(
                name,
                title,
                List.of(
                        words("quantity", "what was published", all, Row::quantity),
                        words(
                                "unit",
                                "unit of both numbers",
                                all,
                                r -> r.published().unit().symbol()),
                        measured("ours", "as computed here", all, Row::ours),
                        measured("published", "as published", all, r -> Optional.of(r.published())),
                        new NumberColumn(
                                "difference",
                                Unit.ONE,
                                "ours minus published, in standard deviations: of both combined, or of the one that has an error",
                                all.stream()
                                        .mapToDouble(r -> toTwoDigits(r.sigmas()))
                                        .toArray()),
                        words("input", "kind of the input", all, r -> r.input().label()),
                        words("reason", "why they differ or why ours is absent", all, Comparison::reason)),
                notes);
    }

    private static TextColumn words(String name, String description, List<Row> rows, Function<Row, String> words) {
        return new TextColumn(name, description, rows.stream().map(words).toList());
    }

    private static NumberColumn measured(
            String name, String description, List<Row> rows, Function<Row, Optional<Measured>> number) {
        List<Optional<Measured>> all = rows.stream().map(number).toList();
        double[] plus = numbers(all, m -> m.isLimit() || m.plus() == 0 ? Double.NaN : m.plus());
        double[] minus = numbers(all, m -> m.isLimit() || m.minus() == 0 ? Double.NaN : m.minus());
        boolean symmetric = all.stream().flatMap(Optional::stream).noneMatch(Measured::isAsymmetric);
        boolean[] limits = new boolean[all.size()];
        boolean anyLimit = false;
        for (int i = 0; i < limits.length; i++) {
            limits[i] = all.get(i)
                    .filter(m -> m.kind() == Measured.Kind.UPPER_LIMIT)
                    .isPresent();
            anyLimit |= limits[i];
        }
        double[] values = numbers(all, m -> m.kind() == Measured.Kind.LOWER_LIMIT ? Double.NaN : m.value());
        return new NumberColumn(
                name,
                Unit.ONE,
                description,
                values,
                new NumberColumn.Errors(plus, symmetric ? plus : minus, anyLimit ? limits : null));
    }

    private static double[] numbers(List<Optional<Measured>> all, ToDoubleFunction<Measured> number) {
        return all.stream()
                .mapToDouble(m -> m.map(number::applyAsDouble).orElse(Double.NaN))
                .toArray();
    }

    /** A column of numbers has no lower limits, so they are told in words. */
    private static String reason(Row row) {
        List<String> parts = new ArrayList<>();
        row.ours().filter(Comparison::isLowerLimit).ifPresent(m -> parts.add("ours " + m));
        if (isLowerLimit(row.published())) parts.add("published " + row.published());
        if (!row.reason().isBlank()) parts.add(row.reason());
        return String.join("; ", parts);
    }

    private static boolean isLowerLimit(Measured measured) {
        return measured.kind() == Measured.Kind.LOWER_LIMIT;
    }

    private static double toTwoDigits(double sigmas) {
        return Double.isNaN(sigmas) ? sigmas : Math.rint(sigmas * 100) / 100;
    }
}
