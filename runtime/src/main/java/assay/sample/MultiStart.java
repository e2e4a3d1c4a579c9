package assay.sample;

import assay.model.Problem;
import assay.stats.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A local search from many places: a Latin hypercube in the box, of which those start where the density is not zero. */
public final class MultiStart {
    private static final double SAME_VALUE = 1e-4;
    private static final double SAME_PLACE = 1e-3;

    private MultiStart() {}

    /** The different maxima found, the greatest first; {@code times} says how many searches ended at each. */
    public record Found(List<Maximum> maxima, List<Integer> times) {
        public Found {
            maxima = List.copyOf(maxima);
            times = List.copyOf(times);
        }

        public Maximum best() {
            return maxima.get(0);
        }
    }

    public static Found search(
            LocalSearch search, LogDensity density, Box box, int starts, int threads, RandomStream random) {
        box.demandFinite("a search from many places");
        if (starts < 1) throw new Problem("a search from many places needs at least one of them, not " + starts);
        double[][] places = box.latinHypercube(starts, random);
        Maximum[] ends = new Maximum[starts];
        try (Crew crew = new Crew(threads)) {
            crew.share(starts, (from, to) -> {
                for (int i = from; i < to; i++) {
                    if (density.at(places[i]) > Double.NEGATIVE_INFINITY)
                        ends[i] = search.from(places[i], density, box);
                }
            });
        }
        List<Maximum> reached = new ArrayList<>();
        for (Maximum end : ends) if (end != null) reached.add(end);
        if (reached.isEmpty()) {
            throw new Problem(
                    "the density is zero at all " + starts + " places in the box " + box + "; narrow the box");
        }
        reached.sort(Comparator.comparingDouble(Maximum::logDensity).reversed());
        List<Maximum> different = new ArrayList<>();
        List<Integer> times = new ArrayList<>();
        for (Maximum end : reached) {
            int known = 0;
            while (known < different.size() && !same(end, different.get(known), box)) known++;
            if (known == different.size()) {
                different.add(end);
                times.add(1);
            } else {
                times.set(known, times.get(known) + 1);
            }
        }
        return new Found(different, times);
    }

    private static boolean same(Maximum one, Maximum other, Box box) {
        if (Math.abs(one.logDensity() - other.logDensity()) > SAME_VALUE * (1 + Math.abs(one.logDensity())))
            return false;
        for (int k = 0; k < box.dimension(); k++) {
            if (Math.abs(one.at().get(k) - other.at().get(k)) > SAME_PLACE * box.width(k)) return false;
        }
        return true;
    }
}
