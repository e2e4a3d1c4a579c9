package assay.dsl

import assay.dsl.compiler.Recipes
import assay.formula.Build
import assay.formula.Expr
import assay.nebula.BalmerRule
import assay.nebula.Calibrator
import assay.nebula.Demarcation
import assay.nebula.Dereddening
import assay.nebula.DustLaw
import assay.nebula.InitialMassFunction
import assay.nebula.Line
import assay.nebula.RatioCurve
import java.util.regex.Matcher
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification

/**
 * Every row of the table of reference values, to its last printed digit. An independent script computed the table from the
 * published formulae; its coefficients agree with public codes other than this one.
 */
@Requires(value = { SharedFolder.has(ReferenceRows.FILE) }, reason = 'needs shared/oracles; say where with -Dassay.shared')
class FormulasOracleSpec extends Specification {
    static final double LAST_DIGIT = 5.1e-7

    static final Map<String, String> DIRECT = [
            'PG16_Scal': 'pg16.scal', 'PG16_Rcal': 'pg16.rcal',
            'D16_N2S2Ha_full': 'dopita16.full', 'D16_N2S2Ha_linear': 'dopita16.linear',
            'M13_O3N2': 'marino13.o3n2', 'M13_N2': 'marino13.n2',
            'PP04_O3N2': 'pettini04.o3n2', 'PP04_N2_linear': 'pettini04.n2', 'PP04_N2_cubic': 'pettini04.n2.cubic',
            'D02_N2': 'denicolo02.n2', 'T04_R23': 'tremonti04.r23', 'Z94_R23': 'zaritsky94.r23',
            'M91_lower(KKP99 form)': 'mcgaugh91.lower', 'M91_upper(KKP99 form)': 'mcgaugh91.upper',
            'KK04_R23_upper': 'kobulnicky04.upper', 'KK04_R23_lower': 'kobulnicky04.lower',
            'KD02_N2O2': 'kewley02.n2o2']
    static final Map<String, String> PAPERS = [M08: 'maiolino08', C17: 'curti17', C20: 'curti20', S24: 'sanders24']
    /** The ratios that two of the papers name otherwise here. */
    static final Map<String, String> RATIOS = ['sanders24.r3': 'sanders24.o3', 'sanders24.r2': 'sanders24.o2']
    /** Curti et al. repeat these polynomials of 2017 in 2020; the table has their roots once. */
    static final List<String> REPEATED = ['r3', 'o32', 'r23', 'n2', 'o3n2']
    static final Map<String, String> DEMARCATIONS = [
            'BPT_Kauffmann03_NII': 'kauffmann03.nii', 'BPT_Kewley01_NII': 'kewley01.nii', 'BPT_Stasinska06_NII': 'stasinska06.nii',
            'BPT_Schawinski07_NII': 'schawinski07.nii', 'BPT_CidFernandes10_NII': 'cidfernandes10.nii',
            'BPT_Kewley01_SII': 'kewley01.sii', 'BPT_Kewley06_SII': 'kewley06.sii',
            'BPT_Kewley01_OI': 'kewley01.oi', 'BPT_Kewley06_OI': 'kewley06.oi']
    static final Map<String, Tuple2<DustLaw, Double>> LAWS = [
            'CCM89': new Tuple2(DustLaw.ccm89, 3.1d), 'O94': new Tuple2(DustLaw.odonnell94, 3.1d),
            'Calzetti00_RV4.05': new Tuple2(DustLaw.calzetti00, 4.05d), 'Calzetti00_RV3.1': new Tuple2(DustLaw.calzetti00, 3.1d),
            'F99': new Tuple2(DustLaw.fitzpatrick99, 3.1d)]

    @Shared
    List<ReferenceRows.Row> rows = ReferenceRows.all()

    def 'no row of the table is left out, and none is held twice'() {
        when:
        def kinds = [this.&isDirect, this.&isForward, this.&isInverse, this.&isDemarcation, this.&isLaw, this.&isBalmer, this.&isPhangs,
                     this.&isStarFormation, this.&isYield]

        then:
        rows.size() == 440
        rows.every { row -> kinds.count { it(row.name) } == 1 }
    }

    def 'every formula of the library is held by some row'() {
        given:
        def curves = rows.collect { it.name }.findAll { isForward(it) || isInverse(it) }.collectMany { curvesOf(it) } as Set

        expect: 'branches are held with the curve they invert'
        Recipes.curves().keySet() == curves
        Recipes.demarcations().keySet() == rows.collect { DEMARCATIONS[it.name] }.findAll() as Set
        Recipes.calibrators().keySet() == (rows.collect { DIRECT[it.name] }.findAll() + curves.collectMany { branches(it)*.name() }) as Set
    }

    def '#row.name of the spectrum #row.inputs is #row.output'() {
        expect:
        Math.abs(abundance(calibrator(DIRECT[row.name]), row.fluxes()) - row.wanted()) < LAST_DIGIT

        where:
        row << rows.findAll { isDirect(it.name) }
    }

    def '#row.name at #row.inputs is #row.output, and back'() {
        given: 'a row of a curve'
        double metallicity = row.only()

        expect:
        curvesOf(row.name).every { name ->
            RatioCurve curve = Recipes.curves()[name]
            assert Math.abs(curve.curve().value(metallicity) - row.wanted()) < LAST_DIGIT

            and: 'the inverse of the listed ratio, but for the digit that rounding took from it'
            double slope = Math.abs(curve.curve().slope(metallicity))
            def back = curve.curve().pieces()*.inverse(row.wanted()).findAll { !Double.isNaN(it) }
            back.any { Math.abs(it - metallicity) < LAST_DIGIT / slope * 1.1 }
        }

        where:
        row << rows.findAll { isForward(it.name) }
    }

    def '#row.name of #row.inputs is #row.output alone'() {
        given:
        Matcher root = row.name =~ /_root(\d)of(\d)$/
        boolean isThere = root.find()

        expect:
        curvesOf(row.name).every { name ->
            List<Double> values = branches(name).collect { abundance(it, row.fluxes()) }
            List<Double> found = values.findAll { !Double.isNaN(it) }
            if (!isThere) {
                assert row.output.empty
                return found.empty
            }
            assert found.size() == (root.group(2) as int): "$name has $values"
            assert found.size() < 2 || branches(name)*.name() == [name + '.lower', name + '.upper']
            Math.abs(found[(root.group(1) as int) - 1] - row.wanted()) < LAST_DIGIT
        }

        where:
        row << rows.findAll { isInverse(it.name) }
    }

    def '#row.name at #row.inputs is #row.output'() {
        given:
        Demarcation line = Recipes.demarcations()[DEMARCATIONS[row.name]]
        def spectrum = { double y ->
            double ratio = Math.pow(10, row.only())
            [Ha: 1d, Hb: 1d, NII6584: ratio, OI6300: ratio, SII6716: ratio * 0.6d, SII6731: ratio * 0.4d, OIII5007: Math.pow(10, y)]
        }

        expect:
        Math.abs(value(line.curve().expr(), spectrum(0)) - row.wanted()) < LAST_DIGIT

        and: 'the star-forming side is below it'
        value(line.below().expr(), spectrum(row.wanted() - 1e-6)) == 1
        value(line.below().expr(), spectrum(row.wanted() + 1e-6)) == 0

        where:
        row << rows.findAll { isDemarcation(it.name) }
    }

    def '#row.name at #row.inputs is #row.output A'() {
        given:
        def (DustLaw law, double rv) = row.name.startsWith('Charlot') ? [DustLaw.charlotFall00, 1d] : lawOf(row.name)

        expect:
        Math.abs(law.k(row.only(), rv as double) - row.wanted()) < LAST_DIGIT

        where:
        row << rows.findAll { isLaw(it.name) }
    }

    def '#row.name of #row.inputs is #row.output by the Balmer decrement'() {
        given:
        def (DustLaw law, double rv) = lawOf(row.name.replaceFirst(/.*_(?=CCM|O94|Calz|F99)/, ''))
        double decrement = row.inputs['Ha/Hb']
        def dust = new Dereddening(law, rv as double, row.inputs['intrinsic'], BalmerRule.clip)
        Expr excess = dust.colourExcess()
        def spectrum = [Ha: decrement, Hb: 1d, OIII5007: 1d]

        when:
        double got = row.name.startsWith('EBV') ? value(excess, spectrum)
                : row.name.startsWith('A_V') ? value(excess, spectrum) * rv
                : value(Build.over(dust.corrected(Line.OIII5007.flux(), excess).get(), new Expr.Input(Line.OIII5007.flux())), spectrum)

        then:
        Math.abs(got - row.wanted()) < LAST_DIGIT

        where:
        row << rows.findAll { isBalmer(it.name) }
    }

    def '#row.name of #row.inputs is #row.output, with the whole wavelengths of PHANGS'() {
        given:
        double divisor = 0.4 * (DustLaw.odonnell94.k(4861, 3.1) - DustLaw.odonnell94.k(6562, 3.1))

        expect:
        Math.abs(Math.log10(row.only() / 2.86) / divisor - row.wanted()) < LAST_DIGIT

        where:
        row << rows.findAll { isPhangs(it.name) }
    }

    /** The constants of the papers. Those of the two initial mass functions that recipes state are what kennicutt98 takes. */
    def '#row.name of #row.inputs is #row.output Msun a year'() {
        given:
        double constant = [SFR_K98_Salpeter: InitialMassFunction.salpeter.kennicutt98(), SFR_Li25: InitialMassFunction.chabrier.kennicutt98(),
                           SFR_KE12_Kroupa: Math.pow(10, -41.27), SFR_K09_Kroupa: 5.5e-42d][row.name]

        expect:
        Math.abs(constant * row.only() - row.wanted()) < LAST_DIGIT

        where:
        row << rows.findAll { isStarFormation(it.name) }
    }

    def '#row.name of the galaxy #row.inputs is #row.output'() {
        given: 'twelve oxygen masses for each hydrogen, and the share of gas'
        double oxygen = 12 * Math.pow(10, row.inputs['12+log(O/H)'] - 12)
        double share = row.inputs['Mgas'] / (row.inputs['Mgas'] + row.inputs['Mstar'])

        expect:
        Math.abs(oxygen / Math.log(1 / share) - row.wanted()) < LAST_DIGIT

        where:
        row << rows.findAll { isYield(it.name) }
    }

    private static boolean isDirect(String name) { DIRECT.containsKey(name) }

    private static boolean isForward(String name) { name.endsWith('_forward') }

    private static boolean isInverse(String name) { name.contains('_inverse') }

    private static boolean isDemarcation(String name) { DEMARCATIONS.containsKey(name) }

    private static boolean isLaw(String name) { name =~ /_k(=|$)/ || name.startsWith('CharlotFall00') }

    private static boolean isBalmer(String name) { name =~ /^(EBV_from|A_V_from|OIII5007_correction)/ }

    private static boolean isPhangs(String name) { name == 'EBV_PHANGS(O94,6562/4861)' }

    private static boolean isStarFormation(String name) { name.startsWith('SFR_') }

    private static boolean isYield(String name) { name == 'effective_yield' }

    /** The curves that a row of the table holds. */
    private static List<String> curvesOf(String row) {
        def (paper, ratio) = row.toLowerCase().split('_')
        String name = PAPERS[paper.toUpperCase()] + '.' + ratio
        boolean repeated = paper == 'c20' && ratio in REPEATED
        [RATIOS.getOrDefault(name, name)] + (repeated ? ['curti17.' + ratio] : [])
    }

    private static List<Calibrator> branches(String curve) {
        ['', '.lower', '.upper'].collect { Recipes.calibrators()[curve + it] }.findAll()
    }

    private static Tuple2<DustLaw, Double> lawOf(String row) {
        LAWS.find { name, law -> row.startsWith(name) }.value
    }

    private static Calibrator calibrator(String name) {
        Recipes.calibrators()[name]
    }

    private static double abundance(Calibrator calibrator, Map<String, Double> lines) {
        value(calibrator.formula().expr(), lines)
    }

    private static double value(Expr expr, Map<String, Double> lines) {
        new Spectra(lines, 1).values(expr)[0]
    }
}
