package assay.lens.image

import assay.model.Problem
import assay.sky.image.Convolution
import assay.sky.image.Kernel
import assay.sky.image.Psf
import spock.lang.Specification

class SmearingSpec extends Specification {
    static final Frame FRAME = new Frame(13, 9, 0.2)
    /** With no symmetry, so that a kernel laid on the wrong way round is found out. */
    static final Kernel LOPSIDED = Kernel.of(5, 3, [1, 2, 3, 0, 0, 4, 9, 2, 1, 0, 0, 1, 1, 0, 5] as double[])

    def "a kernel of whole pixels smears as smoothing of images does: #detail"() {
        given:
        def samples = Samples.of(FRAME, 1)
        double[] image = light(samples)
        def smooth = Convolution.of(LOPSIDED, 13, 9, Convolution.Edge.ZERO, Convolution.Absent.FILLED).of(image)

        expect:
        apart(pixels(new PointSpread.Measured(LOPSIDED, 1).over(samples, detail), image), smooth) < 1e-13

        where:
        detail << [new Detail.OnPixels(), new Detail.OnSamples(), new Detail.MiddleOnSamples(1)]
    }

    def "a kernel on samples is smoothing of the lattice of samples and then the mean of each pixel"() {
        given:
        def samples = Samples.of(FRAME, 3)
        double[] image = light(samples)
        double[] smooth = means(Convolution.of(LOPSIDED, 39, 27, Convolution.Edge.ZERO, Convolution.Absent.FILLED).of(image), 3)

        expect:
        apart(pixels(new PointSpread.Measured(LOPSIDED, 3).over(samples, new Detail.OnSamples()), image), smooth) < 1e-13
    }

    def "without a PSF pixels are the means of their samples"() {
        given:
        def samples = Samples.of(FRAME, 4)

        expect:
        apart(pixels(new PointSpread.None().over(samples, new Detail.OnPixels()), light(samples)), means(light(samples), 4)) < 1e-14
    }

    def "light that is the same everywhere stays so under a Gaussian, and a rim goes on: #detail"() {
        given:
        def samples = Samples.of(FRAME, 2)
        double[] ones = new double[samples.size()]
        Arrays.fill(ones, 3)

        expect:
        pixels(new PointSpread.Gaussian(0.9, 4).over(samples, detail), ones).every { Math.abs(it - 3) < 1e-13 }

        where:
        detail << [new Detail.OnPixels(), new Detail.OnSamples()]
    }

    def "a Gaussian in the middle of a wide frame is the Gaussian of smoothing"() {
        given: 'cut at 4 dispersions here and at 1e-9 of the flux there'
        def frame = new Frame(61, 61, 0.2)
        def samples = Samples.of(frame, 1)
        double[] image = new double[samples.size()]
        image[30 * 61 + 30] = 1
        def kernel = new Psf.Gaussian(1).on(0.2, Psf.Sampling.POINT, 1e-12)
        def smooth = Convolution.of(kernel, 61, 61, Convolution.Edge.ZERO, Convolution.Absent.FILLED).of(image)

        expect:
        apart(pixels(new PointSpread.Gaussian(1, 8).over(samples, new Detail.OnPixels()), image), smooth) < 1e-12
    }

    def "chosen pixels have their samples, the others their centre"() {
        given:
        def chosen = new BitSet()
        chosen.set(5)
        def samples = Samples.chosen(FRAME, 3, chosen)
        double[] image = (0..<samples.size()).collect { samples.x(it)**2 }
        double[] seen = pixels(new PointSpread.None().over(samples, new Detail.OnPixels()), image)

        expect: 'the mean of x² over three places a third of a pixel apart is larger by 2/3 of the square of that'
        samples.size() == 13 * 9 + 8
        Math.abs(seen[4] - FRAME.x(4)**2) < 1e-15
        Math.abs(seen[5] - FRAME.x(5)**2 - 2 / 3d * (0.2d / 3)**2) < 1e-15
    }

    def "a Moffat can be laid on samples"() {
        given:
        def samples = Samples.of(new Frame(41, 41, 0.2), 3)
        double[] image = new double[samples.size()]
        image[61 * 123 + 61] = 9
        double[] seen = pixels(PointSpread.of(new Psf.Moffat(0.8, 4), samples.frame(), 3).over(samples, new Detail.OnSamples()), image)

        expect: 'nearly all the light of a point is in the frame'
        seen.sum() > 0.999 && seen.sum() < 1
        seen[20 * 41 + 20] == seen.max()
        seen[20 * 41 + 19] == seen[20 * 41 + 21]
    }

    def "what cannot be is refused: #message"() {
        when:
        make()

        then:
        Problem refused = thrown()
        refused.message.contains(message)

        where:
        make                                                                              || message
        ({ new Frame(0, 2, 1) })                                                          || '0 x 2 pixels'
        ({ new Frame(2, 2, -1) })                                                         || 'is -1.0 wide'
        ({ Samples.of(FRAME, 0) })                                                        || 'sampled 0 times'
        ({ Samples.of(new Frame(9999, 9999, 1), 9) })                                     || 'sample each pixel less often'
        ({ new PointSpread.Gaussian(0, 4) })                                              || 'has the FWHM 0.0'
        ({ new PointSpread.Measured(LOPSIDED, 2) })                                       || 'give an odd number'
        ({ new PointSpread.Measured(LOPSIDED, 3).over(Samples.of(FRAME, 5), new Detail.OnSamples()) }) || '3 steps per pixel, the model 5 samples'
        ({ new PointSpread.Gaussian(1, 4).over(Samples.of(FRAME, 5), new Detail.MiddleOnSamples(3)) }) || 'either on samples or on pixels'
        ({ new PointSpread.Gaussian(1, 4).over(Samples.chosen(FRAME, 5, new BitSet()), new Detail.OnSamples()) }) || 'laid on pixels only'
    }

    private static double[] light(Samples samples) {
        (0..<samples.size()).collect { 1 + Math.sin(7 * samples.x(it) + 3) * Math.cos(5 * samples.y(it)) }
    }

    private static double[] pixels(Smearing smearing, double[] samples) {
        double[] pixels = new double[smearing.pixels()]
        smearing.of(samples, smearing.room(), pixels)
        pixels
    }

    private static double[] means(double[] lattice, int factor) {
        int width = FRAME.nx() * factor
        (0..<FRAME.pixels()).collect { p ->
            double sum = 0
            for (int k = 0; k < factor * factor; k++) {
                sum += lattice[(p.intdiv(FRAME.nx()) * factor + k.intdiv(factor)) * width + p % FRAME.nx() * factor + k % factor]
            }
            sum / (factor * factor)
        }
    }

    private static double apart(double[] ours, double[] theirs) {
        double worst = 0
        for (int p = 0; p < ours.length; p++) worst = Math.max(worst, Math.abs(ours[p] - theirs[p]))
        worst
    }
}
