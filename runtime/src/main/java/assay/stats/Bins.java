package assay.stats;

import assay.model.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** Adjoining intervals: each holds its lower edge, the last one its upper edge too. */
public record Bins(double... edges) {
    public Bins {
        edges = edges.clone();
        if (edges.length < 2) throw new Problem("bins need at least two edges, not " + edges.length);
        Numbers.finite("bins", edges);
        for (int i = 1; i < edges.length; i++) {
            if (!(edges[i] > edges[i - 1])) {
                throw new Problem("the edges of bins must rise; " + edges[i] + " follows " + edges[i - 1]);
            }
        }
    }

    /** {@code count} equal bins from {@code low} to {@code high}, in decimals: 0.5, 0.7, 0.9 and not 0.8999999999999999. */
    public static Bins even(double low, double high, int count) {
        if (count < 1) throw new Problem("there must be at least one bin, not " + count);
        Numbers.finite("bins", new double[] {low, high});
        BigDecimal first = BigDecimal.valueOf(low);
        BigDecimal span = BigDecimal.valueOf(high).subtract(first);
        double[] edges = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            BigDecimal part = span.multiply(BigDecimal.valueOf(i));
            edges[i] = first.add(part.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128))
                    .doubleValue();
        }
        return new Bins(edges);
    }

    public int count() {
        return edges.length - 1;
    }

    public double low(int bin) {
        return edges[bin];
    }

    public double high(int bin) {
        return edges[bin + 1];
    }

    public double middle(int bin) {
        return (low(bin) + high(bin)) / 2;
    }

    /** The bin that holds the value, or -1. */
    public int holding(double value) {
        if (value == edges[count()]) return count() - 1;
        int found = Arrays.binarySearch(edges, value);
        int bin = found >= 0 ? found : -found - 2;
        return bin < count() ? bin : -1;
    }

    /** How many values fall into each bin; those outside are not counted. */
    public int[] histogram(double[] values) {
        Numbers.finite("a histogram", values);
        int[] counts = new int[count()];
        for (double value : values) {
            int bin = holding(value);
            if (bin >= 0) counts[bin]++;
        }
        return counts;
    }
}
