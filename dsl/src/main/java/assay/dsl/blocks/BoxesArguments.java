package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Symbol;
import assay.nebula.Classification;
import assay.plan.Property;
import assay.plan.SeriesPlan;
import assay.plan.SeriesPlan.Boxes.Group;
import java.util.List;

/** What {@code boxes} is told of its groups, checked. */
final class BoxesArguments {
    private BoxesArguments() {}

    static SeriesPlan.Boxes boxes(Formula value, Meaning.Words by, PanelRows rows) {
        if (by.level() != rows.level()) {
            throw new IllegalArgumentException(
                    "by: " + by.column() + " is " + by.level() + ", but this panel shows " + rows.words());
        }
        if (Classification.find(by.column()).isPresent()) {
            throw new IllegalArgumentException("by: takes a property of words or the classes of a map, not "
                    + by.column() + "; use split: " + by.column() + " == '...' in distribution");
        }
        List<Group> groups =
                by.known().stream().sorted().map(word -> group(by, word)).toList();
        return new SeriesPlan.Boxes(value, by.column(), groups);
    }

    private static Group group(Meaning.Words by, String word) {
        Symbol symbol = Symbol.condition(Property.keyOf(by.column(), word), by.level());
        return new Group(word, Formula.of(new Expr.Input(symbol), by.column() + " == '" + word + "'"));
    }
}
