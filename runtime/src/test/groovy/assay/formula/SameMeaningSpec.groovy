package assay.formula

import assay.formula.Expr.Comparison
import assay.unit.Unit
import assay.unit.Units
import spock.lang.Specification

import static assay.formula.Build.compare
import static assay.formula.Build.log
import static assay.formula.Build.minus
import static assay.formula.Build.named
import static assay.formula.Build.number
import static assay.formula.Build.over
import static assay.formula.Build.plus
import static assay.formula.Build.times
import static assay.formula.Rows.input

/** Formulas that mean the same are the same, wherever they were written; rewriting keeps what it does not replace. */
class SameMeaningSpec extends Specification {
    static Expr demarcation(double shift) {
        Expr x = log(over(input('NII'), input('Ha')))
        compare(Comparison.BELOW, log(over(input('OIII'), input('Hb'))),
                plus(over(number(0.61), minus(x, number(shift))), number(1.3)))
    }

    def 'the same formula written twice gives equal trees and equal hashes'() {
        given:
        def here = new Formula(demarcation(0.05), 'log(OIII/Hb) < ...', 14, 9)
        def there = new Formula(demarcation(0.05), 'log( OIII / Hb ) < ...', 20, 5)

        expect:
        here.expr() == there.expr()
        here.expr().hashCode() == there.expr().hashCode()
        here == there
        here.hashCode() == there.hashCode()
    }

    def 'another number, operand, order or unit is another formula'() {
        expect:
        one != other

        where:
        one                              | other
        demarcation(0.05)                | demarcation(0.06)
        plus(input('a'), input('b'))     | plus(input('b'), input('a'))
        plus(input('a'), input('b'))     | minus(input('a'), input('b'))
        input('a', Units.get('kpc'))     | input('a', Units.get('pc'))
        named('x', input('a'))           | named('y', input('a'))
    }

    def 'a kernel evaluates what several expressions share once, named or not'() {
        given:
        Expr ratio = over(input('a'), input('b'))

        expect:
        new Tape([log(ratio), times(named('r', over(input('a'), input('b'))), ratio)], { s -> OptionalDouble.empty() })
                .instructions.count { it.op() == Op.OVER } == 1
    }

    def 'a symbol with one value for all rows is folded in as a constant, in its own unit'() {
        given:
        Expr scaled = over(input('radius', Units.get('kpc')), input('Re', Units.get('kpc')))
        def kernel = Kernel.of([scaled], { s -> s.key() == 'Re' ? OptionalDouble.of(2) : OptionalDouble.empty() })

        expect:
        kernel.inputs()*.key() == ['radius']
        kernel.values(Rows.of(radius: [1, 3]), [0, 1] as int[])[0].toList() == [0.5d, 1.5d]
    }

    def 'inputs are replaced wherever they stand, the poles of a demarcation included'() {
        given:
        Expr rewritten = Rewrite.inputs(demarcation(0.05), { s ->
            s.key() == 'NII' ? Optional.of(times(number(2), input('NII'))) : Optional.empty()
        })

        expect:
        Rewrite.symbolsOf(rewritten)*.key() == ['OIII', 'Hb', 'NII', 'Ha']
        rewritten.poles().collect { PlainText.of(it) } == ['log((2*NII)/Ha) - 0.05']
        Rewrite.inputs(rewritten, { s -> Optional.empty() }) == rewritten
    }

    def 'the unit in which #text is shown is #shown'() {
        expect:
        DisplayUnit.of(expr).symbol() == shown

        where:
        expr                                                              || shown
        input('radius', Units.get('kpc'))                                 || 'kpc'
        named('r', input('radius', Units.get('pc')))                      || 'pc'
        over(input('radius', Units.get('kpc')), input('Re', Units.get('kpc'))) || 'Re'
        times(input('a', Units.get('pc')), input('b', Units.get('pc')))   || 'kpc2'
        times(input('F', Units.parse('erg/s/cm2')), input('A', Units.parse('kpc2'))) || 'erg/s'
        log(input('n'))                                                   || ''
        text = PlainText.of(expr)
    }

    def 'a slope of an abundance counts in dex'() {
        given:
        Expr radius = over(input('radius', Units.get('kpc')), input('Re', Units.get('kpc')))

        expect:
        DisplayUnit.ofSlope(log(input('n')), radius).symbol() == 'dex/Re'
        DisplayUnit.ofSlope(log(input('n')), input('logM')).equals(Unit.ONE)
        DisplayUnit.ofSlope(input('v', Units.parse('km/s')), input('radius', Units.get('kpc'))).symbol() == 'km/s/kpc'
    }

    def 'the parts of an expression are its named ones, outermost first, each once'() {
        given:
        Expr y = named('y', log(input('a')))
        Expr z = named('z', plus(y, number(1)))

        expect:
        Parts.of(named('OH', times(plus(z, y), z)))*.name() == ['z', 'y']
    }
}
