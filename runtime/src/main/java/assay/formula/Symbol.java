package assay.formula;

import assay.unit.Unit;

/**
 * An input of formulas: a column of spaxels, a property of a galaxy, a result of an earlier step.
 *
 * @param key the name under which data are found, such as {@code Ha} or {@code error(Ha)}
 * @param unit the unit in which the data are held
 * @param condition whether it is a yes or no rather than a number
 * @param notation how it is typeset
 */
public record Symbol(String key, Unit unit, Level level, boolean condition, Notation notation) {
    public static Symbol number(String key, Unit unit, Level level) {
        return new Symbol(key, unit, level, false, Notation.plain(key));
    }

    public static Symbol condition(String key, Level level) {
        return new Symbol(key, Unit.ONE, level, true, Notation.plain(key));
    }

    public Symbol typeset(Notation as) {
        return new Symbol(key, unit, level, condition, as);
    }
}
