package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.PropertyKind;
import assay.dsl.names.Scope;
import assay.formula.Expr;
import assay.formula.Level;
import assay.formula.Symbol;
import assay.plan.Property;
import assay.unit.Units;

/** Makes columns of a table known to formulas. */
final class Properties {
    private Properties() {}

    static Property define(Scope scope, String column, PropertyKind kind) {
        scope.reserved(column).ifPresent(reason -> {
            throw new IllegalArgumentException(column + ": " + reason + "; choose another name");
        });
        if (scope.find(column).isPresent()) {
            throw new IllegalArgumentException(column + ": has a meaning already");
        }
        if (Units.find(column).isPresent()) {
            throw new IllegalArgumentException(column + ": is a unit; give the column another name");
        }
        Symbol symbol = kind.unit()
                .map(unit -> Symbol.number(column, unit, Level.GALAXY))
                .orElseGet(() -> Symbol.condition(column, Level.GALAXY));
        boolean words = kind.kind() == Property.Kind.WORDS;
        scope.define(
                column, words ? new Meaning.Words(column, Level.GALAXY) : new Meaning.Value(new Expr.Input(symbol)));
        return new Property(symbol, column, kind.kind());
    }
}
