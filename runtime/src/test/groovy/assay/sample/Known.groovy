package assay.sample

import groovy.transform.CompileStatic

/** Densities whose moments are known. */
@CompileStatic
class Known {
    /** Normal with means 1, 2, ..., standard deviations 1, 10, 100, ... by turns of three, correlation rho between any two. */
    static LogDensity gaussian(int d, double rho) {
        double own = (1 + (d - 2) * rho) / ((1 - rho) * (1 + (d - 1) * rho))
        double cross = -rho / ((1 - rho) * (1 + (d - 1) * rho))
        LogDensity.each(d) { double[] x ->
            double sum = 0
            double squares = 0
            for (int k = 0; k < d; k++) {
                double z = (x[k] - mean(k)) / sigma(k)
                sum += z
                squares += z * z
            }
            -0.5d * ((own - cross) * squares + cross * sum * sum)
        }
    }

    static double mean(int k) { k + 1 }

    static double sigma(int k) { Math.pow(10, k % 3) }

    /** exp(-[(1 - x)^2 + 5 (y - x^2)^2] / 2): x normal about 1 with width 1, y normal about x^2 with width 1 / sqrt(5). */
    static LogDensity rosenbrock() {
        LogDensity.each(2) { double[] x ->
            double bend = x[1] - x[0] * x[0]
            -0.5d * ((1 - x[0]) * (1 - x[0]) + 5 * bend * bend)
        }
    }

    /** Two normal modes of width 1 in two dimensions at x = -apart and +apart, the right one with the share given. */
    static LogDensity twoModes(double apart, double right) {
        LogDensity.each(2) { double[] x ->
            double l = Math.log(1 - right) - 0.5d * ((x[0] + apart) * (x[0] + apart) + x[1] * x[1])
            double r = Math.log(right) - 0.5d * ((x[0] - apart) * (x[0] - apart) + x[1] * x[1])
            double top = Math.max(l, r)
            top + Math.log(Math.exp(l - top) + Math.exp(r - top))
        }
    }

    static List<String> names(int d) { (1..d).collect { 'p' + it } }
}
