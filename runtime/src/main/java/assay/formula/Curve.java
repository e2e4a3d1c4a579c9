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

    public Curve {
        coefficients = List.copyOf(coefficients);
        if (coefficients.size() < 2) throw new FormulaError("a curve needs two coefficients or more");
        for (double number : coefficients) {
            if (!Double.isFinite(number)) throw new FormulaError("a curve is made of finite numbers, not " + number);
        }
        if (coefficients.stream().skip(1).allMatch(c -> c == 0)) {
            throw new FormulaError("a curve that is the same everywhere has no inverse");
        }
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

    /**
     * The pieces between the turning points, in order. Each ends at the last number at which it still runs its way, so that
     * it has no turning point by rounding either.
     */
    public List<Curve> pieces() {
        List<Curve> pieces = new ArrayList<>();
        double start = from;
        double left = from;
        boolean rising = slope(from) > 0 || slope(from) == 0 && slope(Math.nextUp(from)) > 0;
        for (int i = 1; i <= SAMPLES; i++) {
            double z = i == SAMPLES ? to : from + (to - from) * i / SAMPLES;
            double here = slope(z);
            if (here != 0 && here > 0 != rising) {
                double end = lastBeforeTurn(left, z, rising);
                if (start < end) pieces.add(new Curve(coefficients, about, start, end));
                start = Math.nextUp(end);
                rising = !rising;
            }
            left = z;
        }
        if (start < to) pieces.add(new Curve(coefficients, about, start, to));
        return pieces;
    }

    private double lastBeforeTurn(double left, double right, boolean rising) {
        double a = left;
        double b = right;
        while (Math.nextUp(a) < b) {
            double middle = a + (b - a) / 2;
            if (slope(middle) != 0 && slope(middle) > 0 != rising) b = middle;
            else a = middle;
        }
        return a;
    }

    /** Where a monotonic piece has a value: Newton's steps kept inside a shrinking bracket; NaN where it has it nowhere. */
    public double inverse(double value) {
        double atFrom = value(from) - value;
        double atTo = value(to) - value;
        if (atFrom == 0) return from;
        if (atTo == 0) return to;
        if (!(atFrom > 0 && atTo < 0 || atFrom < 0 && atTo > 0)) return Double.NaN;
        double a = from;
        double b = to;
        double z = (a + b) / 2;
        for (int i = 0; i < STEPS; i++) {
            double off = value(z) - value;
            if (off == 0) return z;
            if (off > 0 == atTo > 0) b = z;
            else a = z;
            double next = z - off / slope(z);
            if (!(next > a && next < b)) next = (a + b) / 2;
            if (Math.abs(next - z) <= 1e-15 * Math.abs(z)) return next;
            z = next;
        }
        return z;
    }
}
