package assay.dsl.blocks;

import assay.formula.DisplayUnit;
import assay.formula.Formula;
import assay.unit.Quantity;
import assay.unit.Unit;

/** Numbers that a recipe states for something that is shown in a unit of its own. */
final class ShownUnit {
    private ShownUnit() {}

    /** A value in the unit in which a formula is shown; a plain number is in that unit already. */
    static double in(Formula shown, String argument, Quantity value) {
        Unit unit = DisplayUnit.of(shown.expr());
        if (value.unit().symbol().isEmpty()) return value.value();
        if (!value.unit().sameDimension(unit)) {
            throw new IllegalArgumentException(argument + ": '" + shown.text() + "' is "
                    + shown.expr().dimension() + ", not " + value.unit().dimension());
        }
        return value.in(unit);
    }
}
