package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.dsl.names.Span;
import assay.dsl.words.AcrossWords;
import assay.fit.Grid;
import assay.formula.Build;
import assay.formula.DisplayUnit;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Symbol;
import assay.model.Problem;
import assay.plan.AcrossStep;
import assay.plan.ErrorSpread;
import assay.plan.ErrorsFrom;
import assay.plan.LineMethod;
import assay.plan.PublishedValue;
import assay.plan.Statistic;
import assay.unit.Measured;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the questions to all galaxies of a sample or of a collection. */
class AcrossBlock extends RowBlock implements AcrossWords {
    private final Scope scope;
    private final List<AcrossStep> steps = new ArrayList<>();
    private final List<PublishedValue> published = new ArrayList<>();
    private final List<String> publishedTables = new ArrayList<>();

    AcrossBlock(Scope scope) {
        this.scope = scope;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    List<AcrossStep> steps() {
        return steps;
    }

    List<PublishedValue> published() {
        return published;
    }

    List<String> publishedTables() {
        return publishedTables;
    }

    @Override
    public void define(String name, Formula formula) {
        requireGalaxies(formula);
        Expr named = Build.named(name, formula.expr());
        Level level = formula.expr().level();
        Symbol symbol = Symbol.number(name, DisplayUnit.of(named), level);
        if (level == Level.GALAXY && formula.expr().isCondition()) symbol = Symbol.condition(name, level);
        steps.add(new AcrossStep.Evaluate(symbol, formula.with(named)));
        scope.define(name, new Expr.Input(symbol));
    }

    @Override
    public Meaning relation(
            String name,
            Formula y,
            Formula against,
            Optional<LineMethod> by,
            Optional<ErrorsFrom> errors,
            Optional<Integer> draws,
            Optional<ErrorSpread> spread,
            Optional<Integer> bootstrap) {
        requireGalaxies(y);
        requireGalaxies(against);
        AcrossStep.Relation relation = new LineArguments(by, errors, draws, spread, bootstrap, WalkerArguments.NONE)
                .throughGalaxies(name, y, against);
        steps.add(relation);
        models.add(name, y, against, relation.rule().method());
        return Results.line(
                name,
                "a relation",
                Level.STUDY,
                relation.slopeUnit(),
                relation.interceptUnit(),
                y.expr(),
                against.expr());
    }

    @Override
    Level row() {
        return Level.GALAXY;
    }

    @Override
    void requireRow(Formula formula, String argument) {
        requireGalaxies(formula);
        requireLevel(formula, Level.GALAXY, argument);
    }

    @Override
    void take(Statistic statistic, Meaning meaning) {
        steps.add(new AcrossStep.Describe(statistic));
    }

    @Override
    public Meaning compareGroups(String name, Formula value, Formula split) {
        requireGalaxies(value);
        requireGalaxies(split);
        Unit unit = DisplayUnit.of(value.expr());
        steps.add(new AcrossStep.GroupTest(name, value, split));
        return Results.of(name, "a comparison of two groups", Level.STUDY)
                .part("D", Unit.ONE)
                .part("p", Unit.ONE)
                .part("n1", Unit.ONE)
                .part("n2", Unit.ONE)
                .part("median1", unit)
                .part("median2", unit)
                .done();
    }

    @Override
    public Meaning combine(
            String name,
            Formula y,
            Formula from,
            Formula second,
            Span gamma,
            double step,
            Optional<Integer> bootstrap) {
        requireGalaxies(y);
        requireGalaxies(from);
        requireGalaxies(second);
        if (!from.expr().dimension().equals(second.expr().dimension())) {
            throw new IllegalArgumentException("cannot add " + second.expr().dimension() + " to "
                    + from.expr().dimension());
        }
        Grid grid = grid(gamma, step);
        steps.add(
                new AcrossStep.Combination(name, y, from, second, grid, Draws.require(bootstrap.orElse(Draws.USUAL))));
        Expr combined = Build.plus(
                from.expr(),
                Build.times(new Expr.Input(Symbol.number(name + ".gamma", Unit.ONE, Level.STUDY)), second.expr()));
        Unit slope = DisplayUnit.ofSlope(y.expr(), combined);
        Meaning.Result line =
                Results.line(name, "a combination", Level.STUDY, slope, DisplayUnit.of(y.expr()), y.expr(), combined);
        Meaning.Result more = Results.of(name, "a combination", Level.STUDY)
                .part("gamma", Unit.ONE)
                .part("explained", Unit.ONE)
                .part("alone", DisplayUnit.of(y.expr()))
                .done();
        Map<String, Expr> parts = new java.util.LinkedHashMap<>(more.parts());
        parts.putAll(line.parts());
        return new Meaning.Result(name, "a combination", parts, line.residual());
    }

    private static Grid grid(Span gamma, double step) {
        if (!(step > 0)) throw new IllegalArgumentException("step: must be positive");
        try {
            return new Grid(gamma.from().value(), gamma.to().value(), step);
        } catch (Problem e) {
            throw new IllegalArgumentException("step: " + e.getMessage(), e);
        }
    }

    @Override
    public void published(
            Meaning.Result result,
            String source,
            Optional<String> galaxy,
            Optional<String> because,
            Map<String, Measured> values) {
        if (values.isEmpty())
            throw new IllegalArgumentException("published names parts of the result: slope: -0.09 ± 0.02");
        values.forEach((part, value) -> {
            Expr expr = result.parts().get(part);
            if (expr == null) {
                throw new IllegalArgumentException(part + ": " + result.name() + " is " + result.kind() + ": it has "
                        + String.join(", ", result.parts().keySet()) + ", not '" + part + "'"
                        + assay.dsl.reading.Suggestion.among(
                                part, result.parts().keySet()));
            }
            requireUnit(part, expr, value);
            String key = result.name() + "." + part;
            requireOwner(key, expr.level(), galaxy);
            published.add(new PublishedValue(
                    key,
                    galaxy,
                    owned(key, galaxy),
                    in(((Expr.Input) expr).symbol().unit(), value, key),
                    source,
                    because));
        });
    }

    @Override
    public void compare(String table) {
        publishedTables.add(FileName.within(table));
    }

    @Override
    public void publishedValue(
            Formula value, Measured is, String source, Optional<String> galaxy, Optional<String> because) {
        requireGalaxies(value);
        Level level = value.expr().level();
        if (level == Level.GALAXY && galaxy.isEmpty()) {
            throw new IllegalArgumentException("'" + value.text()
                    + "' is one value a galaxy; summarise it, as in median(...), or say whose it is: galaxy: 'NAME'");
        }
        requireOwner(value.text(), level, galaxy);
        requireUnit("is", value.expr(), is);
        Symbol symbol =
                Symbol.number(value.text(), DisplayUnit.of(value.expr()), galaxy.isPresent() ? level : Level.STUDY);
        steps.add(new AcrossStep.Evaluate(symbol, value));
        Measured stated = in(symbol.unit(), is, value.text());
        published.add(new PublishedValue(symbol.key(), galaxy, owned(value.text(), galaxy), stated, source, because));
    }

    private static String owned(String result, Optional<String> galaxy) {
        return galaxy.map(name -> result + " of " + name).orElse(result);
    }

    private static void requireOwner(String result, Level level, Optional<String> galaxy) {
        if (level == Level.GALAXY && galaxy.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + result + "' is one value a galaxy; say whose is meant: galaxy: 'NAME'");
        }
        if (level != Level.GALAXY && galaxy.isPresent()) {
            throw new IllegalArgumentException("galaxy: '" + result + "' is one value for all galaxies together");
        }
    }

    /** A plain number counts in the unit of the result; another unit must fit it. */
    private static Measured in(Unit unit, Measured value, String result) {
        if (value.unit().symbol().isEmpty()) {
            return new Measured(value.value(), value.plus(), value.minus(), unit, value.kind());
        }
        if (!value.unit().sameDimension(unit)) {
            throw new IllegalArgumentException(
                    result + " is " + unit.dimension() + ", not " + value.unit().dimension());
        }
        return value.in(unit);
    }

    /** A value without a unit is in the one in which the result is shown; any other must fit. */
    private static void requireUnit(String argument, Expr expr, Measured value) {
        boolean fits =
                value.unit().dimension().isNone() || value.unit().dimension().equals(expr.dimension());
        if (!fits) {
            throw new IllegalArgumentException(argument + ": the result is " + expr.dimension() + ", not "
                    + value.unit().dimension());
        }
    }

    private static void requireGalaxies(Formula formula) {
        if (formula.expr().level() == Level.SPAXEL) {
            throw new IllegalArgumentException(
                    "'" + formula.text() + "' is one value a spaxel; here stands one row a galaxy");
        }
    }
}
