package assay.engine;

import assay.formula.Kernel;
import assay.formula.Symbol;
import assay.model.Column;
import assay.model.NumberColumn;
import assay.model.Table;
import assay.plan.GalaxyStep;
import assay.plan.Study;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The kept spaxels of each galaxy with what was derived for them, as tables. */
public final class SpaxelTables {
    private SpaxelTables() {}

    public static Table of(Study study, GalaxyOutcome galaxy) {
        List<Column> columns = new ArrayList<>();
        places(galaxy, columns);
        Evaluator evaluator = Evaluator.of(study, galaxy);
        for (GalaxyStep step : study.perGalaxy()) {
            if (step instanceof GalaxyStep.Posterior posterior)
                columns.addAll(PosteriorColumns.table(posterior, galaxy));
            if (step instanceof GalaxyStep.FitTracer tracer) {
                for (String key : tracer.keys()) columns.add(measured(galaxy, key, Unit.ONE, "of the model"));
            }
            if (step instanceof GalaxyStep.Describe describe) {
                describe.statistic().column().ifPresent(symbol -> columns.add(trend(galaxy, symbol)));
            }
            if (!(step instanceof GalaxyStep.Derive derive)) continue;
            Kernel.Propagated made = evaluator.propagate(derive.value().expr(), galaxy.rows());
            columns.add(new NumberColumn(
                    derive.symbol().key(),
                    derive.symbol().unit(),
                    derive.source(),
                    made.values()[0],
                    NumberColumn.Errors.symmetric(made.errors()[0])));
        }
        String title = "Spaxels of " + galaxy.name() + " that were kept";
        return new Table(
                galaxy.name(),
                title,
                columns,
                Map.of("input", galaxy.spaxels().kind().label()));
    }

    private static void places(GalaxyOutcome galaxy, List<Column> columns) {
        if (!galaxy.spaxels().keys().contains("skyRadius")) return;
        columns.add(measured(galaxy, "x", Units.get("arcsec"), "east of the centre"));
        columns.add(measured(galaxy, "y", Units.get("arcsec"), "north of the centre"));
        if (galaxy.spaxels().keys().contains("radius")) {
            columns.add(measured(galaxy, "radius", Units.get("kpc"), "in the plane of the disc"));
        } else {
            columns.add(measured(galaxy, "skyRadius", Units.get("arcsec"), "in the plane of the disc, as an angle"));
        }
    }

    private static NumberColumn trend(GalaxyOutcome galaxy, Symbol symbol) {
        double[] errors = galaxy.spaxels().column("error(" + symbol.key() + ")");
        NumberColumn values = measured(galaxy, symbol.key(), symbol.unit(), "trend");
        double[] kept =
                Arrays.stream(galaxy.rows()).mapToDouble(row -> errors[row]).toArray();
        if (Arrays.stream(kept).allMatch(Double::isNaN)) return values;
        return new NumberColumn(
                values.name(), values.unit(), "trend", values.values(), NumberColumn.Errors.symmetric(kept));
    }

    private static NumberColumn measured(GalaxyOutcome galaxy, String key, Unit unit, String description) {
        double[] all = galaxy.spaxels().column(key);
        double factor = galaxy.spaxels().unit(key).to(unit);
        double[] kept = Arrays.stream(galaxy.rows())
                .mapToDouble(row -> all[row] * factor)
                .toArray();
        return new NumberColumn(key, unit, description, kept);
    }
}
