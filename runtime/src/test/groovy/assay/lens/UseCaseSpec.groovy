package assay.lens

import assay.SharedData
import assay.fit.LeastSquares
import assay.lens.image.Detail
import assay.lens.image.Frame
import assay.lens.image.PointSpread
import assay.lens.image.Samples
import assay.lens.profile.Component
import assay.lens.profile.Ellipse
import assay.lens.profile.Light
import assay.lens.profile.Radius
import assay.lens.profile.Tracer
import assay.model.Problem
import groovy.json.JsonSlurper
import spock.lang.Requires
import spock.lang.Specification

/** The two use cases of Metha et al. (2024), held to fits with lenstronomy's own model. */
@Requires({ SharedData.has('oracles/tracer_maps') })
class UseCaseSpec extends Specification {
    static final Frame FRAME = new Frame(121, 121, 0.066)
    static final Frame SMALL = new Frame(31, 31, 0.066)
    static final double[] RADII = (0..<FRAME.pixels()).collect { Math.hypot(FRAME.x(it % 121), FRAME.y(it.intdiv(121))) }
    static final Light DISC = new Light.Sersic(Ellipse.circle(0, 0), 16, 1, 1)

    def "the most likely gradient of use case 1 is that of Gauss-Newton steps on lenstronomy's model: #fwhm #mean #factor #data"() {
        given:
        def map = Oracles.map("oracles/tracer_maps/usecase1_fwhm${fwhm}.csv")
        def fit = GradientFit.of(model(fwhm, factor, mean), data == 'noisy' ? map.tracer_obs : map.tracer_truth, map.sigma)
        def theirs = oracle(fwhm, factor, mean, data)

        when:
        def ours = fit.mostLikely()

        then: 'steps that stopped at 1e-6; maps of ten digits, errors at the optimum'
        fit.pixels() == theirs.n
        Math.abs(ours.central() - theirs.Zc) < 1e-6
        Math.abs(ours.slope() - theirs.grad) < 1e-6
        Math.abs(ours.chiSquare() - theirs.chi2) < 1e-4
        Math.abs(ours.centralError() - theirs.e_Zc) < 1e-6
        Math.abs(ours.slopeError() - theirs.e_grad) < 1e-6

        where:
        [fwhm, factor, mean, data] << [[0.5, 1.5, 2.0], [1, 5], Mean.values().toList(), ['noisy', 'noisefree']].combinations()
    }

    def "a line through the pixels of use case 1 flattens as it did: #theirs.fwhm"() {
        given:
        def map = Oracles.map("oracles/tracer_maps/usecase1_fwhm${theirs.fwhm}.csv")
        double[] ones = RADII.collect { 1d }

        when:
        def line = LeastSquares.weighted([ones, RADII] as double[][], map.tracer_obs, map.sigma)

        then: 'maps of ten digits'
        Math.abs(line.coefficients()[0] - theirs.Zc) < 1e-8
        Math.abs(line.coefficients()[1] - theirs.grad) < 1e-8
        Math.abs(line.error(1) - theirs.e_grad) < 1e-8

        where:
        theirs << list('tracer_usecase1_wls.json').findAll { it.fwhm in [0.5, 1.5, 2.0] }
    }

    def "the posterior of use case 1 is where their sampler had it: #theirs.fwhm"() {
        given:
        def map = Oracles.map("oracles/tracer_maps/usecase1_fwhm${theirs.fwhm}.csv")
        def posterior = GradientFit.of(model(theirs.fwhm, 1, Mean.OF_LOGARITHMS), map.tracer_obs, map.sigma).posterior()

        expect: 'their 20,000 correlated draws settle medians to about a tenth of the error: 4e-4 was the worst of all eight widths'
        Math.abs(posterior.slope().median() - theirs.grad[1]) < 5e-4
        Math.abs(posterior.slope().quantile(0.16) - theirs.grad[0]) < 1e-3
        Math.abs(posterior.slope().quantile(0.84) - theirs.grad[2]) < 1e-3
        Math.abs(posterior.central().median() - theirs.Zc[1]) < 1e-3

        where:
        theirs << list('tracer_usecase1_mcmc_shipped_ss1.json').findAll { it.fwhm in [0.5, 1.5, 2.0] }
    }

    def "where the model is linear the posterior is the normal distribution of least squares"() {
        given:
        def map = Oracles.map('oracles/tracer_maps/usecase1_fwhm1.5.csv')
        def fit = GradientFit.of(model(1.5, 1, Mean.OF_LOGARITHMS), map.tracer_obs, map.sigma)
        def best = fit.mostLikely()
        def posterior = fit.posterior()

        expect: 'shares below and above one error'
        Math.abs(posterior.slope().quantile(0.158655253931457) - (best.slope() - best.slopeError())) < 1e-4 * best.slopeError()
        Math.abs(posterior.slope().median() - best.slope()) < 1e-4 * best.slopeError()
        Math.abs(posterior.central().quantile(0.841344746068543) - (best.central() + best.centralError())) < 1e-4 * best.centralError()
        Math.abs(posterior.central().standardDeviation() - best.centralError()) < 1e-4 * best.centralError()
    }

    def "the series of a gradient is the model itself: slope #slope"() {
        given:
        def samples = Samples.of(new Frame(31, 31, 0.2), 3)
        def smearing = new PointSpread.Gaussian(1.5, 4).over(samples, new Detail.OnSamples())
        def model = GradientModel.of(DISC, Radius.from(0.1, 0), samples, smearing, Mean.OF_ABUNDANCES, -0.6, 0.4)
        double[] fast = new double[model.pixels()]
        model.into(8.3, slope, fast)
        def whole = TracerImage.of([new Component(DISC,
                new Tracer.Gradient(Radius.from(0.1, 0), 8.3, slope))], samples, smearing, Mean.OF_ABUNDANCES)

        expect:
        Oracles.apart(fast, whole.metallicity()) < 2e-10

        where:
        slope << [-0.6, -0.2137, 0, 0.33]
    }

    def "three parts of use case 2 are found as they found them: #theirs.tracer #theirs.data"() {
        given:
        def map = Oracles.map('oracles/tracer_maps/usecase2.csv')

        when:
        def ours = clumps(mean(theirs.tracer)).mostLikely(theirs.data == 'noisy' ? map.tracer_obs : map.tracer_truth, map.sigma)

        then:
        Oracles.apart(ours.parts(), theirs.Z as double[]) < 1e-6
        Oracles.apart((0..2).collect { ours.error(it) } as double[], theirs.err as double[]) < 1e-6
        Math.abs(ours.chiSquare() - theirs.chi2) < 1e-4

        where:
        theirs << list('tracer_usecase2_maxlike.json')
    }

    def "pixels without a value or an error are left out"() {
        given:
        def map = Oracles.map('oracles/tracer_maps/usecase2.csv')
        double[] holes = map.tracer_obs.clone()
        double[] sigma = map.sigma.clone()
        holes[480] = Double.NaN
        sigma[481] = Double.POSITIVE_INFINITY
        double[] faint = map.sigma.clone()
        faint[480] = 1e9
        faint[481] = 1e9

        expect: 'an error of 1e9 leaves nothing of a pixel'
        clumps(Mean.OF_ABUNDANCES).mostLikely(holes, sigma).pixels() == 959
        Oracles.apart(clumps(Mean.OF_ABUNDANCES).mostLikely(holes, sigma).parts(), clumps(Mean.OF_ABUNDANCES).mostLikely(map.tracer_obs, faint).parts()) < 1e-9
    }

    def "what cannot be fitted is refused: #message"() {
        when:
        make(clumps(Mean.OF_ABUNDANCES))

        then:
        Problem refused = thrown()
        refused.message.contains(message)

        where:
        make                                                                      || message
        ({ it.mostLikely(new double[3], new double[3]) })                         || 'a map of 3 pixels with 3 errors is held against a model of 961'
        ({ it.mostLikely(new double[961], new double[961]) })                     || 'pixel 0, counted from 0 row by row, has the error 0.0'
        ({ it.mostLikely([Double.NaN] * 961 as double[], new double[961]) })      || 'a map has 0 pixels with a value'
        ({ model(0.5, 1, Mean.OF_ABUNDANCES).into(8, -0.5, new double[14641]) })  || 'a slope of -0.5 lies outside the range from -0.4 to 0.1'
        ({ GradientModel.of(DISC, Radius.from(0, 0), Samples.of(SMALL, 1), new PointSpread.None().over(Samples.of(SMALL, 1), new Detail.OnPixels()), Mean.OF_ABUNDANCES, 1, -1) }) || 'runs from 1.0 to -1.0'
    }

    def "without noise the bias of what was fitted is theirs at all widths: #fwhm #mean #factor"() {
        given: 'the galaxy as it is simulated: 25 samples a pixel, abundances averaged, variances 0.00725 + 0.00091 / light'
        def samples = Samples.of(FRAME, 5)
        def smearing = new PointSpread.Gaussian(fwhm, 4).over(samples, new Detail.OnSamples())
        def truth = TracerImage.of([new Component(DISC, new Tracer.Gradient(Radius.from(0, 0), 8, -0.2))], samples, smearing, Mean.OF_ABUNDANCES)
        double[] sigma = truth.light().collect { Math.sqrt(0.00725d + 0.00091d / it) }
        def theirs = oracle(fwhm, factor, mean, 'noisefree')
        def line = list('tracer_usecase1_wls.json').find { it.fwhm == fwhm }
        double[] ones = new double[FRAME.pixels()]
        Arrays.fill(ones, 1)

        when:
        def ours = GradientFit.of(model(fwhm, factor, mean), truth.metallicity(), sigma).mostLikely()
        def flattened = LeastSquares.weighted([ones, RADII] as double[][], truth.metallicity(), sigma)

        then:
        Math.abs(ours.central() - theirs.Zc) < 1e-6
        Math.abs(ours.slope() - theirs.grad) < 1e-6
        Math.abs(flattened.coefficients()[0] - line.noisefree_Zc) < 1e-7
        Math.abs(flattened.coefficients()[1] - line.noisefree_grad) < 1e-7

        where:
        [fwhm, [factor, mean]] << [[0.1, 0.2, 0.3, 0.7, 1.0], [[1, Mean.OF_ABUNDANCES], [1, Mean.OF_LOGARITHMS], [5, Mean.OF_LOGARITHMS]]].combinations()
    }

    def "one gradient over the three parts is inverted, as they found it: #mean"() {
        given:
        def map = Oracles.map('oracles/tracer_maps/usecase2.csv')
        def posterior = GradientFit.of(overClumps(mean), map.tracer_obs, map.sigma).posterior()
        def theirs = list("tracer_usecase2_mcmc_${sampled}.json").find { it.model == 'one gradient' }

        expect: 'errors are 0.0165 and 0.035; 20,000 draws correlated over some 25 steps settle these quantiles to 0.05 of that, three times which is allowed'
        [0.16, 0.5, 0.84].eachWithIndex { share, k ->
            String quantile = ['q16', 'q50', 'q84'][k]
            assert Math.abs(posterior.central().quantile(share) - theirs[quantile][0]) < 0.15 * 0.0165
            assert Math.abs(posterior.slope().quantile(share) - theirs[quantile][1]) < 0.15 * 0.035
        }

        where:
        mean               | sampled
        Mean.OF_ABUNDANCES | 'log'
        Mean.OF_LOGARITHMS | 'shipped'
    }

    def "a line through the pixels of use case 2 ends where it did"() {
        given:
        def map = Oracles.map('oracles/tracer_maps/usecase2.csv')
        def theirs = SharedData.json('oracles/tracer_usecase2_wls.json')
        double[] radii = (0..<961).collect { Math.hypot(SMALL.x(it % 31), SMALL.y(it.intdiv(31))) }
        double[] ones = radii.collect { 1d }
        def line = LeastSquares.weighted([ones, radii] as double[][], map.tracer_obs, map.sigma)

        expect:
        Math.abs(line.coefficients()[0] - theirs.Zc) < 1e-8
        Math.abs(line.coefficients()[1] - theirs.grad) < 1e-8
    }

    static GradientModel overClumps(Mean mean) {
        def samples = Samples.chosen(SMALL, 5, Oracles.within(SMALL, 10))
        GradientModel.of(new Light.Sum(parts()), Radius.from(0, 0), samples,
                psf().over(samples, new Detail.OnPixels()), mean, -0.5, 0.8)
    }

    static PartsModel clumps(Mean mean) {
        def samples = Samples.chosen(SMALL, 5, Oracles.within(SMALL, 10))
        PartsModel.of(parts(), samples, psf().over(samples, new Detail.OnPixels()), mean)
    }

    private static List<Light> parts() {
        [[0, 0], [0.25, 0], [-0.25, -0.25]].collect { new Light.Sersic(Ellipse.circle(it[0], it[1]), 16, 0.25, 1) }
    }

    private static PointSpread psf() {
        new PointSpread.Measured(Oracles.kernel('oracles/tracer_fixed/B_kernel_ss5_fwhm0.055.csv'), 5)
    }

    static GradientModel model(double fwhm, int factor, Mean mean) {
        def samples = Samples.of(FRAME, factor)
        GradientModel.of(DISC, Radius.from(0, 0), samples,
                new PointSpread.Gaussian(fwhm, 4).over(samples, new Detail.OnSamples()), mean, -0.4, 0.1)
    }

    private static Mean mean(String tracer) {
        tracer == 'LOG' ? Mean.OF_ABUNDANCES : Mean.OF_LOGARITHMS
    }

    private static Map oracle(double fwhm, int factor, Mean mean, String data) {
        list('tracer_usecase1_maxlike_ss1_ss5.json').find {
            it.fwhm == fwhm && it.numerics == "ss$factor".toString() && it.data == data && UseCaseSpec.mean(it.tracer) == mean
        }
    }

    private static List list(String file) {
        new JsonSlurper().parse(SharedData.find("oracles/$file")) as List
    }
}
