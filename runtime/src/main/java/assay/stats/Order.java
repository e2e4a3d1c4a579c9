package assay.stats;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The places of values from the lowest to the highest, equal ones as they come. */
final class Order {
    private Order() {}

    static int[] rising(double[] values) {
        return rising(values, i -> true);
    }

    static int[] rising(double[] values, IntPredicate kept) {
        return IntStream.range(0, values.length)
                .filter(kept)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i] + 0.0)) // -0.0 equals 0.0
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
