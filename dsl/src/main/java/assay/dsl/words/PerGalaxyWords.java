package assay.dsl.words;

import assay.dsl.names.Bounds;
import assay.dsl.names.Meaning;
import assay.dsl.names.Span;
import assay.formula.Formula;
import assay.lens.profile.LightShape;
import assay.nebula.BalmerRule;
import assay.nebula.Calibrator;
import assay.nebula.DustLaw;
import assay.nebula.RatioCurve;
import assay.nebula.RatioPosterior;
import assay.plan.ErrorRule;
import assay.plan.ErrorSpread;
import assay.plan.ErrorsFrom;
import assay.plan.LineMethod;
import assay.plan.Policy;
import assay.plan.PsfPlan;
import assay.plan.TracerMean;
import assay.plan.TracerProfile;
import assay.stats.PairForm;
import assay.unit.Measured;
import assay.unit.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Words of {@code perGalaxy { }}: steps that see one galaxy, in order. */
public interface PerGalaxyWords extends RowWords {
    /**
     * What is done to the maps before spaxels are taken from them, above all other steps:
     * {@code maps { match from: 0.9.arcsec, fwhm: 120.pc, noise: smoothed }}.
     */
    @Once
    void maps(Consumer<MapsWords> steps);

    /** Keeps the spaxels that meet every condition in the block: {@code select { EW(Ha) > 5.AA }}. */
    void select(Consumer<SelectWords> conditions);

    /**
     * Corrects line fluxes for dust by the Balmer decrement: {@code deredden ccm89, rv: 3.1, balmer: 2.86, below: clip}.
     * {@code below} says what a decrement below the intrinsic one means: clip, drop or keep. From here on the name of a
     * line means its corrected flux.
     */
    @Once
    void deredden(DustLaw law, @Named double rv, @Named double balmer, @Named BalmerRule below);

    /**
     * 12 + log(O/H) of each spaxel: {@code OH = metallicity(dopita16.linear)}. Its errors are of first order, or with
     * {@code errors: monteCarlo, draws: 1000} half of what lies between the percentiles 16 and 84 of so many draws.
     */
    Meaning metallicity(
            @Assigned String name,
            Calibrator calibrator,
            @Named Optional<Policy> outside,
            @Named Optional<ErrorRule> errors,
            @Named Optional<Integer> draws);

    /**
     * 12 + log(O/H) of summed fluxes, of all kept spaxels or where a condition holds:
     * {@code inner = summedMetallicity dopita16.linear, where: radius < 0.5.Re}.
     */
    Meaning summedMetallicity(@Assigned String name, Calibrator calibrator, @Named @Condition Optional<Formula> where);

    /**
     * 12 + log(O/H) and E(B-V) of each spaxel from several ratios of observed fluxes at once, as a posterior:
     * {@code posterior = metallicityPosterior from: [maiolino08.o3, maiolino08.o2], modelError: 0.1, scale: dex,
     * balmer: Hb/Hg, intrinsic: 2.135, balmerError: 0.01, law: calzetti00, rv: 4.05, OH: 7.0..9.2, EBV: 0..1}.
     * {@code modelError} is how far the predicted ratios may be off, in dex of their logarithms ({@code scale: dex}) or as a
     * share of the observed ratio ({@code scale: relative}); {@code balmerError} is a share of the intrinsic ratio. Priors are
     * flat between the ends, or normal within them: {@code OHprior: 8.7 ± 0.2}. Parts, one value a spaxel: OH and EBV
     * (medians with errors), OHlow, OHhigh, EBVlow, EBVhigh (percentiles 16 and 84), mode, modeEBV, chi2, ratios, and of each
     * ratio solved by itself spread and largest. Stands above {@code deredden}.
     */
    Meaning metallicityPosterior(
            @Assigned String name,
            @Named List<RatioCurve> from,
            @Named double modelError,
            @Named RatioPosterior.Scale scale,
            @Named Optional<Formula> balmer,
            @Named Optional<Double> intrinsic,
            @Named Optional<Double> balmerError,
            @Named DustLaw law,
            @Named double rv,
            @Named("OH") Span metallicity,
            @Named("EBV") Span colourExcess,
            @Named("OHprior") Optional<Measured> metallicityBelief,
            @Named("EBVprior") Optional<Measured> excessBelief,
            @Named Optional<Policy> outside);

    /**
     * A straight line through the spaxels: {@code gradient = fitLine OH, against: radius/Re, bootstrap: 1000}, or
     * {@code fitLine OH, against: radius/Re, by: leastAbsolute, errors: residuals, draws: 100}. Parts: slope, intercept,
     * scatter, n.
     *
     * <p>{@code by}: leastSquares where nothing is said, weighted (by the errors of y), leastAbsolute, withScatter (errors in y
     * and intrinsic scatter), errorsInBoth (Kelly 2007), leastTrimmed (Cappellari et al. 2013). {@code errors}: cases,
     * residuals, jackknife, biasCorrected, measurements, simulated; {@code bootstrap: 1000} is short for
     * {@code errors: cases, draws: 1000}, and values are then the medians of the draws. withScatter, errorsInBoth and
     * leastTrimmed find errors themselves, also that of the scatter, which is the intrinsic one. {@code spread: robustSigma}
     * takes ROBUST_SIGMA of the draws in place of their standard deviation. Spaxels without an error that is needed take no
     * part. {@code by: withScatter, walkers: 500, steps: 500, dropped: 250} samples the posterior by walkers, until converged
     * where steps is not said, under flat priors that {@code slope: -5..5, intercept: 0..10} bound. A galaxy with fewer spaxels than {@code atLeast: 10} fails; without it, one with fewer than 3.
     * {@code medians: 0.5, between: 0..2} lays the line through the medians in bins of that width.
     */
    Meaning fitLine(
            @Assigned String name,
            Formula y,
            @Named Formula against,
            @Named Optional<LineMethod> by,
            @Named Optional<ErrorsFrom> errors,
            @Named Optional<Integer> draws,
            @Named Optional<ErrorSpread> spread,
            @Named Optional<Integer> bootstrap,
            @Named Optional<Integer> walkers,
            @Named Optional<Integer> steps,
            @Named Optional<Integer> dropped,
            @Named Optional<Span> slope,
            @Named Optional<Span> intercept,
            @Named Optional<Integer> atLeast,
            @Named Optional<Quantity> medians,
            @Named Optional<Span> between);

    /**
     * A component of the light of a galaxy before the point-spread function, for {@code fitTracer}:
     * {@code disc = component profile: exponential, size: 1.arcsec}, or a map: {@code gas = component map: Ha}. {@code size} is
     * the radius along the major axis that holds half of its light, an angle or a length; {@code index} is that of
     * {@code sersic}, or the beta of {@code moffat}. It lies in the plane of the disc about the centre; with {@code x:} and
     * {@code y:} it lies that far to the east and the north and is round on the sky. {@code brightness} is that at its size, in
     * relation to other components.
     */
    Meaning component(
            @Assigned String name,
            @Named Optional<LightShape> profile,
            @Named Optional<Formula> size,
            @Named Optional<Double> index,
            @Named @In("arcsec") Optional<Quantity> x,
            @Named @In("arcsec") Optional<Quantity> y,
            @Named Optional<Double> brightness,
            @Named Optional<Formula> map);

    /**
     * The metallicity of a galaxy before the point-spread function, from a model of its map (Metha et al. 2024):
     * {@code forward = fitTracer OH, profile: gradient, light: [disc], psf: gaussian, fwhm: 0.7.arcsec, mean: abundances}. With
     * {@code profile: gradient} its parts are slope and central, against {@code skyRadius} or what {@code against:} says (radius,
     * radius/Re), with medians and the central 68 % of the posterior; with {@code profile: constants} each component of the light
     * has one value, a part by its name. Each has its ends, such as slopeLow and slopeHigh. Further parts: chi2, n, BIC (chi2 +
     * k ln n), and for each spaxel model and residual.
     *
     * <p>{@code mean} says what light is the weight of: abundances, which is O/H itself, or logarithms. The point-spread function
     * is {@code psf: gaussian} or {@code psf: moffat, beta: 2.5} with {@code fwhm:} (0 is none), or
     * {@code kernel: 'psf.fits', perPixel: 5}, an image in the data folder of which so many pixels make one of the map, and stands
     * as the map does; without either nothing is smeared. {@code supersampling} is the number of places along each axis of a pixel,
     * 5 where nothing is said. The prior of the slope is flat, {@code slope: -1..1} says where. {@code walkers: 100, steps: 250,
     * dropped: 50} samples the posterior after a swarm of particles has found its middle, until converged where steps is not said.
     */
    Meaning fitTracer(
            @Assigned String name,
            Formula y,
            @Named TracerProfile profile,
            @Named List<Meaning.Result> light,
            @Named Optional<Formula> against,
            @Named Optional<PsfPlan.Shape> psf,
            @Named Optional<Formula> fwhm,
            @Named Optional<Double> beta,
            @Named Optional<String> kernel,
            @Named Optional<Integer> perPixel,
            @Named Optional<Integer> supersampling,
            @Named TracerMean mean,
            @Named Optional<Span> slope,
            @Named Optional<Integer> walkers,
            @Named Optional<Integer> steps,
            @Named Optional<Integer> dropped);

    /**
     * A straight line in the radius in the source plane, through the bins of a lensed galaxy, each pixel smeared with the
     * seeing and averaged over its bin: {@code known = fitArc OH, seeing: 1.03.arcsec, centre: [28, 23], axisRatio: 0.56,
     * positionAngle: -32.deg, radius: minorAxis}. {@code centre} is the column and row, counted from 0, of the pixel of the
     * maps that looks at it; the position angle runs from north through east in the source plane. With ranges the disc is free:
     * {@code free = fitArc OH, seeing: 1.03.arcsec, centre: [24..33, 18..27], axisRatio: 0.1..0.9, positionAngle: -90..90,
     * slope: -0.1..0, central: 8.5..9.5, radius: minorAxis}, and these are flat priors. All discs are tried, so that nothing
     * depends on chance; those at which a search may end, with their shares of the posterior, are the table
     * {@code free.modes}. {@code radius} is {@code deprojected}, in the plane of the disc, or {@code minorAxis}, which is the
     * axis ratio times that (Patricio et al. 2019). {@code moffat: 2.8} is the exponent of a seeing that is not Gaussian. With
     * {@code walkers: 24, steps: 2000, dropped: 1000, starts: inPriors} the posterior is sampled as papers do it; without steps until
     * converged, and {@code starts} may be {@code aboutSwarm} or {@code aboutModes}, which is meant where nothing is said. Walkers
     * that stand in modes that hold nothing of the posterior are counted and left out.
     *
     * <p>Parts: slope (per radius of its kind), deprojected and minorAxis (per radius of either kind), central, axisRatio,
     * positionAngle, column, row, chi2 and dof over bins, chi2Pixels and dofPixels over pixels, BIC, overConstant (the BIC of
     * a constant less that of the line), n, pixels; of a free disc also modes, share (of the posterior, by the best of them)
     * and centre (the probability of its pixel), with walkers leftOut. One value a spaxel: radius, as the seeing smears it, and
     * {@code residual(free)}.
     */
    Meaning fitArc(
            @Assigned String name,
            Formula value,
            @Named @In("arcsec") Quantity seeing,
            @Named Optional<Double> moffat,
            @Named List<Bounds> centre,
            @Named Bounds axisRatio,
            @Named Bounds positionAngle,
            @Named ArcRadius radius,
            @Named Optional<Span> slope,
            @Named Optional<Span> central,
            @Named Optional<Integer> walkers,
            @Named Optional<Integer> steps,
            @Named Optional<Integer> dropped,
            @Named Optional<WalkerStart> starts,
            @Named Optional<Policy> outside);

    /**
     * How far a value goes with itself in the plane of the disc, by its two-point correlation (Williams et al. 2022,
     * equation 18), for residuals, which scatter about 0:
     * {@code structure = twoPoint residual(gradient), upTo: 5.kpc, step: 0.1.kpc, form: cumulative, draws: 100}. {@code form}
     * says which neighbours count at a scale: all within it and the spaxel itself (cumulative), all but the spaxel itself
     * (cumulativeWithoutSelf), or those beyond one scale and up to the next (shell). {@code draws} adds the measurement errors
     * once more, and shuffles the values, so many times each. Parts: scale50, scale30 (where the correlation falls below 0.5
     * and 0.3, in kpc), n, and with draws, whose medians those are then, measured50, measured30, null50, null30. The curve is
     * in a table of its own.
     */
    Meaning twoPoint(
            @Assigned String name,
            Formula value,
            @Named @In("kpc") Quantity upTo,
            @Named @In("kpc") Quantity step,
            @Named PairForm form,
            @Named Optional<Integer> draws);

    /**
     * How much of the variance of a velocity field a rotating disc explains:
     * {@code rotation = rotatingDisc velocity(Ha)}. Parts: share, amplitude.
     */
    Meaning rotatingDisc(@Assigned String name, Formula velocity);

    /**
     * log10 of the density of galaxies out to the k-th neighbour, 3 (k-1) / (4 pi r_k^3):
     * {@code environment = neighbourDensity k: 5}. Parts: eta.
     */
    Meaning neighbourDensity(@Assigned String name, @Named int k);
}
