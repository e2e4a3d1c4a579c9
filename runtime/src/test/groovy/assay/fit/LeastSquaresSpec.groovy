package assay.fit

import assay.model.Problem
import assay.stats.Near
import spock.lang.Specification

class LeastSquaresSpec extends Specification {
    def 'Longley of the NIST Statistical Reference Datasets is met to nine digits'() {
        given: 'US employment 1947-1962 against deflator, GNP, unemployed, armed forces, population and year'
        double[] employed = [
                60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331,
                70551]
        double[][] columns = [
                [1] * 16,
                [83.0, 88.5, 88.2, 89.5, 96.2, 98.1, 99.0, 100.0, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
                [234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704,
                 502601, 518173, 554894],
                [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
                [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
                [107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366,
                 125368, 127852, 130081],
                1947..1962].collect { it as double[] }

        when:
        LeastSquares fit = LeastSquares.fit(columns, employed)

        then: 'the certified values'
        [fit.coefficients(),
         [-3482258.63459582, 15.0618722713733, -0.0358191792925910, -2.02022980381683, -1.03322686717359,
          -0.0511041056535807, 1829.15146461355]].transpose().every { Near.relative(it[0], it[1] as double, 1e-9) }
        [(0..6).collect { fit.error(it) },
         [890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675,
          0.226073200069370, 455.478499142212]].transpose().every { Near.relative(it[0], it[1] as double, 1e-9) }
        Near.relative(fit.scatter(), 304.854073561965, 1e-9)
    }

    def 'with a constant and x it is the straight line, plain and weighted'() {
        given:
        double[][] columns = [Norris.X, [1d] * 36 as double[]]
        double[] sigma = (1..36).collect { 0.5d + it / 36 }

        expect:
        same(LeastSquares.fit(columns, Norris.Y), StraightLine.fit(Norris.X, Norris.Y))
        same(LeastSquares.weighted(columns, Norris.Y, sigma), StraightLine.weighted(Norris.X, Norris.Y, sigma))
        Near.absolute(
                LeastSquares.fit(columns, Norris.Y).predict(100, 1), StraightLine.fit(Norris.X, Norris.Y).predict(100), 1e-10)
    }

    private static boolean same(LeastSquares general, LineFit line) {
        Near.relative(general.coefficients()[0], line.slope(), 1e-12)
                && Near.relative(general.coefficients()[1], line.intercept(), 1e-10)
                && Near.relative(general.error(0), line.slopeError(), 1e-11)
                && Near.relative(general.error(1), line.interceptError(), 1e-11)
                && Near.relative(general.covariance()[0][1], line.covariance(), 1e-10)
                && Near.relative(general.scatter(), line.scatter(), 1e-11)
    }

    def 'columns that say the same are refused by number'() {
        when:
        LeastSquares.fit([[1, 2, 3, 4, 5], [2, 7, 1, 8, 2], combination].collect { it as double[] } as double[][],
                [1, 2, 3, 4, 6] as double[])

        then:
        Problem problem = thrown()
        problem.message.contains('column 3 of 3')

        where:
        combination << [[3, 9, 4, 12, 7], [0, 0, 0, 0, 0]]
    }

    def 'as many columns as points are refused'() {
        when:
        LeastSquares.fit([[1, 2], [1, 1]].collect { it as double[] } as double[][], [1, 2] as double[])

        then:
        Problem problem = thrown()
        problem.message.contains('at least 3 points, not 2')
    }
}
