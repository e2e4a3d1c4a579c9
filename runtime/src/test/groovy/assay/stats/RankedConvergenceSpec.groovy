package assay.stats

import assay.model.Problem
import groovy.transform.CompileStatic
import org.apache.commons.math3.distribution.NormalDistribution
import spock.lang.Specification

class RankedConvergenceSpec extends Specification {
    /** Each value phi of the one before and normal noise, as 4 chains of n. */
    @CompileStatic
    private static double[][] chains(double phi, int n, String name) {
        double[][] chains = new double[4][n]
        for (int c = 0; c < 4; c++) {
            RandomStream random = RandomStream.of(1, name, 'chain').draw(c)
            double x = random.nextGaussian()
            double noise = Math.sqrt(1 - phi * phi)
            for (int i = 0; i < n; i++) {
                x = phi * x + noise * random.nextGaussian()
                chains[c][i] = x
            }
        }
        chains
    }

    private static double[][] mapped(double[][] chains, Closure<Double> change) {
        chains.collect { it.collect(change) as double[] } as double[][]
    }

    def 'the autocorrelation time of x = #phi x + noise is (1 + phi) / (1 - phi)'() {
        expect: 'its relative error is about sqrt(2 (2 M + 1) / N), M = 5 tau the window (Sokal, equation 3.19)'
        double tau = AutocorrelationTime.of(chains(phi, 100_000, 'phi' + phi))
        double expected = (1 + phi) / (1 - phi)
        Near.relative(tau, expected, 3 * Math.sqrt(2 * (10 * expected + 1) / 400_000))

        where:
        phi << [0d, 0.5d, 0.9d, 0.97d]
    }

    def 'autocorrelation times are those of emcee 3.1.4: walk #walk'() {
        given: 'x_w(t) = sin(0.37 (t + 11 w)) exp(-t / 40) + ((7919 t^2 + 104729 w t + 31 w) mod 1000) / 1000'
        double[][] walks = (0..<4).collect { int w ->
            (0..<300).collect { long t -> Math.sin(0.37 * (t + 11 * w)) * Math.exp(-t / 40) + weight * t + ((7919 * t * t + 104729 * w * t + 31 * w) % 1000) / 1000 } as double[]
        } as double[][]

        expect: 'emcee.autocorr.integrated_time(x, c=5, quiet=True)'
        Near.relative(AutocorrelationTime.of(walks), tau, 1e-10)

        where:
        walk     | weight || tau
        'drifts' | 0.01   || 42.207225756092384d
        'rests'  | 0      || 1.0869455015468703d
    }

    def 'walkers that never moved do not hide how the others do'() {
        given:
        double[][] moving = chains(0.9d, 1000, 'moving')
        double[][] still = [[1] * 1000, [2] * 1000] as double[][]

        expect:
        AutocorrelationTime.of(moving + still as double[][]) == AutocorrelationTime.of(moving)
        AutocorrelationTime.of(still) == Double.POSITIVE_INFINITY
    }

    def 'chains of one density agree and are worth what they remember'() {
        given:
        def good = RankedConvergence.of(chains(phi, 20_000, 'worth' + phi))

        expect: 'as in the Gaussian case 80,000 (1 - phi) / (1 + phi); errors of a few percent as above'
        good.rHat() < 1.002
        Near.relative(good.bulk(), 80_000 * (1 - phi) / (1 + phi), 0.1)
        good.tail() > 0.9 * good.bulk()

        where:
        phi << [0d, 0.5d, 0.9d]
    }

    def 'only ranks count'() {
        given:
        double[][] plain = chains(0.3d, 400, 'ranks')
        double[][] wild = mapped(plain) { double x -> Math.exp(20 * x) }

        expect: 'the middle does not change; distances from the median do, and with them the greater of both R-hats'
        RankedConvergence.of(wild).bulk() == RankedConvergence.of(plain).bulk()
        RankedConvergence.of(wild).tail() == RankedConvergence.of(plain).tail()
        RankedConvergence.of(wild).rHat() < 1.02
    }

    def 'chains that differ in place, in width or in the tails, or drift, are told apart'() {
        given:
        double[][] good = chains(0.2d, 1000, 'good')

        expect:
        RankedConvergence.of(good).rHat() < 1.01
        RankedConvergence.of(good.toList().withIndex().collect { it, int c -> it.collect { x -> x + (c == 0 ? 0.6 : 0) } as double[] } as double[][]).rHat() > 1.03
        RankedConvergence.of(good.toList().withIndex().collect { it, int c -> it.collect { x -> x * (c == 0 ? 2 : 1) } as double[] } as double[][]).rHat() > 1.03
        RankedConvergence.of(good.collect { it.toList().withIndex().collect { x, int i -> x + i / 1000 } as double[] } as double[][]).rHat() > 1.03
        Double.isNaN(RankedConvergence.of([[3] * 10, [3] * 10] as double[][]).rHat())

        and: 'chains that never moved are worth no more than one draw a half'
        with(RankedConvergence.of([[1] * 40, [2] * 40, [3] * 40] as double[][])) { it.rHat() == Double.POSITIVE_INFINITY && it.bulk() < 7 && it.tail() < 7 }
    }

    def 'the quantile of the normal distribution inverts the distribution itself at #p'() {
        given: 'an error function of another make; rounding of z by 1e-16 z changes p by z^2 times that'
        def normal = new NormalDistribution(null, 0, 1)

        expect:
        Near.relative(normal.cumulativeProbability(NormalQuantile.of(p)), p, 1e-15 * (1 + NormalQuantile.of(p) * NormalQuantile.of(p)))
        NormalQuantile.of(1 - 0.25d) == -NormalQuantile.of(0.25d)

        where:
        p << [1e-300d, 1e-100d, 1e-20d, 1e-12d, 1e-9d, 1e-6d, 0.001d, 0.05d, 0.0749d, 0.0751d, 0.3d, 0.5d, 0.7d, 0.93d, 0.999d]
    }

    def 'the radix order is that of a comparison, ties in their order'() {
        given:
        def random = RandomStream.of(1, 'radix', 'order')
        double[] values = (0..<5000).collect { i -> i % 7 == 0 ? (i % 5) - 2d : (random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20)) } as double[]
        values[3] = 0.0d
        values[9] = -0.0d

        expect:
        RadixOrder.of(values).toList() == (0..<5000).sort(false) { a, b -> (values[a] + 0.0d) <=> (values[b] + 0.0d) ?: a <=> b }
        RadixOrder.of(new double[0]).length == 0
        RadixOrder.of([2d, 2d, 2d] as double[]).toList() == [0, 1, 2]
    }

    def 'chains of unequal length are refused'() {
        when:
        RankedConvergence.of([[1, 2, 3, 4, 5], [1, 2, 3, 4]] as double[][])

        then:
        Problem problem = thrown()
        problem.message == 'convergence: 5 values stand against 4; they must pair up'
    }
}
