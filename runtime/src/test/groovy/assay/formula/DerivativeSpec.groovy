package assay.formula

import assay.unit.Units
import spock.lang.Specification

import static assay.formula.Build.call
import static assay.formula.Build.choice
import static assay.formula.Build.compare
import static assay.formula.Build.log
import static assay.formula.Build.max
import static assay.formula.Build.minus
import static assay.formula.Build.negate
import static assay.formula.Build.number
import static assay.formula.Build.over
import static assay.formula.Build.plus
import static assay.formula.Build.power
import static assay.formula.Build.times
import static assay.formula.Rows.input

/** The derivatives of formulas. */
class DerivativeSpec extends Specification {
    static final Expr A = input('a')
    static final Expr B = input('b')
    static final double LN10 = Math.log(10)

    def 'the derivatives of #text are those of the textbook'() {
        given:
        def gradient = slopes(expr, Rows.of(a: [0.7d], b: [1.9d]))

        expect:
        near(gradient.a ?: 0, byA(0.7d, 1.9d) as double, 1e-15)
        near(gradient.b ?: 0, byB(0.7d, 1.9d) as double, 1e-15)

        where:
        expr                                 | byA                                        | byB
        plus(A, B)                           | { a, b -> 1 }                              | { a, b -> 1 }
        minus(A, B)                          | { a, b -> 1 }                              | { a, b -> -1 }
        times(A, B)                          | { a, b -> b }                              | { a, b -> a }
        over(A, B)                           | { a, b -> 1 / b }                          | { a, b -> -a / (b * b) }
        negate(A)                            | { a, b -> -1 }                             | { a, b -> 0 }
        power(A, 3d)                         | { a, b -> 3 * a * a }                      | { a, b -> 0 }
        power(A, -2d)                        | { a, b -> -2 / (a * a * a) }               | { a, b -> 0 }
        power(A, 0.3d)                       | { a, b -> Math.pow(a, -0.7) * 0.3 }        | { a, b -> 0 }
        power(A, 0d)                         | { a, b -> 0 }                              | { a, b -> 0 }
        log(A)                               | { a, b -> 1 / (a * LN10) }                 | { a, b -> 0 }
        call(Function.LN, [A])               | { a, b -> 1 / a }                          | { a, b -> 0 }
        call(Function.EXP, [A])              | { a, b -> Math.exp(a) }                    | { a, b -> 0 }
        call(Function.POW10, [A])            | { a, b -> Math.pow(10, a) * LN10 }         | { a, b -> 0 }
        call(Function.SQRT, [A])             | { a, b -> 0.5 / Math.sqrt(a) }             | { a, b -> 0 }
        call(Function.ABS, [negate(A)])      | { a, b -> 1 }                              | { a, b -> 0 }
        call(Function.SIN, [A])              | { a, b -> Math.cos(a) }                    | { a, b -> 0 }
        call(Function.COS, [A])              | { a, b -> -Math.sin(a) }                   | { a, b -> 0 }
        call(Function.TANH, [A])             | { a, b -> 1 / Math.pow(Math.cosh(a), 2) }  | { a, b -> 0 }
        call(Function.MIN, [A, B])           | { a, b -> 1 }                              | { a, b -> 0 }
        max(A, B)                            | { a, b -> 0 }                              | { a, b -> 1 }
        choice(compare(Expr.Comparison.BELOW, A, B), times(A, A), B) | { a, b -> 2 * a }  | { a, b -> 0 }
        choice(compare(Expr.Comparison.ABOVE, A, B), times(A, A), B) | { a, b -> 0 }      | { a, b -> 1 }
        over(times(A, B), plus(A, B))        | { a, b -> b * b / ((a + b) * (a + b)) }    | { a, b -> a * a / ((a + b) * (a + b)) }
        log(over(A, B))                      | { a, b -> 1 / (a * LN10) }                 | { a, b -> -1 / (b * LN10) }
        over(A, A)                           | { a, b -> 0 }                              | { a, b -> 0 }
        minus(A, A)                          | { a, b -> 0 }                              | { a, b -> 0 }
        text = PlainText.of(expr)
    }

    def 'a branch that is not taken leaves no trace, not even where it has no value: #text'() {
        given: 'at a = 1000 and b = 0, where 2a is taken'
        Expr guarded = choice(compare(Expr.Comparison.ABOVE, B, number(0)), without, times(A, number(2)))

        expect:
        slopes(guarded, Rows.of(a: [1000], b: [0])) == [b: 0d, a: 2d]

        where:
        without << [times(A, log(B)), over(A, B), over(number(1), times(A, B)), log(times(A, B)), call(Function.LN, [times(A, B)]),
                    times(B, call(Function.POW10, [A])), times(B, call(Function.EXP, [A])), power(times(A, B), -1d)]
        text = PlainText.of(without)
    }

    def 'outside of its domain a formula has no derivative'() {
        expect:
        slopes(log(A), Rows.of(a: [-1])).a.isNaN()
        slopes(over(A, B), Rows.of(a: [1], b: [0])).values().every { it.isNaN() }
    }

    def 'derivatives are by the values in base units'() {
        given:
        Expr area = power(input('r', Units.get('kpc')), 2d)

        expect:
        near(slopes(area, Rows.of(r: [3])).r, Units.get('kpc').factor() * 6, 1e-15)
    }

    def 'three hundred formulas at random agree with central differences to the error of these'() {
        given:
        def formulas = new RandomFormulas(11, true)
        def random = new Random(12)
        int compared = 0

        expect:
        (0..<300).every {
            Expr expr = formulas.grow(4)
            def point = [a: random.nextDouble() + 0.5d, b: random.nextDouble() + 0.5d, c: random.nextDouble() + 0.5d]
            slopes(expr, Rows.of(point.collectEntries { k, v -> [k, [v]] })).every { name, slope ->
                def difference = CentralDifference.of(expr, point, name)
                if (difference.resolved()) {
                    compared++
                    assert Math.abs(slope - difference.slope) <= difference.error: PlainText.of(expr)
                }
                true
            }
        }
        compared > 200
    }

    static Map<String, Double> slopes(Expr expr, Rows rows) {
        Kernel.of([expr]).gradient(rows, 0).collectEntries { symbol, slope -> [symbol.key(), slope] }
    }

    static boolean near(double value, double wanted, double tolerance) {
        Math.abs(value - wanted) <= tolerance * Math.max(1e-3, Math.abs(wanted)) * 4
    }
}
