package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.Span;
import assay.dsl.words.RowWords;
import assay.formula.DisplayUnit;
import assay.formula.Expr;
import assay.formula.Expr.Aggregate;
import assay.formula.Formula;
import assay.formula.Level;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.plan.Annuli;
import assay.plan.Statistic;
import assay.stats.CorrelationKind;
import assay.stats.Loess;
import assay.unit.Quantity;
import java.util.List;
import java.util.Optional;

/** The statistics of rows: of the spaxels of a galaxy, or of the galaxies. */
abstract class RowBlock implements RowWords {
    private static final int MOST_BINS = 10_000;

    /** Lines that may be compared. */
    final ComparedModels models = new ComparedModels();

    /** What one row is: a spaxel or a galaxy. */
    abstract Level row();

    /** Refuses a formula that has not one value a row. */
    abstract void requireRow(Formula formula, String argument);

    /** Takes a statistic and what its name means from here on. */
    abstract void take(Statistic statistic, Meaning meaning);

    static void requireLevel(Formula formula, Level wanted, String where) {
        if (formula.expr().level() != wanted) {
            throw new IllegalArgumentException(where + " takes " + wanted + "; '" + formula.text() + "' is "
                    + formula.expr().level());
        }
    }

    static void requireOneGalaxy(Formula formula) {
        Rewrite.where(formula.expr(), e -> {
            if (e instanceof Aggregate sum && sum.level() == Level.STUDY) {
                throw new IllegalArgumentException(sum.summary().word()
                        + " summarises galaxies here, but perGalaxy { } sees one; ask in acrossGalaxies { }");
            }
            return Optional.empty();
        });
    }

    @Override
    public Meaning correlate(
            String name,
            Formula y,
            Formula with,
            Optional<List<Formula>> controlling,
            Optional<CorrelationKind> by,
            Optional<Integer> bootstrap,
            Optional<Integer> perturb) {
        requireRow(y, "correlate");
        requireRow(with, "with:");
        List<Formula> controls = controlling.orElse(List.of());
        if (controlling.isPresent() && controls.isEmpty())
            throw new IllegalArgumentException("controlling: lists at least one property");
        controls.forEach(control -> requireRow(control, "controlling:"));
        CorrelationKind coefficient = by.orElse(CorrelationKind.spearman);
        if (!controls.isEmpty() && coefficient != CorrelationKind.spearman) {
            throw new IllegalArgumentException("controlling: goes with by: spearman, not with by: " + coefficient);
        }
        return result(
                "a correlation",
                new Statistic.Correlation(
                        name,
                        y,
                        with,
                        controls,
                        coefficient,
                        Draws.require(bootstrap.orElse(Draws.USUAL)),
                        Draws.perturbed("perturb", perturb)));
    }

    @Override
    public Meaning smoothed(String name, Formula y, List<Formula> over, double nearest, Optional<Loess.Axes> axes) {
        requireRow(y, "smoothed");
        over.forEach(one -> requireRow(one, "over:"));
        if (over.isEmpty() || over.size() > 2) {
            throw new IllegalArgumentException("over: lists one quantity or two, not " + over.size());
        }
        if (!(nearest > 0 && nearest <= 1)) {
            throw new IllegalArgumentException("nearest: takes a share of the rows above 0, up to 1, not " + nearest);
        }
        if (over.size() == 1 && axes.isPresent()) {
            throw new IllegalArgumentException("axes: goes with two quantities; over one there is nothing to rescale");
        }
        return trend(new Statistic.Smoothed(name, y, over, nearest, axes.orElse(Loess.Axes.asGiven), symbol(name, y)));
    }

    @Override
    public Meaning binned(
            String name, Formula y, Formula over, Span between, Quantity step, Optional<Integer> atLeast) {
        requireRow(y, "binned");
        requireRow(over, "over:");
        if (atLeast.orElse(1) < 1) throw new IllegalArgumentException("atLeast: takes a number of rows above 0");
        Annuli bins = bins(over, between, "step", step);
        return trend(new Statistic.Binned(
                name, y, over, bins.from(), bins.to(), bins.bins(), atLeast.orElse(1), symbol(name, y)));
    }

    /** Bins of that width, which stand in an argument of that name. */
    static Annuli bins(Formula over, Span between, String argument, Quantity step) {
        double from = ShownUnit.in(over, "between", between.from());
        double to = ShownUnit.in(over, "between", between.to());
        double width = ShownUnit.in(over, argument, step);
        if (!(width > 0)) throw new IllegalArgumentException(argument + ": must be positive");
        double bins = (to - from) / width;
        int whole = (int) Math.min(MOST_BINS + 1, Math.round(bins));
        if (whole < 1 || whole > MOST_BINS || Math.abs(bins - whole) > 1e-6) {
            throw new IllegalArgumentException(argument + ": must divide " + from + ".." + to
                    + " into whole bins, at most " + MOST_BINS + "; this gives " + Math.round(bins * 1e3) / 1e3);
        }
        return new Annuli(from, to, whole);
    }

    private Symbol symbol(String name, Formula like) {
        return Symbol.number(name, DisplayUnit.of(like.expr()), row());
    }

    private Meaning trend(Statistic statistic) {
        Meaning meaning = new Meaning.Value(new Expr.Input(statistic.column().orElseThrow()));
        take(statistic, meaning);
        return meaning;
    }

    @Override
    public Meaning compareModels(String name, Meaning.Result first, Meaning.Result second) {
        return result("a comparison of models", models.choice(name, first, second));
    }

    /** A result whose parts are what a statistic gives for all rows together. */
    final Meaning result(String kind, Statistic statistic) {
        Results results = Results.of(statistic.name(), kind, row().coarser());
        statistic.values().forEach((key, unit) -> results.part(key.substring(key.lastIndexOf('.') + 1), unit));
        Meaning meaning = results.done();
        take(statistic, meaning);
        return meaning;
    }
}
