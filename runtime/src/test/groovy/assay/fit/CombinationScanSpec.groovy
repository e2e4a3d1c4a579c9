package assay.fit

import assay.model.Problem
import assay.stats.Bootstrap
import assay.stats.Correlation
import assay.stats.Near
import assay.stats.RandomStream
import assay.stats.Simulation
import assay.stats.Simulation.Estimate
import spock.lang.Specification

class CombinationScanSpec extends Specification {
    static final double TRUE_GAMMA = 1.15
    static final Grid GRID = new Grid(-1, 4, 0.01)

    RandomStream random = RandomStream.of(49, 'dwarfs', 'combination')
    int n = 200
    double[] a = Simulation.gaussians(random, n).collect { 8.4 + 0.5 * it }
    double[] b = Simulation.gaussians(random, n).collect { -2.5 + 0.3 * it }
    double[] y = (0..<n).collect { -0.091 * (a[it] + TRUE_GAMMA * b[it]) + 0.45 + 0.03 * random.nextGaussian() }
    Bootstrap bootstrap = new Bootstrap(200, random.draw(0))

    def 'least scatter is where the multiple regression puts it'() {
        when:
        CombinationScan scan = CombinationScan.leastScatter(y, a, b, GRID, bootstrap)
        LeastSquares regression = LeastSquares.fit([a, b, [1d] * n as double[]] as double[][], y)
        double closed = regression.coefficients()[1] / regression.coefficients()[0]

        then: 'within half a step of the grid'
        Near.absolute(scan.gamma(), closed, 0.005 + 1e-9)
        Near.absolute(scan.gamma(), TRUE_GAMMA, 3 * scan.gammaError())
        !scan.atEdge()

        and: 'the error is that of the ratio of the coefficients'
        double[] q = regression.coefficients()
        double[][] c = regression.covariance()
        double theory = Math.sqrt(c[1][1] + closed**2 * c[0][0] - 2 * closed * c[0][1]) / Math.abs(q[0])
        Near.relative(scan.gammaError(), theory, 0.25)

        and: 'the curve and the line are those of ordinary lines'
        int i = scan.gammas().findIndexOf { it == 0.5d }
        Near.relative(scan.curve()[i], StraightLine.fit(combined(0.5), y).scatter(), 1e-10)
        scan.line() == StraightLine.fit(combined(scan.gamma()), y)
        scan.alone() == StraightLine.fit(a, y)
        Near.absolute(scan.line().slope(), -0.091, 3 * scan.line().slopeError())
    }

    def 'errors of gamma cover 64 to 73 percent, and halved ones do not'() {
        expect:
        Simulation.honest(coverage('gamma', 1))
        !Simulation.honest(coverage('gamma with halved errors', 0.5))
    }

    private static double coverage(String name, double factor) {
        Simulation.coverage(name, TRUE_GAMMA) { RandomStream random ->
            double[] a = Simulation.gaussians(random, 49).collect { 8.4 + 0.6 * it }
            double[] b = Simulation.gaussians(random, 49).collect { -2.5 + 0.35 * it }
            double[] y = (0..<49).collect { 0.45 - 0.091 * (a[it] + TRUE_GAMMA * b[it]) + 0.03 * random.nextGaussian() }
            CombinationScan scan = CombinationScan.leastScatter(y, a, b, GRID, new Bootstrap(200, random.draw(0)))
            new Estimate(scan.gamma(), factor * scan.gammaError())
        }
    }

    def 'the strongest rank correlation lies near the truth'() {
        when:
        CombinationScan scan = CombinationScan.strongestSpearman(y, a, b, GRID, new Bootstrap(50, random.draw(1)))

        then:
        Near.absolute(scan.gamma(), TRUE_GAMMA, 3 * scan.gammaError())
        int i = scan.gammas().findIndexOf { it == scan.gamma() }
        scan.curve()[i] == scan.curve().toList().max()
        Near.absolute(scan.curve()[i], Math.abs(Correlation.spearman(combined(scan.gamma()), y).value()), 1e-14)
    }

    def 'the explained share leaves the variance of measurement out'() {
        given: 'scatters of 0.068 and 0.060 with measurement errors of 0.006: the published 22 percent'
        LineFit alone = new LineFit(0, 0, 0, 0, 0, 0.068, 49)
        LineFit line = new LineFit(0, 0, 0, 0, 0, 0.060, 49)
        double[] none = []
        CombinationScan scan = new CombinationScan(1.15, 0.1, line, alone, none, none, none, false, 0)

        expect:
        Near.absolute(scan.explainedShare(0.006), 0.2232, 5e-5)

        when:
        scan.explainedShare(0.068)

        then:
        thrown(Problem)
    }

    def 'a best value at the end of the grid is pointed out'() {
        when:
        CombinationScan scan = CombinationScan.leastScatter(y, a, b, new Grid(0, 0.5, 0.01), bootstrap)

        then:
        scan.atEdge()
        scan.gamma() == 0.5d
        scan.drawsAtEdge() == 200
    }

    def 'a grid counts in clean decimals and runs upwards'() {
        expect:
        new Grid(0, 3, 0.01).values()[115] == 1.15d
        new Grid(0, 3, 0.01).values().length == 301

        when:
        new Grid(*bad)

        then:
        thrown(Problem)

        where:
        bad << [[0d, 1d, 0d], [1d, 0d, 0.1d], [0d, 1d, 1e-9d], [0d, Double.NaN, 0.1d]]
    }

    private double[] combined(double gamma) {
        (0..<n).collect { a[it] + gamma * b[it] }
    }
}
