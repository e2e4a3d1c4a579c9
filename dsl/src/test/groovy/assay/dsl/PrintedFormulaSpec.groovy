package assay.dsl

import assay.dsl.compiler.Recipes
import assay.dsl.meaning.FormulaReader
import assay.dsl.meaning.Reading
import assay.dsl.names.Library
import assay.dsl.names.Scope
import assay.dsl.reading.Mistakes
import assay.dsl.reading.RecipeText
import assay.dsl.reading.Syntax
import assay.formula.Expr
import assay.formula.LabelText
import assay.formula.Level
import assay.formula.PlainText
import assay.formula.Symbol
import assay.model.figure.MathText
import assay.nebula.Line
import assay.unit.Unit
import assay.unit.Units
import org.codehaus.groovy.ast.stmt.ExpressionStatement
import spock.lang.Specification

/** A formula printed as plain text can be read back by the recipe reader, and is then the same formula. */
class PrintedFormulaSpec extends Specification {

    def '#text stands on an axis as #label'() {
        expect:
        MathText.read(LabelText.of(read(text))).plain() == label

        where:
        text                                || label
        'log(OIII5007/Hb)'                  || 'log([O III]5007/Hβ)'
        'log((SII6716 + SII6731)/Ha)'       || 'log(([S II]6716 + [S II]6731)/Hα)'
        'a - (b - c)'                       || 'a − (b − c)'
        'a / (b / c) / (a * b)'             || '(a/(b/c))/(a b)'
        '10**(a + b)'                       || '10a + b'
        '(a + b)**2'                        || '(a + b)2'
        '-3 * a'                            || '(−3) a'
        'error(Ha/Hb)'                      || 'error of Hα/Hβ'
        'v / (1.km/s)'                      || 'v/(km/s)'
        'radius / (0.5.kpc)'                || 'radius/(0.5 kpc)'
        'log(radius**2 / (1.kpc)**2)'       || 'log(radius2/kpc2)'
    }

    def 'a unit is written as in papers: #symbol'() {
        expect:
        LabelText.unit(symbol) == written

        where:
        symbol            || written
        'Msun/pc2'        || 'M_\\sun/pc^{2}'
        'Mpc-3'           || 'Mpc^{-3}'
        'AA'              || 'Å'
        'dex/Re'          || 'dex/R_{e}'
        'dex/r25'         || 'dex/r_{25}'
        'erg/s/cm2'       || 'erg/s/cm^{2}'
    }

    def '#text is printed as #printed'() {
        expect:
        PlainText.of(read(text)) == printed
        read(printed) == read(text)

        where:
        text                                                                || printed
        'log(OIII5007/Hb) < 0.61 / (log(NII6584/Ha) - 0.05) + 1.3'          || 'log(OIII5007/Hb) < 0.61/(log(NII6584/Ha) - 0.05) + 1.3'
        'log(OIII5007/Hb)<0.72/(log((SII6716+SII6731)/Ha)-0.32)+1.3'        || 'log(OIII5007/Hb) < 0.72/(log((SII6716 + SII6731)/Ha) - 0.32) + 1.3'
        '8.77 + a + 0.45*(a + 0.3)**5'                                      || '8.77 + a + 0.45*(a + 0.3)**5'
        'a - (b - c) - (a + b)'                                             || 'a - (b - c) - (a + b)'
        'a / (b / c) / (a * b)'                                             || '(a/(b/c))/(a*b)'
        'a * (b / c) * b / c'                                               || '(a*(b/c)*b)/c'
        '(a**2)**3 + a**-2 - (a/b)**2'                                      || '(a**2)**3 + a**-2 - (a/b)**2'
        '-a**2 + (-a)**2'                                                   || '-a**2 + (-a)**2'
        '-(a + b) * -c'                                                     || '(-(a + b))*(-c)'
        '10**(0.4*a) * (10**a)**2'                                          || '10**(0.4*a)*(10**a)**2'
        '10**a / b'                                                         || '(10**a)/b'
        '10**(a/b)'                                                         || '10**(a/b)'
        '-3 * a + 2e-17 * b - 1e9*c'                                        || '(-3)*a + 2.0E-17*b - 1.0E9*c'
        'sqrt(a*b) / abs(c) + tanh(a) + exp(-a)'                            || 'sqrt(a*b)/abs(c) + tanh(a) + exp(-a)'
        'inverse(log(a/b), 8.69, 7.0, 8.2, 0.7462, -0.7149, -0.9401) + 1'    || 'inverse(log(a/b), 8.69, 7, 8.2, 0.7462, -0.7149, -0.9401) + 1'
        'max(a, b) - min(a, b + c)'                                         || 'max(a, b) - min(a, b + c)'
        'a > 1 && (b < 2 || c >= 3) && !(a <= b)'                           || '(a > 1 && (b < 2 || c >= 3)) && !(a <= b)'
        '1 < a < 2'                                                         || '1 < a && a < 2'
        'a >= -0.6 ? b : c + 1'                                             || '(a >= -0.6 ? b : c + 1)'
        '(a > b ? a : b) * 2'                                               || '(a > b ? a : b)*2'
        'radius < 120.pc'                                                   || 'radius < 120.pc'
        'v < 100.km/s'                                                      || 'v < 100.km/s'
        'radius / (0.5.kpc) > 1'                                            || 'radius/0.5.kpc > 1'
        'Ha * radius**2 / (3.erg/s) > 1'                                    || '(Ha*radius**2)/(3.erg/s) > 1'
        'radius * (2/1.kpc) > 1'                                            || 'radius*(2/kpc) > 1'
        '(2.kpc)**2 / radius**2'                                            || '(2.kpc**2)/(radius**2)'
        'error(Ha/Hb) < 0.1'                                                || 'error(Ha/Hb) < 0.1'
        'velocity(Ha) - v > 3.km/s'                                         || 'velocity(Ha) - v > 3.km/s'
        'total(Ha, radius < 1.kpc) / total(Ha)'                             || 'total(Ha, radius < 1.kpc)/total(Ha)'
        'count(radius < 1.kpc) > 3'                                         || 'count(1, radius < 1.kpc) > 3'
        'snr(Ha, Hb) > 5'                                                   || 'snr(Ha, Hb) > 5'
    }

    def 'the inverse of every published curve comes back as it was, to the last bit'() {
        expect:
        Recipes.calibrators().every { name, calibrator ->
            Expr formula = calibrator.formula().expr()
            Expr meaning = formula instanceof Expr.Named ? formula.meaning() : formula
            !(meaning instanceof Expr.Root) || read(PlainText.of(meaning)) == meaning
        }
    }

    def 'two thousand formulas at random come back as they were, and are printed alike again'() {
        given:
        def random = new Random(41)

        expect:
        (0..<2000).every {
            String text = it % 2 ? number(random, 4) : condition(random, 3)
            Expr written = read(text)
            Expr reread = read(PlainText.of(written))
            assert reread == written: "$text printed as ${PlainText.of(written)}"
            PlainText.of(reread) == PlainText.of(written)
        }
    }

    private static String number(Random random, int depth) {
        if (depth == 0) return ['a', 'b', 'c', '2', '0.3', '1e-20'][random.nextInt(6)]
        def part = { number(random, depth - 1) }
        switch (random.nextInt(9)) {
            case 0: return "a"
            case 1: return "(${part()} + ${part()})"
            case 2: return "(${part()} - ${part()})"
            case 3: return "(${part()} * ${part()})"
            case 4: return "(${part()} / (a + ${part()}))"
            case 5: return "(-${part()})"
            case 6: return "(a*${part()})**${['2', '-1', '0.5', '1.7'][random.nextInt(4)]}"
            case 7: return "${['log', 'ln', 'sqrt', 'abs', 'sin'][random.nextInt(5)]}(b*${part()})"
            default: return "(${condition(random, depth - 1)} ? ${part()} : 10**(c*${part()}))"
        }
    }

    private static String condition(Random random, int depth) {
        if (depth == 0) return 'a < b'
        def part = { condition(random, depth - 1) }
        switch (random.nextInt(4)) {
            case 0: return "(${part()} && ${part()})"
            case 1: return "(${part()} || ${part()})"
            case 2: return "!(${part()})"
            default: return "${number(random, depth - 1)} ${['<', '<=', '>', '>='][random.nextInt(4)]} ${number(random, depth - 1)}"
        }
    }

    private static Expr read(String text) {
        def reading = new Reading(new RecipeText('formula', text), new Mistakes(), Library.empty())
        def statement = Syntax.parse(reading.text(), [] as Set, reading.mistakes()).tree().get().statementBlock.statements[0]
        def formula = new FormulaReader(reading, scope()).formula((statement as ExpressionStatement).expression)
        assert reading.mistakes().none(): reading.text().tell(reading.mistakes().inOrder())
        formula.expr()
    }

    private static Scope scope() {
        def scope = new Scope()
        Line.values().each { scope.define(it.name(), new Expr.Input(it.flux())) }
        ['a', 'b', 'c'].each { scope.define(it, new Expr.Input(Symbol.number(it, Unit.ONE, Level.SPAXEL))) }
        scope.define('radius', new Expr.Input(Symbol.number('radius', Units.get('kpc'), Level.SPAXEL)))
        scope.define('v', new Expr.Input(Symbol.number('v', Units.parse('km/s'), Level.SPAXEL)))
        scope
    }
}
