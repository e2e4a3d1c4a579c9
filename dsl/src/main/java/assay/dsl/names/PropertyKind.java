package assay.dsl.names;

import assay.plan.Property;
import assay.unit.Unit;
import java.util.Optional;

/** What a property of galaxies is: a number in a unit, a yes or no, or words. */
public record PropertyKind(Property.Kind kind, Optional<Unit> unit) {
    public static final PropertyKind YES_NO = new PropertyKind(Property.Kind.YES_NO, Optional.empty());
    public static final PropertyKind WORDS = new PropertyKind(Property.Kind.WORDS, Optional.empty());

    public static PropertyKind of(Unit unit) {
        return new PropertyKind(Property.Kind.NUMBER, Optional.of(unit));
    }
}
