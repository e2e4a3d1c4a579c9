package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.dsl.names.Span;
import assay.dsl.words.PanelWords;
import assay.dsl.words.Unfinished;
import assay.formula.Build;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.plan.FigurePlan.PanelPlan;
import assay.plan.FigurePlan.Range;
import assay.plan.FigurePlan.SeriesPlan;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class PanelBlock implements PanelWords {
    private static final String ONE_GALAXY = "the spaxels of one galaxy";
    private static final String ALL_GALAXIES = "one row a galaxy";

    private final Scope scope;
    private final boolean oneGalaxy;
    private final List<SeriesPlan> series = new ArrayList<>();
    private Range x = Range.FREE;
    private Range y = Range.FREE;

    /** @param oneGalaxy whether a panel shows the spaxels of one galaxy rather than all galaxies */
    PanelBlock(Scope scope, boolean oneGalaxy) {
        this.scope = new Scope(scope);
        this.oneGalaxy = oneGalaxy;
        this.scope.define(GalaxyNames.ABSCISSA, new Meaning.Value(new Expr.Input(Curve.X)));
    }

    /** The variable of curves. */
    private static final class Curve {
        static final Symbol X = Symbol.number(GalaxyNames.ABSCISSA, Unit.ONE, Level.GALAXY);
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
            throw new IllegalArgumentException("'" + formula.text() + "' is "
                    + formula.expr().level() + ", but this panel shows " + (oneGalaxy ? ONE_GALAXY : ALL_GALAXIES));
        }
        if (Rewrite.symbolsOf(formula.expr()).contains(Curve.X)) {
            throw new IllegalArgumentException("x is the variable of curves; only curve can use it");
        }
        return formula;
    }

    @Override
    public void points(Formula value, Formula against, Optional<Formula> split, Optional<Formula> colour) {
        series.add(new SeriesPlan.Dots(shown(value), shown(against), split.map(this::shown), colour.map(this::shown)));
    }

    @Override
    public void fitted(Meaning.Result fit) {
        if (fit.residual().isEmpty() || !fit.parts().containsKey("intercept"))
            throw new IllegalArgumentException(fit.name() + " is " + fit.kind() + ", not a fit");
        Level level = fit.parts().get("slope").level();
        if (oneGalaxy != (level == Level.GALAXY)) {
            throw new IllegalArgumentException(
                    fit.name() + " is " + fit.kind() + (oneGalaxy ? " of all galaxies" : " in each galaxy")
                            + ", but this panel shows " + (oneGalaxy ? ONE_GALAXY : ALL_GALAXIES));
        }
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
            if (result.parts().get("r").level() != Level.STUDY) {
                throw new IllegalArgumentException(result.name() + " is " + result.kind()
                        + " in each galaxy; coefficients shows those of all galaxies together");
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
        for (Symbol symbol : Rewrite.symbolsOf(value.expr())) {
            if (!symbol.equals(Curve.X)) {
                throw new IllegalArgumentException(
                        "a curve is a formula of x alone, such as 0.61/(x - 0.05) + 1.3, not of " + symbol.key());
            }
        }
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
        if (series.isEmpty()) throw new Unfinished("a panel shows something: points, a map, a histogram, ...");
        return new PanelPlan(title, series, x, y);
    }
}
