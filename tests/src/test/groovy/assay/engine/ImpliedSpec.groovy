package assay.engine

import assay.dsl.compiler.Recipes
import assay.report.Methods
import assay.report.Narrative
import spock.lang.Specification

/** Lines that another line implies. */
class ImpliedSpec extends Specification {
    static final String LINES = 'lines Ha, Hb, OIII5007'
    static final String EVERYWHERE = "$LINES\nimplied OIII4959, of: OIII5007, divisor: 2.98"
    static final String WHERE_ABSENT = "$EVERYWHERE, where: absent"
    static final String DUST = '    deredden ccm89, rv: 3.1, balmer: 2.86, below: keep\n'

    private static SmallGalaxy galaxy() {
        new SmallGalaxy(3).line('Ha', [4e-15, 4e-15, 4e-15]).line('Hb', [1e-15, 1e-15, 1e-15])
                .line('OIII5007', [2.98e-15, 5.96e-15, 8.94e-15])
    }

    def "the observed flux is that of the parent over the divisor, with an error that knows so"() {
        when:
        def v = galaxy().run(EVERYWHERE, '''    first = total(OIII4959)
    next = total((OIII5007 + OIII4959)/OIII5007)
    third = mean(error(OIII4959)/OIII4959)''').values()

        then:
        Math.abs(v.first.value() / 6e-15 - 1) < 1e-12
        Math.abs(v.next.value() - 3 * (1 + 1 / 2.98d)) < 1e-12

        and: 'a ratio of the two has no error at all'
        v.next.error() < 1e-12
        Math.abs(v.third.value() - 0.01) < 1e-12
    }

    def "behind dust correction it is the corrected parent over the divisor, also in a calibrator and in a definition above"() {
        when:
        def v = galaxy().run("$EVERYWHERE\nR3 = 1.0*(OIII5007 + OIII4959)/Hb", DUST + '''    first = mean(OIII5007/OIII4959)
    next = mean(R3*Hb/OIII5007)
    byHand = mean(log((OIII5007 + OIII5007/2.98)/Hb))
    same = mean(log((OIII5007 + OIII4959)/Hb))''').values()

        then:
        Math.abs(v.first.value() - 2.98) < 1e-12
        Math.abs(v.next.value() - (1 + 1 / 2.98d)) < 1e-12
        v.same.value() == v.byHand.value()
        Math.abs(v.same.error() / v.byHand.error() - 1) < 1e-9
    }

    def "where it is absent alone, the measured flux counts elsewhere, and the run says how many are implied"() {
        given: 'measured in the first; without a number in the second, without an error in the third'
        def some = galaxy().line('OIII4959', [2e-15, Double.NaN, 7e-15], [1e-16, Double.NaN, 0])

        when:
        def run = some.run(WHERE_ABSENT, '''    first = total(OIII4959)
    next = total(OIII4959/OIII5007, OIII5007 > 3e-15.erg/s/cm**2)
    third = total(OIII4959, OIII5007 < 3e-15.erg/s/cm**2)''')
        def v = run.values()

        then:
        Math.abs(v.first.value() / 7e-15 - 1) < 1e-12
        Math.abs(v.first.error() / Math.sqrt(1e-32d + (2e-17d)**2 + (3e-17d)**2) - 1) < 1e-9
        Math.abs(v.next.value() - 2 / 2.98d) < 1e-12
        v.next.error() < 1e-12
        Math.abs(v.third.value() / 2e-15 - 1) < 1e-12
        run.notes() == ['[O III]4959 was not measured in 2 of 3 spaxels; there it is [O III]5007 / 2.98']
    }

    def "each is dereddened at its own wavelength, the implied one as its parent"() {
        given:
        def some = galaxy().line('OIII4959', [1e-15, Double.NaN, Double.NaN])
        double k4959 = 3.516336d, k5007 = 3.472838d
        double excess = 0.339204d

        when: 'Ha/Hb = 4 is E(B-V) = 0.339204 by the oracle sheet, with k to six decimals'
        def v = some.run(WHERE_ABSENT, DUST + '''    first = total(OIII4959, OIII5007/Hb < 3.1)
    others = mean(OIII5007/OIII4959, OIII5007/Hb > 3.1)''').values()

        then:
        Math.abs(v.first.value() / (1e-15 * 10**(0.4 * k4959 * excess)) - 1) < 1e-5
        Math.abs(v.first.value() / (1e-15 * 10**(0.4 * k5007 * excess)) - 1) > 1e-3
        Math.abs(v.others.value() - 2.98) < 1e-12
    }

    def "the Methods section says so"() {
        when:
        def study = Recipes.read('d', 'd.groovy', """language 1
study 'x'
seed 1
imf kroupa
$WHERE_ABSENT
outside drop
sample { galaxies 'g.ecsv', maps: '{galaxy}_lines.fits'; thickness 0 }
perGalaxy { SFR = kennicutt09(luminosity(total(Ha))); R = count(whan == 'retired'); q = total(OIII4959) }
""")
        def words = Methods.of(study)*.pieces().flatten().findAll { it instanceof Narrative.Piece.Words }*.text().join('')

        then:
        words.contains('[O III]4959 is taken as [O III]5007 / 2.98, both before dust, in spaxels where it is not measured. ')
        words.contains('Kennicutt et al. (2009, ApJ 703, 1672), with the constant C(kennicutt09) for each erg/s of Hα. ')
        words.contains('The classes of whan are those of Cid Fernandes et al. (2011). ')
        NeededMaps.further(study) == ['EW(Ha)', 'NII6584', 'OIII4959']
    }
}
