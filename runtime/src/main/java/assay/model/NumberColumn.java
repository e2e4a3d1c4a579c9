package assay.model;

import assay.unit.Unit;

/**
 * A column of numbers in one unit, with their errors where they have any. An absent cell is held as NaN, here and
 * nowhere else; every door into and out of a table turns it into the format's own null. The arrays are handed over, not
 * copied: whoever makes a column gives them up.
 */
public record NumberColumn(String name, Unit unit, String description, double[] values, Errors errors)
        implements Column {
    /**
     * One-sigma errors above and below each value (the same array twice when symmetric), and which cells are upper
     * limits (null when none is).
     */
    public record Errors(double[] plus, double[] minus, boolean[] upperLimit) {
        public static final Errors NONE = new Errors(null, null, null);

        public static Errors symmetric(double[] errors) {
            return new Errors(errors, errors, null);
        }

        public boolean present() {
            return plus != null;
        }

        public boolean asymmetric() {
            return plus != minus;
        }
    }

    public NumberColumn {
        if (errors.present() && (errors.plus().length != values.length || errors.minus().length != values.length)) {
            throw new IllegalArgumentException("column " + name + " has other numbers of values and errors");
        }
    }

    public NumberColumn(String name, Unit unit, String description, double[] values) {
        this(name, unit, description, values, Errors.NONE);
    }

    @Override
    public int rows() {
        return values.length;
    }

    public boolean isAbsent(int row) {
        return Double.isNaN(values[row]);
    }
}
