package assay.dsl.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All mistakes found so far; one place is told of once only. */
public final class Mistakes {
    private final List<Mistake> found = new ArrayList<>();
    private final Set<Place> told = new HashSet<>();
    private final BitSet lines = new BitSet();

    public void add(Place place, String message) {
        if (!told.add(Place.at(place.line(), place.column()))) return;
        found.add(new Mistake(place, message));
        lines.set(place.line());
    }

    /** A line is left out because of a mistake that has been told elsewhere. */
    public void passedOver(int line) {
        lines.set(line);
    }

    /** Whether something has been told of one of these lines, both included, or one was passed over. */
    public boolean anyIn(int firstLine, int lastLine) {
        int next = lines.nextSetBit(Math.max(0, firstLine));
        return next >= 0 && next <= lastLine;
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Mistake> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt((Mistake m) -> m.place().line())
                        .thenComparingInt(m -> m.place().column()))
                .toList();
    }
}
