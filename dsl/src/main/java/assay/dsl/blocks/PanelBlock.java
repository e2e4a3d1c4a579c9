package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.dsl.names.Span;
import assay.dsl.words.LimitsWord;
import assay.dsl.words.MapColoursWord;
import assay.dsl.words.PanelWords;
import assay.dsl.words.SkyAxesWord;
import assay.dsl.words.Unfinished;
import assay.formula.Build;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.nebula.Demarcation;
import assay.plan.FigurePlan.AxisPlan;
import assay.plan.FigurePlan.PanelPlan;
import assay.plan.FigurePlan.Range;
import assay.plan.FigurePlan.Scale;
import assay.plan.SeriesPlan;
import assay.plan.SeriesPlan.BarStyle;
import assay.plan.SeriesPlan.SpreadStyle;
import assay.plan.Statistic;
import assay.unit.Quantity;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class PanelBlock implements PanelWords {
    private static final int USUAL_BINS = 12;
    /** What contours of one and two standard deviations of a normal distribution in a plane enclose. */
    private static final List<Double> CORNER = List.of(0.393, 0.865);

    private final PanelRows rows;
    private final Scope scope;
    private final List<SeriesPlan> series = new ArrayList<>();
    private AxisPlan x = AxisPlan.FREE;
    private AxisPlan y = AxisPlan.FREE;

    PanelBlock(PanelRows rows) {
        this.rows = rows;
        this.scope = new Scope(rows.scope());
        this.scope.define(GalaxyNames.ABSCISSA, new Meaning.Value(new Expr.Input(Curve.X)));
    }

    /** The variable of curves. */
    private static final class Curve {
        static final Symbol X = Symbol.number(GalaxyNames.ABSCISSA, Unit.ONE, Level.GALAXY);
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
        rows.require(formula);
        if (Rewrite.symbolsOf(formula.expr()).contains(Curve.X)) {
            throw new IllegalArgumentException("x is the variable of curves; only curve can use it");
        }
        return formula;
    }

    @Override
    public void points(
            Formula value,
            Formula against,
            Optional<Formula> split,
            Optional<Formula> colour,
            Optional<MapColoursWord> colours,
            Optional<Span> between,
            Optional<Formula> error,
            Optional<Formula> errorOfX,
            Optional<SeriesPlan.Errors.Kind> errors,
            Optional<LimitsWord> limits) {
        series.add(new DotsArguments(split, colour, colours, between, error, errorOfX, errors, limits)
                .dots(shown(value), shown(against), rows, this::shown));
    }

    @Override
    public void fitted(Meaning.Result fit) {
        boolean line = fit.parts().containsKey("intercept") || fit.parts().containsKey("central");
        if (fit.residual().isEmpty() || !line)
            throw new IllegalArgumentException(fit.name() + " is " + fit.kind() + ", not a fit");
        rows.require(fit, fit.kind());
        series.add(new SeriesPlan.Fitted(fit.name()));
    }

    @Override
    public void medians(Formula value, Formula against, double step, Optional<SpreadStyle> style) {
        if (!(step > 0)) throw new IllegalArgumentException("step: must be positive");
        series.add(new SeriesPlan.Medians(shown(value), shown(against), step, style.orElse(SpreadStyle.bars)));
    }

    @Override
    public void trend(Formula name) {
        Statistic statistic = name.expr() instanceof Expr.Input input
                ? rows.statistics().get(input.symbol().key())
                : null;
        if (statistic == null || statistic.column().isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + name.text() + "' is no trend; trend takes the name of what smoothed or binned has made");
        }
        if (statistic instanceof Statistic.Smoothed smoothed && smoothed.over().size() > 1) {
            throw new IllegalArgumentException(
                    statistic.name() + " runs over two quantities; show it as the colour of points, or as a map");
        }
        series.add(new SeriesPlan.Trend(statistic));
    }

    @Override
    public void correlation(Meaning.Result twoPoint) {
        if (!(rows.statistics().get(twoPoint.name()) instanceof Statistic.TwoPoint)) {
            rows.require(twoPoint, twoPoint.kind());
            throw new IllegalArgumentException(
                    twoPoint.name() + " is " + twoPoint.kind() + ", not a two-point correlation");
        }
        series.add(new SeriesPlan.Correlation(twoPoint.name()));
    }

    @Override
    public void histogram(Formula value, Optional<Integer> bins, Optional<Formula> split, Optional<BarStyle> style) {
        int number = bins.orElse(USUAL_BINS);
        if (number < 2 || number > 200) throw new IllegalArgumentException("bins: takes 2 to 200");
        series.add(new SeriesPlan.Bins(shown(value), number, split.map(this::shown), style));
    }

    @Override
    public void distribution(Formula value, Optional<Formula> split, Optional<Formula> weight) {
        series.add(new SeriesPlan.Distribution(shown(value), split.map(this::shown), weight.map(this::shown)));
    }

    @Override
    public void density(Formula value, Formula against, List<Double> enclosing, Optional<Formula> split) {
        series.add(new SeriesPlan.Density(shown(value), shown(against), shares(enclosing), split.map(this::shown)));
    }

    private static List<Double> shares(List<Double> enclosing) {
        boolean fine = !enclosing.isEmpty() && enclosing.stream().allMatch(share -> share > 0 && share < 1);
        if (!fine || enclosing.stream().distinct().count() < enclosing.size()) {
            throw new IllegalArgumentException(
                    "enclosing: takes shares of the points between 0 and 1, each once, as in [0.68, 0.95]");
        }
        return enclosing;
    }

    @Override
    public void boxes(Formula value, Meaning.Words by) {
        series.add(BoxesArguments.boxes(shown(value), by, rows));
    }

    @Override
    public void cumulative(Formula value, Formula split) {
        series.add(new SeriesPlan.Cumulative(shown(value), shown(split)));
    }

    @Override
    public void map(
            Formula value,
            Optional<MapColoursWord> colours,
            Optional<Span> between,
            Optional<List<Quantity>> contours,
            Optional<List<Formula>> ellipses,
            Optional<SkyAxesWord> axes,
            Optional<Formula> beam) {
        requireOneGalaxy("map");
        series.add(MapArguments.map(
                shown(value), MapArguments.colours(value, colours, between), contours, ellipses, axes, beam));
    }

    private void requireOneGalaxy(String word) {
        if (rows.oneGalaxy()) return;
        throw new IllegalArgumentException((word.equals("map") ? "a map shows" : word + " show")
                + " one galaxy: figure 'name', 'title', galaxies: 4, { ... }, or each: galaxy");
    }

    @Override
    public void contours(Formula value, List<Quantity> at, Optional<String> label) {
        requireOneGalaxy("contours");
        series.add(new SeriesPlan.SkyContours(shown(value), MapArguments.levels(value, "at", at), label.orElse("")));
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
    public void demarcation(Demarcation line, Optional<String> label) {
        Expr ofX = Rewrite.where(
                line.curve().expr(),
                e -> e instanceof Expr.Named named && named.name().equals(GalaxyNames.ABSCISSA)
                        ? Optional.of(new Expr.Input(Curve.X))
                        : Optional.empty());
        String paper = line.reference().split(",")[0];
        series.add(new SeriesPlan.Curve(Formula.of(ofX, line.name()), label.orElse(paper)));
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
    public void corner(Meaning.Result fit, Optional<List<Double>> enclosing) {
        rows.require(fit, fit.kind());
        rows.requireDraws(fit);
        series.add(new SeriesPlan.Corner(
                fit.name(), enclosing.map(PanelBlock::shares).orElse(CORNER)));
    }

    @Override
    public void traces(Meaning.Result fit) {
        rows.require(fit, fit.kind());
        rows.requireSteps(fit);
        series.add(new SeriesPlan.Traces(fit.name()));
    }

    @Override
    public void horizontally(Span range, Optional<Scale> scale, Optional<String> label) {
        x = axis(range, scale, label);
    }

    @Override
    public void vertically(Span range, Optional<Scale> scale, Optional<String> label) {
        y = axis(range, scale, label);
    }

    private static AxisPlan axis(Span span, Optional<Scale> scale, Optional<String> label) {
        if (scale.filter(Scale.logarithmic::equals).isPresent() && !(span.from().value() > 0)) {
            throw new IllegalArgumentException("scale: a logarithmic axis begins above 0, not at " + span.from());
        }
        Range range = new Range(
                OptionalDouble.of(span.from().value()),
                OptionalDouble.of(span.to().value()));
        return new AxisPlan(range, scale.orElse(Scale.linear), label);
    }

    boolean isEmpty() {
        return series.isEmpty();
    }

    PanelPlan plan(String title, double height) {
        if (series.isEmpty()) throw new Unfinished("a panel shows something: points, a map, a histogram, ...");
        return new PanelPlan(title, series, x, y, height);
    }
}
