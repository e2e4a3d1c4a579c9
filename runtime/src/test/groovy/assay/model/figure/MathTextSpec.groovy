package assay.model.figure

import assay.model.Problem
import spock.lang.Specification

class MathTextSpec extends Specification {
    def 'reads #markup'() {
        expect:
        MathText.read(markup).runs().collect { [it.text(), it.script().name().toLowerCase()] } == runs

        where:
        markup              | runs
        'plain text'        | [['plain text', 'line']]
        'M_*'               | [['M', 'line'], ['*', 'sub']]
        'M_{baryon} x'      | [['M', 'line'], ['baryon', 'sub'], [' x', 'line']]
        'kpc^-2'            | [['kpc', 'line'], ['−2', 'super']]
        'kpc⁻²'             | [['kpc', 'line'], ['−2', 'super']]
        '10^{-3}'           | [['10', 'line'], ['−3', 'super']]
        'R_e^{-1}'          | [['R', 'line'], ['e', 'sub'], ['−1', 'super']]
        '\\alpha\\Delta'    | [['αΔ', 'line']]
        'M_\\sun'           | [['M', 'line'], ['☉', 'sub']]
        '\\omega \\Omega'   | [['ω Ω', 'line']]
        '\\sigma_{l}'       | [['σ', 'line'], ['l', 'sub']]
        'J1\\_2 \\{a\\}'    | [['J1_2 {a}', 'line']]
        'mass-metallicity'  | [['mass-metallicity', 'line']]
        ''                  | []
    }

    def 'refuses #markup and says why'() {
        when:
        MathText.read(markup)

        then:
        def problem = thrown(Problem)
        problem.message.contains("'${markup}'")
        problem.message.contains(reason)
        !problem.message.contains('\n')

        where:
        markup     | reason
        'a_'       | 'nothing after the last _ or ^'
        'a_{b'     | 'a { without its }'
        'a}b'      | 'a stray }'
        'x^{a^b}'  | 'a script within a script'
        '\\alfa'   | 'an unknown sign \\alfa'
        'end\\'    | 'a \\ at its end'
    }

    def 'an escaped name reads as itself'() {
        expect:
        MathText.read(MathText.escape(name)).plain() == name

        where:
        name << ['NGC_1365', 'a^b', '{x}', 'back\\slash', 'VCC 0170']
    }

    def 'a wrong label is refused where it is given, not where it is drawn'() {
        when:
        Axis.of('log(M_{*)')

        then:
        thrown(Problem)
    }
}
