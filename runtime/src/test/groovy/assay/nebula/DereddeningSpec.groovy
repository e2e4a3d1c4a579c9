package assay.nebula

import assay.formula.Columns
import assay.formula.Expr
import assay.formula.Kernel
import assay.formula.Symbol
import spock.lang.Specification

import static assay.nebula.DustLaw.calzetti00
import static assay.nebula.DustLaw.ccm89
import static assay.nebula.DustLaw.odonnell94

/** Dust corrections by the Balmer decrement against an independent table. */
class DereddeningSpec extends Specification {

    def '#law with R_V #rv: E(B-V) of the decrements 3.1, 4 and 6, and the corrections at 4'() {
        given:
        def dust = new Dereddening(law, rv, 2.86, BalmerRule.clip)

        expect:
        near(excess(dust, 3.1), e31)
        near(excess(dust, 4), e40)
        near(excess(dust, 6), e60)
        near(rv * excess(dust, 4), av)
        near(corrected(dust, Line.OIII5007, 4), factor)

        where:
        law        | rv   || e31      | e40      | e60      | av       | factor
        ccm89      | 3.1  || 0.081477 | 0.339204 | 0.749179 | 1.051532 | 2.959376
        odonnell94 | 3.1  || 0.076463 | 0.318333 | 0.703082 | 0.986832 | 2.808277
        calzetti00 | 4.05 || 0.068789 | 0.286382 | 0.632515 | 1.159848 | 3.246074
        calzetti00 | 3.1  || 0.068789 | 0.286382 | 0.632515 | 0.887785 | 2.526581
    }

    def 'corrected Balmer lines have the intrinsic decrement, whatever the law'() {
        expect:
        [DustLaw.values(), [2.87d, 3.3d, 5d, 12d]].combinations().every { law, decrement ->
            def dust = new Dereddening(law, 3.1, 2.86, BalmerRule.clip)
            Math.abs(corrected(dust, Line.Ha, decrement) * decrement / corrected(dust, Line.Hb, decrement) / 2.86 - 1) < 1e-13
        }
    }

    def 'below the intrinsic decrement: #rule'() {
        given:
        def dust = new Dereddening(ccm89, 3.1, 2.86, rule)

        expect:
        near(excess(dust, 2.5), excess)
        (corrected(dust, Line.Ha, 2.5) <=> 1d) == sense
        near(excess(dust, 2.86), 0)

        where: 'from k(Hb) = 3.608903 and k(Ha) = 2.535110; what drop removes is removed by a cut of its own, and counted'
        rule            || excess    | sense
        BalmerRule.clip || 0         | 0
        BalmerRule.keep || -0.136027 | -1
        BalmerRule.drop || -0.136027 | -1
    }

    def 'without a measured decrement nothing is corrected: Ha #ha, Hb #hb'() {
        given:
        def dust = new Dereddening(ccm89, 3.1, 2.86, BalmerRule.clip)

        expect:
        value(dust.colourExcess(), ha, hb).isNaN()
        value(dust.corrected(Line.OIII5007.flux(), dust.colourExcess()).get(), ha, hb).isNaN()

        where:
        ha         | hb
        0          | 1
        -1         | 1
        1          | 0
        1          | -1
        Double.NaN | 1
        1          | Double.NaN
    }

    def 'what is no line is not corrected'() {
        given:
        def dust = new Dereddening(ccm89, 3.1, 2.86, BalmerRule.clip)

        expect:
        dust.corrected(Line.Ha.error(), dust.colourExcess()).empty
        dust.corrected(Line.Ha.equivalentWidth(), dust.colourExcess()).empty
    }

    def 'a correction that makes no sense is refused: #message'() {
        when:
        new Dereddening(ccm89, rv, decrement, BalmerRule.clip)

        then:
        IllegalArgumentException refusal = thrown()
        refusal.message == message

        where:
        rv         | decrement  || message
        0          | 2.86       || 'R_V must lie between 0 and 10, not 0.0'
        -3.1       | 2.86       || 'R_V must lie between 0 and 10, not -3.1'
        31         | 2.86       || 'R_V must lie between 0 and 10, not 31.0'
        Double.NaN | 2.86       || 'R_V must lie between 0 and 10, not NaN'
        3.1        | 1          || 'the intrinsic Ha/Hb must be above 1, not 1.0'
        3.1        | Double.NaN || 'the intrinsic Ha/Hb must be above 1, not NaN'
    }

    static double excess(Dereddening dust, double decrement) {
        value(dust.colourExcess(), decrement, 1)
    }

    /** By what a flux grows. */
    static double corrected(Dereddening dust, Line line, double decrement) {
        def flux = line == Line.Ha ? decrement : 1
        value(dust.corrected(line.flux(), dust.colourExcess()).get(), decrement, 1) / (flux * Line.FLUX.factor())
    }

    static double value(Expr expr, double ha, double hb) {
        Kernel.of([expr]).values(new OneSpectrum(ha: ha, hb: hb), [0] as int[])[0][0]
    }

    static boolean near(double value, double wanted) {
        Math.abs(value - wanted) < 1e-6
    }

    static class OneSpectrum implements Columns {
        double ha
        double hb

        @Override
        double[] values(Symbol symbol) {
            [symbol.key() == 'Ha' ? ha : symbol.key() == 'Hb' ? hb : 1] as double[]
        }

        @Override
        double[] errors(Symbol symbol) {
            null
        }
    }
}
