package assay.dsl

import assay.dsl.compiler.Recipes
import assay.formula.Build
import assay.formula.Expr
import assay.formula.Kernel
import assay.formula.Rewrite
import assay.nebula.BalmerRule
import assay.nebula.Calibrator
import assay.nebula.Dereddening
import assay.nebula.DustLaw
import assay.nebula.Line
import spock.lang.Requires
import spock.lang.Specification

/**
 * The calibrators of the library against values that an independent script computed from the published formulae, against
 * the abundances of a published galaxy, and their errors against simulation.
 */
class CalibratorsSpec extends Specification {
    static final String ORACLE = 'oracles/calibrations.csv'
    static final String GALAXY = 'data/manga/NGC4047_spaxels.csv'
    static final double LAST_DIGIT = 5.1e-7

    /** Dereddened fluxes, Hb = 1 and Ha = 2.86: metal-rich, intermediate, metal-poor, and two astride log N2 = -0.6. */
    static final Map<String, Map<String, Double>> SPECTRA = [
            A: [OIII5007: 0.3d, NII6584: 1.0d, SII6716: 0.35d, SII6731: 0.26d],
            B: [OIII5007: 1.5d, NII6584: 0.6d, SII6716: 0.30d, SII6731: 0.21d],
            C: [OIII5007: 5.0d, NII6584: 0.08d, SII6716: 0.12d, SII6731: 0.085d],
            D: [OIII5007: 3.0d, NII6584: 0.18d, SII6716: 0.22d, SII6731: 0.16d],
            E: [OIII5007: 3.0d, NII6584: 0.19d, SII6716: 0.22d, SII6731: 0.16d],
    ].collectEntries { name, lines -> [name, lines + [Hb: 1d, Ha: 2.86d]] }

    static final Map<String, String> NAME_IN_ORACLE = [
            'pg16.scal': 'PG16_Scal', 'dopita16.full': 'D16_N2S2Ha_full', 'dopita16.linear': 'D16_N2S2Ha_linear',
            'marino13.n2': 'M13_N2', 'marino13.o3n2': 'M13_O3N2']

    def '#name of the five spectra'() {
        expect:
        ['A', 'B', 'C', 'D', 'E'].every { Math.abs(abundance(name, SPECTRA[it]) - wanted[it]) < LAST_DIGIT }

        where:
        name              || wanted
        'pg16.scal'       || [A: 8.580786, B: 8.453894, C: 8.015346, D: 8.058156, E: 8.202607]
        'dopita16.full'   || [A: 8.868472, B: 8.661648, C: 7.934370, D: 8.126307, E: 8.156752]
        'dopita16.linear' || [A: 8.864190, B: 8.661532, C: 7.951271, D: 8.128400, E: 8.158080]
        'marino13.o3n2'   || [A: 8.547234, B: 8.350179, C: 8.051019, D: 8.173862, E: 8.178887]
        'marino13.n2'     || [A: 8.532159, B: 8.429665, C: 8.025386, D: 8.188095, E: 8.198943]
    }

    def 'every formula of the library says where it was published'() {
        given:
        def references = [Recipes.calibrators(), Recipes.curves(), Recipes.demarcations()]*.values().flatten()*.reference()

        expect: 'authors, year, journal, volume and page'
        references.every { it =~ /^[A-Z].* (19|20)\d\d, [A-Z][A-Za-z&]+ \d+, [A-Z]?\d+/ }

        and: 'no letter that a printer of plain ASCII would lose'
        references.every { it ==~ /\p{ASCII}+/ }

        and: 'the equation too of those that are in use since the first version'
        NAME_IN_ORACLE.keySet().every { Recipes.calibrators()[it].reference() =~ /eqs?\. \d/ }
    }

    def 'a spectrum that lacks any line that #name uses has no abundance'() {
        given:
        Expr formula = Recipes.calibrators()[name].formula().expr()
        def lines = Rewrite.symbolsOf(formula)*.key()
        def whole = SPECTRA.B + [OII3727: 2.5d, NeIII3869: 0.12d]

        expect:
        !lines.empty
        !new Spectra(whole, 1).values(formula)[0].isInfinite()
        lines.every { line -> new Spectra(whole + [(line): Double.NaN], 1).values(formula)[0].isNaN() }

        and: 'nor has one without any light; nothing from one line of a sum is no lack'
        new Spectra(whole.collectEntries { line, flux -> [line, 0d] }, 1).values(formula)[0].isNaN()

        where:
        name << Recipes.calibrators().keySet()
    }

    @Requires(value = { SharedFolder.has(CalibratorsSpec.ORACLE) }, reason = 'needs shared/oracles; say where with -Dassay.shared')
    def '#name agrees with every row of the reference table'() {
        given:
        def rows = SharedFolder.file(ORACLE).readLines()*.split(',').findAll { it[0] == NAME_IN_ORACLE[name] }

        expect:
        rows.size() >= 4
        rows.every { row ->
            def lines = [Hb: 1d, Ha: 2.86d] + row[2].split(';').collectEntries { flux ->
                def (line, value) = flux.split('=')
                [[Ha6563: 'Ha', SII6717: 'SII6716'].getOrDefault(line, line), value as double]
            }
            Math.abs(abundance(name, lines) - (row[3] as double)) < LAST_DIGIT
        }

        where:
        name << NAME_IN_ORACLE.keySet()
    }

    def 'the S calibration of Pilyugin and Grebel changes its branch at log N2 = -0.6 and nowhere else'() {
        given: 'spectrum E with so much [N II]6584 that log (4/3 [N II]/Hb) is told'
        def at = { logN2 -> abundance('pg16.scal', SPECTRA.E + [NII6584: 0.75 * Math.pow(10, logN2)]) }

        expect: 'the lower branch below, the upper one on the switch and above; the step is that of the formulae'
        Math.abs(at(Math.log10(0.19 / 0.75) as double) - 8.202607) < LAST_DIGIT
        def step = at(-0.6 + 1e-9) - at(-0.6 - 1e-9)
        Math.abs(step - (upper(-0.6) - lower(-0.6))) < 1e-7
        step > 0.12

        and: 'the lower branch carried on to E'
        Math.abs(lower(Math.log10(0.19 / 0.75)) - 8.074986) < LAST_DIGIT

        and: 'elsewhere no step'
        (-150..20).findAll { it != -60 }.every { Math.abs(at(it / 100d + 1e-9d) - at(it / 100d - 1e-9d)) < 1e-7 }
    }

    private static double upper(double n2) {
        def (r, s) = [Math.log10(4 / 0.38), Math.log10(0.38)]
        8.424 + 0.030 * r + 0.751 * n2 + (-0.349 + 0.182 * r + 0.508 * n2) * s
    }

    private static double lower(double n2) {
        def (r, s) = [Math.log10(4 / 0.38), Math.log10(0.38)]
        8.072 + 0.789 * r + 0.726 * n2 + (1.069 - 0.170 * r + 0.022 * n2) * s
    }

    def '#name holds for #inside of #total spectra along its index, the ends not included'() {
        given: 'one step of the index from row to row; only the line that the index is made of changes'
        def steps = (0..<total).collect { first + it * 0.1d }
        def flux = steps.collect { Math.pow(10, sign * it + offset) }
        def table = new Spectra(SPECTRA.B, total).with(line, flux as double[])

        expect:
        countInside(Recipes.calibrators()[name], table) == inside

        where: 'off the hundredths, so that no rounding decides'
        name              | line       | sign | offset                      | first  | total || inside
        'marino13.n2'     | 'NII6584'  | 1    | Math.log10(2.86)            | -2.05d | 30    || 14
        'marino13.o3n2'   | 'OIII5007' | 1    | Math.log10(0.6 / 2.86)      | -1.95d | 50    || 28
        'dopita16.linear' | 'NII6584'  | 1 / 1.264 | (Math.log10(0.51) + 0.264 * Math.log10(2.86)) / 1.264 | -2.05d | 40 || 16
        'dopita16.full'   | 'NII6584'  | 1 / 1.264 | (Math.log10(0.51) + 0.264 * Math.log10(2.86)) / 1.264 | -2.05d | 40 || 16
    }

    def 'a spectrum with a line that is not there has no abundance and is within no range: #name'() {
        given:
        def calibrator = Recipes.calibrators()[name]

        expect:
        [0d, -0.1d, Double.NaN].every { none ->
            abundance(name, SPECTRA.B + [NII6584: none]).isNaN() &&
                    countInside(calibrator, new Spectra(SPECTRA.B + [NII6584: none], 1)) == (calibrator.valid().empty ? 1 : 0)
        }

        where:
        name << NAME_IN_ORACLE.keySet()
    }

    /** Fluxes and abundances are listed to six digits: 5e-6 of the abundance itself, 2e-6 at most by way of the fluxes. */
    @Requires(value = { SharedFolder.has(CalibratorsSpec.GALAXY) }, reason = 'needs shared/data/manga; say where with -Dassay.shared')
    def '#name of 2780 spaxels of NGC 4047 is what their authors list'() {
        given:
        def (header, rows) = SharedFolder.file(GALAXY).readLines().with { [it[0].split(',').toList(), it.drop(1)*.split(',', -1)] }
        def listed = rows.findAll { it[header.indexOf(column)] }
        def fluxes = [Ha: 'Halpha', Hb: 'Hbeta', OIII5007: '[OIII]5007', NII6584: '[NII]6583'].collectEntries { ours, theirs ->
            [ours, listed.collect { it[header.indexOf("flux_$theirs".toString())] as double } as double[]]
        }
        def table = new Spectra(fluxes)

        when:
        def values = table.values(Recipes.calibrators()[name].formula().expr())

        then:
        def differences = (0..<2780).collect { values[it] - (listed[it][header.indexOf(column)] as double) }
        listed.size() == 2780
        differences.every { Math.abs(it) < 7e-6 }

        and: 'rounding leaves no mean difference'
        Math.abs(differences.sum() / 2780) < 5e-7

        where:
        name            | column
        'marino13.o3n2' | 'ZOH'
        'marino13.n2'   | 'ZOH_N2'
    }

    /**
     * A propagated error is of first order. It is right where the formula is nearly straight over a few of the errors: not
     * at the step of the S calibration, and not where the colour excess is clipped at zero. The scatter of 100 000 draws is
     * itself known to 0.2 percent, and the curvature left at a signal-to-noise ratio of 20 is worth about 1 percent.
     */
    def 'the error of #name with dust, spectrum #spectrum at a signal-to-noise ratio of #snr, is the scatter of 100 000 draws'() {
        given: 'reddened to Ha/Hb = 4.2'
        def dust = new Dereddening(DustLaw.odonnell94, 3.1, 2.86, BalmerRule.clip)
        def observed = reddened(SPECTRA[spectrum], dust, 4.2)
        def excess = dust.colourExcess()
        Expr expr = Rewrite.inputs(Recipes.calibrators()[name].formula().expr(), { symbol -> dust.corrected(symbol, excess) })
        def random = new Random(name.hashCode() + snr)

        when:
        def one = new Spectra(observed, 1).withErrors(snr)
        def draws = new Spectra(observed, 100_000).scattered(snr, random)
        def result = Kernel.of([expr]).propagate(one, [0] as int[])

        then: 'dust and its correction cancel'
        Math.abs(result.values()[0][0] - abundance(name, SPECTRA[spectrum])) < 1e-9

        and:
        Math.abs(result.errors()[0][0] / draws.scatterOf(expr) - 1) < 0.02

        where:
        [name, spectrum, snr] << [NAME_IN_ORACLE.keySet(), ['B', 'C'], [20, 50]].combinations()
    }

    def 'astride the step of the S calibration the first order does not see what draws do'() {
        given:
        def observed = SPECTRA.D
        Expr expr = Recipes.calibrators()['pg16.scal'].formula().expr()

        when:
        def told = Kernel.of([expr]).propagate(new Spectra(observed, 1).withErrors(20), [0] as int[]).errors()[0][0]
        def drawn = new Spectra(observed, 100_000).scattered(20, new Random(3)).scatterOf(expr)

        then:
        drawn > told * 1.5
    }

    private static Map<String, Double> reddened(Map<String, Double> lines, Dereddening dust, double decrement) {
        double divisor = 0.4 * (dust.law().k(Line.Hb.wavelength(), dust.rv()) - dust.law().k(Line.Ha.wavelength(), dust.rv()))
        double excess = Math.log10(decrement / 2.86) / divisor
        lines.collectEntries { name, flux ->
            [name, flux * Math.pow(10, -0.4 * dust.law().k(Line.valueOf(name).wavelength(), dust.rv()) * excess)]
        }
    }

    private static double abundance(String name, Map<String, Double> lines) {
        new Spectra(lines, 1).values(Recipes.calibrators()[name].formula().expr())[0]
    }

    private static int countInside(Calibrator calibrator, Spectra spectra) {
        Expr all = calibrator.valid()*.expr().inject(Build.compare(Expr.Comparison.ABOVE, Build.number(1), Build.number(0))) {
            both, condition -> Build.both(both, condition)
        }
        spectra.values(all).toList().count(1d)
    }
}
