package assay.formula

import assay.formula.Expr.Comparison
import assay.unit.Unit
import assay.unit.Units
import spock.lang.Specification

import static assay.formula.Build.both
import static assay.formula.Build.call
import static assay.formula.Build.choice
import static assay.formula.Build.compare
import static assay.formula.Build.either
import static assay.formula.Build.log
import static assay.formula.Build.max
import static assay.formula.Build.minus
import static assay.formula.Build.negate
import static assay.formula.Build.not
import static assay.formula.Build.number
import static assay.formula.Build.over
import static assay.formula.Build.plus
import static assay.formula.Build.power
import static assay.formula.Build.times
import static assay.formula.Rows.condition
import static assay.formula.Rows.input

/** Which expressions make sense, and what is told of those that do not. */
class SenseSpec extends Specification {
    static final Expr FLUX = input('Ha', Units.parse('erg/s/cm2'))
    static final Expr RADIUS = input('radius', Units.get('kpc'))
    static final Expr VELOCITY = input('v', Units.parse('km/s'))
    static final Expr TILT = input('tilt', Units.get('deg'))
    static final Expr N = input('n')
    static final Expr YES = condition('inside')
    static final String PURE = '; divide by a unit or by something of the same kind'

    def 'refused: #message'() {
        when:
        make()

        then:
        FormulaError refusal = thrown()
        refusal.message == message

        where:
        make                                                      || message
        ({ plus(FLUX, RADIUS) })                                  || 'cannot add length to flux'
        ({ minus(FLUX, RADIUS) })                                 || 'cannot subtract length from flux'
        ({ plus(FLUX, number(1)) })                               || 'cannot add a pure number to flux'
        ({ minus(number(1), VELOCITY) })                          || 'cannot subtract velocity from a pure number'
        ({ compare(Comparison.BELOW, FLUX, RADIUS) })             || 'cannot compare flux with length'
        ({ compare(Comparison.AT_LEAST, VELOCITY, number(100)) }) || 'cannot compare velocity with a pure number'
        ({ log(FLUX) })                                           || 'log takes a pure number, not flux' + PURE
        ({ call(Function.LN, [RADIUS]) })                         || 'ln takes a pure number, not length' + PURE
        ({ call(Function.EXP, [VELOCITY]) })                      || 'exp takes a pure number, not velocity' + PURE
        ({ call(Function.TANH, [TILT]) })                         || 'tanh takes a pure number, not angle' + PURE
        ({ call(Function.POW10, [FLUX]) })                        || 'pow10 takes a pure number, not flux' + PURE
        ({ call(Function.SIN, [RADIUS]) })                        || 'sin takes an angle, not length'
        ({ call(Function.COS, [VELOCITY]) })                      || 'cos takes an angle, not velocity'
        ({ call(Function.MIN, [FLUX, RADIUS]) })                  || 'min compares flux with length'
        ({ max(RADIUS, number(3)) })                              || 'max compares length with a pure number'
        ({ power(RADIUS, 0.3d) })                                 || 'length cannot be raised to the power 0.3'
        ({ power(RADIUS, Double.NaN) })                           || 'length cannot be raised to the power NaN'
        ({ call(Function.SQRT, [call(Function.SQRT, [RADIUS])]) })|| 'length^0.5 cannot be raised to the power 0.5'
        ({ power(number(10), RADIUS) })                           || 'an exponent must be a pure number, not length'
        ({ power(N, N) })                                         || 'only a positive constant can be raised to a power that varies'
        ({ power(number(-2), N) })                                || 'only a positive constant can be raised to a power that varies'
        ({ negate(YES) })                                         || "'-' takes numbers, not a condition"
        ({ plus(YES, N) })                                        || "'+' takes numbers, not a condition"
        ({ times(N, YES) })                                       || "'*' takes numbers, not a condition"
        ({ over(YES, N) })                                        || "'/' takes numbers, not a condition"
        ({ power(YES, 2d) })                                      || "'**' takes numbers, not a condition"
        ({ log(YES) })                                            || "'log' takes numbers, not a condition"
        ({ compare(Comparison.ABOVE, YES, N) })                   || "'>' takes numbers, not a condition"
        ({ both(N, YES) })                                        || 'a condition is wanted here, such as x > 3, not a pure number'
        ({ either(YES, FLUX) })                                   || 'a condition is wanted here, such as x > 3, not flux'
        ({ not(RADIUS) })                                         || 'a condition is wanted here, such as x > 3, not length'
        ({ choice(N, N, N) })                                     || 'a condition is wanted here, such as x > 3, not a pure number'
        ({ choice(YES, FLUX, RADIUS) })                           || "the two sides of '? :' are flux and length"
        ({ choice(YES, N, YES) })                                 || "one side of '? :' is a condition, the other is not"
        ({ call(Function.LOG, [N, N]) })                          || 'log takes one argument, not 2'
        ({ call(Function.MAX, [N]) })                             || 'max takes 2 arguments, not 1'
        ({ over(N, number(0)) })                                  || 'division by zero'
        ({ over(RADIUS, minus(number(1), number(1))) })           || 'division by zero'
        ({ log(number(0)) })                                      || 'log(0) has no finite value'
        ({ call(Function.SQRT, [number(-1)]) })                   || 'sqrt(-1) has no finite value'
        ({ power(number(0), -1d) })                               || '0**-1 has no finite value'
        ({ power(number(10), number(400)) })                      || '10**400 has no finite value'
        ({ times(number(1e200d), number(1e200d)) })               || '1.0E200*1.0E200 has no finite value'
        ({ number(Double.POSITIVE_INFINITY) })                    || 'Infinity is not a number to reckon with'
    }

    def 'accepted: #text is #dimension'() {
        expect:
        PlainText.of(expr) == text
        expr.dimension().toString() == dimension

        where:
        expr                                           || text                    | dimension
        times(VELOCITY, VELOCITY)                      || 'v*v'                   | 'length^2 time^-2'
        over(FLUX, FLUX)                               || 'Ha/Ha'                 | 'a pure number'
        power(RADIUS, 2d)                              || 'radius**2'             | 'area'
        power(RADIUS, number(0.5))                     || 'radius**0.5'           | 'length^0.5'
        call(Function.SQRT, [power(RADIUS, 2d)])       || 'sqrt(radius**2)'       | 'length'
        power(N, 0.3d)                                 || 'n**0.3'                | 'a pure number'
        power(number(10), N)                           || '10**n'                 | 'a pure number'
        call(Function.SIN, [TILT])                     || 'sin(tilt)'             | 'a pure number'
        call(Function.COS, [N])                        || 'cos(n)'                | 'a pure number'
        call(Function.ABS, [VELOCITY])                 || 'abs(v)'                | 'velocity'
        max(RADIUS, quantity(1, 'pc'))                 || 'max(radius, 1.pc)'     | 'length'
        plus(quantity(1, 'kpc'), quantity(500, 'pc'))  || '1.5.kpc'               | 'length'
        over(quantity(1, 'km'), quantity(2, 's'))      || '0.5.km/s'              | 'velocity'
        over(number(3), quantity(1, 'kpc'))            || '3/kpc'                 | 'length^-1'
        choice(YES, RADIUS, quantity(0, 'kpc'))        || '(inside ? radius : 0.kpc)' | 'length'
        compare(Comparison.BELOW, RADIUS, quantity(1, 'pc')) || 'radius < 1.pc'   | 'a pure number'
    }

    def 'what has been told of already is not told again: the unknown goes through everything'() {
        given:
        def unknown = new Expr.Unknown()

        expect:
        [plus(unknown, FLUX), times(unknown, FLUX), over(FLUX, unknown), minus(RADIUS, unknown), power(unknown, N),
         power(unknown, 2d), log(unknown), max(unknown, RADIUS), compare(Comparison.BELOW, unknown, FLUX),
         both(unknown, YES), either(YES, unknown), not(unknown), choice(unknown, FLUX, RADIUS),
         choice(YES, unknown, RADIUS), Build.named('x', unknown)].every { it == unknown }
    }

    def 'a formula has the level of its finest input, and a sum over it stands one higher'() {
        given:
        def mass = new Expr.Input(Symbol.number('logMstar', Unit.ONE, Level.GALAXY))

        expect:
        number(2).level() == Level.CONSTANT
        plus(mass, number(2)).level() == Level.GALAXY
        choice(compare(Comparison.BELOW, N, number(1)), mass, number(2)).level() == Level.SPAXEL
        new Expr.Aggregate(Expr.Summary.MEAN, N, Optional.empty()).level() == Level.GALAXY
        new Expr.Aggregate(Expr.Summary.MEAN, mass, Optional.empty()).level() == Level.STUDY
    }

    private static Expr quantity(double value, String unit) {
        new Expr.Literal(value, Units.get(unit))
    }
}
