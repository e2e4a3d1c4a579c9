package assay.sky.image

import assay.model.Problem
import assay.sky.image.Convolution.Absent
import assay.sky.image.Convolution.Edge
import assay.sky.image.Convolution.Way
import spock.lang.Requires
import spock.lang.Specification

class ConvolutionSpec extends Specification {
    static final Kernel GAUSSIAN = new Psf.Gaussian(5).on(1)
    static final Kernel MOFFAT = new Psf.Moffat(3, 2.5).on(1, Psf.Sampling.POINT, 1e-2)

    /** Off centre and not symmetric, so that a kernel read backwards is seen. */
    static final Kernel LOPSIDED = Kernel.of(5, 3, [1, 2, 3, 4, 5, 0, 7, 1, 0, 2, 9, 1, 1, 0, 4] as double[])

    @Requires({ Oracle.there() })
    def "astropy's convolve and convolve_fft are met, #way, #column"() {
        given: 'outside the frame astropy counts zeros as data'
        def convolution = Convolution.of(Oracle.kernel(), 60, 60, Edge.ZERO, absent, way)

        expect: 'the reference is printed to 12 digits, of values below 1'
        def found = convolution.of(Oracle.column('input'))
        Fields.difference(found, Oracle.column(column)) < 1e-12

        where:
        way         | column                      | absent
        Way.DIRECT  | 'convolve_preserve_nan'     | Absent.PRESERVED
        Way.DIRECT  | 'convolve_fft_preserve_nan' | Absent.PRESERVED
        Way.DIRECT  | 'convolve_fft_filled'       | Absent.FILLED
        Way.FOURIER | 'convolve_preserve_nan'     | Absent.PRESERVED
        Way.FOURIER | 'convolve_fft_preserve_nan' | Absent.PRESERVED
        Way.FOURIER | 'convolve_fft_filled'       | Absent.FILLED
    }

    @Requires({ Oracle.there() })
    def "rows and columns one after the other meet astropy too"() {
        given: 'the kernel of the reference is cut at 4 dispersions of 2.2 pixels, at 9 pixels'
        def psf = new Psf.Gaussian(2.2d * Psf.Gaussian.FWHM_PER_SIGMA)
        def kernel = psf.on(1, Psf.Sampling.POINT, StrictMath.exp(-0.5d * (9 / 2.2d)**2))

        expect:
        kernel.nx() == 19
        Fields.difference(kernel.weights(), Oracle.kernelWeights()) < 1e-16
        def convolution = Convolution.of(kernel, 60, 60, Edge.ZERO, Absent.FILLED, Way.SEPARABLE)
        Fields.difference(convolution.of(Oracle.column('input')), Oracle.column('convolve_fft_filled')) < 1e-12
    }

    def "the ways agree: #name, #nx x #ny, #edge, #absent"() {
        given:
        def image = Fields.withHoles(Fields.noise(nx * ny, 3, 40), nx, 0.2, 4)
        def direct = Convolution.of(kernel, nx, ny, edge, absent, Way.DIRECT).of(image)
        def others = kernel.factor().present ? [Way.SEPARABLE, Way.FOURIER] : [Way.FOURIER]

        expect:
        others.every { way ->
            def other = Convolution.of(kernel, nx, ny, edge, absent, way).of(image)
            Fields.difference(direct, other) < 1e-10d * Fields.largest(direct)
        }

        where:
        [name, kernel, size, edge, absent] << [
                [['Gaussian', GAUSSIAN], ['Moffat', MOFFAT], ['lopsided', LOPSIDED]],
                [[64, 50], [37, 91], [7, 5], [1, 1]],
                Edge.values().toList(),
                Absent.values().toList()].combinations().collect { [it[0][0], it[0][1], it[1], it[2], it[3]] }
        (nx, ny) = size
    }

    def "a point becomes the kernel, not its mirror image"() {
        given:
        double[] image = new double[9 * 7]
        image[3 * 9 + 4] = 1

        expect:
        def found = Convolution.of(LOPSIDED, 9, 7, Edge.ZERO, Absent.PRESERVED, way).of(image)
        (0..<3).every { j ->
            (0..<5).every { i -> Math.abs(found[(2 + j) * 9 + 2 + i] - LOPSIDED.weight(i, j)) < 1e-15 }
        }

        where:
        way << [Way.DIRECT, Way.FOURIER]
    }

    def "a level stays that level where pixels are absent and at the frame's edge"() {
        given:
        def image = Fields.withHoles(Fields.noise(50 * 40, 3).collect { 7.5 } as double[], 50, 0.3, 5)

        expect:
        def found = Convolution.of(GAUSSIAN, 50, 40, Edge.ABSENT, Absent.FILLED).of(image)
        found.every { Double.isNaN(it) || Math.abs(it - 7.5d) < 1e-13 }
        !Double.isNaN(found[40 * 50 - 1])
    }

    def "a pixel far from all others stays absent, whatever the way"() {
        given: 'one pixel in a frame of 60 x 60'
        double[] image = new double[3600]
        Arrays.fill(image, Double.NaN)
        image[30 * 60 + 30] = 5

        expect:
        def found = Convolution.of(GAUSSIAN, 60, 60, Edge.ABSENT, Absent.FILLED, way).of(image)
        value(found, 0, 0).naN
        value(found, 42, 30).naN
        Math.abs(value(found, 36, 30) - 5) < 1e-10

        where:
        way << Way.values()
    }

    private static Double value(double[] image, int x, int y) {
        image[60 * y + x]
    }

    def "infinite pixels count as absent"() {
        given:
        double[] image = [1, Double.POSITIVE_INFINITY, 3]

        expect:
        def found = Convolution.of(Kernel.box(3), 3, 1, Edge.ABSENT, Absent.PRESERVED).of(image)
        found[0] == 1
        Double.isNaN(found[1])
        found[2] == 3
    }

    def "the image is left as it was, and the same twice gives the same bits"() {
        given:
        def image = Fields.withHoles(Fields.noise(80 * 80, 3), 80, 0.1, 4)
        def before = image.clone()
        def convolution = Convolution.of(MOFFAT, 80, 80, Edge.ABSENT, Absent.FILLED, Way.FOURIER)
        def alone = convolution.of(image)

        when: 'eight threads ask the same object'
        def answers = (1..8).toList().parallelStream().map { convolution.of(image) }.toList()

        then:
        Arrays.equals(image, before)
        answers.every { Arrays.equals(it as double[], alone) }
    }

    def "a frame of another size is refused"() {
        when:
        Convolution.of(GAUSSIAN, 10, 10, Edge.ABSENT, Absent.FILLED).of(new double[99])

        then:
        Problem problem = thrown()
        problem.message == 'an image of 99 pixels was given where 100 were expected'
    }

    def "the cheapest way is taken: #name on #n x #n is #way"() {
        expect:
        Convolution.fastest(kernel, n, n) == way

        where:
        name       | kernel                                                       | n    || way
        'Gaussian' | GAUSSIAN                                                     | 1400 || Way.SEPARABLE
        'Moffat'   | new Psf.Moffat(5, 4.765).on(1, Psf.Sampling.POINT, 1e-3)     | 1400 || Way.FOURIER
        'tiny'     | Kernel.of(3, 3, [1, 2, 1, 2, 9, 2, 1, 2, 1] as double[])     | 1400 || Way.DIRECT
    }

    def "lengths of Fourier transforms are even and have no prime factor above 5: #least to #length"() {
        expect:
        FourierSums.length(least) == length

        where:
        least || length
        1     || 4
        7     || 8
        11    || 12
        17    || 18
        1421  || 1440
        1441  || 1458
    }
}
