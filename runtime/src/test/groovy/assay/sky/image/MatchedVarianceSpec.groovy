package assay.sky.image

import assay.model.Problem
import assay.sky.image.Convolution.Absent
import assay.sky.image.Convolution.Edge
import assay.sky.image.NoiseModel.Correlated
import assay.sky.image.NoiseModel.Squares
import spock.lang.Specification

class MatchedVarianceSpec extends Specification {
    static final int SIZE = 101
    static final int CENTRE = 50 * 101 + 50

    double propagated(double sigma, ResolutionMatch match, NoiseModel noise, double box) {
        double[] errors = new double[SIZE * SIZE]
        Arrays.fill(errors, sigma)
        MatchedVariance.of(match, noise, 1, box, SIZE, SIZE, Edge.ABSENT).of(errors)[CENTRE]
    }

    def "errors are what noise leaves: #noise, from #from to #to pixels, means over #box x #box"() {
        given: 'the error that is handed over is measured on the maps, as a pipeline would'
        def match = ResolutionMatch.toArcsec(to, from)
        double smoothed = noise instanceof Correlated ? from : 0
        def simulation = new NoiseSimulation(smoothed, match, box, 1000)

        expect: 'within 4 standard errors of the simulation, which are 0.5 to 2 per cent of the variance'
        simulation.standardError / simulation.variance < 0.02
        simulation.wrongBy(propagated(simulation.given, match, noise, box)) < 4

        where:
        noise                                    | from | to   | box
        NoiseModel.white()                       | 4d   | 8d   | 1
        NoiseModel.white()                       | 4d   | 8d   | 4
        NoiseModel.white()                       | 3d   | 12d  | 5
        NoiseModel.correlated(4)                 | 4d   | 8d   | 1
        NoiseModel.correlated(4)                 | 4d   | 8d   | 4
        NoiseModel.correlated(5)                 | 5d   | 6d   | 5
        NoiseModel.correlated(2)                 | 2d   | 6d   | 1
        new Correlated(4, Squares.CLOSED_FORM)   | 4d   | 8d   | 1
        new Correlated(5, Squares.CLOSED_FORM)   | 5d   | 12d  | 5
    }

    def "the same simulation finds what would be wrong"() {
        given:
        def match = ResolutionMatch.toArcsec(8, 4)
        def simulation = new NoiseSimulation(4, match, 4, 2000)
        double right = propagated(simulation.given, match, NoiseModel.correlated(4), 4)
        double w = 4 / Psf.Gaussian.FWHM_PER_SIGMA

        expect: 'the right one agrees; each of the others is wrong by more than 10 standard errors'
        simulation.wrongBy(right) < 4
        simulation.wrongBy(right / 2) > 10
        simulation.wrongBy(simulation.given**2 * 4 * Math.PI * w * w) > 10
        simulation.wrongBy(propagated(simulation.given, match, NoiseModel.white(), 4)) > 10
        simulation.wrongBy(propagated(simulation.given, match, NoiseModel.correlated(4), 1)) > 10
        // in turn: the exponent as printed, a kernel not squared, correlation forgotten, coarser pixels forgotten
    }

    def "for Gaussians the closed form is sigma^2 (w / w_target)^2"() {
        expect: 'the white variance 4 pi w^2 sigma^2 is left with 1 / (4 pi w_target^2); the cut takes 1e-6'
        double found = propagated(3, ResolutionMatch.toArcsec(12, 5), new Correlated(5, Squares.CLOSED_FORM), 1)
        Math.abs(found / (9 * (5 / 12d)**2) - 1) < 1e-5
    }

    def "weights on pixels and the closed form agree when the native resolution is well sampled: #fwhm pixels"() {
        given:
        def match = ResolutionMatch.toArcsec(4 * fwhm, fwhm)

        expect:
        double discrete = propagated(1, match, NoiseModel.correlated(fwhm), 1)
        double closed = propagated(1, match, new Correlated(fwhm, Squares.CLOSED_FORM), 1)
        (Math.abs(closed / discrete - 1) < 1e-4) == agree

        where: 'the two differ by exp(-4 pi^2 w^2) and what is cut'
        fwhm || agree
        1.0d || false
        2.5d || true
        5.0d || true
    }

    def "next to holes and edges white noise has the error that each pixel's own weights give"() {
        given: 'the weights of one pixel, from the literal sum'
        int n = 31
        def sigma = Fields.withHoles(Fields.noise(n * n, 7).collect { 2 + 0.3 * Math.abs(it) } as double[], n, 0.3, 8)
        def match = ResolutionMatch.toArcsec(5, 3)
        def kernel = match.kernel(1)
        def found = MatchedVariance.of(match, NoiseModel.white(), 1, 1, n, n, Edge.ABSENT).of(sigma)
        int r = kernel.nx().intdiv(2)

        expect: 'to the 1e-8 that the squared kernel is cut at'
        [[0, 30], [30, 30], [30, 0], [15, 15], [6, 7], [12, 30]].every { x, y ->
            double squares = 0
            double sum = 0
            for (int j = -r; j <= r; j++) {
                for (int i = -r; i <= r; i++) {
                    if (x + i < 0 || x + i >= n || y + j < 0 || y + j >= n) continue
                    double s = sigma[(y + j) * n + x + i]
                    if (Double.isNaN(s)) continue
                    double k = kernel.weight(i + r, j + r)
                    squares += k * k * s * s
                    sum += k
                }
            }
            Math.abs(found[y * n + x] / (squares / (sum * sum)) - 1) < 1e-6
        }
    }

    def "next to an edge the error of correlated noise is too large rather than too small, by at most sqrt 2"() {
        given: 'noise smoothed to 4 pixels of which the left half is seen, matched to 7'
        int n = 120
        def match = ResolutionMatch.toArcsec(7, 4)
        def earlier = Convolution.of(new Psf.Gaussian(4).on(1), n, n, Edge.ABSENT, Absent.FILLED)
        def later = Convolution.of(match.kernel(1), n, n, Edge.ABSENT, Absent.PRESERVED)
        double seen = Math.sqrt(new Psf.Gaussian(4).on(1).sumOfSquares())
        double[] sigma = (0..<n * n).collect { it % n < 60 ? seen : Double.NaN }
        def variance = MatchedVariance.of(match, NoiseModel.correlated(4), 1, 1, n, n, Edge.ABSENT).of(sigma)

        when: 'the mean of (noise / error)^2 along columns, by their distance to the edge at 59.5'
        double[] squares = new double[60]
        40.times { frame ->
            def image = earlier.of(Fields.noise(n * n, 3000 + frame))
            for (int p = 0; p < n * n; p++) if (p % n >= 60) image[p] = Double.NaN
            def matched = later.of(image)
            for (int y = 20; y < 100; y++) {
                for (int x = 20; x < 60; x++) squares[x] += matched[y * n + x]**2 / variance[y * n + x] / (80 * 40)
            }
        }

        then: 'a column is known to 6 per cent'
        (20..<60).every { squares[it] < 1.2 && squares[it] > 0.42 }
        squares[59] < 0.9
        Math.abs((20..40).sum { squares[it] } / 21 - 1) < 0.1
    }

    def "an error below 0 is refused, a pixel without one counts as absent"() {
        when:
        double[] sigma = [1, Double.NaN, 1]
        def found = MatchedVariance.of(ResolutionMatch.toArcsec(3, 2), NoiseModel.white(), 1, 1, 3, 1, Edge.ABSENT).of(sigma)

        then:
        found.every { it > 0 && it < 1 }

        when:
        MatchedVariance.of(ResolutionMatch.toArcsec(3, 2), NoiseModel.white(), 1, 1, 3, 1, Edge.ABSENT).of([1, -2, 1] as double[])

        then:
        Problem problem = thrown()
        problem.message == 'an error is -2.0; mark what is not measured as NaN'
    }
}
