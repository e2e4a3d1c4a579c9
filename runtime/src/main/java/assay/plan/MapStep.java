package assay.plan;

import assay.formula.Formula;
import java.util.OptionalDouble;

/** What is done to the maps of a galaxy before its spaxels are taken from them. */
public sealed interface MapStep {
    /** What the noise of a map is like before it is smoothed. */
    enum Noise {
        /** Each pixel for itself. */
        white,
        /** Already smoothed to the resolution of the map, so that neighbours share it. */
        smoothed
    }

    /** What is kept when pixels are put on another grid. */
    enum Conserved {
        /** Each pixel holds what falls into it: the sum is kept. */
        flux,
        /** Each pixel holds what falls into a unit of area: the mean is kept. */
        surfaceBrightness
    }

    /** How pixels are put together to bins of enough signal. */
    enum Binning {
        /** Pixels join the bin that grows until it has the signal-to-noise (Cappellari & Copin 2003). */
        accretion,
        /** The same, then centroidal Voronoi bins with the squared signal-to-noise as density. */
        centroidal,
        /** The same, then Voronoi bins weighted by their signal-to-noise (Diehl & Statler 2006). */
        regularised
    }

    /** Brings all maps from one resolution (full width at half maximum, a length or an angle) to a coarser one. */
    record Match(Formula from, Formula fwhm, Noise noise) implements MapStep {}

    /** Puts the maps on north-up pixels of another size, a length or an angle. */
    record Regrid(Formula pixel, Conserved conserving) implements MapStep {}

    /** Leaves out what lies nearer to the edge of the data than so many pixels, or beams of the matched resolution. */
    record Trim(OptionalDouble pixels, OptionalDouble beams) implements MapStep {}

    /** Puts pixels together to Voronoi bins in which a quantity reaches a signal-to-noise ratio. */
    record Bin(Binning rule, double snr, String of) implements MapStep {}
}
