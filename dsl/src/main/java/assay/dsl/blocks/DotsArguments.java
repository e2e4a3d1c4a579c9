package assay.dsl.blocks;

import assay.dsl.names.Span;
import assay.dsl.words.LimitsWord;
import assay.dsl.words.MapColoursWord;
import assay.formula.Formula;
import assay.plan.SeriesPlan;
import assay.plan.SeriesPlan.Errors;
import assay.plan.SeriesPlan.Limits;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What {@code points} is told of how, checked. */
record DotsArguments(
        Optional<Formula> split,
        Optional<Formula> colour,
        Optional<MapColoursWord> colours,
        Optional<Span> between,
        Optional<Formula> error,
        Optional<Formula> errorOfX,
        Optional<Errors.Kind> errors,
        Optional<LimitsWord> limits) {

    SeriesPlan.Dots dots(Formula y, Formula x, PanelRows rows, UnaryOperator<Formula> shown) {
        if (colour.isPresent() && split.isPresent()) {
            throw new IllegalArgumentException(
                    "points have either two groups (split:) or colours by a value (colour:)");
        }
        if (colour.isEmpty() && (colours.isPresent() || between.isPresent())) {
            throw new IllegalArgumentException((colours.isPresent() ? "colours: " : "between: ")
                    + "belongs to colour:, the value that gives points their colours");
        }
        if (limits.isPresent() && rows.oneGalaxy()) {
            throw new IllegalArgumentException("limits: are those of properties of galaxies; spaxels have none");
        }
        if (errors.isPresent() && (error.isPresent() || errorOfX.isPresent())) {
            throw new IllegalArgumentException("errors: none leaves error bars out; leave it or the stated errors out");
        }
        error.ifPresent(stated -> requireErrorOf("error", y, stated, rows));
        errorOfX.ifPresent(stated -> requireErrorOf("errorOfX", x, stated, rows));
        return new SeriesPlan.Dots(
                y,
                x,
                split.map(shown),
                colour.map(shown)
                        .map(value -> new SeriesPlan.Colouring(value, MapArguments.colours(value, colours, between))),
                new Errors(errors.orElse(Errors.Kind.own), error, errorOfX),
                limits.isPresent() ? Limits.shown : Limits.left);
    }

    private static void requireErrorOf(String argument, Formula of, Formula error, PanelRows rows) {
        if (error.expr().level().finer(rows.level()) != rows.level()) {
            throw new IllegalArgumentException(argument + ": '" + error.text() + "' is "
                    + error.expr().level() + ", but this panel shows " + rows.words());
        }
        if (!error.expr().dimension().equals(of.expr().dimension())) {
            throw new IllegalArgumentException(
                    argument + ": '" + of.text() + "' is " + of.expr().dimension() + ", and so is its error, not "
                            + error.expr().dimension());
        }
    }
}
