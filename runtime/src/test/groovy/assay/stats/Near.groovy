package assay.stats

import groovy.transform.CompileStatic

/** How near two numbers are. */
@CompileStatic
class Near {
    static boolean relative(double value, double expected, double tolerance) {
        Math.abs(value - expected) <= tolerance * Math.abs(expected)
    }

    static boolean absolute(double value, double expected, double tolerance) {
        Math.abs(value - expected) <= tolerance
    }
}
