package assay.dsl

import assay.dsl.compiler.Recipes
import assay.formula.Build
import assay.formula.Expr
import assay.formula.Kernel
import assay.formula.MonteCarlo
import assay.formula.Rewrite
import assay.nebula.BalmerRule
import assay.nebula.Dereddening
import assay.nebula.DustLaw
import assay.nebula.Line
import assay.stats.Noise
import spock.lang.Shared
import spock.lang.Specification

/**
 * The propagated error of every calibrator of the library, dust correction included, against half of the range from the
 * percentile 16 to 84 of 100 000 draws, which is known to 0.3 %. First order is good to 2 % at a signal-to-noise ratio of 10,
 * except where the formula is not nearly straight over a few of the errors: each such spectrum is named here with its reason
 * and with the ratio at which the 2 % are reached.
 */
class CalibratorErrorsSpec extends Specification {
    static final int DRAWS = 100_000
    static final double TOLERANCE = 0.02

    /** Dereddened fluxes, Hb = 1: metal-rich, intermediate, metal-poor, and two astride log N2 = -0.6. */
    static final Map<String, Map<String, Double>> SPECTRA = [
            A: [OII3727: 0.9d, NeIII3869: 0.02d, OIII5007: 0.3d, NII6584: 1.0d, SII6716: 0.35d, SII6731: 0.26d],
            B: [OII3727: 2.5d, NeIII3869: 0.12d, OIII5007: 1.5d, NII6584: 0.6d, SII6716: 0.30d, SII6731: 0.21d],
            C: [OII3727: 1.5d, NeIII3869: 0.40d, OIII5007: 5.0d, NII6584: 0.08d, SII6716: 0.12d, SII6731: 0.085d],
            D: [OII3727: 2.2d, NeIII3869: 0.20d, OIII5007: 3.0d, NII6584: 0.18d, SII6716: 0.22d, SII6731: 0.16d],
            E: [OII3727: 2.2d, NeIII3869: 0.20d, OIII5007: 3.0d, NII6584: 0.19d, SII6716: 0.22d, SII6731: 0.16d],
    ].collectEntries { name, lines -> [name, lines + [Hb: 1d, Ha: 2.86d]] }

    static final String TURN = 'the curve turns back or ends within a few errors, and draws beyond have no abundance'
    static final String SWITCH = 'draws fall on both sides of the switch at log N2 = -0.6, where the branches do not meet'
    static final String BENT = 'the slope of the formula changes by much over the errors'

    /** Where first order is off by more than 2 % at 10, the ratio from which it is not, and why. */
    static final List<List> BEYOND = [
            ['maiolino08.n2', 'A', 20, TURN],
            ['curti17.r2.lower', 'A', 20, TURN], ['curti17.r2.lower', 'B', 50, TURN],
            ['curti17.r2.lower', 'D', 20, TURN], ['curti17.r2.lower', 'E', 20, TURN],
            ['curti17.r2.upper', 'B', 50, TURN], ['curti17.r2.upper', 'C', 20, TURN],
            ['curti17.r2.upper', 'D', 50, TURN], ['curti17.r2.upper', 'E', 50, TURN],
            ['curti17.r23.lower', 'C', 50, TURN], ['curti17.r23.upper', 'C', 50, TURN],
            ['curti17.r3.lower', 'C', 20, TURN], ['curti17.r3.upper', 'C', 20, TURN],
            ['curti20.r2.lower', 'B', 20, TURN],
            ['curti20.r2.lower', 'D', 20, TURN], ['curti20.r2.lower', 'E', 20, TURN],
            ['curti20.r2.upper', 'A', 50, TURN], ['curti20.r2.upper', 'B', 50, TURN], ['curti20.r2.upper', 'C', 20, TURN],
            ['curti20.r2.upper', 'D', 20, TURN], ['curti20.r2.upper', 'E', 20, TURN],
            ['curti20.r23.lower', 'C', 50, TURN], ['curti20.r23.upper', 'C', 50, TURN],
            ['curti20.r3.lower', 'C', 20, TURN], ['curti20.r3.upper', 'C', 50, TURN],
            ['curti20.rs32.lower', 'C', 20, TURN], ['curti20.rs32.upper', 'C', 20, TURN],
            ['kewley02.n2o2', 'C', 50, BENT], ['kewley02.n2o2', 'D', 20, BENT], ['kewley02.n2o2', 'E', 20, BENT],
            ['kobulnicky04.upper', 'A', 20, BENT], ['mcgaugh91.upper', 'A', 20, BENT],
            ['maiolino08.o2.lower', 'B', 20, TURN], ['maiolino08.o2.upper', 'A', 20, TURN],
            ['maiolino08.o2.upper', 'B', 50, TURN],
            ['maiolino08.o3.lower', 'C', 50, TURN], ['maiolino08.o3.upper', 'C', 50, TURN],
            ['maiolino08.r23.lower', 'C', 50, TURN],
            ['maiolino08.r23.upper', 'A', 50, TURN], ['maiolino08.r23.upper', 'B', 20, BENT],
            ['maiolino08.r23.upper', 'C', 200, TURN],
            ['pg16.rcal', 'D', 100, SWITCH], ['pg16.rcal', 'E', 500, SWITCH],
            ['pg16.scal', 'D', 100, SWITCH], ['pg16.scal', 'E', 500, SWITCH],
            ['sanders24.o2', 'B', 50, TURN], ['sanders24.o2', 'D', 20, TURN], ['sanders24.o2', 'E', 20, TURN],
            ['sanders24.o3.lower', 'D', 100, TURN], ['sanders24.o3.lower', 'E', 100, TURN],
            ['sanders24.r23.lower', 'C', 20, TURN],
    ]

    /** Both sit a thousandth of a dex below the end of the curve, at 8.9: no real signal-to-noise ratio is enough. */
    static final List<List<String>> AT_THE_END = [['curti20.s2.upper', 'D'], ['curti20.s2.upper', 'E']]

    @Shared Dereddening dust = new Dereddening(DustLaw.odonnell94, 3.1, 2.86, BalmerRule.clip)

    def 'the error of every calibrator is that of draws to 2 % at a signal-to-noise ratio of 10, or is named here'() {
        given:
        def named = BEYOND.collect { it[0..1]*.toString() } + AT_THE_END
        int compared = 0
        int without = 0
        double worst = 0

        when:
        def off = []
        Recipes.calibrators().keySet().each { name ->
            SPECTRA.keySet().findAll { !([name, it] in named) }.each { spectrum ->
                Double difference = difference(name, spectrum, 10)
                if (difference == null) {
                    without++
                } else {
                    compared++
                    worst = Math.max(worst, Math.abs(difference))
                    if (Math.abs(difference) > TOLERANCE) off << [name, spectrum, difference]
                }
            }
        }
        println "calibrators: $compared errors at S/N 10 agree with draws, worst ${(100 * worst).round(2)} %; $without have no value; " +
                "${named.size()} beyond first order"

        then:
        off.empty
        compared > 150
    }

    def '#name of #spectrum is right at a signal-to-noise ratio of #snr: #reason'() {
        expect:
        Math.abs(difference(name, spectrum, snr)) < TOLERANCE

        where:
        [name, spectrum, snr, reason] << BEYOND
    }

    def 'at the end of its curve the error of #name of #spectrum is told too large by a third, even at 200'() {
        expect:
        difference(name, spectrum, 200) > 0.25

        where:
        [name, spectrum] << AT_THE_END
    }

    def 'leaving out what lines and dust correction share would be found, in 30 calibrators whose lines lie apart'() {
        given: 'the defect: the colour excess taken for a quantity of its own, with an error of its own'
        def observed = reddened('B', 10)
        double sigma = Kernel.of([dust.colourExcess()]).propagate(observed, [0] as int[]).errors()[0][0]
        double excess = Kernel.of([dust.colourExcess()]).values(observed, [0] as int[])[0][0]

        when:
        def found = Recipes.calibrators().keySet().findAll { name ->
            double right = Kernel.of([corrected(name, dust.colourExcess())]).propagate(observed, [0] as int[]).errors()[0][0]
            double lines = Kernel.of([corrected(name, Build.number(excess))]).propagate(observed, [0] as int[]).errors()[0][0]
            double up = Kernel.of([corrected(name, Build.number(excess + 1e-5))]).values(observed, [0] as int[])[0][0]
            double down = Kernel.of([corrected(name, Build.number(excess - 1e-5))]).values(observed, [0] as int[])[0][0]
            Math.abs(Math.hypot(lines, (up - down) / 2e-5 * sigma) / right - 1) > TOLERANCE
        }

        then:
        found.size() >= 25
    }

    private Expr corrected(String name, Expr excess) {
        Rewrite.inputs(Recipes.calibrators()[name].formula().expr(), { symbol -> dust.corrected(symbol, excess) })
    }

    /** As seen behind dust, with Ha/Hb = 4.2. */
    private Spectra reddened(String spectrum, double snr) {
        double divisor = 0.4 * (k(Line.Hb) - k(Line.Ha))
        double excess = Math.log10(4.2 / 2.86) / divisor
        new Spectra(SPECTRA[spectrum].collectEntries { name, flux ->
            [name, flux * Math.pow(10, -0.4 * k(Line.valueOf(name)) * excess)]
        } as Map<String, Double>, 1).withErrors(snr)
    }

    private double k(Line line) {
        dust.law().k(line.wavelength(), dust.rv())
    }

    /** By how much the propagated error is larger than that of draws; null where there is no abundance. */
    private Double difference(String name, String spectrum, double snr) {
        def observed = reddened(spectrum, snr)
        def kernel = Kernel.of([corrected(name, dust.colourExcess())])
        double told = kernel.propagate(observed, [0] as int[]).errors()[0][0]
        if (Double.isNaN(told)) return null
        told / new MonteCarlo(kernel, DRAWS, new Noise(7, name + spectrum)).of(observed, [0] as int[]).errors(0)[0] - 1
    }
}
