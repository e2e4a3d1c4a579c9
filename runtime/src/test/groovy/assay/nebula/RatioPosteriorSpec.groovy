package assay.nebula

import assay.SharedData
import assay.formula.Build
import assay.formula.Curve
import assay.formula.Expr
import spock.lang.Requires
import spock.lang.Specification

/** Metallicity and dust of the bins of two lensed arcs against an independent integration of the same posterior. */
class RatioPosteriorSpec extends Specification {
    static final String FOLDER = 'data/lensed-arcs'

    static Expr flux(String line) {
        new Expr.Input(Line.valueOf(line).flux())
    }

    static Expr ratio(List<String> top, String bottom) {
        Build.log(Build.over(top.collect { flux(it) }.inject { a, b -> Build.plus(a, b) }, flux(bottom)))
    }

    static Diagnostic against(String name, Expr logRatio, double error, double... coefficients) {
        new Diagnostic(name, logRatio, Optional.of(new Curve(coefficients.toList(), 8.69, 7.0, 9.2)), Double.NaN, error)
    }

    static RatioPosterior posterior(RatioPosterior.Scale scale, double curvature) {
        def diagnostics = [
                against('o3', ratio(['OIII5007'], 'Hb'), 0.1, 0.1549, -1.5031, -0.9790, -0.0297),
                against('o2', ratio(['OII3727'], 'Hb'), 0.1, 0.5603, 0.0450, -1.8017, -1.8434, -0.6549),
                against('o32', ratio(['OIII5007'], 'OII3727'), 0.1, -0.2839, -1.3881, -0.3172),
                against('r23', ratio(['OII3727', 'OIII4959', 'OIII5007'], 'Hb'), 0.1, 0.7462, -0.7149, curvature, -0.6154, -0.2524),
                Diagnostic.fixed('balmer', ratio(['Hb'], 'Hg'), 2.135, 0.01)]
        new RatioPosterior(diagnostics, scale, DustLaw.calzetti00, 4.05,
                new RatioPosterior.Prior(7.0, 9.2), new RatioPosterior.Prior(0, 1))
    }

    static List<Map<String, String>> rows(String path) {
        def lines = SharedData.find("$FOLDER/$path").readLines()
        def head = lines[0].split(',')
        lines.drop(1).collect { [head, it.split(',')].transpose().collectEntries { k, v -> [k, v] } }
    }

    static final Map<String, String> COLUMNS =
            [OII3727: '[OII]3727', Hg: 'Hg', Hb: 'Hb', OIII4959: '[OIII]4959', OIII5007: '[OIII]5007']

    static List<Map<String, Double>> spectrum(Map<String, String> row) {
        def number = { String cell -> cell == 'nan' ? Double.NaN : cell as double }
        def flux = COLUMNS.collectEntries { ours, theirs -> [ours, number(row["${theirs}_flux".toString()])] }
        def error = COLUMNS.collectEntries { ours, theirs -> [ours, number(row["${theirs}_err".toString()])] }
        if (flux.OIII4959.isNaN()) {
            flux.OIII4959 = flux.OIII5007 / 2.98d
            error.OIII4959 = error.OIII5007 / 2.98d
        }
        [flux, error]
    }

    @Requires({ SharedData.has(RatioPosteriorSpec.FOLDER) })
    def "variant #variant of #arc: medians within 0.003 dex, half-widths within 5 %, in every bin"() {
        given:
        def posterior = posterior(scale, curvature)
        def observed = rows("$arc/obs_lines_${arc}.csv").collectEntries { [it.bin, it] }
        def wanted = rows("reference/bayes_reference_${arc}.csv")

        when:
        def off = wanted.collect { row ->
            def estimate = posterior.of(*spectrum(observed[row.bin])).get()
            [estimate.metallicity().median() - (row["${variant}_Z_med".toString()] as double),
             estimate.metallicity().halfWidth() / (row["${variant}_Z_half68".toString()] as double) - 1,
             estimate.colourExcess().median() - (row["${variant}_EBV_med".toString()] as double),
             estimate.colourExcess().halfWidth() / (row["${variant}_EBV_half68".toString()] as double) - 1]*.abs()
        }
        def worst = off.transpose()*.max()
        println "$arc $variant: largest differences of ${off.size()} bins: median ${worst[0]} dex, half-width ${worst[1]}, E(B-V) ${worst[2]} mag, ${worst[3]}"

        then:
        off.size() == bins
        worst[0] < 0.003
        worst[1] < 0.05
        worst[2] < 0.003
        worst[3] < 0.05

        where:
        arc      | variant | scale                         | curvature || bins
        'AS1063' | 'A'     | RatioPosterior.Scale.dex      | -0.9401d  || 136
        'A370'   | 'A'     | RatioPosterior.Scale.dex      | -0.9401d  || 107
        'AS1063' | 'B'     | RatioPosterior.Scale.relative | 0.9401d   || 136
        'A370'   | 'B'     | RatioPosterior.Scale.relative | 0.9401d   || 107
    }
}
