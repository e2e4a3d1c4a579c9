package assay.io;

/** A row counts when its cell in {@code column} relates so to {@code value}. An absent cell never does. */
public record RowRule(String column, Relation relation, String value) {
    /** How a cell can relate to a value; {@code ANY_BIT} asks for one of the bits that the value, a whole number, has. */
    public enum Relation {
        EQUALS,
        DIFFERS,
        ABOVE,
        BELOW,
        ANY_BIT
    }

    public RowRule {
        if (relation == Relation.ANY_BIT && !value.matches("[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("bits are those of a whole number above 0, not " + value);
        }
        boolean ordered = relation == Relation.ABOVE || relation == Relation.BELOW;
        if (ordered && !value.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
            throw new IllegalArgumentException("a bound is a number, not " + value);
        }
    }

    boolean keeps(String cell) {
        if (cell.isEmpty()) return false;
        return switch (relation) {
            case EQUALS -> same(cell);
            case DIFFERS -> !same(cell);
            case ABOVE -> Double.parseDouble(cell) > Double.parseDouble(value);
            case BELOW -> Double.parseDouble(cell) < Double.parseDouble(value);
            case ANY_BIT -> (whole(cell) & Long.parseLong(value)) != 0;
        };
    }

    private boolean same(String cell) {
        if (cell.equals(value)) return true;
        try {
            return Double.parseDouble(cell) == Double.parseDouble(value);
        } catch (NumberFormatException words) {
            return false;
        }
    }

    private static long whole(String cell) {
        return new java.math.BigDecimal(cell).longValueExact();
    }
}
