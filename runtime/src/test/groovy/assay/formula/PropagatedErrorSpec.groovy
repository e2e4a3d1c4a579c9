package assay.formula

import assay.unit.Units
import spock.lang.Specification

import static assay.formula.Build.call
import static assay.formula.Build.choice
import static assay.formula.Build.compare
import static assay.formula.Build.log
import static assay.formula.Build.max
import static assay.formula.Build.minus
import static assay.formula.Build.named
import static assay.formula.Build.number
import static assay.formula.Build.over
import static assay.formula.Build.plus
import static assay.formula.Build.power
import static assay.formula.Build.times
import static assay.formula.Rows.input

/** One-sigma errors, to first order, with what the parts of a formula share counted once and with its sign. */
class PropagatedErrorSpec extends Specification {
    static final Expr A = input('a')
    static final Expr B = input('b')
    static final Expr C = input('c')
    static final double LN10 = Math.log(10)

    /** a = 3 +- 0.2, b = 5 +- 0.4, c = 2 +- 0.1 */
    Rows rows = Rows.of(a: [3], b: [5], c: [2]).error('a', 0.2d).error('b', 0.4d).error('c', 0.1d)

    def 'the error of #text is #expected'() {
        expect:
        near(rows.measured(expr)[1], expected)

        where:
        expr                                    || expected
        plus(A, B)                              || Math.hypot(0.2d, 0.4d)
        minus(A, B)                             || Math.hypot(0.2d, 0.4d)
        times(A, B)                             || 15 * Math.hypot(0.2d / 3, 0.4d / 5)
        over(A, B)                              || 0.6d * Math.hypot(0.2d / 3, 0.4d / 5)
        log(over(A, B))                         || Math.hypot(0.2d / 3, 0.4d / 5) / LN10
        power(A, 2d)                            || 2 * 3 * 0.2d
        power(A, -0.5d)                         || 0.5d * Math.pow(3, -1.5d) * 0.2d
        call(Function.ABS, [minus(A, B)])       || Math.hypot(0.2d, 0.4d)
        call(Function.ABS, [minus(A, number(3))]) || 0.2d
        max(A, B)                               || 0.4d
        number(7)                               || 0
        compare(Expr.Comparison.BELOW, A, B)    || 0
        text = PlainText.of(expr)
    }

    def 'what numerator and denominator share counts once: #text'() {
        expect:
        near(rows.measured(expr)[1], expected)

        where:
        expr                                         || expected
        over(A, A)                                   || 0
        minus(A, A)                                  || 0
        plus(A, A)                                   || 2 * 0.2d
        over(times(A, C), times(B, C))               || 0.6d * Math.hypot(0.2d / 3, 0.4d / 5)
        over(times(A, C), plus(B, C))                || Math.sqrt((2d / 7 * 0.2d)**2 + (-6d / 49 * 0.4d)**2 + ((3d * 7 - 6) / 49 * 0.1d)**2)
        over(plus(A, C), plus(B, C))                 || Math.sqrt((0.2d / 7)**2 + (5d / 49 * 0.4d)**2 + ((7d - 5) / 49 * 0.1d)**2)
        log(over(power(C, 2d), times(C, C)))         || 0
        over(A, plus(A, B))                          || Math.hypot(5d / 64 * 0.2d, 3d / 64 * 0.4d)
        named('x', minus(named('y', times(A, B)), times(B, A))) || 0
        text = PlainText.meaningOf(expr)
    }

    def 'a ratio of dust-corrected lines shares the error of its decrement'() {
        given: 'F0 = F 10^(k E), E = log(a/b)/d: the ratio is (p/q) 10^((kp - kq) log(a/b)/d)'
        def sky = Rows.of(a: [3.4d], b: [1.1d], p: [0.8d], q: [0.5d])
                .error('a', 0.05d).error('b', 0.04d).error('p', 0.03d).error('q', 0.02d)
        Expr excess = over(log(over(A, B)), number(0.45d))
        Expr ratio = log(over(corrected('p', 1.41d, excess), corrected('q', 0.99d, excess)))

        when:
        double error = sky.measured(ratio)[1]
        double dust = (1.41d - 0.99d) / 0.45d

        then:
        near(error, Math.sqrt((0.03d / 0.8d)**2 + (0.02d / 0.5d)**2 + (dust * 0.05d / 3.4d)**2 + (dust * 0.04d / 1.1d)**2) / LN10)

        and: 'a decrement corrected by itself is the intrinsic one, without error, where it is reckoned with k_b - k_a = d'
        near(sky.measured(over(corrected('a', 1.0d, excess), corrected('b', 1.45d, excess)))[1], 0)
    }

    def 'errors are given in base units, whatever the unit of the column'() {
        given:
        def kpc = Units.get('kpc')

        expect:
        near(Rows.of(r: [3]).error('r', 0.5d).measured(input('r', kpc))[1] / kpc.factor(), 0.5d)
    }

    def 'an input without errors is exact'() {
        expect:
        near(Rows.of(a: [3], b: [5]).error('b', 0.4d).measured(times(A, B))[1], 1.2d)
        Rows.of(a: [3], b: [5]).measured(times(A, B))[1] == 0
    }

    def 'where a value is undefined or its slope endless it has no error: #text at #a'() {
        expect:
        Rows.of(a: [a]).error('a', 0.2d).measured(expr)[1].isNaN()

        where:
        expr                        | a
        log(A)                      | 0
        log(A)                      | -1
        over(number(1), A)          | 0
        call(Function.SQRT, [A])    | 0
        power(A, 0.5d)              | 0
        A                           | Double.NaN
        A                           | Double.POSITIVE_INFINITY
        call(Function.EXP, [A])     | 1000
        compare(Expr.Comparison.BELOW, log(A), number(1)) | -1
        text = PlainText.of(expr)
    }

    def 'an unknown error of a needed input is an unknown error of the result, of one not needed it is not'() {
        given:
        def unknown = Rows.of(a: [3], b: [5]).error('a', 0.2d).error('b', Double.NaN)
        Expr either = choice(compare(Expr.Comparison.ABOVE, A, number(0)), A, B)

        expect:
        unknown.measured(times(A, B))[1].isNaN()
        near(unknown.measured(either)[1], 0.2d)
    }

    def 'several expressions at once have the errors that each has alone'() {
        given:
        def expressions = [over(A, B), times(over(A, B), C), compare(Expr.Comparison.BELOW, A, B), over(C, C)]
        def together = Kernel.of(expressions).propagate(rows, Rows.first(1))

        expect:
        (0..<4).every { together.values()[it][0] == rows.measured(expressions[it])[0] }
        (0..<4).every { together.errors()[it][0] == rows.measured(expressions[it])[1] }
    }

    private static Expr corrected(String line, double k, Expr excess) {
        times(input(line), power(number(10), times(number(k), excess)))
    }

    static boolean near(double value, double wanted) {
        Math.abs(value - wanted) <= 1e-14 * Math.max(1, Math.abs(wanted))
    }
}
