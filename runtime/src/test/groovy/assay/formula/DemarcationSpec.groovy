package assay.formula

import assay.formula.Expr.Comparison
import assay.unit.Unit
import spock.lang.Specification

import static assay.formula.Build.call
import static assay.formula.Build.compare
import static assay.formula.Build.log
import static assay.formula.Build.minus
import static assay.formula.Build.named
import static assay.formula.Build.negate
import static assay.formula.Build.number
import static assay.formula.Build.over
import static assay.formula.Build.plus
import static assay.formula.Build.times
import static assay.formula.Rows.input

/** Demarcations of the excitation diagrams hold on the left of their asymptote alone. */
class DemarcationSpec extends Specification {
    static final Expr X = log(over(input('NII'), input('Ha')))
    static final Expr Y = log(over(input('OIII'), input('Hb')))

    static Rows at(double x, double y) {
        Rows.of(NII: [10**x], Ha: [1], OIII: [10**y], Hb: [1], z: [0])
    }

    static Expr curve(double c, Expr divisor, double d) {
        plus(over(number(c), divisor), number(d))
    }

    def 'the curve of #name passes through its tabulated value at #x'() {
        given:
        Expr below = compare(Comparison.BELOW, Y, curve(c, minus(X, number(x0)), d))

        expect:
        at(x, y - 2e-6).of(below)[0] == 1
        at(x, y + 2e-6).of(below)[0] == 0

        where:
        name                   | c    | x0    | d    | x    | y
        'Kauffmann et al. 2003'| 0.61 | 0.05  | 1.3  | -1   | 0.719048
        'Kauffmann et al. 2003'| 0.61 | 0.05  | 1.3  | -0.5 | 0.190909
        'Kauffmann et al. 2003'| 0.61 | 0.05  | 1.3  | -0.2 | -1.14
        'Kewley et al. 2001'   | 0.61 | 0.47  | 1.19 | -1   | 0.775034
        'Kewley et al. 2001'   | 0.61 | 0.47  | 1.19 | -0.5 | 0.561134
        'Kewley et al. 2001'   | 0.61 | 0.47  | 1.19 | -0.2 | 0.279552
        'Kewley, [S II]'       | 0.72 | 0.32  | 1.3  | -1   | 0.754545
        'Kewley, [S II]'       | 0.72 | 0.32  | 1.3  | -0.2 | -0.084615
        'Kewley, [O I]'        | 0.73 | -0.59 | 1.33 | -2   | 0.812270
        'Kewley, [O I]'        | 0.73 | -0.59 | 1.33 | -1   | -0.450488
    }

    def 'to the right of the asymptote nothing passes and nothing fails, however the curve is written: #text'() {
        given:
        def conditions = [Comparison.BELOW, Comparison.ABOVE, Comparison.AT_MOST, Comparison.AT_LEAST]
                .collect { compare(it, Y, curve) }

        expect: 'the left branch'
        conditions.collect { at(-0.5, 0).of(it)[0] } == [1, 0, 1, 0]

        and: 'the right one, where the bare hyperbola would be far above every point'
        [0.06d, 0.3d, 2d].every { x -> conditions.every { at(x, 0).of(it)[0].isNaN() } }

        where:
        curve << [
                curve(0.61, minus(X, number(0.05)), 1.3),
                curve(0.61, plus(number(-0.05), X), 1.3),
                curve(0.61, plus(X, number(-0.05)), 1.3),
                curve(-0.61, minus(number(0.05), X), 1.3),
                curve(0.61, negate(minus(number(0.05), X)), 1.3),
                curve(0.61, minus(minus(X, number(0.03)), number(0.02)), 1.3),
                named('curve', curve(0.61, named('shifted', minus(named('n', X), number(0.05))), 1.3)),
                minus(number(1.3), over(number(0.61), minus(number(0.05), X))),
                plus(times(number(0.61), over(number(1), minus(X, number(0.05)))), number(1.3)),
                call(Function.MIN, [curve(0.61, minus(X, number(0.05)), 1.3), number(0.4)]),
                curve(0.61, minus(minus(X, number(0.05)), times(number(0.1833), galaxy('z'))), 1.3),
        ]
        text = PlainText.of(curve)
    }

    def 'on the asymptote itself nothing is decided'() {
        given:
        Expr below = compare(Comparison.BELOW, Y, curve(0.61, minus(X, number(0)), 1.3))

        expect:
        at(-1e-9, 0).of(below)[0] == 0
        at(0, 0).of(below)[0].isNaN()
    }

    def 'a straight division line has no asymptote'() {
        given:
        Expr schawinski = compare(Comparison.ABOVE, Y, plus(times(number(1.05), X), number(0.45)))

        expect:
        schawinski.poles().empty
        at(0.3, 1).of(schawinski)[0] == 1
        at(0.3, 0).of(schawinski)[0] == 0
    }

    def 'a line that is not detected decides nothing'() {
        given:
        Expr below = compare(Comparison.BELOW, Y, curve(0.61, minus(X, number(0.05)), 1.3))

        expect:
        Rows.of(NII: [nii], Ha: [ha], OIII: [oiii], Hb: [hb]).of(below)[0].isNaN()

        where:
        nii  | ha | oiii | hb
        0    | 1  | 1    | 1
        -0.1 | 1  | 1    | 1
        0.1  | 0  | 1    | 1
        0.1  | 1  | 0    | 1
        0.1  | 1  | 1    | 0
        0.1  | 1  | 1    | -1
        0.1  | 1  | Double.NaN | 1
        0.1  | Double.POSITIVE_INFINITY | 1 | 1
    }

    private static Expr galaxy(String name) {
        new Expr.Input(Symbol.number(name, Unit.ONE, Level.GALAXY))
    }
}
