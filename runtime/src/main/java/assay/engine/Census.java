package assay.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * How many spaxels each step removed, in order.
 *
 * @param started how many were measured
 */
public record Census(int started, List<Entry> entries) {
    /**
     * @param entered how many came to the step
     * @param removed how many it removed
     * @param outside for how many of those that entered the formula was outside its domain, removed or not
     * @param alone how many the step alone would have removed of all
     */
    public record Entry(String step, int entered, int removed, int outside, int alone) {}

    public Census {
        entries = List.copyOf(entries);
    }

    public int left() {
        return entries.isEmpty() ? started : last().entered() - last().removed();
    }

    private Entry last() {
        return entries.get(entries.size() - 1);
    }

    /** The census of several galaxies together; all went through the same steps. */
    public static Census total(List<Census> each) {
        List<Entry> entries = new ArrayList<>();
        int steps = each.stream().mapToInt(c -> c.entries().size()).max().orElse(0);
        for (int i = 0; i < steps; i++) {
            int entered = 0;
            int removed = 0;
            int outside = 0;
            int alone = 0;
            String step = "";
            for (Census census : each) {
                if (i >= census.entries().size()) continue;
                Entry entry = census.entries().get(i);
                step = entry.step();
                entered += entry.entered();
                removed += entry.removed();
                outside += entry.outside();
                alone += entry.alone();
            }
            entries.add(new Entry(step, entered, removed, outside, alone));
        }
        return new Census(each.stream().mapToInt(Census::started).sum(), entries);
    }
}
