package assay.plots;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The ticks of an axis: at whole multiples of 1, 2 or 5 times a power of ten, at the powers of ten of a logarithmic
 * axis, or at categories. Values and labels come from integers, so no tick is ever called 0.30000000000000004.
 */
record Ticks(List<Major> majors, double[] minors) {
    static final Ticks NONE = new Ticks(List.of(), new double[0]);

    record Major(double value, String label) {}

    /** A step of an axis: mantissa 1, 2 or 5 times ten to the exponent. */
    private record Step(int mantissa, int exponent) {
        static Step below(double width) {
            return new Step(1, (int) Math.floor(StrictMath.log10(width)));
        }

        Step next() {
            return mantissa == 1
                    ? new Step(2, exponent)
                    : mantissa == 2 ? new Step(5, exponent) : new Step(1, exponent + 1);
        }

        double width() {
            return times(1).doubleValue();
        }

        BigDecimal times(long multiple) {
            return BigDecimal.valueOf(multiple * mantissa).scaleByPowerOfTen(exponent);
        }

        Step minor() {
            return mantissa == 1
                    ? new Step(2, exponent - 1)
                    : mantissa == 2 ? new Step(5, exponent - 1) : new Step(1, exponent);
        }
    }

    static Ticks of(Scale scale, int most) {
        return scale.log() ? logarithmic(scale, most) : linear(scale, most);
    }

    static Ticks categories(List<String> names) {
        return new Ticks(
                IntStream.range(0, names.size())
                        .mapToObj(i -> new Major(i, names.get(i)))
                        .toList(),
                new double[0]);
    }

    private static Ticks linear(Scale scale, int most) {
        Step step = Step.below((scale.max() - scale.min()) / 100);
        while (multiples(step, scale).length > most) step = step.next();
        Step chosen = step;
        Step minor = chosen.minor();
        List<Major> majors = Arrays.stream(multiples(chosen, scale))
                .mapToObj(k -> new Major(chosen.times(k).doubleValue(), label(chosen.times(k), chosen.exponent)))
                .toList();
        double[] minors = Arrays.stream(multiples(minor, scale))
                .mapToDouble(k -> minor.times(k).doubleValue())
                .toArray();
        return new Ticks(majors, minors);
    }

    private static long[] multiples(Step step, Scale scale) {
        double slack = 1e-9 * (scale.max() - scale.min()) / step.width();
        long first = (long) Math.ceil(scale.min() / step.width() - slack);
        long last = (long) Math.floor(scale.max() / step.width() + slack);
        return LongStream.rangeClosed(first, last).toArray();
    }

    private static Ticks logarithmic(Scale scale, int most) {
        int first = (int) Math.ceil(StrictMath.log10(scale.min()) - 1e-9);
        int last = (int) Math.floor(StrictMath.log10(scale.max()) + 1e-9);
        if (last <= first) return withinADecade(scale, most);
        int stride = 1;
        while ((last - first) / stride + 1 > most) stride++;
        List<Major> majors = new ArrayList<>();
        for (int n = Math.floorDiv(first + stride - 1, stride) * stride; n <= last; n += stride) {
            majors.add(new Major(power(n), "10^{" + n + "}"));
        }
        return new Ticks(majors, stride > 1 ? decades(scale, first, last, 1) : decades(scale, first - 1, last, 9));
    }

    /**
     * With fewer than two powers of ten in view the ticks stand at 1, 2 and 5; at 3 too where that leaves fewer than
     * three, since two numbers do not tell how the axis runs; else as on a linear axis.
     */
    private static Ticks withinADecade(Scale scale, int most) {
        int first = (int) Math.floor(StrictMath.log10(scale.min()));
        List<Major> majors = at(scale, first, 1, 2, 5);
        if (majors.size() < 3) majors = at(scale, first, 1, 2, 3, 5);
        if (majors.size() < 2 || majors.size() > most) return linear(scale, most);
        return new Ticks(majors, decades(scale, first, first + 2, 9));
    }

    private static List<Major> at(Scale scale, int first, int... mantissas) {
        List<Major> majors = new ArrayList<>();
        for (int n = first; n <= first + 2; n++) {
            for (int mantissa : mantissas) {
                BigDecimal value = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(n);
                if (scale.holds(value.doubleValue())) majors.add(new Major(value.doubleValue(), label(value, n)));
            }
        }
        return majors;
    }

    private static double[] decades(Scale scale, int first, int last, int mantissas) {
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMapToDouble(n -> IntStream.rangeClosed(1, mantissas).mapToDouble(m -> m * power(n)))
                .filter(scale::holds)
                .toArray();
    }

    private static double power(int n) {
        return BigDecimal.ONE.scaleByPowerOfTen(n).doubleValue();
    }

    private static String label(BigDecimal value, int exponent) {
        if (value.signum() == 0) return "0";
        String sign = value.signum() < 0 ? "−" : "";
        BigDecimal size = value.abs();
        int order = size.precision() - size.scale() - 1;
        if (order >= 5 || exponent <= -5) {
            BigDecimal mantissa = size.scaleByPowerOfTen(-order).stripTrailingZeros();
            String power = "10^{" + order + "}";
            return sign + (mantissa.compareTo(BigDecimal.ONE) == 0 ? power : mantissa.toPlainString() + "×" + power);
        }
        return sign
                + size.setScale(Math.max(0, -exponent), RoundingMode.UNNECESSARY)
                        .toPlainString();
    }
}
