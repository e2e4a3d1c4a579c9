package assay.dsl.names;

import assay.unit.Quantity;

/** One value, or a range of values: {@code 0.56} or {@code 0.1..0.9}. */
public record Bounds(Quantity from, Quantity to) {
    public boolean isOne() {
        return from.base() == to.base();
    }
}
