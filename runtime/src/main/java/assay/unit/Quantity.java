package assay.unit;

/** A number with its unit. */
public record Quantity(double value, Unit unit) {
    public static Quantity of(double value, String unit) {
        return new Quantity(value, Units.parse(unit));
    }

    public static Quantity pure(double value) {
        return new Quantity(value, Unit.ONE);
    }

    public double in(Unit other) {
        return value * unit.to(other);
    }

    public double in(String other) {
        return in(Units.parse(other));
    }

    /** The value in base units. */
    public double base() {
        return value * unit.factor();
    }

    @Override
    public String toString() {
        String number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        return unit.symbol().isEmpty() ? number : number + " " + unit.symbol();
    }
}
