package assay.dsl.meaning;

import assay.unit.Unit;
import java.util.Optional;

/** What a property of galaxies is: a number in a unit, or a yes or no. */
public record PropertyKind(Optional<Unit> unit) {
    public static final PropertyKind YES_NO = new PropertyKind(Optional.empty());

    public static PropertyKind of(Unit unit) {
        return new PropertyKind(Optional.of(unit));
    }
}
