package assay.lens

import assay.SharedData
import assay.lens.mass.SourcePlane
import assay.lens.profile.Radius
import assay.model.Problem
import assay.sky.image.Kernel
import spock.lang.Requires
import spock.lang.Specification

class ArcScanSpec extends Specification {
    static final ArcPriors PRIORS = priors([24, 33], [18, 27], [8.5, 9.5], [-0.1, 0])

    @Requires({ SharedData.has('data/lensed-arcs/AS1063') })
    def "with its disc free AS1063 has the line and the disc of table 2 of Patricio et al. (2019)"() {
        given:
        def scan = ArcScan.of(new ArcModelSpec.Arc().data, PRIORS, Radius.Kind.MINOR_AXIS, 20, 45)

        when:
        def best = scan.modes()[0]
        def posterior = scan.posterior(0)

        then: 'the least chi-squared of an independent scan'
        [best.disc().column(), best.disc().row()] == [30, 24]
        Math.abs(best.line().chiSquare() - 104.19) < 0.005

        and: 'published: -0.042 +- 0.002, 9.038 +- 0.008, 0.52 +- 0.05, 68 +- 2; the digits here are of that scan, to a twentieth of an error'
        near(posterior.slope(), -0.0415, 0.0014, 0.0014, 1e-4)
        near(posterior.central(), 9.0372, 0.0076, 0.0077, 4e-4)
        near(posterior.axisRatio(), 0.5175, 0.048, 0.0461, 1e-3)
        near(posterior.positionAngle(), 68.02, 2.44, 2.40, 0.06)
        Math.abs(posterior.centre(30, 24) - 0.935) < 0.001
        posterior.cut() < 1e-6

        and: 'the whole scan knows no more than this mode'
        Math.abs(scan.posterior().slope().median() - posterior.slope().median()) < 1e-5
        scan.modes()*.share().sum() > 1 - 1e-9
        best.share() > 0.999999
        scan.modeOf(new ArcDisc(30, 24, 0.5, 60, Radius.Kind.MINOR_AXIS)) == 0

        and: 'in the plane of the disc the gradient is half as steep'
        Math.abs(best.disc().axisRatio() * best.line().slope() + 0.0215) < 1e-4
    }

    def "two discs that the data cannot tell apart are two modes of equal shares"() {
        given: 'two crossed bars, each the mirror image of the other'
        def scan = ArcScan.of(bars(), priors([6, 8], [6, 8], [8, 10], [-0.2, 0.1]), Radius.Kind.DEPROJECTED, 18, 60)
        def modes = scan.modes()

        expect:
        modes.size() == 2
        modes*.disc()*.positionAngle().sort().collect { Math.round(it) } == [-45, 45]
        modes.every { Math.abs(it.share() - 0.5) < 1e-9 }
        Math.abs(modes[0].line().chiSquare() - modes[1].line().chiSquare()) < 1e-6
        scan.modeOf(new ArcDisc(7, 7, 0.5, -50, Radius.Kind.DEPROJECTED)) == modes.findIndexOf { it.disc().positionAngle() < 0 }
        scan.modeOf(new ArcDisc(7, 7, 0.5, 130, Radius.Kind.DEPROJECTED)) == modes.findIndexOf { it.disc().positionAngle() < 0 }
    }

    def "what lies beyond the priors has no part in the posterior"() {
        given: 'a line of -0.05, the edge of the first prior'
        def data = cross(new ArcDisc(7, 7, 0.45, 30, Radius.Kind.DEPROJECTED))

        expect:
        priors([6, 8], [6, 8], [8, 10], [-0.05, 0]).inside(data.line(new ArcDisc(7, 7, 0.45, 30, Radius.Kind.DEPROJECTED))).with { Math.abs(it - 0.5) < 1e-3 }
        priors([6, 8], [6, 8], [8, 10], [-0.2, 0.1]).inside(data.line(new ArcDisc(7, 7, 0.45, 30, Radius.Kind.DEPROJECTED))) == 1
    }

    def "what cannot be is refused: #message"() {
        when:
        make()

        then:
        Problem refused = thrown()
        refused.message.contains(message)

        where:
        make                                                             || message
        ({ priors([3, 3], [1, 2], [8, 9], [0, 1]) })                     || 'a range runs from 3.0 to 3.0'
        ({ ArcScan.of(cross(new ArcDisc(7, 7, 0.45, 30, Radius.Kind.DEPROJECTED)), priors([6, 8], [6, 8], [1, 2], [5, 6]), Radius.Kind.DEPROJECTED, 4, 6) }) || 'no disc in the ranges of the priors'
        ({ ArcScan.of(cross(new ArcDisc(7, 7, 0.45, 30, Radius.Kind.DEPROJECTED)), PRIORS, Radius.Kind.DEPROJECTED, 1, 6) }) || 'a scan of 1 axis ratios'
        ({ cross(new ArcDisc(99, 7, 0.45, 30, Radius.Kind.DEPROJECTED)) }) || 'centre in pixel (99, 7)'
        ({ new ArcDisc(1, 1, 0, 0, Radius.Kind.DEPROJECTED) })           || 'axis ratio 0.0'
    }

    private static boolean near(def marginal, double median, double below, double above, double within) {
        Math.abs(marginal.median() - median) < within &&
                Math.abs(median - below - marginal.quantile(0.1587)) < 2 * within &&
                Math.abs(median + above - marginal.quantile(0.8413)) < 2 * within
    }

    static ArcPriors priors(List column, List row, List central, List slope) {
        new ArcPriors(range(column), range(row), range([0.1, 0.9]), range(central), range(slope))
    }

    private static ArcPriors.Range range(List ends) {
        new ArcPriors.Range(ends[0] as double, ends[1] as double)
    }

    /** Metallicity 9 - 0.05 R, with R that of the nearer of two thin discs at 45 and -45 degrees. */
    private static ArcData bars() {
        double[] x = (0..<225).collect { it % 15 }
        double[] y = (0..<225).collect { it.intdiv(15) }
        def model = ArcModel.of(SourcePlane.of(15, 15, x, y), Kernel.point(), LabelledBins.of((0..<225) as int[]))
        double[] one = new double[225]
        double[] other = new double[225]
        model.radii(new ArcDisc(7, 7, 0.2, 45, Radius.Kind.DEPROJECTED), new double[model.room()], one)
        model.radii(new ArcDisc(7, 7, 0.2, -45, Radius.Kind.DEPROJECTED), new double[model.room()], other)
        ArcData.of(model, (0..<225).collect { 9 - 0.05d * Math.min(one[it], other[it]) } as double[], (0..<225).collect { 0.05d } as double[])
    }

    /** 15 x 15 pixels of 1 kpc seen as they are; metallicity 9 - 0.05 R on the middle row and column. */
    private static ArcData cross(ArcDisc disc) {
        double[] x = (0..<225).collect { it % 15 }
        double[] y = (0..<225).collect { it.intdiv(15) }
        int[] labels = (0..<225).collect { it % 15 == 7 || it.intdiv(15) == 7 ? it : -1 }
        def model = ArcModel.of(SourcePlane.of(15, 15, x, y), Kernel.point(), LabelledBins.of(labels))
        double[] radii = new double[model.bins()]
        model.radii(disc, new double[model.room()], radii)
        ArcData.of(model, radii.collect { 9 - 0.05d * it } as double[], radii.collect { 0.01d } as double[])
    }
}
