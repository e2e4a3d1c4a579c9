package assay.unit;

/**
 * A unit: how many base units (SI, radian) one of it holds, and of what dimension. Arithmetic on units keeps a
 * readable symbol; {@link Units} knows the named ones and reads expressions such as {@code erg/s/cm2}.
 */
public record Unit(String symbol, double factor, Dimension dimension) {
    public static final Unit ONE = new Unit("", 1, Dimension.NONE);

    public Unit {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("unit '" + symbol + "' has the factor " + factor);
        }
    }

    public Unit times(Unit other) {
        String product =
                symbol.isEmpty() ? other.symbol : other.symbol.isEmpty() ? symbol : symbol + " " + other.symbol;
        return new Unit(product, factor * other.factor, dimension.times(other.dimension));
    }

    public Unit over(Unit other) {
        if (other.symbol.isEmpty()) return new Unit(symbol, factor / other.factor, dimension.over(other.dimension));
        String top = symbol.isEmpty() ? "1" : symbol;
        String bottom = other.symbol.matches("\\w+") ? other.symbol : "(" + other.symbol + ")";
        return new Unit(top + "/" + bottom, factor / other.factor, dimension.over(other.dimension));
    }

    public Unit power(int exponent) {
        String base = symbol.matches("\\w*") ? symbol : "(" + symbol + ")";
        return new Unit(symbol.isEmpty() ? "" : base + exponent, Math.pow(factor, exponent), dimension.power(exponent));
    }

    public boolean sameDimension(Unit other) {
        return dimension.equals(other.dimension);
    }

    /** What a value in this unit is multiplied by to be in the other one. */
    public double to(Unit other) {
        if (!sameDimension(other)) {
            throw new IllegalArgumentException(
                    "cannot turn " + this + " (" + dimension + ") into " + other + " (" + other.dimension + ")");
        }
        return factor / other.factor;
    }

    @Override
    public String toString() {
        return symbol.isEmpty() ? "1" : symbol;
    }
}
