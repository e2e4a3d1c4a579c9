package assay.unit;

/**
 * A value with its error: symmetric, asymmetric, or an upper or lower limit. Errors are one standard deviation, in the
 * unit of the value, and never negative.
 */
public record Measured(double value, double plus, double minus, Unit unit, Kind kind) {
    public enum Kind {
        VALUE,
        UPPER_LIMIT,
        LOWER_LIMIT
    }

    public Measured {
        if (!(plus >= 0) || !(minus >= 0)) throw new IllegalArgumentException("an error cannot be negative");
        if (Double.isNaN(value)) throw new IllegalArgumentException("a measured value cannot be NaN");
    }

    public static Measured exact(Quantity value) {
        return new Measured(value.value(), 0, 0, value.unit(), Kind.VALUE);
    }

    public static Measured of(Quantity value, Quantity error) {
        return of(value, error, error);
    }

    public static Measured of(Quantity value, Quantity plus, Quantity minus) {
        return new Measured(value.value(), plus.in(value.unit()), minus.in(value.unit()), value.unit(), Kind.VALUE);
    }

    public static Measured upperLimit(Quantity limit) {
        return new Measured(limit.value(), 0, 0, limit.unit(), Kind.UPPER_LIMIT);
    }

    public static Measured lowerLimit(Quantity limit) {
        return new Measured(limit.value(), 0, 0, limit.unit(), Kind.LOWER_LIMIT);
    }

    public boolean isLimit() {
        return kind != Kind.VALUE;
    }

    public boolean isAsymmetric() {
        return plus != minus;
    }

    public Measured in(Unit other) {
        double factor = unit.to(other);
        return new Measured(value * factor, plus * factor, minus * factor, other, kind);
    }

    @Override
    public String toString() {
        String suffix = unit.symbol().isEmpty() ? "" : " " + unit.symbol();
        return switch (kind) {
            case UPPER_LIMIT -> "< " + value + suffix;
            case LOWER_LIMIT -> "> " + value + suffix;
            case VALUE ->
                isAsymmetric()
                        ? value + " +" + plus + " -" + minus + suffix
                        : plus == 0 ? value + suffix : value + " ± " + plus + suffix;
        };
    }
}
