package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.dsl.names.Span;
import assay.dsl.words.PanelWords;
import assay.formula.Build;
import assay.formula.Formula;
import assay.formula.Level;
import assay.plan.FigurePlan.PanelPlan;
import assay.plan.FigurePlan.Range;
import assay.plan.FigurePlan.SeriesPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class PanelBlock implements PanelWords {
    private final Scope scope;
    private final boolean oneGalaxy;
    private final List<SeriesPlan> series = new ArrayList<>();
    private Range x = Range.FREE;
    private Range y = Range.FREE;

    /** @param oneGalaxy whether a panel shows the spaxels of one galaxy rather than all galaxies */
    PanelBlock(Scope scope, boolean oneGalaxy) {
        this.scope = new Scope(scope);
        this.oneGalaxy = oneGalaxy;
        this.scope.define("x", Curve.ABSCISSA);
    }

    /** The variable of curves. */
    private static final class Curve {
        static final Meaning ABSCISSA = new Meaning.Value(
                new assay.formula.Expr.Input(assay.formula.Symbol.number("x", assay.unit.Unit.ONE, Level.GALAXY)));
    }

    boolean oneGalaxy() {
        return oneGalaxy;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public void define(String name, Formula formula) {
        scope.define(name, Build.named(name, formula.expr()));
    }

    private Formula shown(Formula formula) {
        Level wanted = oneGalaxy ? Level.SPAXEL : Level.GALAXY;
        if (formula.expr().level() != wanted) {
            throw new IllegalArgumentException(
                    "'" + formula.text() + "' is " + formula.expr().level() + ", but this panel shows "
                            + (oneGalaxy ? "the spaxels of one galaxy" : "one row a galaxy"));
        }
        return formula;
    }

    @Override
    public void points(Formula value, Formula against, Optional<Formula> split, Optional<Formula> colour) {
        series.add(new SeriesPlan.Dots(shown(value), shown(against), split.map(this::shown), colour.map(this::shown)));
    }

    @Override
    public void fitted(Meaning.Result fit) {
        if (fit.residual().isEmpty())
            throw new IllegalArgumentException(fit.name() + " is " + fit.kind() + ", not a fit");
        series.add(new SeriesPlan.Fitted(fit.name()));
    }

    @Override
    public void medians(Formula value, Formula against, double step) {
        if (!(step > 0)) throw new IllegalArgumentException("step: must be positive");
        series.add(new SeriesPlan.Medians(shown(value), shown(against), step));
    }

    @Override
    public void histogram(Formula value, Optional<Integer> bins, Optional<Formula> split) {
        int number = bins.orElse(12);
        if (number < 2 || number > 200) throw new IllegalArgumentException("bins: takes 2 to 200");
        series.add(new SeriesPlan.Bins(shown(value), number, split.map(this::shown)));
    }

    @Override
    public void cumulative(Formula value, Formula split) {
        series.add(new SeriesPlan.Cumulative(shown(value), shown(split)));
    }

    @Override
    public void map(Formula value) {
        if (!oneGalaxy)
            throw new IllegalArgumentException("a map shows one galaxy: figure 'name', 'title', galaxies: 4, { ... }");
        series.add(new SeriesPlan.SkyMap(shown(value)));
    }

    @Override
    public void coefficients(List<Meaning.Result> results) {
        for (Meaning.Result result : results) {
            if (!result.parts().containsKey("r")) {
                throw new IllegalArgumentException(
                        result.name() + " is " + result.kind() + ", which has no coefficient r");
            }
        }
        series.add(new SeriesPlan.Coefficients(
                results.stream().map(Meaning.Result::name).toList()));
    }

    @Override
    public void scan(Meaning.Result combination) {
        if (!combination.parts().containsKey("gamma")) {
            throw new IllegalArgumentException(
                    combination.name() + " is " + combination.kind() + ", not a combination");
        }
        series.add(new SeriesPlan.Scan(combination.name()));
    }

    @Override
    public void curve(Formula value, Optional<String> label) {
        series.add(new SeriesPlan.Curve(value, label.orElse("")));
    }

    @Override
    public void level(double value, Optional<String> label) {
        series.add(new SeriesPlan.Level(value, false, label.orElse("")));
    }

    @Override
    public void vertical(double value, Optional<String> label) {
        series.add(new SeriesPlan.Level(value, true, label.orElse("")));
    }

    @Override
    public void horizontally(Span range) {
        x = range(range);
    }

    @Override
    public void vertically(Span range) {
        y = range(range);
    }

    private static Range range(Span span) {
        return new Range(
                OptionalDouble.of(span.from().value()),
                OptionalDouble.of(span.to().value()));
    }

    boolean isEmpty() {
        return series.isEmpty();
    }

    PanelPlan plan(String title) {
        if (series.isEmpty())
            throw new IllegalArgumentException("a panel shows something: points, a map, a histogram, ...");
        return new PanelPlan(title, series, x, y);
    }
}
