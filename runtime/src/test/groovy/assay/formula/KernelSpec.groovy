package assay.formula

import assay.formula.Expr.Comparison
import assay.unit.Units
import spock.lang.Specification

import static assay.formula.Build.both
import static assay.formula.Build.call
import static assay.formula.Build.choice
import static assay.formula.Build.compare
import static assay.formula.Build.either
import static assay.formula.Build.log
import static assay.formula.Build.minus
import static assay.formula.Build.not
import static assay.formula.Build.number
import static assay.formula.Build.over
import static assay.formula.Build.plus
import static assay.formula.Build.power
import static assay.formula.Build.times
import static assay.formula.Rows.condition
import static assay.formula.Rows.input

/** The values of formulas over columns. */
class KernelSpec extends Specification {
    static final double NONE = Double.NaN
    static final Expr A = input('a')
    static final Expr B = input('b')

    def 'every operation gives what plain arithmetic gives: #name'() {
        given:
        def random = new Random(17)
        def rows = new Rows()
                .put('a', (0..<1000).collect { random.nextGaussian() * 10 } as double[])
                .put('b', (0..<1000).collect { random.nextGaussian() * 10 } as double[])
                .put('yes', (0..<1000).collect { random.nextInt(2) } as double[])

        when:
        def values = rows.of(expr)

        then:
        (0..<1000).every { i ->
            same(values[i], plain(rows.values.a[i], rows.values.b[i], rows.values.yes[i]) as double, ulps)
        }

        where:
        name    | expr                         | ulps | plain
        'a+b'   | plus(A, B)                   | 0    | { a, b, yes -> a + b }
        'a-b'   | minus(A, B)                  | 0    | { a, b, yes -> a - b }
        'a*b'   | times(A, B)                  | 0    | { a, b, yes -> a * b }
        'a/b'   | over(A, B)                   | 0    | { a, b, yes -> a / b }
        '-a'    | Build.negate(A)              | 0    | { a, b, yes -> -a }
        'a**3'  | power(A, 3d)                 | 2    | { a, b, yes -> Math.pow(a, 3) }
        'a**-2' | power(A, -2d)                | 2    | { a, b, yes -> Math.pow(a, -2) }
        'a**1.5'| power(A, 1.5d)               | 0    | { a, b, yes -> Math.pow(a, 1.5) }
        '10**a' | power(number(10), A)         | 4    | { a, b, yes -> Math.pow(10, a) }
        '2**a'  | power(number(2), A)          | 40   | { a, b, yes -> Math.pow(2, a) }
        'log'   | log(A)                       | 0    | { a, b, yes -> Math.log10(a) }
        'ln'    | call(Function.LN, [A])       | 0    | { a, b, yes -> Math.log(a) }
        'exp'   | call(Function.EXP, [A])      | 0    | { a, b, yes -> Math.exp(a) }
        'sqrt'  | call(Function.SQRT, [A])     | 0    | { a, b, yes -> Math.sqrt(a) }
        'abs'   | call(Function.ABS, [A])      | 0    | { a, b, yes -> Math.abs(a) }
        'sin'   | call(Function.SIN, [A])      | 0    | { a, b, yes -> Math.sin(a) }
        'cos'   | call(Function.COS, [A])      | 0    | { a, b, yes -> Math.cos(a) }
        'tanh'  | call(Function.TANH, [A])     | 2    | { a, b, yes -> Math.tanh(a) }
        'min'   | call(Function.MIN, [A, B])   | 0    | { a, b, yes -> Math.min(a, b) }
        'max'   | call(Function.MAX, [A, B])   | 0    | { a, b, yes -> Math.max(a, b) }
        'a<b'   | compare(Comparison.BELOW, A, B)    | 0 | { a, b, yes -> a < b ? 1 : 0 }
        'a<=b'  | compare(Comparison.AT_MOST, A, B)  | 0 | { a, b, yes -> a <= b ? 1 : 0 }
        'a>b'   | compare(Comparison.ABOVE, A, B)    | 0 | { a, b, yes -> a > b ? 1 : 0 }
        'a>=b'  | compare(Comparison.AT_LEAST, A, B) | 0 | { a, b, yes -> a >= b ? 1 : 0 }
        'not'   | not(condition('yes'))        | 0    | { a, b, yes -> 1 - yes }
        '?:'    | choice(condition('yes'), A, B) | 0  | { a, b, yes -> yes ? a : b }
    }

    def 'a thousand formulas at random give what a walk through their trees gives'() {
        given:
        def formulas = new RandomFormulas(5)
        def random = new Random(6)
        def edge = [0d, 1d, -1d, 1e-300d, 1e300d, NONE, Double.POSITIVE_INFINITY]
        def column = { (0..<40).collect { i -> i < 34 ? random.nextGaussian() * 3 : edge[random.nextInt(7)] } as double[] }
        int defined = 0

        expect:
        (0..<1000).every {
            Expr expr = formulas.grow(5)
            def rows = new Rows().put('a', column()).put('b', column()).put('c', column())
            double[] values = rows.of(expr)
            (0..<40).every { i ->
                Double wanted = new PlainArithmetic(rows.values.collectEntries { k, v -> [k, v[i]] }).value(expr)
                if (wanted != null) defined++
                assert agree(values[i], wanted, expr, rows, i)
                true
            }
        }
        defined > 15000
    }

    /** Rounding differs in the last digits by how powers are taken, and cancellation makes more of it. */
    private static boolean agree(double value, Double wanted, Expr expr, Rows rows, int i) {
        if (wanted == null) return Double.isNaN(value)
        if (Math.abs(value - wanted) <= 1e-9 * Math.abs(wanted) + 1e-12) return true
        wiggled(expr, rows, i, wanted)
    }

    /** Whether a change of the inputs by a rounding error moves the value as far: then no digit of it is to be had. */
    private static boolean wiggled(Expr expr, Rows rows, int i, double wanted) {
        def near = [1 - 1e-15d, 1 + 1e-15d].collect { f ->
            new PlainArithmetic(rows.values.collectEntries { k, v -> [k, v[i] * f] }).value(expr)
        }
        near.any { it == null || Math.abs(it - wanted) > 1e-11 * Math.abs(wanted) }
    }

    def '#text at (#a, #b) is #value'() {
        expect:
        same(Rows.of(a: [a], b: [b]).of(expr)[0], value as double, 0)

        where:
        expr                                        | a      | b     || value
        log(A)                                      | 0      | 0     || NONE
        log(A)                                      | -3     | 0     || NONE
        log(A)                                      | 1e-320 | 0     || Math.log10(1e-320d)
        call(Function.LN, [A])                      | 0      | 0     || NONE
        over(A, B)                                  | 1      | 0     || NONE
        over(A, B)                                  | 0      | 0     || NONE
        over(A, B)                                  | 1e-20  | -0.0d || NONE
        over(number(1), over(A, B))                 | 1      | 0     || NONE
        times(A, B)                                 | 1e200  | 1e200 || NONE
        over(number(1), times(A, B))                | 1e200  | 1e200 || NONE
        plus(A, B)                                  | 1.7e308| 1e308 || NONE
        power(number(10), A)                        | 309    | 0     || NONE
        power(number(10), A)                        | 308    | 0     || 1e308d
        power(number(10), A)                        | 12     | 0     || 1e12d
        power(number(10), A)                        | -3     | 0     || 1e-3d
        power(number(10), A)                        | -310   | 0     || Math.pow(10, -310)
        call(Function.EXP, [A])                     | 710    | 0     || NONE
        over(number(1), call(Function.EXP, [A]))    | 710    | 0     || NONE
        call(Function.SQRT, [A])                    | -1     | 0     || NONE
        power(A, 0.5d)                              | -1     | 0     || NONE
        power(A, -1d)                               | 0      | 0     || NONE
        power(A, -1.5d)                             | 0      | 0     || NONE
        over(B, power(A, -1.5d))                    | 0      | 3     || NONE
        power(A, 0d)                                | 0      | 0     || 1
        call(Function.MIN, [over(number(1), A), B]) | 0      | 5     || NONE
        call(Function.MAX, [A, B])                  | NONE   | 5     || NONE
        compare(Comparison.ABOVE, power(A, -1.5d), B) | 0    | 5     || NONE
        compare(Comparison.ABOVE, call(Function.EXP, [A]), B) | 800 | 5 || NONE
        compare(Comparison.BELOW, A, B)             | NONE   | 5     || NONE
        compare(Comparison.AT_LEAST, A, B)          | 5      | NONE  || NONE
        compare(Comparison.BELOW, A, B)             | Double.NEGATIVE_INFINITY | 5 || NONE
        compare(Comparison.BELOW, log(A), B)        | 0      | 5     || NONE
        times(A, B)                                 | NONE   | 0     || NONE
        minus(A, A)                                 | NONE   | 0     || NONE
        choice(compare(Comparison.BELOW, A, B), A, B) | NONE | 5     || NONE
        choice(compare(Comparison.BELOW, A, B), A, log(A)) | -1 | 5  || -1
        text = PlainText.of(expr)
    }

    def 'what is undecided stays so unless the other side decides: #p, #q'() {
        given:
        def rows = Rows.of(p: [p], q: [q])

        expect:
        same(rows.of(both(condition('p'), condition('q')))[0], and as double, 0)
        same(rows.of(either(condition('p'), condition('q')))[0], or as double, 0)
        same(rows.of(not(condition('p')))[0], inverse as double, 0)

        where:
        p    | q    || and  | or   | inverse
        1    | 1    || 1    | 1    | 0
        1    | 0    || 0    | 1    | 0
        1    | NONE || NONE | 1    | 0
        0    | 1    || 0    | 1    | 1
        0    | 0    || 0    | 0    | 1
        0    | NONE || 0    | NONE | 1
        NONE | 1    || NONE | 1    | NONE
        NONE | 0    || 0    | NONE | NONE
        NONE | NONE || NONE | NONE | NONE
    }

    def 'columns are taken in the units of their symbols and values given in base units'() {
        given:
        Expr speed = over(input('d', Units.get('kpc')), input('t', Units.get('Gyr')))

        expect:
        Math.abs(Rows.of(d: [1], t: [1]).of(speed)[0] / 977.7922216807892 - 1) < 1e-12
    }

    def 'the rows asked for are answered in their order, whatever their number: #n'() {
        given:
        def random = new Random(n)
        double[] a = (0..<2000).collect { random.nextGaussian() } as double[]
        int[] rows = (0..<n).collect { random.nextInt(2000) } as int[]
        def kernel = Kernel.of([power(A, 2d), log(A), compare(Comparison.ABOVE, A, number(0))])

        when:
        def values = kernel.values(new Rows().put('a', a), rows)
        def measured = kernel.propagate(new Rows().put('a', a, a.collect { 0.1 } as double[]), rows)

        then:
        values.every { it.length == n }
        (0..<n).every { k ->
            double x = a[rows[k]]
            values[0][k] == x * x && same(values[1][k], x > 0 ? Math.log10(x) : NONE, 0) && values[2][k] == (x > 0 ? 1 : 0)
        }
        measured.values() == values
        (0..<n).every { k ->
            double x = a[rows[k]]
            same(measured.errors()[0][k], 0.2 * Math.abs(x), 2) &&
                    same(measured.errors()[1][k], x > 0 ? 0.1 / (x * Math.log(10)) : NONE, 4) &&
                    measured.errors()[2][k] == 0
        }

        where:
        n << [0, 1, 255, 256, 257, 1000]
    }

    static boolean same(double value, double wanted, int ulps) {
        if (Double.isNaN(wanted)) return Double.isNaN(value)
        Math.abs(value - wanted) <= ulps * Math.ulp(wanted)
    }
}
