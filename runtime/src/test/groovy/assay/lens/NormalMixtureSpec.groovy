package assay.lens

import spock.lang.Specification

class NormalMixtureSpec extends Specification {
    def "one normal distribution has its quantiles where tables have them: #share"() {
        given:
        def one = NormalMixture.of([3] as double[], [8.5] as double[], 0.1)

        expect: 'Abramowitz and Stegun (1964), table 26.5, to its ten digits'
        Math.abs(one.quantile(share) - 8.5 - 0.1 * deviate) < 1e-11
        Math.abs(one.quantile(1 - share) - 8.5 + 0.1 * deviate) < 1e-11

        where:
        share || deviate
        0.5   || 0
        0.9   || 1.2815515655
        0.975 || 1.9599639845
        0.999 || 3.0902323062
    }

    def "a quantile has its share below it, however far the parts lie from each other: #means #deviations"() {
        given:
        def mixture = NormalMixture.of([1, 2, 1e-3] as double[], means as double[], deviations as double[])

        expect:
        [1e-6, 0.01, 0.16, 0.2, 0.5, 0.84, 0.999, 0.999999].every {
            Math.abs(mixture.below(mixture.quantile(it)) - it) < 1e-9
        }

        where:
        means           | deviations
        [0, 1, 2]       | [1, 1, 1]
        [0, 1, 2]       | [0.2, 3, 0.01]
        [-50, 0, 1e4]   | [1, 2, 3]
    }

    def "between parts without anything in the middle a quantile is somewhere there"() {
        given:
        def apart = NormalMixture.of([1, 1] as double[], [0, 1] as double[], 1e-6)

        expect:
        apart.quantile(0.5) > -1e-4
        apart.quantile(0.5) < 1 + 1e-4
        Math.abs(apart.quantile(0.25)) < 1e-9
        Math.abs(apart.quantile(0.75) - 1) < 1e-9
    }
}
