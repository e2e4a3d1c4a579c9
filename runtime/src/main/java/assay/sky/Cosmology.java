package assay.sky;

import assay.unit.Quantity;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A flat universe with a cosmological constant, and with light and neutrinos where they are given: comoving distance
 * {@code c/H0 * integral of dz / E}, E² = Om (1+z)³ + Or (1+z)⁴ + 1 - Om - Or (Hogg 1999, arXiv:astro-ph/9905116,
 * equations 14 to 21 and 30). Neutrinos count as radiation, not as matter.
 */
public record Cosmology(Quantity hubble, double matter, Optional<Radiation> radiation) {
    private static final double LIGHT_KM_PER_S = 299792.458;
    private static final double KM_PER_MPC = 3.0856775814913673e19;
    private static final double SECONDS_PER_GYR = 365.25 * 86400 * 1e9;
    private static final double ARCSEC_PER_RADIAN = 648000 / Math.PI;
    private static final int STEPS = 2000;

    public Cosmology {
        double rate = hubble.in("km/s/Mpc");
        if (!(rate > 0)) throw new IllegalArgumentException("H0 must be positive, not " + hubble);
        if (!(matter > 0 && matter <= 1)) {
            throw new IllegalArgumentException("the matter density must lie between 0 and 1, not " + matter);
        }
    }

    /** Without light and neutrinos, as most papers on nearby galaxies have it. */
    public Cosmology(Quantity hubble, double matter) {
        this(hubble, matter, Optional.empty());
    }

    /** Comoving distance in Mpc. */
    public double comovingMpc(double redshift) {
        DoubleUnaryOperator expansion = expansion();
        double integral = integral(redshift, scale -> scale / expansion.applyAsDouble(scale));
        return LIGHT_KM_PER_S / hubble.in("km/s/Mpc") * integral;
    }

    /** Since light of that redshift set out, in 1e9 Julian years. */
    public double lookbackGyr(double redshift) {
        DoubleUnaryOperator expansion = expansion();
        double integral = integral(redshift, scale -> 1 / expansion.applyAsDouble(scale));
        return integral / hubblePerSecond() / SECONDS_PER_GYR;
    }

    /** In x = ln(1 + z), by Simpson's rule, whose error is below 1e-10 up to z = 10. */
    private static double integral(double redshift, DoubleUnaryOperator ofScale) {
        if (!(redshift > 0)) throw new IllegalArgumentException("a redshift must be positive, not " + redshift);
        double step = StrictMath.log1p(redshift) / STEPS;
        double sum = ofScale.applyAsDouble(1) + ofScale.applyAsDouble(1 + redshift);
        for (int i = 1; i < STEPS; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * ofScale.applyAsDouble(StrictMath.exp(i * step));
        }
        return sum * step / 3;
    }

    /** E, the rate of expansion over that of today, when the universe was smaller by {@code scale} = 1 + z. */
    private DoubleUnaryOperator expansion() {
        if (radiation.isEmpty()) return s -> Math.sqrt(matter * s * s * s + 1 - matter);
        Radiation given = radiation.get();
        double light = given.light(hubblePerSecond());
        double constant = 1 - matter - light * (1 + given.neutrinos(1));
        return s -> Math.sqrt((matter + light * (1 + given.neutrinos(s)) * s) * s * s * s + constant);
    }

    private double hubblePerSecond() {
        return hubble.in("km/s/Mpc") / KM_PER_MPC;
    }

    /** Of fluxes: {@code (1 + z)} times the comoving distance, in Mpc. */
    public double luminosityMpc(double redshift) {
        return (1 + redshift) * comovingMpc(redshift);
    }

    /** Of sizes on the sky: the comoving distance over {@code (1 + z)}, in Mpc. */
    public double angularMpc(double redshift) {
        return comovingMpc(redshift) / (1 + redshift);
    }

    /** What an arcsec on the sky is there, in kpc. */
    public double kpcPerArcsec(double redshift) {
        return angularMpc(redshift) * 1000 / ARCSEC_PER_RADIAN;
    }
}
