package assay.stats

import assay.formula.Level
import assay.formula.Symbol
import assay.unit.Unit
import spock.lang.Specification

/** Normal numbers by place: what was measured, its row and the number of the draw. */
class NoiseSpec extends Specification {
    static final Symbol HA = Symbol.number('Ha', Unit.ONE, Level.SPAXEL)
    static final Symbol HB = Symbol.number('Hb', Unit.ONE, Level.SPAXEL)

    def 'the normal deviate of #share is #deviate'() {
        expect:
        Math.abs(NormalQuantile.of(share) - deviate) <= 2e-15 * Math.max(1, Math.abs(deviate))

        where: 'from the inverse of the normal distribution in the library of Python 3'
        share       | deviate
        0.5d        | 0d
        0.9d        | 1.2815515655446008d
        0.075d      | -1.4395314709384557d
        0.07499999d | -1.439531541582168d
        0.025d      | -1.9599639845400538d
        1e-3d       | -3.090232306167813d
        1e-9d       | -5.9978070150076865d
        1e-12d      | -7.034483825301132d
        1e-300d     | -37.0470962993612d
    }

    def 'the same symbol, row and draw have the same number, in whatever order and length they are asked for'() {
        given:
        def noise = new Noise(7, 'NGC 1')
        def first = drawn(noise, HA, 5, 100)

        expect:
        drawn(noise, HB, 5, 100) != first
        drawn(noise, HA, 6, 100) != first
        drawn(noise, HA, 5, 100) == first
        drawn(new Noise(7, 'NGC 1'), HA, 5, 37) == first.take(37)
        drawn(new Noise(8, 'NGC 1'), HA, 5, 100) != first
        drawn(new Noise(7, 'NGC 2'), HA, 5, 100) != first
    }

    def 'it is standard normal, and what belongs to different symbols and rows is independent'() {
        given: '200 000 numbers: moments are known to 1 / sqrt(200 000) = 0.0022 times a few'
        int n = 200_000
        def noise = new Noise(7, 'NGC 1')
        double[] a = new double[n], b = new double[n], c = new double[n]
        noise.fill(HA, 1, a)
        noise.fill(HB, 1, b)
        noise.fill(HA, 2, c)

        expect:
        Math.abs(mean(n) { a[it] }) < 4 * 0.00224
        Math.abs(mean(n) { a[it]**2 } - 1) < 4 * 0.00316
        Math.abs(mean(n) { a[it]**3 }) < 4 * 0.00866
        Math.abs(mean(n) { a[it]**4 } - 3) < 4 * 0.0219
        Math.abs(mean(n) { a[it] * b[it] }) < 4 * 0.00224
        Math.abs(mean(n) { a[it] * c[it] }) < 4 * 0.00224
        Math.abs(mean(n - 1) { a[it] * a[it + 1] }) < 4 * 0.00224
    }

    private static double mean(int n, Closure<Double> part) {
        double sum = 0
        for (int i = 0; i < n; i++) sum += part(i)
        sum / n
    }

    private static List<Double> drawn(Noise noise, Symbol symbol, int row, int n) {
        double[] into = new double[n]
        noise.fill(symbol, row, into)
        into.toList()
    }
}
