package assay.formula

import assay.formula.Expr.Aggregate
import assay.formula.Expr.Comparison
import assay.formula.Expr.Literal
import assay.formula.Expr.Summary
import assay.formula.Expr.Uncertainty
import assay.unit.Unit
import assay.unit.Units
import javax.xml.parsers.DocumentBuilderFactory
import spock.lang.Specification

import static assay.formula.Build.call
import static assay.formula.Build.choice
import static assay.formula.Build.compare
import static assay.formula.Build.log
import static assay.formula.Build.minus
import static assay.formula.Build.named
import static assay.formula.Build.negate
import static assay.formula.Build.not
import static assay.formula.Build.number
import static assay.formula.Build.over
import static assay.formula.Build.plus
import static assay.formula.Build.power
import static assay.formula.Build.times
import static assay.formula.Rows.condition
import static assay.formula.Rows.input

/** Formulas in print: plain text, LaTeX and MathML. */
class TypesettingSpec extends Specification {
    static final Expr A = input('a')
    static final Expr B = input('b')
    static final Expr C = input('c')

    def '#plain'() {
        expect:
        PlainText.of(expr) == plain
        Latex.of(expr) == latex

        where:
        expr                                   || plain                | latex
        minus(A, minus(B, C))                  || 'a - (b - c)'        | 'a - \\left(b - c\\right)'
        minus(minus(A, B), C)                  || 'a - b - c'          | 'a - b - c'
        plus(A, plus(B, C))                    || 'a + (b + c)'        | 'a + b + c'
        negate(over(A, B))                     || '-(a/b)'             | '-\\frac{a}{b}'
        plus(A, number(-3))                    || 'a + -3'             | 'a + -3'
        times(plus(A, B), C)                   || '(a + b)*c'          | '\\left(a + b\\right)\\,c'
        times(A, times(B, C))                  || 'a*(b*c)'            | 'a\\,\\left(b\\,c\\right)'
        times(A, over(B, C))                   || 'a*(b/c)'            | 'a\\,\\frac{b}{c}'
        over(over(A, B), C)                    || '(a/b)/c'            | '\\frac{\\frac{a}{b}}{c}'
        over(A, times(B, C))                   || 'a/(b*c)'            | '\\frac{a}{b\\,c}'
        over(log(A), log(B))                   || 'log(a)/log(b)'      | '\\frac{\\log\\left(a\\right)}{\\log\\left(b\\right)}'
        over(A, plus(log(A), log(B)))          || 'a/(log(a) + log(b))' | '\\frac{a}{\\log\\left(a\\right) + \\log\\left(b\\right)}'
        negate(plus(A, B))                     || '-(a + b)'           | '-\\left(a + b\\right)'
        times(negate(A), B)                    || '(-a)*b'             | '\\left(-a\\right)\\,b'
        power(negate(A), 2d)                   || '(-a)**2'            | '\\left(-a\\right)^{2}'
        negate(power(A, 2d))                   || '-a**2'              | '-a^{2}'
        power(over(A, B), 2d)                  || '(a/b)**2'           | '\\left(\\frac{a}{b}\\right)^{2}'
        power(power(A, 2d), 0.3d)              || '(a**2)**0.3'        | '\\left(a^{2}\\right)^{0.3}'
        power(A, -1d)                          || 'a**-1'              | 'a^{-1}'
        call(Function.POW10, [times(number(0.4), A)]) || '10**(0.4*a)' | '10^{0.4\\,a}'
        power(call(Function.POW10, [A]), 2d)   || '(10**a)**2'         | '\\left(10^{a}\\right)^{2}'
        call(Function.MIN, [A, B])             || 'min(a, b)'          | '\\min\\left(a, b\\right)'
        call(Function.SQRT, [A])               || 'sqrt(a)'            | '\\sqrt{a}'
        call(Function.ABS, [A])                || 'abs(a)'             | '\\left|a\\right|'
        compare(Comparison.AT_LEAST, A, B)     || 'a >= b'             | 'a \\ge b'
        Build.either(Build.both(condition('p'), condition('q')), not(condition('r'))) || '(p && q) || !(r)' | '\\left(p \\wedge q\\right) \\vee \\neg \\left(r\\right)'
        choice(condition('p'), A, B)           || '(p ? a : b)'        | '\\begin{cases}a & p\\\\ b & \\text{otherwise}\\end{cases}'
        new Literal(120, Units.get('pc'))      || '120.pc'             | '120\\,\\mathrm{pc}'
        times(A, new Literal(3, Units.parse('km/s'))) || 'a*(3.km/s)'  | 'a\\,3\\,\\mathrm{km/s}'
        power(new Literal(2, Units.get('kpc')), 2d) || '2.kpc**2'      | '2\\,\\mathrm{kpc}^{2}'
        number(1e-20d)                         || '1.0E-20'            | '1.0\\times10^{-20}'
        new Uncertainty(over(A, B))            || 'error(a/b)'         | '\\operatorname{error}\\left(\\frac{a}{b}\\right)'
        new Aggregate(Summary.TOTAL, A, Optional.of(condition('p'))) || 'total(a, p)' | '\\operatorname{total}\\left(a \\mid p\\right)'
        input('log_M')                         || 'log_M'              | '\\mathrm{log\\_M}'
    }

    def 'a name stands for its meaning until that is asked for'() {
        given:
        Expr oh = named('OH', plus(number(8.77), named('y', log(A))))

        expect:
        PlainText.of(oh) == 'OH'
        PlainText.meaningOf(oh) == '8.77 + y'
        Latex.meaningOf(oh) == '8.77 + y'
        MathMl.definition(oh.notation(), oh) ==
                '<math><mrow><mi>OH</mi><mo>=</mo><mrow><mn>8.77</mn><mo>+</mo><mi>y</mi></mrow></mrow></math>'
    }

    def 'MathML says what LaTeX says'() {
        expect:
        MathMl.of(over(negate(A), power(B, 2d))) == '<math><mfrac><mrow><mrow><mo>−</mo><mi>a</mi></mrow></mrow>' +
                '<mrow><msup><mrow><mi>b</mi></mrow><mrow><mn>2</mn></mrow></msup></mrow></mfrac></math>'
        MathMl.of(compare(Comparison.BELOW, A, number(3e-17d))) == '<math><mrow><mi>a</mi><mo>&lt;</mo>' +
                '<mrow><mn>3.0</mn><mo>×</mo><msup><mn>10</mn><mn>-17</mn></msup></mrow></mrow></math>'
    }

    def 'a thousand formulas at random are well formed in every script'() {
        given:
        def formulas = new RandomFormulas(23)
        def parser = DocumentBuilderFactory.newInstance().newDocumentBuilder()

        expect:
        (0..<1000).every { i ->
            Expr expr = i % 3 ? formulas.grow(5) : formulas.growCondition(4)
            String latex = Latex.of(expr)
            assert balanced(PlainText.of(expr), '(', ')')
            assert balanced(latex, '{', '}')
            assert latex.count('\\left') == latex.count('\\right')
            assert latex.count('\\begin{cases}') == latex.count('\\end{cases}')
            assert !(latex =~ /\^\{[^{}]*}\^/): 'LaTeX refuses a second superscript'
            parser.parse(new ByteArrayInputStream(MathMl.of(expr).getBytes('UTF-8'))).documentElement.tagName == 'math'
        }
    }

    def 'names and units that XML or LaTeX would stumble over are escaped'() {
        given:
        Expr odd = times(input('a<b&c'), new Literal(2, new Unit('M_x <&', 1, Units.get('kpc').dimension())))

        expect:
        DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(MathMl.of(odd).getBytes('UTF-8'))).documentElement.textContent.contains('a<b&c')
        Latex.of(new Literal(2, new Unit('M_x', 1, Units.get('kpc').dimension()))) == '2\\,\\mathrm{M\\_x}'
    }

    private static boolean balanced(String text, String open, String close) {
        int depth = 0
        text.every { c ->
            if (c == open) depth++
            if (c == close) depth--
            depth >= 0
        } && depth == 0
    }
}
