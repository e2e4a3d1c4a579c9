package assay.stats

import assay.model.Problem
import spock.lang.Specification

class RobustSigmaSpec extends Specification {
    def 'it is the biweight of the library, worked out by hand'() {
        given: 'median 3, MAD 1, so u = (y - 3) / (6 / 0.6745); 100 is outside'
        double s = 1 / (double) 0.6745f
        double u1 = 1 / (6 * s)
        double u2 = 2 / (6 * s)
        def left = { double u -> 1 - u * u }
        double top = 2 * 1 * left(u1)**4 + 4 * left(u2)**4
        double d = 1 + 2 * left(u1) * (1 - 5 * u1 * u1) + left(u2) * (1 - 5 * u2 * u2)

        expect:
        Near.relative(RobustSigma.of([1, 2, 3, 4, 100] as double[]), Math.sqrt(5 * top / (d * (d - 1))), 1e-14)
    }

    def 'it agrees with the library\'s formula in numpy for #sample'() {
        expect:
        Near.relative(RobustSigma.of(values as double[]), median, 1e-12)
        Near.relative(RobustSigma.ofResiduals(values as double[]), zero, 1e-12)

        where: 'values of an independent program, numpy 2.4 with the single-precision constants'
        sample                 | values                                                    || median | zero
        'an odd number'        | [0.3, -1.2, 0.7, 2.1, -0.4, 0.1, -0.9, 1.4, 9.5]          || 1.3027094208944832   | 1.2678076150484463
        'an even number'       | [0.3, -1.2, 0.7, 2.1, -0.4, 0.1, -0.9, 1.4, 9.5, -30]     || 1.4039794583646636  | 1.324157340854018
        'MAD zero'             | [2, 2, 2, 2, 2, 3, 1.5]                                   || 0.33615024902493695  | 2.425936119222665
    }

    def 'it is the standard deviation of normal values, and hardly moves with outliers'() {
        given:
        RandomStream random = RandomStream.of(3, 'normal', 'robust')
        double[] values = Simulation.gaussians(random, 100_000)
        double[] spoilt = values.clone()
        for (int i = 0; i < 2000; i++) spoilt[i] = 50

        expect: 'its error at n = 1e5 is 0.0023; 2 percent outliers shift the median and widen the MAD by 2 to 3 percent'
        Near.absolute(RobustSigma.of(values), 1, 0.01)
        Near.absolute(RobustSigma.of(spoilt), 1, 0.04)
    }

    def 'values that are all the same have none'() {
        expect:
        RobustSigma.of([4, 4, 4, 4] as double[]) == 0
    }

    def 'two values have none that the library would give'() {
        when:
        RobustSigma.of([1, 2] as double[])

        then:
        Problem problem = thrown()
        problem.message.contains('at least 3')
    }
}
