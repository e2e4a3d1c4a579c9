package assay.formula;

import assay.formula.Expr.Binary;
import assay.formula.Expr.Input;
import assay.formula.Expr.Named;
import assay.formula.Expr.Operator;
import assay.unit.Dimension;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.List;
import java.util.Optional;

/** The unit in which a value is shown: that of its input, or the one usual in the field. */
public final class DisplayUnit {
    private static final List<Unit> USUAL = List.of(
            Units.get("kpc"),
            Units.get("Msun"),
            Units.get("Gyr"),
            Units.get("deg"),
            Units.parse("km/s"),
            Units.parse("kpc2"),
            Units.parse("erg/s"),
            Units.parse("erg/s/cm2"),
            Units.parse("Msun/yr"),
            Units.parse("Msun/pc2"),
            Units.parse("Msun/kpc"),
            Units.parse("Msun/yr/kpc2"),
            Units.parse("1/kpc"),
            Units.parse("Mpc-3"));

    private DisplayUnit() {}

    public static Unit of(Expr expr) {
        Expr bare = expr instanceof Named named ? named.meaning() : expr;
        if (bare instanceof Input input) return input.symbol().unit();
        Optional<Unit> scale = scale(expr);
        return scale.orElseGet(() -> of(expr.dimension()));
    }

    public static Unit of(Dimension dimension) {
        if (dimension.isNone()) return Unit.ONE;
        return USUAL.stream()
                .filter(unit -> unit.dimension().equals(dimension))
                .findFirst()
                .orElseGet(() -> new Unit("SI", 1, dimension));
    }

    /** A length divided by a scale of the galaxy counts in that scale: {@code radius/Re} in Re. */
    private static Optional<Unit> scale(Expr expr) {
        if (expr instanceof Named named) return scale(named.meaning());
        boolean ratio = expr instanceof Binary binary
                && binary.operator() == Operator.OVER
                && binary.left().dimension().equals(Dimension.LENGTH)
                && binary.right() instanceof Input;
        if (!ratio) return Optional.empty();
        String key = ((Input) ((Binary) expr).right()).symbol().key();
        return key.equals("Re") || key.equals("r25") ? Optional.of(new Unit(key, 1, Dimension.NONE)) : Optional.empty();
    }

    /** The unit of a slope: that of y over that of x, in dex where y is a pure number. */
    public static Unit ofSlope(Expr y, Expr x) {
        Unit top = of(y);
        Unit bottom = of(x);
        if (!top.dimension().isNone() || !top.symbol().isEmpty()) return top.over(bottom);
        return bottom.symbol().isEmpty() ? Unit.ONE : new Unit("dex", 1, Dimension.NONE).over(bottom);
    }
}
