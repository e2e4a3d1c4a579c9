package assay.formula

import assay.unit.Units
import spock.lang.Specification

import static assay.formula.Build.number
import static assay.formula.Build.root
import static assay.formula.Rows.condition
import static assay.formula.Rows.input

/** Polynomials in metallicity, their turning points and their inverse. */
class CurveSpec extends Specification {
    /** Maiolino et al. 2008 and Curti et al. 2020, whose turning points and roots are known from an independent script. */
    static final Curve M08_R23 = new Curve([0.7462d, -0.7149d, -0.9401d, -0.6154d, -0.2524d], 8.69, 7.0, 9.2)
    static final Curve M08_N2 = new Curve([-0.7732d, 1.2357d, -0.2811d, -0.7201d, -0.3330d], 8.69, 7.0, 9.2)
    static final Curve C20_R2 = new Curve([0.435d, -1.362d, -5.655d, -4.851d, -0.478d, 0.736d], 8.69, 7.6, 8.9)
    static final Curve STRAIGHT = new Curve([0.067d, 1.069d], 8.0, 7.0, 8.4)
    /** Turns back at 8 exactly, which is one of the places at which turning points are looked for. */
    static final Curve PARABOLA = new Curve([1d, 0d, -1d], 8.0, 7.0, 9.0)
    static final List<Curve> CURVES = [M08_R23, M08_N2, C20_R2, STRAIGHT, PARABOLA]

    def 'the value of a polynomial is the sum of its powers'() {
        expect:
        Math.abs(C20_R2.value(7.8) - -0.123236) < 5.1e-7
        Math.abs(M08_N2.value(8.69) - -0.7732) < 1e-15
        PARABOLA.value(7.5) == 0.75d
    }

    def 'the slope is that of values on both sides'() {
        expect: 'the step of a central difference is worth 1e-8, rounding 1e-10'
        CURVES.every { curve ->
            (1..<50).every {
                double z = curve.from() + (curve.to() - curve.from()) * it / 50
                Math.abs(curve.slope(z) - (curve.value(z + 1e-5) - curve.value(z - 1e-5)) / 2e-5) < 1e-7
            }
        }
    }

    def 'the inverse of the value is where it was taken, on every piece and at its ends'() {
        expect: 'near a turning point as far as the value tells, which is flat there'
        CURVES.every { curve ->
            curve.pieces().every { piece ->
                (0..1000).every {
                    double z = it == 1000 ? piece.to() : piece.from() + (piece.to() - piece.from()) * it / 1000
                    double back = piece.inverse(piece.value(z))
                    double tolerance = 1e-12 + Math.min(1e-7, 1e-15 / Math.abs(piece.slope(z)))
                    assert Math.abs(back - z) <= tolerance: "$piece at $z gives $back"
                    true
                }
            }
        }
    }

    def 'pieces follow each other without a hole, and none of them turns back'() {
        when:
        def pieces = curve.pieces()

        then:
        pieces.size() == count
        pieces.first().from() == curve.from()
        pieces.last().to() == curve.to()
        (1..<pieces.size()).every { pieces[it].from() == Math.nextUp(pieces[it - 1].to()) }
        pieces.every { it.pieces() == [it] }

        and: 'the slope changes its sign there'
        (0..<pieces.size() - 1).every { Math.abs(curve.slope(pieces[it].to())) < 1e-13 }

        where:
        curve    || count
        M08_R23  || 2
        M08_N2   || 1
        C20_R2   || 2
        STRAIGHT || 1
        PARABOLA || 2
    }

    def 'any cubic can be inverted on each of its pieces'() {
        given:
        def random = new Random(8)

        expect:
        (0..<2000).every {
            def curve = new Curve((0..3).collect { random.nextGaussian() }, 8.0, 7.0, 9.0)
            curve.pieces().every { piece ->
                double z = piece.from() + (piece.to() - piece.from()) * random.nextDouble()
                root(input('a'), piece)
                double back = piece.inverse(piece.value(z))
                Math.abs(piece.value(back) - piece.value(z)) < 1e-14
            }
        }
    }

    def 'the parabola turns at its top'() {
        expect:
        Math.abs(PARABOLA.pieces()[0].to() - 8) < 1e-14
    }

    def 'a value that a piece does not reach has no inverse'() {
        given:
        def (lower, upper) = M08_R23.pieces()

        expect:
        [Math.nextUp(lower.value(lower.to())) + 1e-12, lower.value(lower.from()) - 1e-12, Double.NaN, Double.POSITIVE_INFINITY].every {
            Double.isNaN(lower.inverse(it))
        }
        Double.isNaN(upper.inverse(upper.value(upper.to()) - 1e-12))
        lower.inverse(lower.value(lower.from())) == lower.from()
        upper.inverse(upper.value(upper.to())) == upper.to()
    }

    def 'a curve that cannot be one is refused: #message'() {
        when:
        made()

        then:
        FormulaError refusal = thrown()
        refusal.message == message

        where:
        made                                                    || message
        ({ new Curve([1d], 8, 7, 9) })                          || 'a curve needs two coefficients or more'
        ({ new Curve([1d, 2d], 8, 9, 9) })                      || 'a curve runs from a smaller to a larger value, not 9.0 to 9.0'
        ({ new Curve([1d, 0d], 8, 7, 9) })                      || 'a curve that is the same everywhere has no inverse'
        ({ new Curve([1d, Double.NaN], 8, 7, 9) })              || 'a curve is made of finite numbers, not NaN'
        ({ root(input('a'), M08_R23) })                         || 'the polynomial turns back between 7.0 and 9.2, so that it has no inverse there; narrow the range to one branch'
        ({ root(condition('c'), STRAIGHT) })                    || "'inverse' takes numbers, not a condition"
        ({ root(new Expr.Literal(1, Units.get('kpc')), STRAIGHT) }) || 'inverse takes a pure number, not length'
    }

    def 'a root of a constant is a constant'() {
        expect:
        Constants.valueOf(root(number(0.3), STRAIGHT)) == STRAIGHT.inverse(0.3d)
        Math.abs(Constants.valueOf(root(number(0.3), STRAIGHT)) - (8 + (0.3d - 0.067d) / 1.069d)) < 1e-14
        Constants.valueOf(root(input('a'), STRAIGHT)) == null
    }

    def 'the error of a root is that of its value over the slope'() {
        given: 'log a with a = 3 +- 0.2'
        def piece = M08_R23.pieces()[branch]
        Expr expr = root(Build.log(input('a')), piece)

        when:
        def result = Kernel.of([expr]).propagate(Rows.of([a: [3d]]).error('a', 0.2d), [0] as int[])

        then:
        double z = result.values()[0][0]
        Math.abs(piece.value(z) - Math.log10(3)) < 1e-14
        Math.abs(result.errors()[0][0] / Math.abs(0.2d / 3d / Math.log(10) / piece.slope(z)) - 1) < 1e-12

        where:
        branch << [0, 1]
    }

    def 'a root in print'() {
        given:
        Expr expr = root(Build.log(input('a')), new Curve([0.5d, -1.25d, -0.75d], 8.69, 8.0, 9.2))

        expect:
        PlainText.of(expr) == 'inverse(log(a), 8.69, 8, 9.2, 0.5, -1.25, -0.75)'
        Latex.of(expr) == '\\left[z: \\log\\left(a\\right) = 0.5 - 1.25\\,u - 0.75\\,u^{2},\\ u = z - 8.69,\\ 8 \\le z \\le 9.2\\right]'
    }
}
