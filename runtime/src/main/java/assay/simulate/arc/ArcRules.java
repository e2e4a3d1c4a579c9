package assay.simulate.arc;

import assay.lens.ArcDisc;
import assay.lens.mass.Deflection;
import assay.model.Problem;
import assay.model.sky.SkyGrid;
import java.util.List;

/**
 * What a simulated arc is made of.
 *
 * @param kpcPerArcsec at the redshift of the source
 */
public record ArcRules(
        String galaxy,
        double redshift,
        double kpcPerArcsec,
        View view,
        Cluster cluster,
        Source source,
        Gas gas,
        Depth depth) {
    /** Which lines the spectra reach, and so which files an arc is released in. */
    public enum Spectra {
        /** From [O II]3727 to [O III]5007, as a table of fluxes. */
        OXYGEN,
        /** H-alpha and [N II]6584, as maps. */
        NITROGEN
    }

    /** The pixels of the observation and the full width at half maximum of its seeing, in those pixels. */
    public record View(SkyGrid grid, double seeingPixels, Spectra spectra) {}

    /**
     * Masses that turn light from this very source, in arcsec to the west and to the north of the reference pixel of the map
     * that tells their deflections.
     */
    public record Cluster(SkyGrid map, List<Deflection> masses) {
        public Cluster {
            masses = List.copyOf(masses);
            if (masses.isEmpty()) throw new Problem("a cluster of no masses; give at least one");
        }
    }

    /**
     * An exponential disc.
     *
     * @param central 12+log(O/H) at its centre
     * @param slope in dex per kpc of the radius that the disc names
     * @param scaleLengthKpc of its light, in its plane
     */
    public record Source(ArcDisc disc, double central, double slope, double scaleLengthKpc) {
        public Source {
            if (!Double.isFinite(central) || !Double.isFinite(slope) || !(scaleLengthKpc > 0)) {
                throw new Problem("a source has the metallicity " + central + " + " + slope + " r and the scale length "
                        + scaleLengthKpc + " kpc; give finite numbers and a length above 0");
            }
        }

        Source on(ArcDisc other) {
            return new Source(other, central, slope, scaleLengthKpc);
        }
    }

    /**
     * What is known of gas and stars besides metallicity.
     *
     * @param reddening E(B-V), the same everywhere
     * @param logMassDensity of stars at the centre, in Msun/pc2
     * @param massError in dex
     * @param sfrPerMass of star formation and stars in log densities, with a scatter of {@code sfrScatter}
     */
    public record Gas(
            double reddening, double logMassDensity, double massError, double sfrPerMass, double sfrScatter) {}

    /**
     * @param brightest signal-to-noise of the brightest pixel
     * @param faintest of the faintest pixel that is used
     * @param bin that bins reach
     * @param metallicityError in dex, of a bin of that signal-to-noise; others as the inverse of theirs
     */
    public record Depth(double brightest, double faintest, double bin, double metallicityError) {
        public Depth {
            boolean sound = faintest > 0 && brightest > faintest && bin > 0 && metallicityError > 0;
            if (!sound || !Double.isFinite(brightest + bin + metallicityError)) {
                throw new Problem("the signal-to-noise of an arc runs from " + faintest + " to " + brightest
                        + ", that of bins is " + bin + ", their error " + metallicityError
                        + " dex; give numbers above 0, the faintest first");
            }
        }
    }

    /** Under another name. */
    public ArcRules named(String name) {
        return new ArcRules(name, redshift, kpcPerArcsec, view, cluster, source, gas, depth);
    }

    /** With another source. */
    public ArcRules with(Source other) {
        return new ArcRules(galaxy, redshift, kpcPerArcsec, view, cluster, other, gas, depth);
    }

    /** Observed to another depth. */
    public ArcRules with(Depth other) {
        return new ArcRules(galaxy, redshift, kpcPerArcsec, view, cluster, source, gas, other);
    }
}
