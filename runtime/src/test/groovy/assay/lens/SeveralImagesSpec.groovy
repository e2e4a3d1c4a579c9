package assay.lens

import assay.lens.mass.SourcePlane
import assay.lens.profile.Radius
import assay.stats.RandomStream
import spock.lang.Shared
import spock.lang.Specification

/** A source seen three times: stretched to the right, turned over, and small. */
class SeveralImagesSpec extends Specification {
    static final ArcDisc TRUTH = new ArcDisc(9, 7, 0.6, 40, Radius.Kind.DEPROJECTED)
    static final List<List<Double>> IMAGES = [[0.5, 0.1, -0.1, 0.9], [-0.8, 0.2, 0.3, 0.5], [1.6, 0, 0.2, 1.5]]

    @Shared
    List<ArcModel> models = IMAGES.collect { image(it) }

    def "chi-squared of several images is the sum of theirs about one place of the source"() {
        given:
        def data = (0..2).collect { ArcData.of(models[it], noisy(truth(it), it, 0), errors(it)) }
        def together = data[0].and(data[1]).and(data[2])
        double[] all = new double[together.size()]
        together.model().radii(TRUTH, new double[together.model().room()], all)
        def each = (0..2).collectMany { truth(it).collect { z -> (9 - z) / 0.05d } }

        expect: 'radii are those about the place that the pixel of the first image looks at, in every image'
        together.size() == data*.size().sum()
        Oracles.apart(all, each as double[]) < 1e-12
        Math.abs(together.chiSquare(TRUTH, 9, -0.05) - squares()) < 1e-9 * together.size()
    }

    def "all images together tell the disc better than any alone, and their errors cover it"() {
        given:
        def priors = new ArcPriors(range(7, 11), range(5, 9), range(0.2, 1), range(8, 10), range(-0.2, 0.1))

        when:
        def results = (0..<20).collect { time ->
            def data = (0..2).collect { ArcData.of(models[it], noisy(truth(it), it, time), errors(it)) }
            def scan = ArcScan.of(data[0].and(data[1]).and(data[2]), priors, Radius.Kind.DEPROJECTED, 16, 45)
            def alone = time > 3 ? null : ArcScan.of(data[0], priors, Radius.Kind.DEPROJECTED, 16, 45)
            def posterior = scan.posterior(0)
            [off: (posterior.slope().mean() + 0.05) / posterior.slope().standardDeviation(),
             turned: turned(posterior.positionAngle().mean() - 40) / posterior.positionAngle().standardDeviation(),
             tighter: alone == null || posterior.slope().standardDeviation() < alone.posterior(0).slope().standardDeviation()]
        }

        then: 'of 20 intervals of 68 percent 8 to 19 hold the truth with a chance of 99.6 percent, and no pull is above 3.5'
        results.every { it.tighter }
        results.count { Math.abs(it.off) < 1 } in 8..19
        results.count { Math.abs(it.turned) < 1 } in 8..19
        results.every { Math.abs(it.off) < 3.5 && Math.abs(it.turned) < 3.5 }
    }

    private static double turned(double degrees) {
        degrees - 180 * Math.rint(degrees / 180)
    }

    private static ArcPriors.Range range(double from, double to) {
        new ArcPriors.Range(from, to)
    }

    /** 19 x 15 pixels whose middle looks at (4, 2) in the source, by a matrix of magnification. */
    private static ArcModel image(List<Double> matrix) {
        int n = 19 * 15
        double[] x = (0..<n).collect { 4 + matrix[0] * (it % 19 - 9) + matrix[1] * (it.intdiv(19) - 7) }
        double[] y = (0..<n).collect { 2 + matrix[2] * (it % 19 - 9) + matrix[3] * (it.intdiv(19) - 7) }
        int[] labels = (0..<n).collect { Math.abs(it % 19 - 9) + Math.abs(it.intdiv(19) - 7) < 8 ? it.intdiv(19).intdiv(2) * 19 + (it % 19).intdiv(2) : -1 }
        ArcModel.of(SourcePlane.of(19, 15, x, y), Seeing.gaussian(1.5), LabelledBins.of(labels))
    }

    private double[] truth(int image) {
        double[] radii = new double[models[image].bins()]
        models[image].radii(TRUTH, new double[models[image].room()], radii)
        radii.collect { 9 - 0.05d * it }
    }

    private double[] errors(int image) {
        (0..<models[image].bins()).collect { 0.04d }
    }

    private static double[] noisy(double[] truth, int image, int time) {
        def chance = RandomStream.of(31, "image$image", 'noise').draw(time)
        truth.collect { it + 0.04d * chance.nextGaussian() }
    }

    private double squares() {
        double sum = 0
        (0..2).each { image ->
            double[] clean = truth(image)
            double[] seen = noisy(clean, image, 0)
            clean.eachWithIndex { z, k -> sum += ((seen[k] - z) / 0.04d)**2 }
        }
        sum
    }
}
