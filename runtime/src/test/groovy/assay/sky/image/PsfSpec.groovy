package assay.sky.image

import assay.model.Problem
import assay.sky.image.Psf.Sampling
import spock.lang.Specification

class PsfSpec extends Specification {
    def "a kernel is odd, normalised and cut where the stated share is lost: #psf"() {
        given:
        def kernel = psf.on(0.2, Sampling.POINT, lost)
        double sum = 0
        kernel.weights().each { sum += it }

        expect:
        kernel.nx() == size
        kernel.ny() == size
        Math.abs(sum - 1) < 1e-13

        where: 'radius w sqrt(-2 ln lost), and a sqrt(lost^(1/(1-beta)) - 1), in pixels of 0.2 arcsec'
        psf                       | lost                      || size
        new Psf.Gaussian(0.8)     | 1e-6                      || 2 * 9 + 1
        new Psf.Gaussian(2.0)     | 1e-3                      || 2 * 16 + 1
        new Psf.Moffat(0.8, 2.8)  | 1e-2                      || 2 * 14 + 1
        new Psf.Moffat(0.8, 4.765)| 1e-2                      || 2 * 8 + 1
    }

    def "half of the peak lies at half of the FWHM: #psf"() {
        given: 'pixels so small that the tenth one from the centre is there'
        def kernel = psf.on(0.05, Sampling.POINT, 1e-2)
        int centre = kernel.nx().intdiv(2)

        expect:
        Math.abs(kernel.weight(centre + 10, centre) / kernel.weight(centre, centre) - 0.5) < 1e-12
        Math.abs(kernel.weight(centre, centre - 10) / kernel.weight(centre, centre) - 0.5) < 1e-12

        where:
        psf << [new Psf.Gaussian(1), new Psf.Moffat(1, 2.5), new Psf.Moffat(1, 4.765)]
    }

    def "the mean over pixels widens a Gaussian of #fwhm pixels by the pixel's 1/12 and keeps it a product"() {
        given:
        def kernel = new Psf.Gaussian(fwhm).on(1, Sampling.PIXEL, 1e-12)
        double w = fwhm / Psf.Gaussian.FWHM_PER_SIGMA
        int radius = kernel.nx().intdiv(2)
        double variance = 0
        (0..<kernel.nx()).each { i -> (0..<kernel.ny()).each { j -> variance += (i - radius)**2 * kernel.weight(i, j) } }

        expect: 'what is cut off takes less than 1e-9 of the second moment'
        kernel.factor().present
        Math.abs(variance - (w * w + 1 / 12d)) < 1e-8

        where:
        fwhm << [2.5d, 3, 8]
    }

    def "the mean over pixels of a Moffat profile is met by many points"() {
        given:
        def psf = new Psf.Moffat(2.0, 3.0)
        def kernel = psf.on(1, Sampling.PIXEL, 1e-2)
        double a = 1 / Math.sqrt(StrictMath.pow(2, 1 / 3d) - 1)
        int n = 200
        def mean = { int i, int j ->
            double sum = 0
            for (int k = 0; k < n; k++) {
                for (int l = 0; l < n; l++) {
                    double x = i - 0.5d + (k + 0.5d) / n
                    double y = j - 0.5d + (l + 0.5d) / n
                    sum += StrictMath.pow(1 + (x * x + y * y) / (a * a), -3)
                }
            }
            sum / (n * n)
        }
        int c = kernel.nx().intdiv(2)

        expect: 'the midpoint rule with 200 points is good to 2e-6'
        [[1, 0], [0, 2], [2, 1], [3, 3]].every { i, j ->
            Math.abs(kernel.weight(c + i, c + j) / kernel.weight(c, c) / (mean(i, j) / mean(0, 0)) - 1) < 5e-6
        }
    }

    def "two Gaussians one after the other are a Gaussian of their widths in quadrature"() {
        given:
        def both = new Psf.Gaussian(6).on(1, Sampling.POINT, 1e-15).then(new Psf.Gaussian(8).on(1, Sampling.POINT, 1e-15))
        def one = new Psf.Gaussian(10).on(1, Sampling.POINT, 1e-15)
        int shift = (both.nx() - one.nx()).intdiv(2)

        expect:
        (0..<one.nx()).every { i -> Math.abs(both.weight(i + shift, i + shift) - one.weight(i, i)) < 1e-14 }
    }

    def "kernels without factors follow one another as kernels with factors do"() {
        given:
        def gaussian = new Psf.Gaussian(3).on(1)
        def plain = Kernel.of(gaussian.nx(), gaussian.ny(), gaussian.weights())

        expect:
        Fields.difference(gaussian.then(Kernel.box(4)).weights(), plain.then(Kernel.box(4)).weights()) < 1e-16
        !plain.then(Kernel.box(4)).factor().present
    }

    def "a box of #pixels pixels has the second moment of that box"() {
        given: 'laid on whole pixels, each of which counts as its centre'
        def box = Kernel.box(pixels)
        double sum = 0
        box.weights().each { sum += it }

        expect:
        box.nx() == size
        Math.abs(sum - 1) < 1e-14
        Math.abs(box.weight(size.intdiv(2), size.intdiv(2)) - 1d / (pixels * pixels)) < 1e-15

        where:
        pixels || size
        1.0d   || 1
        1.5d   || 3
        3.0d   || 3
        4.0d   || 5
        5.2d   || 7
    }

    def "the sum of the squares of a Gaussian is 1 / (4 pi w^2)"() {
        given: 'point-sampled at w = 2.2 pixels, where sampling and cut change it by less than 1e-10'
        double w = 2.2

        expect:
        double sum = new Psf.Gaussian(w * Psf.Gaussian.FWHM_PER_SIGMA).on(1, Sampling.POINT, 1e-12).sumOfSquares()
        Math.abs(sum * 4 * Math.PI * w * w - 1) < 1e-10
    }

    def "what is no PSF is refused: #words"() {
        when:
        make.call()

        then:
        Problem problem = thrown()
        problem.message.contains(words)
        !problem.message.contains('\n')

        where:
        make                                                                      || words
        ({ new Psf.Gaussian(0) })                                                 || 'the FWHM of a PSF is 0.0 arcsec'
        ({ new Psf.Gaussian(Double.NaN) })                                        || 'the FWHM of a PSF is NaN arcsec'
        ({ new Psf.Moffat(1, 1) })                                                || 'beta = 1.0 holds no finite flux'
        ({ new Psf.Moffat(1, 1.1).on(0.2) })                                      || 'let more of its flux be cut off'
        ({ new Psf.Gaussian(1).on(0) })                                           || 'a pixel of 0.0 arcsec'
        ({ new Psf.Gaussian(1).on(1, Sampling.POINT, 1) })                        || 'between 0 and 1'
        ({ new Psf.Image(2, 3, new double[6], 0.2) })                             || '2 x 3 pixels; give odd numbers'
        ({ new Psf.Image(3, 3, new double[9], 0.2) })                             || 'the sum 0.0'
        ({ new Psf.Image(3, 1, [1, -1, 2] as double[], 0.2) })                    || '-1.0 in column 2 of row 1'
        ({ new Psf.Image(3, 1, [1, 0, Double.NaN] as double[], 0.2) })            || 'NaN in column 3 of row 1'
        ({ new Psf.Image(3, 3, new double[8], 0.2) })                             || 'has 8 values'
        ({ new Psf.Image(1, 1, [1] as double[], 0.2).on(0.25) })                  || 'pixels of 0.2 arcsec, the map of 0.25 arcsec'
        ({ Kernel.box(0.5) })                                                     || 'squares of 0.5 pixels'
    }

    def "the image of a PSF is normalised, and its maker may go on writing into the array"() {
        given:
        double[] values = [1, 2, 1]
        def psf = new Psf.Image(3, 1, values, 0.2)
        values[0] = 100

        expect:
        psf.on(0.2).weight(1, 0) == 0.5
    }
}
