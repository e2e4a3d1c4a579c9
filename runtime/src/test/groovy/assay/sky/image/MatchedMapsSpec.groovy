package assay.sky.image

import assay.model.InputKind
import assay.model.Problem
import assay.model.sky.Plane.Pooling
import assay.sky.image.Convolution.Absent
import assay.sky.image.Convolution.Edge
import assay.sky.image.Matching.Means
import assay.sky.image.Trim.Gaps
import spock.lang.Specification

class MatchedMapsSpec extends Specification {
    static final int N = 61
    static final ResolutionMatch MATCH = ResolutionMatch.toPc(120, 16.0, 0.8)
    static final Matching PLAIN = Matching.of(NoiseModel.white())

    def ones = filled(1)
    def holes = Fields.withHoles(Fields.noise(N * N, 1, 20), N, 0.1, 2)

    static double[] filled(double value) {
        double[] values = new double[N * N]
        Arrays.fill(values, value)
        values
    }

    static double[] pixels(Closure<Double> value) {
        double[] values = new double[N * N]
        for (int p = 0; p < N * N; p++) values[p] = value(p % N, p.intdiv(N))
        values
    }

    def matched(MapsInMemory maps, Matching matching) {
        MatchedMaps.of(maps, MATCH, matching)
    }

    def "a flux map and its errors are those of Convolution and MatchedVariance"() {
        given:
        def maps = new MapsInMemory(N, N).flux('Ha', holes, ones)
        def plane = matched(maps, PLAIN).plane('Ha')
        def kernel = MATCH.kernel(maps.grid().projection().pixelArcsec())
        double[] sigma = holes.collect { Double.isNaN(it) ? Double.NaN : 1 }

        expect:
        plane.pooling() == Pooling.SUM
        plane.unit().symbol() == 'erg/s/cm2'
        Arrays.equals(plane.values(), Convolution.of(kernel, N, N, Edge.ABSENT, Absent.PRESERVED).of(holes))
        def variance = MatchedVariance.of(MATCH, NoiseModel.white(), 0.2, 1, N, N, Edge.ABSENT).of(sigma)
        (0..<N * N).every { p ->
            Double.isNaN(holes[p])
                    ? Double.isNaN(plane.errors().get()[p])
                    : Math.abs(plane.errors().get()[p] / Math.sqrt(variance[p]) - 1) < 1e-12
        }
    }

    def "a point source at the native resolution has the target's profile and keeps its flux"() {
        given: 'far from the edges'
        double native2 = (0.8d / 0.2d / Psf.Gaussian.FWHM_PER_SIGMA)**2
        double target2 = (MATCH.targetArcsec() / 0.2d / Psf.Gaussian.FWHM_PER_SIGMA)**2
        def gaussian = { double w2 -> pixels { x, y -> StrictMath.exp(-((x - 30)**2 + (y - 30)**2) / (2 * w2)) / (2 * Math.PI * w2) } }

        expect: 'to the 1e-6 of the flux that the kernel is cut at'
        def plane = matched(new MapsInMemory(N, N).flux('Ha', gaussian(native2), ones), PLAIN).plane('Ha')
        double[] wanted = gaussian(target2)
        Fields.difference(plane.values(), wanted) < 1e-5d * wanted[30 * N + 30]
        Math.abs(plane.values().sum() - 1) < 1e-5
    }

    def "a pixel with an error of 0 or without one was not measured"() {
        given:
        double[] values = filled(3)
        values[5 * N + 5] = 1e6
        double[] errors = ones.clone()
        errors[5 * N + 5] = bad

        expect:
        def plane = matched(new MapsInMemory(N, N).flux('Ha', values, errors), PLAIN).plane('Ha')
        plane.values()[5 * N + 5].naN
        plane.errors().get()[5 * N + 5].naN
        Math.abs(plane.values()[6 * N + 5] - 3) < 1e-12

        where:
        bad << [0d, Double.NaN, Double.POSITIVE_INFINITY]
    }

    def "filled: absent pixels take the mean of their surroundings and an error"() {
        given:
        double[] values = filled(3)
        values[5 * N + 5] = Double.NaN

        expect:
        def plane = matched(new MapsInMemory(N, N).flux('Ha', values, ones), PLAIN.with(Absent.FILLED)).plane('Ha')
        Math.abs(plane.values()[5 * N + 5] - 3) < 1e-12
        plane.errors().get()[5 * N + 5] > 0
    }

    def "a velocity is a plain mean, or one over the light: between a bright and a faint half #means gives #velocity"() {
        given: 'at the border both halves have the same share of the kernel, and pixel 30 lies on it'
        def maps = new MapsInMemory(N, N)
                .flux('Ha', pixels { x, y -> x < 30 ? 9 : x == 30 ? 5 : 1 }, ones)
                .mean('velocity(Ha)', pixels { x, y -> x < 30 ? 100 : x == 30 ? 104 : 140 }, filled(2))

        expect:
        def plane = matched(maps, PLAIN.with(means)).plane('velocity(Ha)')
        Math.abs(plane.values()[30 * N + 30] - velocity(share(maps))) < 1e-9
        plane.pooling() == Pooling.MEAN

        where: 'a middle column of share s: (1-s)/2 on either side'
        means         | velocity
        Means.PLAIN   | { double s -> (1 - s) / 2 * 240 + s * 104 }
        Means.BY_FLUX | { double s -> ((1 - s) / 2 * (900 + 140) + s * 520) / ((1 - s) / 2 * 10 + s * 5) }
    }

    private static double share(MapsInMemory maps) {
        def kernel = MATCH.kernel(maps.grid().projection().pixelArcsec())
        (0..<kernel.ny()).sum { kernel.weight(kernel.nx().intdiv(2), it) } as double
    }

    def "an equivalent width by flux is the smoothed flux over the smoothed continuum"() {
        given:
        double[] flux = pixels { x, y -> 5 + 4 * Math.sin(x / 7d) }
        double[] continuum = pixels { x, y -> 2 + Math.cos(y / 5d) }
        double[] widths = pixels { x, y -> flux[y * N + x] / continuum[y * N + x] }
        def maps = new MapsInMemory(N, N).flux('Ha', flux, ones).flux('continuum', continuum, ones).mean('EW(Ha)', widths)
        def by = matched(maps, PLAIN.with(Means.BY_FLUX))

        expect:
        double[] ratio = [by.plane('Ha').values(), by.plane('continuum').values()].transpose().collect { it[0] / it[1] }
        Fields.difference(by.plane('EW(Ha)').values(), ratio) < 1e-12
        by.plane('EW(Ha)').errors().empty
    }

    def "the error of a mean over the light is met by simulation"() {
        given: 'one velocity everywhere, light that changes, white noise of 1 km/s'
        double[] flux = pixels { x, y -> 1 + 8 * StrictMath.exp(-((x - 25)**2 + (y - 33)**2) / 60d) }
        def by = PLAIN.with(Means.BY_FLUX)
        def error = matched(new MapsInMemory(N, N).flux('Ha', flux, ones).mean('velocity(Ha)', filled(0), ones), by)
                .plane('velocity(Ha)').errors().get()
        int draws = 400

        when:
        double[] squares = new double[N * N]
        draws.times { draw ->
            double[] noise = Fields.noise(N * N, 100 + draw)
            def found = matched(new MapsInMemory(N, N).flux('Ha', flux, ones).mean('velocity(Ha)', noise), by)
                    .plane('velocity(Ha)').values()
            Fields.addSquares(squares, found, error, 1 / (double) draws)
        }

        then: 'a pixel is known to sqrt(2/400) = 7 per cent, some forty independent ones to 1.1'
        Math.abs(squares.sum() / (N * N) - 1) < 0.045
        Math.abs(squares[33 * N + 25] - 1) < 0.28
    }

    def "labels stay, a plane of no line is a plain mean, and the same plane twice is the same"() {
        given:
        double[] bins = pixels { x, y -> x % 5 }
        def maps = new MapsInMemory(N, N).flux('Ha', holes, ones).label('bin', bins).mean('stellarDensity', holes)
        def by = matched(maps, PLAIN.with(Means.BY_FLUX))

        expect:
        by.plane('bin').values().is(bins)
        Arrays.equals(by.plane('stellarDensity').values(), by.plane('Ha').values())
        Arrays.equals(by.plane('Ha').values(), by.plane('Ha').values())
        by.keys() == maps.keys()
        by.kind() == InputKind.SIMULATED
        by.grid() == maps.grid()
        by.galaxy() == 'NGC0001'
    }

    def "the notes say what was done"() {
        given:
        def maps = new MapsInMemory(N, N)
        def rules = Matching.of(NoiseModel.correlated(0.8)).errorsOver(4).with(Means.BY_FLUX).with(Absent.FILLED)

        expect:
        matched(maps, PLAIN).notes() == ['As made.', 'The resolution was matched from 0.8 arcsec (62.056 pc) to 1.547 arcsec (120 pc) with a Gaussian of 1.3241 arcsec; errors are those of white noise, velocities and widths are plain means.']
        matched(maps, rules).notes()[1].endsWith('errors are those of noise correlated over 0.8 arcsec in means over squares of 4 pixels, velocities and widths are weighted by flux, and absent pixels were filled.')
        new TrimmedMaps(maps, new Trim(2, Gaps.ALL)).notes()[1] == 'Pixels within 2 pixels of the edge of the measured area and its holes were left out.'
    }

    def "what is wrong with a map is said with its place"() {
        given:
        double[] errors = ones.clone()
        errors[N + 3] = -1

        when:
        matched(new MapsInMemory(N, N).flux('Ha', holes, errors), PLAIN).plane('Ha')

        then:
        Problem problem = thrown()
        problem.message == 'NGC0001: the error of Ha is -1.0 in column 4 of row 2, counted from 1; mark what is not measured as NaN'

        when:
        matched(new MapsInMemory(N, N).mean('velocity(Hb)', holes, ones), PLAIN.with(Means.BY_FLUX)).plane('velocity(Hb)')

        then:
        problem = thrown()
        problem.message == 'NGC0001: velocity(Hb) is to be weighted by the flux of Hb, of which there is no map; give one, or take plain means'
    }

    def "trimmed maps lose values and errors near their edges, and labels stay"() {
        given:
        double[] bins = pixels { x, y -> 1 }
        def maps = new MapsInMemory(N, N).flux('Ha', filled(1), ones).label('bin', bins)
        def trimmed = new TrimmedMaps(maps, new Trim(2, Gaps.ALL))

        expect:
        def plane = trimmed.plane('Ha')
        Fields.numbers(plane.values()) == (N - 4)**2
        Fields.numbers(plane.errors().get()) == (N - 4)**2
        plane.values()[2 * N + 2] == 1
        plane.values()[2 * N + 1].naN
        trimmed.plane('bin').values().is(bins)
    }

    def "planes with other holes are trimmed by their own"() {
        given:
        double[] values = filled(1)
        values[30 * N + 30] = Double.NaN
        def maps = new MapsInMemory(N, N).flux('Ha', filled(1), ones).flux('Hb', values, ones)
        def trimmed = new TrimmedMaps(maps, new Trim(1, Gaps.ALL))

        expect:
        trimmed.plane('Ha').values()[30 * N + 31] == 1
        trimmed.plane('Hb').values()[30 * N + 31].naN
        trimmed.plane('Ha').values()[30 * N + 31] == 1
    }
}
