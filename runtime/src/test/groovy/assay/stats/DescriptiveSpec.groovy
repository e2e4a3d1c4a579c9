package assay.stats

import assay.model.Problem
import spock.lang.Specification

class DescriptiveSpec extends Specification {
    static final double[] VALUES = [3.1, -2, 7.5, 0.25, 4, 4, 11, -6.5, 2, 1]

    def 'percentiles are those of numpy'() {
        expect:
        Near.absolute(Descriptive.percentile(VALUES, percent), expected, 1e-14)

        where: 'numpy.percentile'
        percent || expected
        0       || -6.5
        5       || -4.475
        16      || -1.01
        50      || 2.55
        84      || 5.96
        97.5    || 10.2125
        100     || 11
    }

    def 'standard deviation and robust sigma are those of numpy and scipy'() {
        expect: 'numpy.std with ddof 1; scipy.stats.median_abs_deviation with scale normal'
        Near.relative(Descriptive.standardDeviation(VALUES), 4.840572165445826, 1e-14)
        Near.relative(Descriptive.robustSigma(VALUES), 2.8540092706232834, 1e-14)
    }

    def 'robust sigma recovers the width of a normal core under outliers'() {
        given:
        RandomStream random = RandomStream.of(1, 'outliers', 'test')
        double[] values = Simulation.gaussians(random, 10_000)
        400.times { values[it] = 1000 }

        expect: 'four percent outliers widen it by 5 percent; a standard deviation would be 196'
        Near.absolute(Descriptive.robustSigma(values), 1.05, 0.03)
        Descriptive.standardDeviation(values) > 190
    }

    def 'means keep their digits on a large pedestal'() {
        given: 'NIST StRD NumAcc4: mean 10000000.2, standard deviation 0.1'
        double[] values = [1.00000002e7] + (1..500).collectMany { [1.00000001e7, 1.00000003e7] }

        expect: 'as far as the inputs are exact: 2e-9 of the offsets'
        Near.relative(Descriptive.mean(values), 10000000.2, 1e-15)
        Near.relative(Descriptive.standardDeviation(values), 0.1, 2e-8)
    }

    def 'a weighted mean with whole weights is a mean of copies'() {
        expect:
        Near.relative(Descriptive.weightedMean([1, 5, 9] as double[], [2, 0, 1] as double[]), 11d / 3, 1e-15)
    }

    def 'bins hold their lower edge and the last its upper one'() {
        given:
        Bins bins = new Bins(0, 0.5, 1, 2)

        expect:
        [-0.1, 0, 0.49, 0.5, 1, 1.99, 2, 2.01].collect { bins.holding(it as double) } == [-1, 0, 0, 1, 2, 2, 2, -1]
        bins.histogram([-0.1, 0, 0.49, 0.5, 1, 1.99, 2, 2.01] as double[]).toList() == [2, 1, 3]
        Bins.even(0, 1, 4).edges().toList() == [0, 0.25, 0.5, 0.75, 1]
    }

    def 'a profile has the median of every bin that is full enough'() {
        given:
        double[] x = [0.1, 0.2, 0.3, 0.6, 1.1, 1.2, 1.9, 5]
        double[] y = [3, 1, 2, 7, 10, 20, 30, 99]

        when:
        Profile profile = Profile.ofMedians(x, y, new Bins(0, 0.5, 1, 2), 3)

        then: 'the percentiles of three values lie 0.32 and 1.68 steps in'
        profile.points()*.count() == [3, 3]
        profile.points()*.median() == [2, 20]
        profile.points()*.middle() == [0.25, 1.5]
        Near.absolute(profile.points()[0].p16(), 1.32, 1e-12)
        Near.absolute(profile.points()[1].p84(), 26.8, 1e-12)
    }

    def 'a cumulative distribution steps up at each distinct value'() {
        given:
        CumulativeDistribution steps = CumulativeDistribution.of([2, 1, 2, 4] as double[])

        expect:
        steps.values().toList() == [1, 2, 4]
        steps.shares().toList() == [0.25, 0.75, 1]
        [0, 1, 3, 4, 9].collect { steps.at(it) } == [0, 0.25, 0.75, 1, 1]
    }

    def 'what has no description is refused: #complaint'() {
        when:
        action.call()

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)

        where:
        action                                                                         || complaint
        ({ Descriptive.median([] as double[]) })                                       || 'at least 1 point'
        ({ Descriptive.standardDeviation([1] as double[]) })                           || 'at least 2 points'
        ({ Descriptive.percentile([1] as double[], 101) })                             || 'from 0 to 100'
        ({ Descriptive.mean([1, Double.POSITIVE_INFINITY] as double[]) })              || 'value 2 of 2 is Infinity'
        ({ Descriptive.weightedMean([1, 2] as double[], [1, -1] as double[]) })        || 'cannot be negative'
        ({ Descriptive.weightedMean([1, 2] as double[], [0, 0] as double[]) })         || 'all 2 weights are 0'
        ({ new Bins(0, 1, 1) })                                                        || 'must rise'
    }
}
