package assay.dsl.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All mistakes found so far; one place is told of once only. */
public final class Mistakes {
    private final List<Mistake> found = new ArrayList<>();

    public void add(Place place, String message) {
        boolean told = found.stream()
                .anyMatch(m -> m.place().line() == place.line() && m.place().column() == place.column());
        if (!told) found.add(new Mistake(place, message));
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
