package assay.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * A polynomial {@code sum_k c_k (z - about)^k} between two ends, as calibrations state a logarithmic line ratio against
 * metallicity. Its inverse is asked of one monotonic piece at a time.
 */
public record Curve(List<Double> coefficients, double about, double from, double to) {
    private static final int SAMPLES = 2000;
    private static final int STEPS = 60;
    private static final double NEAR = 1e-9;

    public Curve {
        coefficients = List.copyOf(coefficients);
        if (coefficients.size() < 2) throw new FormulaError("a curve needs two coefficients or more");
        if (!(from < to))
            throw new FormulaError("a curve runs from a smaller to a larger value, not " + from + " to " + to);
    }

    public double value(double z) {
        double u = z - about;
        double sum = 0;
        for (int k = coefficients.size() - 1; k >= 0; k--) sum = sum * u + coefficients.get(k);
        return sum;
    }

    public double slope(double z) {
        double u = z - about;
        double sum = 0;
        for (int k = coefficients.size() - 1; k >= 1; k--) sum = sum * u + k * coefficients.get(k);
        return sum;
    }

    /** The pieces between the turning points, in order. */
    public List<Curve> pieces() {
        List<Double> ends = new ArrayList<>();
        ends.add(from);
        double before = slope(from);
        for (int i = 1; i <= SAMPLES; i++) {
            double z = from + (to - from) * i / SAMPLES;
            double here = slope(z);
            if (before * here < 0) {
                double turn = turningPoint(from + (to - from) * (i - 1) / SAMPLES, z);
                // a piece ends at a turning point to rounding, and does not turn there once more
                if (Math.min(turn - from, to - turn) > NEAR * (to - from)) ends.add(turn);
            }
            if (here != 0) before = here;
        }
        ends.add(to);
        List<Curve> pieces = new ArrayList<>();
        for (int k = 1; k < ends.size(); k++) {
            pieces.add(new Curve(coefficients, about, ends.get(k - 1), ends.get(k)));
        }
        return pieces;
    }

    private double turningPoint(double left, double right) {
        double a = left;
        double b = right;
        boolean rising = slope(a) > 0;
        for (int i = 0; i < STEPS; i++) {
            double middle = (a + b) / 2;
            if (slope(middle) > 0 == rising) a = middle;
            else b = middle;
        }
        return (a + b) / 2;
    }

    /** Where a monotonic piece has a value: Newton's steps kept inside a shrinking bracket; NaN where it has it nowhere. */
    public double inverse(double value) {
        double atFrom = value(from) - value;
        double atTo = value(to) - value;
        if (!(atFrom * atTo <= 0)) return Double.NaN;
        double a = from;
        double b = to;
        double z = (a + b) / 2;
        for (int i = 0; i < STEPS; i++) {
            double off = value(z) - value;
            if (off == 0) return z;
            if (off > 0 == atTo > 0 || off < 0 == atTo < 0) b = z;
            else a = z;
            double next = z - off / slope(z);
            if (!(next > a && next < b)) next = (a + b) / 2;
            if (Math.abs(next - z) <= 1e-15 * Math.abs(z)) return next;
            z = next;
        }
        return z;
    }
}
