package assay.plan;

import assay.unit.Quantity;

/** A flat universe with a cosmological constant. */
public record Cosmology(Quantity hubble, double matter) {
    public Cosmology {
        double rate = hubble.in("km/s/Mpc");
        if (!(rate > 0)) throw new IllegalArgumentException("H0 must be positive, not " + hubble);
        if (!(matter > 0 && matter <= 1)) {
            throw new IllegalArgumentException("the matter density must lie between 0 and 1, not " + matter);
        }
    }
}
