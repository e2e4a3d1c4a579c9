package assay.simulate.sky

import assay.model.Problem
import assay.nebula.Line
import spock.lang.Specification

class LineSequenceSpec extends Specification {
    static final double LOG_DECREMENT = Math.log10(2.86)

    static Map<String, Double> fluxes(LineSequence sequence, double oh) {
        ['Hb', 'OIII5007', 'OIII4959', 'Ha', 'NII6584', 'NII6548', 'SII6716', 'SII6731', 'OI6300', 'OII3727'].collectEntries {
            [it, 10d**sequence.logOverHb(Line.valueOf(it), oh, LOG_DECREMENT)]
        }
    }

    /** Pilyugin & Grebel (2016), equations 6 and 7, written from the paper. */
    static double pg16(Map f) {
        double n2 = Math.log10(4 / 3d * f.NII6584 / f.Hb)
        double s2 = Math.log10((f.SII6716 + f.SII6731) / f.Hb)
        double d = Math.log10(4 / 3d * f.OIII5007 / f.Hb) - s2
        n2 >= -0.6
            ? 8.424d + 0.030d * d + 0.751d * n2 + (-0.349d + 0.182d * d + 0.508d * n2) * s2
            : 8.072d + 0.789d * d + 0.726d * n2 + (1.069d - 0.170d * d + 0.022d * n2) * s2
    }

    static double o3n2(Map f) {
        8.533d - 0.214d * (Math.log10(f.OIII5007 / f.Hb) - Math.log10(f.NII6584 / f.Ha))
    }

    static Iterable<Double> steps(LineSequence sequence) {
        (0..2000).collect { sequence.least() + (sequence.greatest() - sequence.least()) * it / 2000d }
    }

    def "#sequence read with its calibrator gives the metallicity back over its whole range"() {
        expect: 'but for rounding'
        steps(sequence).every { Math.abs(read(fluxes(sequence, it)) - it) < 1e-12 }

        where:
        sequence                   | read
        LineSequence.PG16_SCAL     | { pg16(it) }
        LineSequence.MARINO13_O3N2 | { o3n2(it) }
    }

    def "nitrogen of #sequence rises all the way, and nothing lies above the line of Kauffmann et al. 2003"() {
        given:
        def logN = steps(sequence).collect { Math.log10(fluxes(sequence, it).with { f -> f.NII6584 / f.Ha }) }

        expect:
        (1..<logN.size()).every { logN[it] > logN[it - 1] }
        steps(sequence).every {
            def f = fluxes(sequence, it)
            double n = Math.log10(f.NII6584 / f.Ha)
            n < 0.05 && Math.log10(f.OIII5007 / f.Hb) < 0.61 / (n - 0.05) + 1.3
        }

        where:
        sequence << LineSequence.values().toList()
    }

    def "the S sequence passes through spectra of real regions, at 12 + log(O-H) = #oh"() {
        given:
        def f = fluxes(LineSequence.PG16_SCAL, oh)

        expect: 'lines within 0.1 dex of a reference spectrum with that S-calibration value'
        [OIII5007: o3, NII6584: n2, SII6716: s1, SII6731: s2].every { line, reference ->
            Math.abs(Math.log10(f[line] / reference)) < (oh > 8.5 && line == 'OIII5007' ? 0.25 : 0.1)
        }

        where: 'spectra A, B and C of the calibration sheet'
        oh       | o3   | n2   | s1   | s2
        8.580786 | 0.30 | 1.00 | 0.35 | 0.26
        8.453894 | 1.50 | 0.60 | 0.30 | 0.21
        8.015346 | 5.00 | 0.08 | 0.12 | 0.085
    }

    def "both sides of the seam lie close together"() {
        given: 'a step of the truth across the seam'
        def below = fluxes(LineSequence.PG16_SCAL, 8.186499)
        def above = fluxes(LineSequence.PG16_SCAL, 8.186501)

        expect: 'so that noise that takes a spectrum to the other branch does not make it jump'
        below.every { line, flux -> Math.abs(Math.log10(above[line] / flux)) < 0.001 }
    }

    def "a line that no simulated sky has is refused with those that it has"() {
        when:
        LineSequence.requireMade(Line.OIII4363)

        then:
        def e = thrown(Problem)
        e.message.startsWith('simulated skies have no line OIII4363; they have Hb, OIII5007')
    }
}
