package assay.dsl

import assay.dsl.command.Assay
import assay.dsl.compiler.Recipes
import assay.nebula.DustLaw
import spock.lang.Specification

/** What the command line tells of published formulas. */
class ExplainSpec extends Specification {

    def 'explain #what: #told'() {
        expect:
        lines('explain', what).any { it == "  $told".toString() }

        where: 'worked values are those of the table of reference values'
        what                   | told
        'pg16.scal'            | 'reference  Pilyugin & Grebel 2016, MNRAS 457, 3678, eqs. 6 and 7'
        'pg16.scal'            | 'worked     NII6584 0.6, Hb 1, OIII5007 1.5, SII6716 0.3, SII6731 0.21  ->  8.4539'
        'marino13.n2'          | 'valid      n > -1.6 && n < -0.2'
        'marino13.n2'          | 'scatter    0.16 dex'
        'kobulnicky04.upper'   | 'worked     OIII5007 1.5, OII3727 2.5, Hb 1  ->  8.8950'
        'maiolino08.r23.upper' | 'formula    the z at which log((OII3727 + 4/3*OIII5007)/Hb) = 0.7462 - 0.7149 u - 0.9401 u^2 - 0.6154 u^3 - 0.2524 u^4, u = z - 8.69'
        'maiolino08.r23.upper' | 'branch     z = 12 + log(O/H) from 8.0459 to 9.2'
        'maiolino08.r23.upper' | 'worked     OII3727 2.5, OIII5007 1.5, Hb 1  ->  8.8022'
        'maiolino08.r23'       | 'curve      log((OII3727 + 4/3*OIII5007)/Hb) = 0.7462 - 0.7149 u - 0.9401 u^2 - 0.6154 u^3 - 0.2524 u^4, u = 12 + log(O/H) - 8.69'
        'maiolino08.r23'       | 'valid      12 + log(O/H) from 7 to 9.2'
        'maiolino08.r23'       | 'turns      at 8.0459, where it is 0.9377'
        'maiolino08.r23'       | 'inverse    maiolino08.r23.lower, 12 + log(O/H) from 7 to 8.0459'
        'maiolino08.r23'       | 'inverse    maiolino08.r23.upper, 12 + log(O/H) from 8.0459 to 9.2'
        'sanders24.o3.lower'   | 'worked     OIII5007 5, Hb 1  ->  7.3688'
        'kewley01.sii'         | 'abscissa   x = log((SII6716 + SII6731)/Ha)'
        'kewley01.sii'         | 'ordinate   y = log(OIII5007/Hb)'
        'kewley01.sii'         | 'curve      y = 0.72/(x - 0.32) + 1.3'
        'kewley01.sii'         | 'asymptote  x = 0.32; to the right of it a spaxel is neither below nor above'
        'kewley01.oi'          | 'asymptote  x = -0.59; to the right of it a spaxel is neither below nor above'
        'kewley06.oi'          | 'note       Seyfert galaxies above, LINERs below; among what lies above the line of Kewley et al. 2001 alone.'
        'fitzpatrick99'        | 'reference  Fitzpatrick 1999, PASP 111, 63'
        'fitzpatrick99'        | 'valid      1150 to 60000 AA'
        'fitzpatrick99'        | '  Ha          6562.80 AA   2.3576'
        'calzetti00'           | 'worked     k = A/E(B-V) for R_V = 4.05'
    }

    def 'everything in the library can be explained'() {
        given:
        def names = Recipes.calibrators().keySet() + Recipes.curves().keySet() + Recipes.demarcations().keySet() + DustLaw.values()*.name()

        expect:
        names.size() > 80
        names.every { name ->
            def told = lines('explain', name)
            assert told[0] == name
            ['reference', 'worked'].every { head -> told.any { it.startsWith("  $head ") && it.size() > 20 } }
        }
    }

    def 'the list has every formula once, under its paper'() {
        given:
        def told = lines('calibrators')
        def listed = told.findAll { it.startsWith('    ') }.collect { it.trim().replaceFirst(/ .*/, '') }

        expect:
        listed.sort(false) == (Recipes.calibrators().keySet() + Recipes.demarcations().keySet() + DustLaw.values()*.name()).sort(false)
        told.findAll { !it.startsWith(' ') && it }.size() == 21
    }

    def 'a name that is nearly right is answered with the right one: #wrong'() {
        when:
        def (code, told) = run('explain', wrong)

        then:
        code == 2
        told == "'$wrong' is not a known calibrator, curve or demarcation; did you mean $right?; 'assay calibrators' lists them\n"

        where:
        wrong            | right
        'maiolino08.n3'  | 'maiolino08.n2'
        'kewly01.sii'    | 'kewley01.sii'
    }

    private static List<String> lines(String... arguments) {
        def (code, told) = run(arguments)
        assert code == 0: told
        told.readLines()
    }

    private static List run(String... arguments) {
        def (out, err) = [System.out, System.err]
        def told = new ByteArrayOutputStream()
        System.out = new PrintStream(told, true, 'UTF-8')
        System.err = System.out
        try {
            int code = Assay.run(arguments)
            [code, told.toString('UTF-8')]
        } finally {
            System.out = out
            System.err = err
        }
    }
}
