package assay.lens

import assay.SharedData
import assay.lens.mass.SourcePlane
import assay.lens.profile.Radius
import assay.model.Problem
import assay.sample.Moves
import assay.sample.Run
import assay.sample.Until
import assay.sky.image.Kernel
import assay.stats.RandomStream
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification

class ArcSamplingSpec extends Specification {
    static final Radius.Kind MINOR = Radius.Kind.MINOR_AXIS
    static final List<String> ALL = ['axisRatio', 'positionAngle', 'central', 'slope']

    @Shared
    def arc = SharedData.has('data/lensed-arcs/AS1063') ? new ArcModelSpec.Arc() : null

    @Shared
    def scan = arc == null ? null : ArcScan.of(arc.data, ArcScanSpec.PRIORS, MINOR, 20, 45)

    @Requires({ SharedData.has('data/lensed-arcs/AS1063') })
    def "walkers about the modes of AS1063 find the exact posterior, and table 2 of Patricio et al. (2019)"() {
        given:
        def exact = scan.posterior(0)
        def sampled = ArcSampling.converged(30000).free(scan, Run.of(1063, 'AS1063', 'free').with(Moves.differentialEvolution()), 2)

        expect: 'every quantile within four times what so many effective draws settle, and the steps of the scan'
        sampled.converged()
        sampled.leftOut() == 0
        ALL.each { agrees(sampled.parameter(it), exact."$it"()) }
        Math.abs(centred(sampled, 30, 24) - exact.centre(30, 24)) < 0.03

        and: 'published: -0.042 +- 0.002, 9.038 +- 0.008, 0.52 +- 0.05, 68 +- 2'
        near(sampled.parameter('slope'), -0.042, 0.002)
        near(sampled.parameter('central'), 9.038, 0.008)
        near(sampled.parameter('axisRatio'), 0.52, 0.05)
        near(sampled.parameter('positionAngle'), 68, 2)
    }

    @Requires({ SharedData.has('data/lensed-arcs/AS1063') })
    def "walkers from anywhere in the priors stick in lower modes of AS1063, and none of those is counted: #starts"() {
        given:
        def sampled = new ArcSampling(24, Until.steps(2000, 1000), starts).free(scan, Run.of(seed, 'AS1063', 'free'), 2)
        def counted = sampled.modes().findAll { it.counts() }

        expect: 'the best mode, at 68 degrees, holds everything'
        counted*.rank() == [0]
        sampled.modes()*.walkers().sum() == 24
        sampled.leftOut() == 24 - counted[0].walkers()
        stuck == (sampled.leftOut() > 0)
        sampled.draws('slope').length == 1000 * counted[0].walkers()

        and: 'the others lean against the end of the angles, where there is no mode of the disc itself'
        sampled.modes().findAll { it.walkers() > 0 && !it.counts() }.every { Math.abs(Math.abs(it.mode().disc().positionAngle()) - 90) < 2 || it.mode().line().chiSquare() > 150 }

        and: 'as near as 24 walkers of 1000 correlated steps come'
        near(sampled.parameter('slope'), -0.0415, 0.0007)
        near(sampled.parameter('positionAngle'), 68.0, 1.2)

        where:
        starts                          | seed || stuck
        ArcSampling.Starts.IN_PRIORS    | 1    || true
        ArcSampling.Starts.IN_PRIORS    | 2    || true
        ArcSampling.Starts.ABOUT_SWARM  | 1    || false
    }

    @Requires({ SharedData.has('data/lensed-arcs/AS1063') })
    def "independent draws from the scan are spread as its marginals"() {
        given:
        def draws = scan.draws(20000, RandomStream.of(9, 'AS1063', 'draws'))
        def posterior = scan.posterior(0)

        expect: 'four times what 20,000 draws settle'
        ALL.each { name ->
            double[] sorted = draws[ArcDensity.NAMES.indexOf(name)]
            Arrays.sort(sorted)
            [0.025, 0.16, 0.5, 0.84, 0.975].each {
                double error = Math.sqrt(it * (1 - it) / 20000)
                double value = sorted[(20000 * it) as int]
                assert value > posterior."$name"().quantile(it - 4 * error) && value < posterior."$name"().quantile(it + 4 * error)
            }
        }
    }

    @Requires({ SharedData.has('data/lensed-arcs/AS1063') })
    def "with the disc fixed walkers find the line in closed form: #starts"() {
        given:
        def line = arc.data.line(ArcModelSpec.FIXED)
        def sampled = new ArcSampling(24, Until.converged(20000), starts)
                .fixed(arc.data, ArcModelSpec.FIXED, ArcScanSpec.PRIORS, Run.of(7, 'AS1063', 'fixed'), 2)

        expect:
        sampled.converged()
        sampled.names() == ['central', 'slope']
        sampled.modes().isEmpty()
        agrees(sampled.parameter('slope'), line.slope(), line.slopeError())
        agrees(sampled.parameter('central'), line.central(), line.centralError())

        and: 'published: -0.034 +- 0.002 and 8.985 +- 0.007'
        near(sampled.parameter('slope'), -0.034, 0.002)
        near(sampled.parameter('central'), 8.985, 0.007)

        where:
        starts << ArcSampling.Starts.values()
    }

    def "the same bits on any number of threads: #threads"() {
        given:
        def small = ArcScan.of(bars(), ArcScanSpec.priors([6, 8], [6, 8], [8, 10], [-0.2, 0.1]), Radius.Kind.DEPROJECTED, 18, 60)
        def sampling = new ArcSampling(14, Until.steps(60, 10), ArcSampling.Starts.ABOUT_SWARM)
        def one = sampling.free(small, Run.of(3, 'bars', 'free'), 1)
        def more = sampling.free(small, Run.of(3, 'bars', 'free'), threads)

        expect:
        one.names().every { one.draws(it) == more.draws(it) }
        one.parameters() == more.parameters()

        where:
        threads << [2, 7]
    }

    def "two modes of equal shares have equal numbers of draws, wherever the walkers stood"() {
        given: 'two crossed bars, each the mirror image of the other'
        def small = ArcScan.of(bars(), ArcScanSpec.priors([6, 8], [6, 8], [8, 10], [-0.2, 0.1]), Radius.Kind.DEPROJECTED, 18, 60)
        def sampled = new ArcSampling(24, Until.steps(600, 200), starts).free(small, Run.of(5, 'bars', 'free'), 2)
        double[] angles = sampled.draws('positionAngle')
        int first = angles.toList().count { it - 180 * Math.floor(it / 180) < 90 } as int

        expect: 'the hills end at cells of 3 degrees, not at 0 and 90 themselves'
        sampled.modes().size() == 2
        sampled.modes().every { it.counts() }
        Math.abs(first / angles.length - 0.5) < 0.01

        where:
        starts << [ArcSampling.Starts.IN_PRIORS, ArcSampling.Starts.ABOUT_MODES]
    }

    def "a disc whose axis points north is not torn in two: #starts"() {
        given:
        def truth = new ArcDisc(7, 7, 0.45, 90, Radius.Kind.DEPROJECTED)
        def small = ArcScan.of(seen(truth), ArcScanSpec.priors([6, 8], [6, 8], [8, 10], [-0.2, 0.1]), Radius.Kind.DEPROJECTED, 18, 60)
        def angle = new ArcSampling(24, Until.steps(1500, 500), starts).free(small, Run.of(5, 'north', 'free'), 2).parameter('positionAngle')
        def exact = small.posterior(0).positionAngle()

        expect:
        Math.abs(angle.high() - angle.low() - exact.quantile(0.84) + exact.quantile(0.16)) < 0.3 * exact.standardDeviation()
        Math.abs(Math.abs(angle.median()) - 90) < 3 * exact.standardDeviation()

        where:
        starts << [ArcSampling.Starts.IN_PRIORS, ArcSampling.Starts.ABOUT_MODES]
    }

    def "what cannot be sampled is refused: #message"() {
        when:
        make()

        then:
        Problem refused = thrown()
        refused.message.contains(message)

        where:
        make                                                                        || message
        ({ new ArcSampling(3, Until.steps(5, 1), ArcSampling.Starts.IN_PRIORS) })   || '4 walkers or more, not 3'
    }

    private static double centred(SampledArc sampled, int column, int row) {
        double[] columns = sampled.draws('column')
        double[] rows = sampled.draws('row')
        (0..<columns.length).count { Math.rint(columns[it]) == column && Math.rint(rows[it]) == row } / columns.length
    }

    private static void agrees(def parameter, def exact) {
        double error = exact.standardDeviation() / Math.sqrt(parameter.bulkSize())
        assert Math.abs(parameter.median() - exact.median()) < 4 * 1.25 * error
        assert Math.abs(parameter.low() - exact.quantile(0.16)) < 4 * 1.5 * error
        assert Math.abs(parameter.high() - exact.quantile(0.84)) < 4 * 1.5 * error
    }

    /** The quantiles of a normal distribution at 16 and 84 percent lie 0.9945 dispersions from its middle. */
    private static void agrees(def parameter, double middle, double deviation) {
        double error = deviation / Math.sqrt(parameter.bulkSize())
        assert Math.abs(parameter.median() - middle) < 4 * 1.25 * error
        assert Math.abs(parameter.low() - middle + 0.9945 * deviation) < 4 * 1.5 * error
        assert Math.abs(parameter.high() - middle - 0.9945 * deviation) < 4 * 1.5 * error
    }

    private static boolean near(def parameter, double value, double within) {
        Math.abs(parameter.median() - value) < within
    }

    private static ArcData bars() {
        def model = plain()
        double[] one = radii(model, new ArcDisc(7, 7, 0.2, 45, Radius.Kind.DEPROJECTED))
        double[] other = radii(model, new ArcDisc(7, 7, 0.2, -45, Radius.Kind.DEPROJECTED))
        ArcData.of(model, (0..<225).collect { 9 - 0.05d * Math.min(one[it], other[it]) } as double[], (0..<225).collect { 0.05d } as double[])
    }

    /** With errors of 0.05 dex and a chance of their own. */
    private static ArcData seen(ArcDisc disc) {
        def model = plain()
        def chance = RandomStream.of(11, 'north', 'noise')
        ArcData.of(model, radii(model, disc).collect { 9 - 0.05d * it + 0.05d * chance.nextGaussian() } as double[], (0..<225).collect { 0.05d } as double[])
    }

    /** 15 x 15 pixels of 1 kpc seen as they are. */
    private static ArcModel plain() {
        double[] x = (0..<225).collect { it % 15 }
        double[] y = (0..<225).collect { it.intdiv(15) }
        ArcModel.of(SourcePlane.of(15, 15, x, y), Kernel.point(), LabelledBins.of((0..<225) as int[]))
    }

    private static double[] radii(ArcModel model, ArcDisc disc) {
        double[] radii = new double[model.bins()]
        model.radii(disc, new double[model.room()], radii)
        radii
    }
}
