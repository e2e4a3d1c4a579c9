package assay.sky;

import assay.unit.Quantity;

/**
 * A flat universe with a cosmological constant and no radiation: comoving distance
 * {@code c/H0 * integral of dz / sqrt(Om (1+z)^3 + 1 - Om)} (Hogg 1999, arXiv:astro-ph/9905116, equations 14 to 21).
 */
public record Cosmology(Quantity hubble, double matter) {
    private static final double LIGHT_KM_PER_S = 299792.458;
    private static final int STEPS = 2000;

    public Cosmology {
        double rate = hubble.in("km/s/Mpc");
        if (!(rate > 0)) throw new IllegalArgumentException("H0 must be positive, not " + hubble);
        if (!(matter > 0 && matter <= 1)) {
            throw new IllegalArgumentException("the matter density must lie between 0 and 1, not " + matter);
        }
    }

    /** Comoving distance in Mpc, by Simpson's rule in ln(1 + z), whose error is below 1e-10 up to z = 10. */
    public double comovingMpc(double redshift) {
        if (!(redshift > 0)) throw new IllegalArgumentException("a redshift must be positive, not " + redshift);
        double end = Math.log1p(redshift);
        double step = end / STEPS;
        double sum = integrand(0) + integrand(end);
        for (int i = 1; i < STEPS; i++) sum += (i % 2 == 1 ? 4 : 2) * integrand(i * step);
        return LIGHT_KM_PER_S / hubble.in("km/s/Mpc") * sum * step / 3;
    }

    /** dz / E(z) in x = ln(1 + z). */
    private double integrand(double x) {
        double scale = StrictMath.exp(x);
        return scale / Math.sqrt(matter * scale * scale * scale + 1 - matter);
    }

    /** Of fluxes: {@code (1 + z)} times the comoving distance, in Mpc. */
    public double luminosityMpc(double redshift) {
        return (1 + redshift) * comovingMpc(redshift);
    }

    /** Of sizes on the sky: the comoving distance over {@code (1 + z)}, in Mpc. */
    public double angularMpc(double redshift) {
        return comovingMpc(redshift) / (1 + redshift);
    }
}
