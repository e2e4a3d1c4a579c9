package assay.dsl

import assay.dsl.compiler.Recipes
import spock.lang.Specification

/** What an author is told of mistakes in curves, demarcations and what uses them. */
class FormulaMistakesSpec extends Specification {

    def 'a recipe may have curves and demarcations of its own, and name them like those of the library'() {
        given:
        def draft = Draft.of('top', """
calibrator 'my.r3', {
    reference 'this study'
    curve log(OIII5007/Hb), about: 8.0, between: 7.0..9.0, coefficients: [0.8, 0, -0.5]
    note 'A parabola.'
}
demarcation 'my.line', {
    reference 'this study'
    x = log(NII6584/Ha)
    y = log(OIII5007/Hb)
    curve 0.6/(x - 0.1) + 1.2
    note 'Star formation below.'
}""")
        def study = Recipes.read('own', 'own.groovy', draft.text().replace(
                'OH = metallicity(dopita16.linear)', "OH = metallicity(my.r3.upper)\n    q = count(below(my.line) && !above(my.line))"))

        expect:
        study != null
    }

    def "in #part: #snippet"() {
        given:
        def draft = Draft.of(part, snippet)

        expect:
        draft.told() == draft.expected(message)

        where:
        part | snippet || message
        'top' | "calibrator 'my.n2', { reference 'x'; curve log(NII6584/Ha), about: 8.69, between: «9.2..7.0», coefficients: [1, 2] }" || "the range runs backwards: 9.2 to 7"
        'top' | "calibrator 'my.n2', { reference 'x'; «curve log(NII6584/Ha), about: 8.69, between: 7.0..9.2, coefficients: [1]» }" || "a curve needs two coefficients or more"
        'top' | "calibrator 'my.n2', { reference 'x'; «curve log(NII6584/Ha), about: 8.69, between: 7.0..9.2, coefficients: [1, 0]» }" || "a curve that is the same everywhere has no inverse"
        'top' | "calibrator 'my.n2', { reference 'x'; «curve» log(NII6584/Ha), about: 8.69, coefficients: [1, 2] }" || "'curve' lacks 'between:': curve ratio, about: ..., between: ..., coefficients: ..."
        'top' | "calibrator 'my.n2', { reference 'x'; curve log(NII6584/Ha), about: 8.69, between: 7.0..9.2, coefficients: [1, «Ha»] }" || "a pure number is wanted here, not something that depends on data"
        'top' | "calibrator 'my.n2', { reference 'x'; «curve NII6584, about: 8.69, between: 7.0..9.2, coefficients: [1, 2]» }" || "a curve is the logarithm of a ratio against 12 + log(O/H): pure numbers"
        'top' | "calibrator 'my.n2', { reference 'x'; «curve log(NII6584/Ha), about: 8.69, between: 7.0.kpc..9.2.kpc, coefficients: [1, 2]» }" || "a curve is the logarithm of a ratio against 12 + log(O/H): pure numbers"
        'top' | "«calibrator 'my.n2', { reference 'x'; curve log(NII6584/Ha), about: 8, between: 7.0..9.0, coefficients: [0, -0.5, 0, 1] }»" || "the polynomial of 'my.n2' turns back more than once, at 7.592 and 8.408; narrow 'between' so that a lower and an upper branch are left"
        'top' | "«calibrator 'my.n2', { reference 'x'; OH = 8 + log(NII6584/Ha); curve log(NII6584/Ha), about: 8, between: 7.0..9.0, coefficients: [0, 1] }»" || "calibrator 'my.n2' has both a curve and a definition of OH"
        'top' | "«calibrator 'my.n2', { curve log(NII6584/Ha), about: 8, between: 7.0..9.0, coefficients: [0, 1] }»" || "calibrator 'my.n2' lacks its reference: reference 'paper, equation'"
        'top' | "calibrator 'my.n2', { reference 'x'; OH = 8 + log(NII6584/Ha); note 'a'; «note» 'b' }" || "'note' has been said already, in line 7"
        'top' | "calibrator 'my.n2', { reference 'x'; OH = 8 + log(NII6584/Ha); note «7» }" || "a text in quotes is wanted here"
        'top' | "«demarcation 'my.line', { reference 'x'; x = log(NII6584/Ha); y = log(OIII5007/Hb) }»" || "demarcation 'my.line' needs its axes and its line: x = log(NII6584/Ha), y = log(OIII5007/Hb), curve 0.61/(x - 0.05) + 1.3"
        'top' | "«demarcation 'my.line', { reference 'x'; x = log(NII6584/Ha); curve 1.01*x + 0.48 }»" || "demarcation 'my.line' needs its axes and its line: x = log(NII6584/Ha), y = log(OIII5007/Hb), curve 0.61/(x - 0.05) + 1.3"
        'top' | "«demarcation 'my.line', { x = log(NII6584/Ha); y = log(OIII5007/Hb); curve 1.01*x + 0.48 }»" || "demarcation 'my.line' lacks its reference: reference 'paper, equation'"
        'top' | "«demarcation 'kewley01.nii', { reference 'x'; x = log(NII6584/Ha); y = log(OIII5007/Hb); curve 1.01*x + 0.48 }»" || "there is a demarcation kewley01.nii already"
        'top' | "demarcation 'my.line', { reference 'x'; x = log(NII6584/Ha); y = log(OIII5007/Hb); «curve (1.01 + 0.3)*x» }" || "this line does nothing: a line is a word with its arguments, or name = formula"
        'top' | "demarcation 'my.line', { reference 'x'; x = log(NII6584/Ha); y = «OIII5007»; curve 1.01*x + 0.48 }" || "an axis of a demarcation is a logarithmic line ratio, a pure number, not flux"
        'per' | '    q = below(«kauffmann03.ni»)' || "'kauffmann03.ni' is not a known demarcation; did you mean kauffmann03.nii?"
        'per' | '    q = «below()»' || "below takes demarcations: below(kauffmann03.nii, kewley01.sii)"
        'per' | '    q = above(«3»)' || "the name of a demarcation is wanted here, such as kauffmann03.nii"
        'per' | '    q = below(«maiolino08.n2»)' || "'maiolino08.n2' is a calibrator, not a demarcation"
        'per' | '    q = «below(kauffmann03.nii) + 1»' || "'+' takes numbers, not a condition"
        'per' | '    q = «inverse(log(NII6584/Ha), 8.69, 7.0)»' || "inverse takes a value, the centre, the two ends and the coefficients of a polynomial: inverse(x, 8.69, 7.0, 9.2, -0.77, 1.24)"
        'per' | '    q = «inverse(log(NII6584/Ha), 8.69, 9.2, 7.0, 0.5, 1.2)»' || "a curve runs from a smaller to a larger value, not 9.2 to 7.0"
        'per' | '    q = «inverse(log(NII6584/Ha), 8, 7, 9, 1, 0, -1)»' || "the polynomial turns back between 7.0 and 9.0, so that it has no inverse there; narrow the range to one branch"
        'per' | '    q = «inverse(NII6584, 8, 7, 9, 1, 2)»' || "inverse takes a pure number, not flux"
        'per' | '    q = «inverse(log(NII6584/Ha), 8, 7, 9, 1, Ha)»' || "inverse takes plain numbers behind its first argument"
        'per' | '    q = metallicity(«maiolino08.r23»)' || "'maiolino08.r23' is a curve, not a calibrator; did you mean maiolino08.r23.lower or maiolino08.r23.upper?"
        'per' | '    q = metallicity(«kauffmann03.nii»)' || "'kauffmann03.nii' is a demarcation, not a calibrator"
    }
}
