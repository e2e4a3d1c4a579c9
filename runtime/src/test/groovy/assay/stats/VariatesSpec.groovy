package assay.stats

import groovy.transform.CompileStatic
import java.util.function.ToDoubleFunction
import org.apache.commons.math3.distribution.GammaDistribution
import org.apache.commons.math3.distribution.NormalDistribution
import org.apache.commons.math3.distribution.RealDistribution
import spock.lang.Specification

class VariatesSpec extends Specification {
    static final int DRAWS = 20_000
    static final RealDistribution NORMAL = new NormalDistribution(1, 2)

    def 'gamma numbers of shape #shape follow their distribution'() {
        expect:
        follows("gamma $shape", { RandomStream r -> Variates.gamma(shape, r) }, 0d, 1d, new GammaDistribution(shape, 1))

        where:
        shape << [0.5d, 1d, 2.5d, 40d]
    }

    def 'normal numbers below #limit follow their distribution'() {
        expect:
        follows("below $limit", { RandomStream r -> Variates.normalBelow(limit, 1, 2, r) }, 0d,
                NORMAL.cumulativeProbability(limit), NORMAL)

        where:
        limit << [6d, 1d, -2d, -9d]
    }

    def 'normal numbers between #low and #high follow their distribution'() {
        expect:
        follows("between $low and $high", { RandomStream r -> Variates.normalBetween(low, high, 1, 2, r) },
                NORMAL.cumulativeProbability(low), NORMAL.cumulativeProbability(high), NORMAL)

        where:
        low | high
        -4d | 8d
        0d  | 2d
        4d  | 20d
        -9d | -3d
        5d  | 6d
    }

    def 'an inverse chi2 of many degrees is near its mean'() {
        given:
        RandomStream random = RandomStream.of(2, 'inverse', 'variates')
        double[] values = (0..<DRAWS).collect { Variates.scaledInverseChi2(20, 20, random) }

        expect: 'mean s / (nu - 2), with its error of 0.37 / sqrt(20000)'
        Near.absolute(Descriptive.mean(values), 20 / 18d, 4 * 0.42 / Math.sqrt(DRAWS))
    }

    /** The shares of the distribution, cut between two probabilities, are uniform. */
    @CompileStatic
    private static boolean follows(
            String name, ToDoubleFunction<RandomStream> draw, double from, double to, RealDistribution distribution) {
        RandomStream random = RandomStream.of(1, name, 'variates')
        double[] shares = new double[DRAWS]
        for (int i = 0; i < DRAWS; i++) {
            shares[i] = (distribution.cumulativeProbability(draw.applyAsDouble(random)) - from) / (to - from)
        }
        Simulation.uniform(shares)
    }
}
