package assay.nebula

import assay.formula.Columns
import assay.formula.Symbol
import assay.stats.RandomStream
import spock.lang.Specification

/** Posteriors of simulated spectra whose truth is known, against themselves by other means. */
class PosteriorCoverageSpec extends Specification {
    static final boolean LONG = Boolean.getBoolean('assay.trust')
    static final int SPECTRA = LONG ? 1000 : 300
    static final double MODEL = 0.1

    /** Ratios without a line in common, since a posterior that takes their errors as independent can cover only then. */
    static List<Diagnostic> diagnostics(double model, double balmer = 0.01) {
        [RatioPosteriorSpec.against('o3', RatioPosteriorSpec.ratio(['OIII5007'], 'Hb'), model, 0.1549, -1.5031, -0.9790, -0.0297),
         RatioPosteriorSpec.against('ne3o2', RatioPosteriorSpec.ratio(['NeIII3869'], 'OII3727'), model, -1.2608, -1.0861, -0.1470),
         RatioPosteriorSpec.against('n2', RatioPosteriorSpec.ratio(['NII6584'], 'Ha'), model, -0.7732, 1.2357, -0.2811, -0.7201, -0.3330),
         Diagnostic.fixed('balmer', RatioPosteriorSpec.ratio(['Hg'], 'Hd'), 0.469 / 0.260, balmer)]
    }

    static RatioPosterior posterior(double model = MODEL, double balmer = 0.01) {
        new RatioPosterior(diagnostics(model, balmer), RatioPosterior.Scale.dex, DustLaw.calzetti00, 4.05,
                new RatioPosterior.Prior(7.0, 9.2), new RatioPosterior.Prior(0, 1))
    }

    static final List<List<String>> PAIRS = [['OIII5007', 'Hb'], ['NeIII3869', 'OII3727'], ['NII6584', 'Ha'], ['Hg', 'Hd']]

    static double k(String line) {
        DustLaw.calzetti00.k(Line.valueOf(line).wavelength(), 4.05)
    }

    /** Truth from the prior, ratios off by the model error, fluxes by their errors of 2 %. */
    static Map spectrum(RandomStream stream) {
        def (z, e) = [7.0d + 2.2d * stream.nextDouble(), stream.nextDouble()]
        def (flux, error) = [[:], [:]]
        [diagnostics(MODEL), PAIRS].transpose().each { diagnostic, pair ->
            def off = diagnostic.curve().present ? MODEL : 0.01d / Math.log(10)
            def log = diagnostic.predicted(z) + off * stream.nextGaussian()
            [[pair[0], 100d * 10d**log], [pair[1], 100d]].each { String line, double intrinsic ->
                def dimmed = intrinsic * 10d**(-0.4d * k(line) * e)
                error[line] = 0.02d * dimmed
                flux[line] = (double) (dimmed + error[line] * stream.nextGaussian())
            }
        }
        [z: z, e: e, flux: flux, error: error]
    }

    static List<Map> spectra(int n) {
        def stream = RandomStream.of(11, 'coverage', 'spectra')
        (0..<n).collect { spectrum(stream.draw(it)) }
    }

    /** Shares of the truths within the intervals of 68.3 and 95.4 %, of metallicity and of colour excess. */
    static List<Double> covered(RatioPosterior posterior) {
        def all = spectra(SPECTRA)
        def inside = [0, 0, 0, 0]
        all.each { s ->
            def found = posterior.of(s.flux, s.error).get()
            [[found.metallicity(), s.z], [found.colourExcess(), s.e]].eachWithIndex { pair, i ->
                def (marginal, truth) = pair
                if (marginal.low() <= truth && truth <= marginal.high()) inside[2 * i]++
                if (marginal.low95() <= truth && truth <= marginal.high95()) inside[2 * i + 1]++
            }
        }
        inside.collect { it / SPECTRA as double }
    }

    def "intervals cover the truth as often as they say"() {
        when:
        def shares = covered(posterior())
        println "coverage of $SPECTRA spectra: O/H ${shares[0]}, ${shares[1]}; E(B-V) ${shares[2]}, ${shares[3]}"

        then: 'three binomial deviations, sqrt(p (1 - p) / n): 4.4 % and 2.0 % of 1,000, 8.1 % and 3.6 % of 300'
        shares.every { it > 0 }
        Math.abs(shares[0] - 0.6826) < band68()
        Math.abs(shares[2] - 0.6826) < band68()
        Math.abs(shares[1] - 0.9544) < band95()
        Math.abs(shares[3] - 0.9544) < band95()
    }

    def "errors of half their size are caught"() {
        when:
        def shares = covered(posterior(MODEL / 2, 0.005))

        then:
        Math.abs(shares[0] - 0.6826) > band68()
        Math.abs(shares[1] - 0.9544) > band95()
    }

    private static double band68() {
        LONG ? 0.044 : 0.081
    }

    private static double band95() {
        LONG ? 0.020 : 0.036
    }

    def "draws have the moments of the grid, and are the same again in any number"() {
        given:
        def s = spectra(3)[2]
        def exact = posterior().of(s.flux, s.error).get()
        int n = 20_000

        when:
        def draws = posterior().draws(s.flux, s.error, n, RandomStream.of(5, 'one', 'draws')).get()
        def again = posterior().draws(s.flux, s.error, 10, RandomStream.of(5, 'one', 'draws')).get()

        then:
        (0..<10).every { Arrays.equals(draws[it], again[it]) }

        and: 'four deviations of a mean and of a deviation'
        [exact.metallicity(), exact.colourExcess()].eachWithIndex { marginal, i ->
            def (mean, deviation) = moments(draws.collect { it[i] })
            assert Math.abs(mean - marginal.mean()) < 4 * marginal.deviation() / Math.sqrt(n)
            assert Math.abs(deviation / marginal.deviation() - 1) < 4 / Math.sqrt(2 * n)
        }
    }

    def "an independent walk after Metropolis finds the same posterior"() {
        given:
        def s = spectra(3)[2]
        def exact = posterior().of(s.flux, s.error).get()

        when:
        def walk = metropolis(s, LONG ? 400_000 : 60_000)
        def (meanZ, deviationZ) = moments(walk*.get(0))
        def (meanE, deviationE) = moments(walk*.get(1))
        println "Metropolis: ${meanZ} ± ${deviationZ} against ${exact.metallicity().mean()} ± ${exact.metallicity().deviation()}; "
                .concat("E(B-V) ${meanE} ± ${deviationE} against ${exact.colourExcess().mean()} ± ${exact.colourExcess().deviation()}")

        then: 'a walk of 60,000 steps that stay for some fifteen each knows its mean to 2 % of the deviation; three times that'
        Math.abs(meanZ - exact.metallicity().mean()) < 0.06 * exact.metallicity().deviation()
        Math.abs(meanE - exact.colourExcess().mean()) < 0.06 * exact.colourExcess().deviation()
        Math.abs(deviationZ / exact.metallicity().deviation() - 1) < 0.06
        Math.abs(deviationE / exact.colourExcess().deviation() - 1) < 0.06
    }

    /** Written from the definition of chi2 alone: no grid, no kernel. */
    private static List<List<Double>> metropolis(Map s, int steps) {
        double[] observed = new double[4]
        double[] sigma2 = new double[4]
        double[] slope = new double[4]
        PAIRS.eachWithIndex { pair, i ->
            observed[i] = Math.log10(s.flux[pair[0]] / s.flux[pair[1]])
            def measured = Math.hypot(s.error[pair[0]] / s.flux[pair[0]], s.error[pair[1]] / s.flux[pair[1]]) / Math.log(10)
            def model = i < 3 ? MODEL : 0.01d / Math.log(10)
            sigma2[i] = measured * measured + model * model
            slope[i] = 0.4d * (k(pair[0]) - k(pair[1]))
        }
        def curves = diagnostics(MODEL)
        def logPosterior = { double z, double e ->
            if (z < 7.0d || z > 9.2d || e < 0 || e > 1) return Double.NEGATIVE_INFINITY
            double sum = 0
            for (int i = 0; i < 4; i++) {
                double off = observed[i] + slope[i] * e - curves[i].predicted(z)
                sum -= off * off / (2 * sigma2[i])
            }
            sum
        }
        def random = new Random(3)
        double z = s.z
        double e = s.e
        double here = logPosterior(z, e)
        def walk = []
        for (int step = 0; step < steps; step++) {
            double nextZ = z + 0.1d * random.nextGaussian()
            double nextE = e + 0.15d * random.nextGaussian()
            double there = logPosterior(nextZ, nextE)
            if (Math.log(random.nextDouble()) < there - here) {
                z = nextZ
                e = nextE
                here = there
            }
            if (step > 1000) walk << [z, e]
        }
        walk
    }

    private static List<Double> moments(List<Double> values) {
        double mean = values.sum() / values.size()
        [mean, Math.sqrt(values.sum { (it - mean) * (it - mean) } / values.size())]
    }

    def "a belief about the metallicity pulls by its weight"() {
        given: 'one ratio that is a straight line, no dust'
        def line = RatioPosteriorSpec.against('line', RatioPosteriorSpec.ratio(['OIII5007'], 'Hb'), 0.3, 0.0, 1.0)
        def belief = Optional.of(new RatioPosterior.Belief(8.0, 0.1))
        def posterior = new RatioPosterior([line], RatioPosterior.Scale.dex, DustLaw.calzetti00, 4.05,
                new RatioPosterior.Prior(7.0, 9.2, belief), new RatioPosterior.Prior(0, 1e-6))

        when: 'the ratio says 8.4 ± 0.3'
        def found = posterior.of([OIII5007: 10d**(8.4d - 8.69d), Hb: 1d], [OIII5007: 1e-9d, Hb: 1e-9d]).get()

        then: 'two normal distributions multiplied: weights 100 and 1/0.09; the error of the grid is below 1e-4'
        def weight = 1 / 0.09d
        Math.abs(found.metallicity().mean() - (8.0 * 100 + 8.4 * weight) / (100 + weight)) < 3e-4
        Math.abs(found.metallicity().deviation() - 1 / Math.sqrt(100 + weight)) < 3e-4
        Math.abs(found.chi2() - ((8.4 - found.mostProbableMetallicity()) / 0.3)**2) < 1e-3
    }

    def "each ratio alone has the root that is nearest to the joint mode, or none"() {
        given: 'no dust; O3 and N2 as at 8.6, an O2 ratio that no metallicity has'
        def o2 = RatioPosteriorSpec.against('o2', RatioPosteriorSpec.ratio(['OII3727'], 'Hb'), 0.1, 0.5603, 0.0450, -1.8017, -1.8434, -0.6549)
        def all = diagnostics(0.1)
        def flux = [OIII5007: 10d**all[0].predicted(8.6), Hb: 1d, NII6584: 2.86d * 10d**all[2].predicted(8.5), Ha: 2.86d, OII3727: 10d]
        def posterior = new RatioPosterior([all[0], all[2], o2, all[1]], RatioPosterior.Scale.dex, DustLaw.calzetti00, 4.05,
                new RatioPosterior.Prior(7.0, 9.2), new RatioPosterior.Prior(0, 1e-6))

        when:
        def found = posterior.of(flux, flux.collectEntries { line, f -> [line, f / 100] }).get()
        def singles = found.singles()

        then:
        Math.abs(singles.metallicities().o3 - 8.6) < 1e-5
        Math.abs(singles.metallicities().n2 - 8.5) < 1e-5
        singles.withoutRoot() == ['o2']
        Math.abs(singles.largestDifference() - 0.1) < 1e-5
        Math.abs(singles.deviation() - 0.05) < 1e-5

        and: 'the ratio of which a line is absent is left out and named'
        found.ratios() == 3
        found.lacking() == ['ne3o2']
    }

    def "spectra in columns give the same, one without ratios nothing"() {
        given:
        def some = spectra(50)
        def columns = new Columns() {
            Map<String, double[]> made = [:]

            double[] values(Symbol symbol) {
                made.computeIfAbsent(symbol.key()) { key -> column('flux', key) }
            }

            double[] errors(Symbol symbol) {
                made.computeIfAbsent('error ' + symbol.key()) { column('error', symbol.key()) }
            }

            private double[] column(String what, String line) {
                def numbers = some.collect { it[what][line] } + [Double.NaN]
                numbers as double[]
            }
        }
        int[] rows = (0..<200).collect { it % 50 } + [50]
        def posterior = posterior()

        when:
        def all = posterior.of(columns, rows)

        then:
        all.size() == 201
        all[200].empty
        (0..<50).every { all[it].get() == posterior.of(some[it].flux, some[it].error).get() }
        all[150].get() == all[0].get()
    }
}
