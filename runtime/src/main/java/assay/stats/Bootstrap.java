package assay.stats;

import assay.model.Problem;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The cases bootstrap (Efron 1979, doi:10.1214/aos/1176344552): cases are drawn with replacement, as many as there are.
 * Draw i comes from draw i of the stream. A resample on which the statistic is undefined, for want of spread, is drawn
 * again; how often is counted, and too often is refused.
 */
public record Bootstrap(int draws, RandomStream random) {
    private static final int REDRAWS_PER_DRAW = 100;

    public Bootstrap {
        if (draws < 2) throw new Problem("a bootstrap of " + draws + " draws gives no error; ask for at least 2");
    }

    /** Takes a resample, in which case i stands {@code times[i]} times; false if it is undefined there. */
    @FunctionalInterface
    public interface Resample {
        boolean take(int draw, int[] times);
    }

    /** A number of a resample; empty where it is undefined. */
    @FunctionalInterface
    public interface Statistic {
        OptionalDouble of(int[] times);
    }

    /** Hands every resample over; the number of those that had to be drawn again. */
    public int resample(int cases, Resample resample) {
        int[] times = new int[cases];
        int redraws = 0;
        for (int draw = 0; draw < draws; draw++) {
            RandomStream stream = random.draw(draw);
            fill(times, stream);
            while (!resample.take(draw, times)) {
                if (++redraws > (long) REDRAWS_PER_DRAW * draws) throw tooDegenerate(cases);
                fill(times, stream);
            }
        }
        return redraws;
    }

    /** The statistic of every resample. */
    public double[] values(int cases, Statistic statistic) {
        double[] values = new double[draws];
        resample(cases, (draw, times) -> {
            OptionalDouble value = statistic.of(times);
            value.ifPresent(v -> values[draw] = v);
            return value.isPresent();
        });
        return values;
    }

    /** The standard deviation of the statistic over the resamples. */
    public double error(int cases, Statistic statistic) {
        return Descriptive.standardDeviation(values(cases, statistic));
    }

    private static void fill(int[] times, RandomStream stream) {
        Arrays.fill(times, 0);
        for (int i = 0; i < times.length; i++) times[stream.nextInt(times.length)]++;
    }

    private static Problem tooDegenerate(int cases) {
        return new Problem("nearly every bootstrap resample of these " + cases
                + " points has no spread; they are too few or too alike for a bootstrap error");
    }
}
