package assay.fit

import assay.SharedData
import assay.model.Problem
import assay.stats.Near
import assay.stats.RandomStream
import groovy.transform.CompileStatic
import spock.lang.Requires
import spock.lang.Specification

class LeastAbsoluteDeviationsSpec extends Specification {
    static final String ORACLE = 'oracles/stats/rank_lines_kde.json'

    @Requires({ SharedData.has(LeastAbsoluteDeviationsSpec.ORACLE) })
    def 'the minimum is the one of a linear programme for #sample'() {
        given:
        Map oracle = SharedData.json(ORACLE)[sample] as Map

        when:
        LeastAbsoluteDeviations.Fit fit =
                LeastAbsoluteDeviations.fit(SharedData.numbers(oracle.x), SharedData.numbers(oracle.y))

        then: 'the line too, which is unique here'
        Near.relative(fit.deviation(), oracle.lad_sum_abs as double, 1e-12)
        Near.relative(fit.slope(), oracle.lad_slope_intercept[0] as double, 1e-9)
        Near.relative(fit.intercept(), oracle.lad_slope_intercept[1] as double, 1e-9)

        where:
        sample << ['n12', 'n55', 'n400']
    }

    def 'no line through two points is better, with #kind'() {
        when:
        List<Integer> worse = (0..<200).findAll { int trial ->
            RandomStream random = RandomStream.of(5, kind, 'pairs').draw(trial)
            int n = 3 + random.nextInt(14)
            double[] x = (0..<n).collect { coordinate(random) as double }
            if (x.toList().toSet().size() == 1) x[0] += 1
            double[] y = (0..<n).collect { coordinate(random) as double }
            double[] w = (0..<n).collect { weight(random) as double }
            if ((0..<n).findAll { w[it] > 0 }.collect { x[it] }.toSet().size() < 2) return false
            double start = 100 * random.nextGaussian()
            double least = best(x, y, w)
            LeastAbsoluteDeviations solver = LeastAbsoluteDeviations.over(x, w)
            ![solver.fit(y), solver.fit(y, start)].every {
                Math.abs(it.deviation() - least) <= 1e-12 * (1 + least)
                        && Math.abs(sum(x, y, w, it.slope(), it.intercept()) - least) <= 1e-12 * (1 + least)
            }
        }

        then:
        worse == []

        where:
        kind                      | coordinate                              | weight
        'numbers in general'      | { RandomStream r -> r.nextGaussian() } | { RandomStream r -> 1d }
        'weights'                 | { RandomStream r -> r.nextGaussian() } | { RandomStream r -> r.nextDouble() }
        'whole weights, some 0'   | { RandomStream r -> r.nextGaussian() } | { RandomStream r -> (double) r.nextInt(3) }
        'ties in x and y'         | { RandomStream r -> (double) r.nextInt(4) } | { RandomStream r -> 1d }
        'many points on one line' | { RandomStream r -> (double) r.nextInt(2) } | { RandomStream r -> (double) 1 + r.nextInt(2) }
        'ties far from zero'      | { RandomStream r -> 1e3d + 0.1d * r.nextInt(5) } | { RandomStream r -> 1d }
    }

    @CompileStatic
    private static double best(double[] x, double[] y, double[] w) {
        double least = Double.POSITIVE_INFINITY
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                if (x[i] == x[j]) continue
                double slope = (y[i] - y[j]) / (x[i] - x[j])
                double s = 0
                for (int k = 0; k < x.length; k++) s += w[k] * Math.abs(y[k] - y[i] - slope * (x[k] - x[i]))
                least = Math.min(least, s)
            }
        }
        least
    }

    @CompileStatic
    private static double sum(double[] x, double[] y, double[] w, double slope, double intercept) {
        double s = 0
        for (int k = 0; k < x.length; k++) s += w[k] * Math.abs(y[k] - slope * x[k] - intercept)
        s
    }

    def 'one point far off does not move a line through the others'() {
        when:
        LeastAbsoluteDeviations.Fit fit =
                LeastAbsoluteDeviations.fit([0, 1, 2, 3, 4] as double[], [1, 3, 5, 1000, 9] as double[])

        then:
        fit.slope() == 2
        fit.intercept() == 1
        fit.deviation() == 993
        fit.line().residuals([0, 3] as double[], [1, 1000] as double[]) == [0, 993] as double[]
    }

    def 'a weight of three is a point three times'() {
        given:
        double[] x = [0, 1, 2, 3, 4]
        double[] y = [0.3, 0.9, 2.4, 2.7, 4.4]

        expect:
        LeastAbsoluteDeviations.fit(x, y, [1, 3, 1, 1, 1] as double[]).deviation() ==
                LeastAbsoluteDeviations.fit([0, 1, 1, 1, 2, 3, 4] as double[], [0.3, 0.9, 0.9, 0.9, 2.4, 2.7, 4.4] as double[])
                        .deviation()
    }

    def 'what has no line is refused: #complaint'() {
        when:
        LeastAbsoluteDeviations.fit(x as double[], y as double[], w as double[])

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)

        where:
        x         | y               | w          || complaint
        [1, 1, 1] | [1, 2, 3]       | [1, 1, 1]  || 'needs some spread'
        [1, 2, 2] | [1, 2, 3]       | [0, 1, 1]  || 'needs some spread'
        [1, 2, 3] | [1, Double.NaN, 3] | [1, 1, 1] || 'is NaN'
        [1, 2, 3] | [1, 2, 3]       | [1, -1, 1] || 'weight 2 is -1.0'
        [1, 2, 3] | [1, 2, 3]       | [0, 0, 0]  || 'all 3 weights are 0'
        [1, 2, 3] | [1, 2]          | [1, 1, 1]  || 'must pair up'
    }
}
