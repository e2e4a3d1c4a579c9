package assay.engine;

import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.model.TextColumn;
import assay.plan.AcrossStep;
import assay.plan.GalaxyStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What statistics gave for each scale or bin: a table a statistic, with a row for each galaxy and scale. */
final class CurveTables {
    private CurveTables() {}

    static List<Table> of(Results results) {
        List<Table> tables = new ArrayList<>();
        Map<String, String> notes = Map.of("input", results.kind().label());
        for (GalaxyStep step : results.study().perGalaxy()) {
            if (step instanceof GalaxyStep.Describe describe)
                galaxies(describe.statistic().name(), results, notes, tables);
            if (step instanceof GalaxyStep.FitArc fit) galaxies(fit.name(), results, notes, tables);
        }
        results.across().ifPresent(across -> {
            for (AcrossStep step : results.study().acrossGalaxies()) own(step, "", across, notes, tables);
        });
        for (CollectionOutcome collection : results.collections()) {
            Map<String, String> its = Map.of("input", collection.plan().kind().label());
            collection.outcome().ifPresent(outcome -> {
                for (AcrossStep step : collection.plan().steps())
                    own(step, collection.plan().name() + ".", outcome, its, tables);
            });
        }
        return tables;
    }

    private static void own(
            AcrossStep step, String before, AcrossOutcome outcome, Map<String, String> notes, List<Table> tables) {
        if (!(step instanceof AcrossStep.Describe describe)) return;
        Curve curve = outcome.curves().get(describe.statistic().name());
        if (curve == null) return;
        tables.add(new Table(before + curve.name(), curve.title(), List.copyOf(curve.columns()), notes));
    }

    private static void galaxies(String statistic, Results results, Map<String, String> notes, List<Table> tables) {
        List<String> galaxies = new ArrayList<>();
        List<Curve> curves = new ArrayList<>();
        for (GalaxyOutcome galaxy : results.galaxies()) {
            Curve curve = galaxy.curves().get(statistic);
            if (curve == null) continue;
            curves.add(curve);
            for (int i = 0; i < curve.columns().get(0).rows(); i++) galaxies.add(galaxy.name());
        }
        if (curves.isEmpty()) return;
        List<Column> columns = new ArrayList<>();
        columns.add(new TextColumn("galaxy", "name", galaxies));
        // a galaxy without errors of measurement has fewer columns than others
        Curve widest = curves.stream()
                .max(java.util.Comparator.comparingInt(c -> c.columns().size()))
                .orElseThrow();
        for (NumberColumn column : widest.columns()) columns.add(below(column, curves));
        tables.add(new Table(widest.name(), widest.title(), columns, notes));
    }

    /** The same column of all curves, one below the other. */
    private static NumberColumn below(NumberColumn column, List<Curve> curves) {
        double[] values = below(column.name(), curves, NumberColumn::values);
        if (!column.errors().present())
            return new NumberColumn(column.name(), column.unit(), column.description(), values);
        double[] plus = below(column.name(), curves, c -> c.errors().plus());
        double[] minus = below(column.name(), curves, c -> c.errors().minus());
        return new NumberColumn(
                column.name(), column.unit(), column.description(), values, new NumberColumn.Errors(plus, minus, null));
    }

    private static double[] below(String name, List<Curve> curves, Function<NumberColumn, double[]> numbers) {
        return curves.stream()
                .flatMapToDouble(curve -> curve.columns().stream()
                        .filter(c -> c.name().equals(name))
                        .findFirst()
                        .map(c -> Arrays.stream(numbers.apply(c)))
                        .orElseGet(() ->
                                Arrays.stream(absent(curve.columns().get(0).rows()))))
                .toArray();
    }

    private static double[] absent(int rows) {
        double[] absent = new double[rows];
        Arrays.fill(absent, Double.NaN);
        return absent;
    }
}
