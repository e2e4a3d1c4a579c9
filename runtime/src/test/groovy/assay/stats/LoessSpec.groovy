package assay.stats

import assay.model.Problem
import groovy.transform.CompileStatic
import java.util.function.Function
import org.apache.commons.math3.linear.Array2DRowRealMatrix
import org.apache.commons.math3.linear.ArrayRealVector
import org.apache.commons.math3.linear.DecompositionSolver
import org.apache.commons.math3.linear.QRDecomposition
import spock.lang.Specification

class LoessSpec extends Specification {
    def 'the fast form agrees with the definition term by term: #dimensions D, degree #degree, #errors.class.simpleName, fraction #fraction'() {
        given: 'a curved surface with noise and some outliers, on points that crowd'
        RandomStream random = RandomStream.of(17, 'surface', 'test')
        int n = 150
        double[] x = Simulation.gaussians(random, n)
        double[] y = dimensions == 1 ? new double[n] : Simulation.correlatedWith(x, 0.8, random)
        double[] z = (0..<n).collect {
            Math.sin(x[it]) + 0.5d * y[it] * y[it] + 0.1d * random.nextGaussian() + (it % 19 == 0 ? 3 : 0)
        }
        Loess loess = new Loess(fraction, degree, Loess.Axes.asGiven)

        when:
        Smoothed smoothed = dimensions == 1 ? loess.smooth(x, z, errors) : loess.smooth(x, y, z, errors)
        Literal literal = literal(x, y, z, x, y, dimensions, degree, fraction, errors)

        then: 'two orders of the same sums, with conditions of up to 1e4 squared: 1e-10'
        (0..<n).every { Near.absolute(smoothed.values()[it], literal.values[it], 1e-10) }
        (0..<n).every { Near.absolute(smoothed.errors()[it], literal.errors[it], 1e-10) }
        (0..<n).every { Near.absolute(smoothed.robustness()[it], literal.robustness[it], 1e-9) }
        (0..<n).count { smoothed.robustness()[it] < 0.34 } >= 5

        and: 'so it does at other places'
        double[] places = [-1, 0.2, 1.3]
        double[] across = dimensions == 1 ? new double[3] : [-0.5, 0, 1] as double[]
        Literal elsewhere = LoessSpec.literal(x, y, z, places, across, dimensions, degree, fraction, errors)
        Smoothed there = dimensions == 1 ? loess.smoothAt(places, x, z, errors) : loess.smoothAt(places, across, x, y, z, errors)
        (0..2).every { Near.absolute(there.values()[it], elsewhere.values[it], 1e-10) }
        there.robustness() == [1, 1, 1] as double[]

        where:
        [dimensions, degree, fraction, errors] << [[1, 2], [1, 2], [0.2d, 0.5d, 1d],
                [new LoessErrors.FromNeighbours(), new LoessErrors.Judging(sigmas()), new LoessErrors.Weighing(sigmas())]].combinations()
    }

    def 'a polynomial of its degree comes back as it is, outliers or not, degree #degree'() {
        given:
        RandomStream random = RandomStream.of(18, 'plane', 'test')
        double[] x = Simulation.gaussians(random, 300)
        double[] y = Simulation.gaussians(random, 300)
        Closure<Double> surface = { double a, double b -> 8.6d - 0.2d * a + 0.1d * b + (degree - 1) * (0.3d * a * b - 0.2d * b * b) }
        double[] z = (0..<300).collect { surface(x[it], y[it]) + (it % 30 == 0 ? 1 : 0) }

        expect: 'the median residual of the first fit is not 0, so the last fit keeps outliers out only with a sharp limit'
        double[] smoothed = new Loess(0.3, degree, Loess.Axes.asGiven).smooth(x, y, z, new LoessErrors.Judging([0.02] * 300 as double[])).values()
        (0..<300).every { Near.absolute(smoothed[it], surface(x[it], y[it]), 0.25) }
        Near.absolute(Descriptive.median((0..<300).collect { smoothed[it] - surface(x[it], y[it]) } as double[]), 0, 1e-3)

        and: 'without outliers to rounding'
        double[] clean = (0..<300).collect { surface(x[it], y[it]) }
        double[] same = new Loess(0.3, degree, Loess.Axes.rescaled).smooth(x, y, clean, new LoessErrors.FromNeighbours()).values()
        (0..<300).every { Near.absolute(same[it], clean[it], 1e-11) }

        where:
        degree << [1, 2]
    }

    def 'rescaled axes do not care about the units of either axis, but for whole degrees of the angle'() {
        given: 'axes without correlation: the widest direction is an axis in any unit'
        RandomStream random = RandomStream.of(19, 'units', 'test')
        double[] x = Simulation.gaussians(random, 400).collect { it * 3 }
        double[] y = Simulation.gaussians(random, 400)
        double[] z = (0..<400).collect { Math.cos(x[it]) * y[it] }
        double[] stretchedX = x.collect { it * 1000 }
        Loess loess = new Loess(0.1, 1, Loess.Axes.rescaled)

        when:
        double[] a = loess.smooth(x, y, z, new LoessErrors.FromNeighbours()).values()
        double[] b = loess.smooth(stretchedX, y, z, new LoessErrors.FromNeighbours()).values()
        double[] plain = new Loess(0.1, 1, Loess.Axes.asGiven).smooth(stretchedX, y, z, new LoessErrors.FromNeighbours()).values()

        then: 'given axes see a line of points; the rescaled ones a disc, turned by a few degrees of sampling noise'
        double scatter = Descriptive.standardDeviation((0..<400).collect { a[it] - b[it] } as double[])
        double lost = Descriptive.standardDeviation((0..<400).collect { a[it] - plain[it] } as double[])
        scatter < 0.3 * lost
    }

    def 'biweight location and scale are those of a normal core'() {
        given:
        RandomStream random = RandomStream.of(20, 'core', 'test')
        double[] values = Simulation.gaussians(random, 5000).collect { 3 + 2 * it }
        double[] spoiled = (0..<5000).collect { it % 20 == 0 ? 1e4 : values[it] }

        expect: '1/sqrt(2n) = 1 % of the scale; outliers of 5 % on one side move the median by 6 % of sigma'
        Near.absolute(Biweight.of(values).location(), 3, 0.1)
        Near.relative(Biweight.of(values).scale(), 2, 0.03)
        Near.absolute(Biweight.of(spoiled).location(), 3, 0.15)
        Near.relative(Biweight.of(spoiled).scale(), 2, 0.08)
    }

    def 'errors of #errors cover 64 to 73 percent'() {
        expect:
        Simulation.honest(Simulation.coverage("LOESS, $errors", 0.5d) { RandomStream random ->
            double[] x = Simulation.gaussians(random, 120)
            double[] y = Simulation.gaussians(random, 120)
            double[] sigma = (0..<120).collect { 0.1d }
            double[] z = (0..<120).collect { 0.5d + x[it] - 0.4d * y[it] + 0.1d * random.nextGaussian() }
            LoessErrors known = errors == 'the neighbours' ? new LoessErrors.FromNeighbours() : new LoessErrors.Weighing(sigma)
            Smoothed there = new Loess(0.6, 1, Loess.Axes.asGiven).smoothAt([0] as double[], [0] as double[], x, y, z, known)
            new Simulation.Estimate(there.values()[0], there.errors()[0])
        })

        where:
        errors << ['the neighbours', 'the measurement']
    }

    def 'of equally near points the first are taken'() {
        given: 'a lattice, whose points have many equally near ones'
        double[] x = (0..<100).collect { it % 10 }
        double[] y = (0..<100).collect { it.intdiv(10) }
        NearestPoints.Search search = new NearestPoints(x, y).search(7)

        expect:
        (0..<100).every { i ->
            search.near(x[i], y[i])
            List<Integer> expected = (0..<100).toList().sort(false) { a, b ->
                ((x[a] - x[i])**2 + (y[a] - y[i])**2 <=> (x[b] - x[i])**2 + (y[b] - y[i])**2) ?: a <=> b
            }.take(7)
            search.who.toList() as Set == expected as Set
        }
    }

    def 'what cannot be smoothed is refused in one line: #complaint'() {
        when:
        wrong.call()

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)
        !problem.message.contains('\n')

        where:
        wrong                                                                                                         || complaint
        ({ new Loess(0, 1, Loess.Axes.asGiven) })                                                                     || 'not 0.0'
        ({ new Loess(0.5, 3, Loess.Axes.asGiven) })                                                                   || 'degree 1 or 2, not 3'
        ({ none(1).smooth(d(1, 2, 3, 4), d(1, 1, 1, 1), d(1, 3, 2, 4), new LoessErrors.FromNeighbours()) })           || 'the 4 points nearest to place 1'
        ({ none(0.5).smooth(d(1, 1, 1, 4), d(1, 3, 2, 4), new LoessErrors.FromNeighbours()) })                        || 'the 2 points nearest to place 1'
        ({ none(1).smooth(d(1, 2, 3, 4), d(1, 3, 2, 4), new LoessErrors.Judging(d(1, 1, 0, 1))) })                    || 'error 3 is 0.0'
        ({ new Loess(1, 1, Loess.Axes.rescaled).smooth(d(1, 1, 1, 1, 2), d(1, 1, 1, 1, 5), d(1, 3, 2, 4, 2), new LoessErrors.FromNeighbours()) }) || 'half of 5 coordinates'
    }

    private static Loess none(double fraction) {
        new Loess(fraction, 1, Loess.Axes.asGiven)
    }

    private static double[] d(double... values) {
        values
    }

    private static double[] sigmas() {
        (0..<150).collect { 0.08d + 0.001d * (it % 50) }
    }

    static class Literal {
        double[] values
        double[] errors
        double[] robustness
    }

    /** Sort all distances, weigh, solve by orthogonal triangles, weigh again. */
    @CompileStatic
    static Literal literal(double[] x, double[] y, double[] z, double[] atX, double[] atY, int dimensions, int degree,
            double fraction, LoessErrors known) {
        int k = (int) Math.ceil(fraction * x.length)
        double[] sigmas = known instanceof LoessErrors.Judging ? ((LoessErrors.Judging) known).sigmas()
                : known instanceof LoessErrors.Weighing ? ((LoessErrors.Weighing) known).sigmas() : null
        Literal result = new Literal(values: new double[atX.length], errors: new double[atX.length], robustness: new double[atX.length])
        for (int place = 0; place < atX.length; place++) {
            double x0 = atX[place]
            double y0 = atY[place]
            double[] distance = new double[x.length]
            for (int i = 0; i < x.length; i++) distance[i] = Math.sqrt((x[i] - x0) * (x[i] - x0) + (y[i] - y0) * (y[i] - y0))
            List<Integer> near = (0..<x.length).toList().sort(false) { Integer i -> distance[i] }.take(k)
            double[] weight = new double[k]
            double[][] design = new double[k][]
            for (int i = 0; i < k; i++) {
                int point = near[i]
                weight[i] = Math.pow(1 - Math.pow(distance[point] / distance[near[k - 1]], 3), 3)
                if (known instanceof LoessErrors.Weighing) weight[i] /= Math.pow(sigmas[point], 2)
                design[i] = row(x[point] - x0, y[point] - y0, dimensions, degree)
            }
            double[] values = near.collect { z[it] } as double[]
            double[] total = Arrays.copyOf(weight, k)
            double[] coefficients = solver(design, total).apply(values)
            double[] biweight = new double[k]
            List<Boolean> bad = null
            for (int iteration = 0; iteration < 10; iteration++) {
                double[] residual = residuals(design, coefficients, near, z)
                double mad = Descriptive.median(residual)
                double[] next = new double[k]
                for (int i = 0; i < k; i++) {
                    double u2 = Math.min(1, Math.pow(residual[i] / (sigmas == null ? 6 * mad : 4 * sigmas[near[i]]), 2))
                    biweight[i] = (1 - u2) * (1 - u2)
                    next[i] = weight[i] * biweight[i]
                }
                if ((0..<k).count { weight[it] > 0 && biweight[it] >= 0.34d } <= design[0].length) break
                total = next
                coefficients = solver(design, total).apply(values)
                List<Boolean> before = bad
                bad = (0..<k).collect { biweight[it] < 0.34d }
                if (bad == before) break
            }
            result.values[place] = coefficients[0]
            result.robustness[place] = biweight[0]
            double effective = Math.pow(total.sum() as double, 2) / (total.collect { double w -> w * w }.sum() as double)
            double scatter = 1.482602218505602d * Descriptive.median(residuals(design, coefficients, near, z)) *
                    Math.sqrt(effective / Math.max(1d, effective - design[0].length))
            Function<double[], double[]> fit = solver(design, total)
            double squares = 0
            for (int i = 0; i < k; i++) {
                double[] unit = new double[k]
                unit[i] = 1
                squares += Math.pow(fit.apply(unit)[0] * (sigmas == null ? scatter : sigmas[near[i]]), 2)
            }
            result.errors[place] = Math.sqrt(squares)
        }
        return result
    }

    @CompileStatic
    private static double[] row(double u, double v, int dimensions, int degree) {
        if (dimensions == 1) return degree == 1 ? [1d, u] as double[] : [1d, u, u * u] as double[]
        degree == 1 ? [1d, u, v] as double[] : [1d, u, v, u * v, u * u, v * v] as double[]
    }

    @CompileStatic
    private static double[] residuals(double[][] design, double[] coefficients, List<Integer> near, double[] z) {
        double[] residuals = new double[design.length]
        for (int i = 0; i < design.length; i++) {
            residuals[i] = Math.abs(z[near[i]] - new ArrayRealVector(design[i], false).dotProduct(new ArrayRealVector(coefficients, false)))
        }
        residuals
    }

    /** Coefficients of the least weighted squares, by orthogonal triangles. */
    @CompileStatic
    private static Function<double[], double[]> solver(double[][] design, double[] weights) {
        double[] roots = weights.collect { double w -> Math.sqrt(w) } as double[]
        double[][] a = new double[design.length][]
        for (int i = 0; i < a.length; i++) {
            double root = roots[i]
            a[i] = design[i].collect { double term -> term * root } as double[]
        }
        DecompositionSolver triangle = new QRDecomposition(new Array2DRowRealMatrix(a, false)).solver
        return { double[] values ->
            double[] b = new double[values.length]
            for (int i = 0; i < b.length; i++) b[i] = values[i] * roots[i]
            triangle.solve(new ArrayRealVector(b, false)).toArray()
        } as Function<double[], double[]>
    }
}
