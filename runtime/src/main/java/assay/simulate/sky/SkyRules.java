package assay.simulate.sky;

import assay.model.Disc;
import assay.model.Problem;
import assay.nebula.DustLaw;
import assay.nebula.Line;
import java.util.List;
import java.util.Optional;

/**
 * What one simulated galaxy is made of and how it is looked at. Lengths in the galaxy are in kpc (regions in pc) in the
 * plane of the disc, on the sky in arcsec; luminosities are those of Hα before dust in erg/s.
 */
public record SkyRules(
        String galaxy,
        Disc disc,
        View view,
        Light light,
        Clumps clumps,
        Metallicity metallicity,
        Dust dust,
        Motion motion,
        Stars stars,
        Noise noise,
        List<Line> lines) {

    /** Which way the first axis of the image runs when the second one points north. */
    public enum Parity {
        EAST_LEFT,
        EAST_RIGHT
    }

    public enum Footprint {
        RECTANGLE,
        /** A hexagon with flat top and bottom, as wide as the image from corner to corner. */
        HEXAGON
    }

    /**
     * The image, its middle on the galaxy's centre. {@code secondAxisAngle} is where the second axis points, from north
     * through east. The sky is made with {@code oversampling} cells along each pixel and blurred by a round Gaussian.
     */
    public record View(
            int nx,
            int ny,
            double pixelArcsec,
            double secondAxisAngle,
            Parity parity,
            Footprint footprint,
            double psfArcsec,
            int oversampling) {
        static final double FWHM_IN_SIGMA = 2 * Math.sqrt(2 * StrictMath.log(2));

        public View {
            require(nx > 0 && ny > 0, "an image of " + nx + " x " + ny + " pixels", "give at least one pixel");
            require(pixelArcsec > 0, "pixels of " + pixelArcsec + " arcsec", "give a size above 0");
            require(oversampling >= 1 && oversampling <= 15, oversampling + " cells along a pixel", "give 1 to 15");
            require(psfArcsec >= 0, "a PSF of " + psfArcsec + " arcsec", "give its full width at half maximum");
            double sigma = psfArcsec / FWHM_IN_SIGMA * oversampling / pixelArcsec;
            require(
                    psfArcsec == 0 || sigma >= 0.8,
                    "a PSF of " + psfArcsec + " arcsec on cells of " + pixelArcsec / oversampling + " arcsec",
                    "raise the oversampling until the cells are less than half as wide as the PSF");
        }

        /** Standard deviation of the PSF in cells. */
        double sigmaInCells() {
            return psfArcsec / FWHM_IN_SIGMA * oversampling / pixelArcsec;
        }
    }

    /**
     * Gas between the regions: a Sérsic disc without clumps, whose [N II], [S II] and [O I] are stronger than those of
     * a region of the same metallicity by {@code enhancement} dex (0: it reads like a region).
     */
    public record Light(double diffuseLuminosity, double halfLightKpc, double sersicIndex, double enhancement) {
        public Light {
            require(diffuseLuminosity >= 0, "a luminosity of " + diffuseLuminosity, "give erg/s, 0 or more");
            require(halfLightKpc > 0, "a half-light radius of " + halfLightKpc + " kpc", "give it above 0");
            require(sersicIndex >= 0.3 && sersicIndex <= 8, "a Sersic index of " + sersicIndex, "give 0.3 to 8");
        }
    }

    public enum RegionMetallicity {
        /** All gas of a region has the metallicity of its centre. */
        ONE_EACH,
        /** The gas of a region has the metallicity of its place, the region's own deviation added. */
        LOCAL
    }

    /**
     * H II regions, strewn with the profile of the light within {@code outermostKpc}: dN/dL is proportional to L to the
     * power -{@code slope} between the two luminosities; the radius grows with the cube root of the luminosity (Strömgren
     * spheres of one density) from {@code leastPc} to at most {@code greatestPc}. A region is a round Gaussian whose
     * deviation is half its radius.
     */
    public record Clumps(
            int number,
            double slope,
            double leastLuminosity,
            double greatestLuminosity,
            double leastPc,
            double greatestPc,
            double outermostKpc,
            RegionMetallicity metallicity) {
        public Clumps {
            require(number >= 0, number + " regions", "give 0 or more");
            require(
                    leastLuminosity > 0 && greatestLuminosity >= leastLuminosity,
                    "regions of " + leastLuminosity + " to " + greatestLuminosity + " erg/s",
                    "give the lower luminosity first, above 0");
            require(
                    leastPc > 0 && greatestPc >= leastPc,
                    "regions of " + leastPc + " to " + greatestPc + " pc",
                    "give the smaller radius first, above 0");
            require(outermostKpc > 0, "regions out to " + outermostKpc + " kpc", "give a radius above 0");
        }

        /** None at all. */
        public static Clumps none() {
            return new Clumps(0, 1.9, 1, 1, 1, 1, 1, RegionMetallicity.LOCAL);
        }

        /** The mean luminosity of a region. */
        public double meanLuminosity() {
            return moment(2 - slope) / moment(1 - slope);
        }

        private double moment(double power) {
            return Math.abs(power) < 1e-12
                    ? StrictMath.log(greatestLuminosity / leastLuminosity)
                    : (StrictMath.pow(greatestLuminosity, power) - StrictMath.pow(leastLuminosity, power)) / power;
        }
    }

    /** The regular part of 12 + log(O/H). */
    public sealed interface Trend permits Radial, WithDensity {}

    public enum Scale {
        RE,
        R25,
        KPC
    }

    /** A straight line in the deprojected radius. */
    public record Radial(double centre, double slope, Scale scale) implements Trend {}

    /** A straight line in the log of the stellar mass density, with its value at 100 Msun/pc². */
    public record WithDensity(double atHundred, double perDex) implements Trend {}

    /**
     * Trend, plus a Gaussian field with a Matérn 3/2 covariance in the plane of the disc, plus a deviation of each
     * region of its own (outside of regions: of each pixel). What leaves the sequence of lines is brought to its end.
     */
    public record Metallicity(LineSequence sequence, Trend trend, double amplitude, double lengthKpc, double scatter) {
        public Metallicity {
            require(amplitude >= 0, "a field of " + amplitude + " dex", "give an amplitude of 0 or more");
            require(lengthKpc > 0, "a field of length " + lengthKpc + " kpc", "give a length above 0");
            require(scatter >= 0, "a scatter of " + scatter + " dex", "give 0 or more");
        }
    }

    /** E(B-V) = centre + perRe R/Re + a patchy part (Matérn 3/2), never below 0, as a screen before the gas. */
    public record Dust(
            DustLaw law, double rv, double decrement, double centre, double perRe, double scatter, double lengthKpc) {
        public Dust {
            require(rv > 0 && rv < 10, "R_V = " + rv, "give it between 0 and 10");
            require(decrement > 1, "an intrinsic Ha/Hb of " + decrement, "give it above 1");
            require(scatter >= 0 && lengthKpc > 0, "patches of dust of " + scatter + " mag", "give 0 or more");
        }

        public static Dust none(DustLaw law, double rv, double decrement) {
            return new Dust(law, rv, decrement, 0, 0, 0, 1);
        }
    }

    /** v = systemic + rotation (2/π) arctan(R / turnover) sin i cos φ, receding at the position angle; km/s. */
    public record Motion(
            double systemic, double rotation, double turnoverKpc, double dispersion, double instrumentalDispersion) {
        public Motion {
            require(turnoverKpc > 0, "a turnover radius of " + turnoverKpc + " kpc", "give it above 0");
            require(dispersion >= 0 && instrumentalDispersion >= 0, "a negative dispersion", "give 0 or more");
        }
    }

    /**
     * An exponential disc of stars, its central face-on density in Msun/pc²; the continuum follows it, so that all Hα
     * over all continuum is {@code meanWidth} Å.
     */
    public record Stars(double centralDensity, double scaleKpc, double meanWidth, Optional<Ages> ages) {
        public Stars {
            require(centralDensity > 0 && scaleKpc > 0, "stars of " + centralDensity + " Msun/pc2", "give it above 0");
            require(meanWidth > 0, "an equivalent width of " + meanWidth + " AA", "give it above 0");
        }
    }

    /**
     * A Gaussian field δ of variance 1 that makes patches older or younger: D4000 = 1.30 + 0.15 (log Σ* - 2) + 0.06 s δ,
     * log age/Gyr = 0.25 (log Σ* - 2) + 0.15 s δ, the continuum is brighter by 0.2 s δ dex (all with s = {@code spread}),
     * and 12 + log(O/H) is higher by {@code metallicityWeight} δ.
     */
    public record Ages(double spread, double lengthKpc, double metallicityWeight) {
        public Ages {
            require(spread >= 0 && lengthKpc > 0, "ages that spread by " + spread, "give 0 or more");
        }
    }

    public enum Deviations {
        /** Of each pixel its own. */
        WHITE,
        /** Coherent over {@code coherenceArcsec}, as in maps that were resampled. */
        COHERENT,
        /** The errors are stated, but nothing deviates. */
        ABSENT
    }

    /**
     * The error of a line in a pixel: depth (erg/s/cm²/arcsec² in one pixel) times its area, and {@code relative} times
     * the flux, in quadrature.
     */
    public record Noise(double depth, double relative, Deviations deviations, double coherenceArcsec) {
        public Noise {
            require(depth > 0, "a depth of " + depth + " erg/s/cm2/arcsec2", "give it above 0");
            require(relative >= 0, "a relative error of " + relative, "give 0 or more");
            require(
                    deviations != Deviations.COHERENT || coherenceArcsec > 0,
                    "noise coherent over " + coherenceArcsec + " arcsec",
                    "give the full width of its kernel, above 0");
        }
    }

    public SkyRules {
        lines = List.copyOf(lines);
        lines.forEach(LineSequence::requireMade);
        require(lines.contains(Line.Ha), "a simulated sky without Ha", "add it to the lines");
        if (metallicity.trend() instanceof Radial radial && radial.scale() == Scale.R25) {
            require(disc.r25Kpc().isPresent(), galaxy + ": a gradient in r25 of a disc without r25", "add its r25");
        }
        require(
                light.diffuseLuminosity() > 0 || clumps.number() > 0,
                galaxy + ": a galaxy without light",
                "add regions or diffuse gas");
    }

    private static void require(boolean good, String what, String remedy) {
        if (!good) throw new Problem(what + ": " + remedy);
    }

    /** The same galaxy without noise; the errors stay. */
    public SkyRules exact() {
        return with(new Noise(noise.depth, noise.relative, Deviations.ABSENT, noise.coherenceArcsec));
    }

    public SkyRules with(Noise other) {
        return new SkyRules(galaxy, disc, view, light, clumps, metallicity, dust, motion, stars, other, lines);
    }

    public SkyRules with(View other) {
        return new SkyRules(galaxy, disc, other, light, clumps, metallicity, dust, motion, stars, noise, lines);
    }

    public SkyRules with(Dust other) {
        return new SkyRules(galaxy, disc, view, light, clumps, metallicity, other, motion, stars, noise, lines);
    }

    /**
     * The same sky in pixels larger by this factor, each as deep as the pixels that it stands for, for runs that must be
     * short.
     */
    public SkyRules coarser(double factor) {
        require(factor >= 1, "pixels coarser by " + factor, "give 1 or more");
        View wide = new View(
                Math.max(1, (int) Math.round(view.nx / factor)),
                Math.max(1, (int) Math.round(view.ny / factor)),
                view.pixelArcsec * factor,
                view.secondAxisAngle,
                view.parity,
                view.footprint,
                view.psfArcsec,
                Math.min(15, (int) Math.ceil(view.oversampling * factor)));
        return with(wide)
                .with(new Noise(noise.depth / factor, noise.relative, noise.deviations, noise.coherenceArcsec));
    }
}
