package assay.engine;

import assay.model.Column;
import assay.model.InputKind;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.model.TextColumn;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How walkers fared: what is amiss is a note of the run, a line for each fit, and all of it stands in the table {@code
 * chains}, a row for each galaxy and fit.
 */
final class ChainNotes {
    private static final String TABLE = "chains";

    private record Row(String galaxy, String fit, ChainCheck chain) {
        boolean amiss() {
            return !chain.warning().isEmpty();
        }
    }

    private final List<Row> rows = new ArrayList<>();

    ChainNotes(List<GalaxyOutcome> galaxies) {
        for (GalaxyOutcome galaxy : galaxies) {
            galaxy.chains().forEach((fit, chain) -> rows.add(new Row(galaxy.name(), fit, chain)));
        }
    }

    private Map<String, List<Row>> byFit() {
        Map<String, List<Row>> fits = new LinkedHashMap<>();
        for (Row row : rows)
            fits.computeIfAbsent(row.fit, fit -> new ArrayList<>()).add(row);
        return fits;
    }

    /** For the reader of the run: fits of which walkers have not converged. */
    List<String> ofRun() {
        List<String> notes = new ArrayList<>();
        byFit().forEach((fit, all) -> {
            List<Row> amiss = all.stream().filter(Row::amiss).toList();
            if (amiss.isEmpty()) return;
            Row first = amiss.get(0);
            notes.add(fit + " of " + first.galaxy + ": " + first.chain.warning()
                    + (amiss.size() == 1
                            ? ""
                            : "; in all " + amiss.size() + " of " + all.size()
                                    + " galaxies, each with its reason in tables/" + TABLE + ".ecsv"));
        });
        return notes;
    }

    /** For the Methods: what was found of walkers, a sentence for each fit. */
    List<String> found() {
        List<String> sentences = new ArrayList<>();
        byFit().forEach((fit, all) -> sentences.add("The walkers of " + fit + " took "
                + range(all, "%.0f", ChainCheck::steps) + " steps, of which "
                + range(all, "%.0f", ChainCheck::dropped) + " were dropped, and had autocorrelation times of "
                + range(all, "%.1f", ChainCheck::autocorrelation) + " steps; "
                + range(all, "%.2f", ChainCheck::acceptance) + " of their moves were accepted, and "
                + (all.size() - all.stream().filter(Row::amiss).count()) + " of " + all.size()
                + (all.size() == 1 ? " chain" : " chains") + " converged."));
        return sentences;
    }

    private static String range(List<Row> rows, String format, ToDoubleFunction<ChainCheck> of) {
        double[] sorted = rows.stream()
                .mapToDouble(row -> of.applyAsDouble(row.chain))
                .sorted()
                .toArray();
        String least = String.format(Locale.ROOT, format, sorted[0]);
        String most = String.format(Locale.ROOT, format, sorted[sorted.length - 1]);
        return least.equals(most) ? least : least + " to " + most;
    }

    /** All of it, if there were walkers. */
    Optional<Table> table(InputKind kind) {
        if (rows.isEmpty()) return Optional.empty();
        List<Column> columns = List.of(
                new TextColumn("galaxy", "name", rows.stream().map(Row::galaxy).toList()),
                new TextColumn("fit", "name", rows.stream().map(Row::fit).toList()),
                numbers("walkers", "", ChainCheck::walkers),
                numbers("steps", "in all", ChainCheck::steps),
                numbers("dropped", "at the beginning", ChainCheck::dropped),
                numbers("acceptance", "share of the moves", ChainCheck::acceptance),
                numbers("autocorrelation", "longest time of a parameter, in steps", ChainCheck::autocorrelation),
                numbers("rHat", "largest of a parameter, over the walkers", ChainCheck::rHat),
                new TextColumn(
                        "warning",
                        "what is amiss",
                        rows.stream().map(row -> row.chain.warning()).toList()));
        return Optional.of(
                new Table(TABLE, "How the walkers of each fit fared", columns, Map.of("input", kind.label())));
    }

    private NumberColumn numbers(String name, String description, ToDoubleFunction<ChainCheck> of) {
        return new NumberColumn(
                name,
                Unit.ONE,
                description,
                rows.stream().mapToDouble(row -> of.applyAsDouble(row.chain)).toArray());
    }
}
