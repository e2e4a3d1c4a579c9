package assay.stats

import assay.model.Problem
import spock.lang.Specification

/** Weighted percentiles, running medians, and means and medians in bins. */
class BinnedSpec extends Specification {
    def 'weighted percentiles of equal weights are the plain ones'() {
        given:
        double[] values = Simulation.gaussians(RandomStream.of(1, 'percentiles', 'test'), 37)
        double[] weights = [0.3] * 37

        expect:
        [0, 16, 50, 84, 100].every { p ->
            Near.absolute(WeightedPercentile.of(values, weights, p)[0], Descriptive.percentile(values, p), 1e-14)
        }
    }

    def 'percentile #percent of 1, 2, 4 with weights 1, 2, 3 is #expected'() {
        expect: 'they stand at 0, 1.5 and 4 of a weight of 4'
        Near.absolute(WeightedPercentile.of([4, 9, 1, 2] as double[], [3, 0, 1, 2] as double[], percent)[0], expected, 1e-14)

        where:
        percent || expected
        0       || 1
        37.5    || 2
        18.75   || 1.5
        50      || 2.4
        100     || 4
    }

    def 'running medians follow the definition with ties'() {
        given:
        RandomStream random = RandomStream.of(1, 'running', 'test')
        double[] x = Simulation.gaussians(random, 60)
        double[] y = Simulation.rounded(Simulation.gaussians(random, 60), 0.5)
        List<Integer> order = (0..<60).sort(false) { x[it] }

        when:
        RunningMedian running = RunningMedian.of(x, y, window)

        then:
        running.x().length == 61 - window
        (0..60 - window).every { start ->
            List<Integer> members = order[start..<start + window]
            Near.absolute(running.x()[start], Descriptive.median(members.collect { x[it] } as double[]), 1e-14) &&
                    Near.absolute(running.y()[start], Descriptive.median(members.collect { y[it] } as double[]), 1e-14)
        }

        where:
        window << [1, 2, 7, 10, 60]
    }

    def 'a profile is linear between the middles of bins and knows nothing outside'() {
        given: 'bins 0-2, 2-4, 4-6 with medians 1, 5, 7'
        Profile profile = Profile.ofMedians([0, 1, 3, 3.5, 5] as double[], [1, 1, 4, 6, 7] as double[], new Bins(0, 2, 4, 6), 1)

        expect:
        profile.at(1).asDouble == 1
        profile.at(2.5).asDouble == 4
        profile.at(5).asDouble == 7
        profile.at(0.99).empty
        profile.at(5.01).empty

        and: 'across a bin with too few points the line joins its neighbours'
        Profile.ofMedians([0, 1, 3, 5, 5] as double[], [1, 1, 40, 7, 7] as double[], new Bins(0, 2, 4, 6), 2).at(3).asDouble == 4
    }

    def 'means in a plane are those of their members, and bilinear between bins'() {
        given: 'z = 1 + 2x + 3y + xy is bilinear, and each bin holds points about its middle'
        Closure<Double> z = { double x, double y -> 1 + 2 * x + 3 * y + x * y }
        List<List<Double>> points = (0..3).collectMany { i -> (0..2).collectMany { j -> [[i + 0.25d, j + 0.5d], [i + 0.75d, j + 0.5d]] } }
        points.remove(points.size() - 1)
        Bins xs = Bins.even(0, 4, 4)
        Bins ys = Bins.even(0, 3, 3)

        when:
        BinnedPlane plane = BinnedPlane.ofMeans(points*.get(0) as double[], points*.get(1) as double[],
                points.collect { z(it[0], it[1]) } as double[], xs, ys, 2)

        then:
        plane.kept() == 11
        plane.count(3, 2) == 1
        plane.mean(3, 2).empty
        plane.standardDeviation(3, 2).empty
        Near.absolute(plane.mean(1, 1).asDouble, z(1.5, 1.5), 1e-14)
        Near.absolute(plane.at(1.01, 1.99).asDouble, z(1.5, 1.5), 1e-14)
        Near.absolute(plane.standardDeviation(1, 1).asDouble, (2 + 1.5d) * 0.5d / Math.sqrt(2), 1e-14)
        Near.absolute(plane.between(1.7, 2.2).asDouble, z(1.7, 2.2), 1e-13)
        Near.absolute(plane.between(0.5, 0.5).asDouble, z(0.5, 0.5), 1e-13)
        Near.absolute(plane.between(2.5, 2.5).asDouble, z(2.5, 2.5), 1e-13)
        plane.between(0.49, 1).empty
        plane.between(3, 2).empty
        plane.at(4.01, 1).empty
        plane.at(3.5, 2.5).empty
    }

    def 'bad input is refused: #complaint'() {
        when:
        wrong.call()

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)

        where:
        wrong                                                          || complaint
        ({ WeightedPercentile.of(d(1, 2), d(0, 0), 50) })              || 'all 2 weights are 0'
        ({ WeightedPercentile.of(d(1, 2), d(1, -1), 50) })             || 'weight 2 is -1.0'
        ({ WeightedPercentile.of(d(1, 2), d(1, 1), 101) })             || 'from 0 to 100, not 101.0'
        ({ RunningMedian.of(d(1, 2), d(1, 1), 3) })                    || 'of 3 points does not fit 2'
        ({ BinnedPlane.ofMeans(d(1), d(1), d(1), new Bins(0, 2), new Bins(0, 2), 0) }) || 'at least one value'
    }

    private static double[] d(double... values) {
        values
    }
}
