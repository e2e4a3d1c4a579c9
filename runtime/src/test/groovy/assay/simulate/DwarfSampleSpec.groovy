package assay.simulate

import assay.io.maps.LineMapReader
import assay.io.maps.LineMapWriter
import assay.model.InputKind
import assay.sky.NeighbourDensity
import assay.sky.RotatingDisc
import java.nio.file.Files
import java.nio.file.Path
import java.util.function.Function
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation
import org.apache.commons.math3.stat.regression.SimpleRegression
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class DwarfSampleSpec extends Specification {
    static final Function<String, Draws> STREAMS = { String name -> new SeededDraws(name) } as Function
    static final Map<String, Double> K = [
        Ha: 2.535110d, Hb: 3.608903d, OIII5007: 3.472838d, NII6584: 2.525231d, SII6716: 2.461647d, SII6731: 2.454766d]
    @TempDir Path folder
    @Shared DwarfSampleRules rules = DwarfSampleRules.published()
    @Shared DwarfSample sample = DwarfSample.of(rules, STREAMS)
    @Shared DwarfSample exact = DwarfSample.of(rules.exact(), STREAMS)

    /** The bins a study keeps, dereddened: radius in Re, O/H, and the six lines; written from the formulas. */
    static Map measured(SimulatedGalaxy galaxy, spaxels) {
        def s = spaxels
        double re = galaxy.disc().effectiveRadiusArcsec()
        def radii = galaxy.disc().radii(s.column('x'), s.column('y')).collect { it / re }
        def lines = K.keySet().collectEntries { [it, []] }
        def r = []
        def oh = []
        for (int i = 0; i < s.size(); i++) {
            if (s.column('EW(Ha)')[i] < 5) continue
            double decrement = s.column('Ha')[i] / s.column('Hb')[i] / 2.86d
            double excess = Math.max(0, Math.log10(decrement) / (0.4 * (K.Hb - K.Ha)))
            def f = K.collectEntries { line, k -> [line, s.column(line)[i] * 10**(0.4 * k * excess)] }
            double n2 = Math.log10(f.NII6584 / f.Ha)
            if (n2 >= 0.05 || Math.log10(f.OIII5007 / f.Hb) >= 0.61 / (n2 - 0.05) + 1.3) continue
            f.each { line, flux -> lines[line] << flux }
            r << radii[i]
            oh << metallicity(f)
        }
        [r: r, oh: oh, lines: lines]
    }

    static double metallicity(Map f) {
        8.77 + Math.log10(f.NII6584 / (f.SII6716 + f.SII6731)) + 0.264 * Math.log10(f.NII6584 / f.Ha)
    }

    static SimpleRegression line(x, y) {
        def fit = new SimpleRegression()
        [x, y].transpose().each { fit.addData(it[0] as double, it[1] as double) }
        fit
    }

    def "the sample has the published numbers of galaxies, and masses and fields by chance about the published ones"() {
        given:
        def table = sample.table()
        def masses = table.numbers('logMstar').values().toList().sort()

        expect:
        table.rows() == 55
        Math.abs(table.texts('velocityField').values().count('regular') - 33) <= 3 * Math.sqrt(55 * 0.6 * 0.4)
        table.texts('environment').values().count('field') == 26
        table.numbers('logMHI').values().toList().count { Double.isNaN(it) } == 6
        masses[0] >= 7 && masses[-1] <= 9.5
        Math.abs(masses[27] - 8.36) < 3 * 1.25 * 0.55 / Math.sqrt(55)
        sample.truth().notes().input == 'simulated'
        table.texts('galaxy').values()[0] == 'SIM-01' && table.texts('galaxy').values()[54] == 'SIM-55'
    }

    def "without noise and scatter every galaxy gives back its gradient, centre, SFR and global O/H"() {
        expect:
        exact.galaxies().withIndex().every { galaxy, g ->
            def m = measured(galaxy, galaxy.spaxels())
            def fit = line(m.r, m.oh)
            def sums = m.lines.collectEntries { k, v -> [k, v.sum()] }
            double cm = galaxy.disc().distanceMpc() * 3.0856775814913673e24
            assert m.r.size() == galaxy.starFormingBins()
            assert Math.abs(fit.slope - galaxy.gradientPerRe()) < 1e-6
            assert Math.abs(fit.intercept - galaxy.centralMetallicity()) < 1e-6
            assert Math.abs(metallicity(sums) - exact.truth().numbers('metallicity').values()[g]) < 1e-6
            double sfr = 4.4e-42 * 4 * Math.PI * cm * cm * sums.Ha
            assert Math.abs(sfr / exact.truth().numbers('SFR').values()[g] - 1) < 1e-4
            true
        }
    }

    def "the Balmer decrement gives back the colour excess"() {
        given: 'galaxies so dusty that no bin is cut off at zero'
        def dusty = exact.galaxies().findAll { it.colourExcess() > 0.12 }

        expect: 'bins scatter by 0.03 mag about the mean of their galaxy'
        dusty.size() > 10
        dusty.every { galaxy ->
            def s = galaxy.spaxels()
            double mean = (0..<s.size()).sum {
                Math.log10(s.column('Ha')[it] / s.column('Hb')[it] / 2.86d) / (0.4d * (K.Hb - K.Ha))
            } / s.size()
            Math.abs(mean - galaxy.colourExcess()) < 4 * 0.03 / Math.sqrt(s.size())
        }
    }

    def "the effective yield follows from what an observer can measure"() {
        given:
        def truth = sample.truth()
        def value = { String name, int g -> truth.numbers(name).values()[g] }

        expect:
        (0..54).every { g ->
            double stars = 10**sample.table().numbers('logMstar').values()[g]
            double molecular = value('SFR', g) * 1e9 / 1.4
            double gas = 1.35 * (10**value('logMHI', g) + molecular)
            double yield = 12 * 10**(value('metallicity', g) - 12) / Math.log((gas + stars) / gas)
            Math.abs(Math.log10(yield) - value('logYield', g)) < 1e-4
        }
    }

    def "with noise the gradients scatter about the truth as their errors say"() {
        given:
        def pulls = sample.galaxies().collect {
            def m = measured(it, it.spaxels())
            def fit = line(m.r, m.oh)
            (fit.slope - it.gradientPerRe()) / fit.slopeStdErr
        }
        def errors = sample.galaxies().collect { def m = measured(it, it.spaxels()); line(m.r, m.oh).slopeStdErr }.sort()

        expect: '55 normal numbers: mean 0 +- 0.135, standard deviation 1 +- 0.1'
        Math.abs(pulls.sum() / 55) < 3 * 0.135
        Math.abs(Math.sqrt(pulls.collect { it * it }.sum() / 55) - 1) < 3 * 0.12

        and: 'the published median error is 0.018 dex/Re; the errors of 55 galaxies spread by 0.3 dex, so their median by 12 %'
        Math.abs(errors[27] - 0.018) < 3 * 0.12 * 0.018
    }

    def "the weakest line has a signal to noise of 10 before noise, and bins are from 15 to 1500"() {
        expect:
        exact.galaxies().every { galaxy ->
            def s = galaxy.spaxels()
            s.size() >= 15 && s.size() <= 1500 && galaxy.starFormingBins() >= 10 &&
                K.keySet().every { line ->
                    (0..<s.size()).every { s.column(line)[it] / s.column("error($line)")[it] >= 10 }
                }
        }
    }

    def "a few bins are there to be cut away"() {
        given:
        int all = sample.galaxies().sum { it.spaxels().size() }
        int starForming = sample.galaxies().sum { it.starFormingBins() }
        int weak = sample.galaxies().sum { it.spaxels().column('EW(Ha)').toList().count { w -> w < 5 } }

        expect: '5 % diffuse, 3 % shocked, by binomial statistics'
        Math.abs(weak / all - 0.05) < 4 * Math.sqrt(0.05 * 0.95 / all)
        Math.abs((all - starForming - weak) / all - 0.03) < 4 * Math.sqrt(0.03 * 0.97 / all)
    }

    def "regular fields rotate and irregular ones do not"() {
        given:
        def shares = sample.galaxies().groupBy { it.regular() }.collectEntries { regular, galaxies ->
            [regular, galaxies.collect {
                def s = it.spaxels()
                def (x, y, v, errors) = ['x', 'y', 'velocity(Ha)', 'error(velocity(Ha))'].collect { s.column(it) }
                RotatingDisc.fit(x, y, v, errors, it.disc()).share()
            }]
        }

        expect:
        shares[true].count { it > 0.5 } >= 0.94 * shares[true].size()
        shares[false].count { it < 0.5 } >= 0.8 * shares[false].size()
    }

    def "clusters are more crowded than the field"() {
        given:
        def n = sample.neighbours()
        def (ra, dec, distance) = ['ra', 'dec', 'distance'].collect { n.numbers(it).values() }
        def density = new NeighbourDensity(ra, dec, distance, 10)
        def etas = sample.galaxies()*.disc().collect { density.eta(it.ra(), it.dec(), it.distanceMpc(), 5) }
        def cluster = sample.table().texts('environment').values().collect { it == 'cluster' }
        def mean = { boolean which ->
            def members = (0..54).findAll { cluster[it] == which }
            members.sum { etas[it] } / members.size()
        }

        expect: 'three times as near is 1.5 dex as dense'
        mean(true) - mean(false) > 0.8
    }

    def "maps survive the way through their files, and the same streams make the same bytes"() {
        given:
        def small = DwarfSample.of(rules.of(5), STREAMS)
        def again = DwarfSample.of(rules.of(5), STREAMS)
        small.writeMaps(folder)

        expect:
        small.galaxies().withIndex().every { galaxy, g ->
            def read = LineMapReader.read(LineMapReader.find(folder, galaxy.name()), galaxy.disc())
            def before = measured(galaxy, galaxy.spaxels())
            def after = measured(galaxy, read)
            assert read.kind() == InputKind.SIMULATED
            assert Arrays.equals(
                LineMapWriter.bytes(again.galaxies()[g].spaxels(), again.galaxies()[g].plane()),
                LineMapWriter.bytes(galaxy.spaxels(), galaxy.plane()))
            Math.abs(line(after.r, after.oh).slope - line(before.r, before.oh).slope) < 1e-6
        }
    }

    def "no galaxy depends on the others, nor on how many there are"() {
        given: 'the streams of all but one galaxy changed'
        def others = { String name -> name.startsWith('SIM-03') ? new SeededDraws(name) : new SeededDraws(name, 1) } as Function
        def changed = DwarfSample.of(rules.of(7), others)
        def small = DwarfSample.of(rules.of(5), STREAMS)

        expect:
        changed.galaxies()[2].spaxels().sameAs(small.galaxies()[2].spaxels())
        changed.galaxies()[2].gradientPerRe() == small.galaxies()[2].gradientPerRe()
        !changed.galaxies()[1].spaxels().sameAs(small.galaxies()[1].spaxels())
    }

    def "masses of the sample scatter as independent draws do"() {
        given: 'means of samples of 20'
        def means = (1..150).collect { seed ->
            (1..20).sum { Dwarf.draw(rules, new SeededDraws("SIM-$it", seed)).logMass() } / 20
        }
        double mean = means.sum() / 150
        double scatter = Math.sqrt(means.sum { (it - mean)**2 } / 149)

        expect: 'the width of the masses over sqrt(20), to 3 standard deviations of a standard deviation'
        def population = DwarfSample.population(rules, 20_000, new SeededDraws('width')).numbers('logMstar').values()
        double width = new org.apache.commons.math3.stat.descriptive.moment.StandardDeviation().evaluate(population)
        Math.abs(scatter / (width / Math.sqrt(20)) - 1) < 3 / Math.sqrt(300)
    }

    def "the whole sample is lean on disk"() {
        given:
        sample.writeMaps(folder)

        expect:
        Files.list(folder).mapToLong { Files.size(it) }.sum() < 30_000_000
    }

    def "the population has the published relations within their published errors"() {
        given:
        def p = DwarfSample.population(rules, 100_000, new SeededDraws('population'))
        def column = p.columns().collectEntries { [it.name(), it.values()] }
        def mass = line(column.logMstar, column.gradient)
        def spearman = { a, b -> new SpearmansCorrelation().correlation(column[a], column[b]) }
        double redraws = column.redraws.sum()
        double[] masses = column.logMstar
        double[] gradients = column.gradient
        double[] combined = [masses, column.logYield].transpose().collect { m, y -> m + 1.15d * y }

        expect: 'Li et al. 2025, table 1: slope -0.091 +- 0.017 and r = -0.56 +- 0.081; yield r = -0.37 +- 0.10'
        Math.abs(mass.slope + 0.091) < 0.017
        Math.abs(spearman('gradient', 'logMstar') + 0.56) < 0.081
        Math.abs(spearman('gradient', 'logYield') + 0.37) < 0.10
        Math.abs(new PearsonsCorrelation().correlation(combined, gradients) + 0.68) < 0.03

        and: 'what was put in: slope of the combination, scatter of 0.060, yields with r = 0.1 against mass'
        def fit = line(combined, gradients)
        Math.abs(fit.slope + 0.091) < 4 * fit.slopeStdErr
        Math.abs(Math.sqrt(fit.meanSquareError) - 0.060) < 0.0006
        Math.abs(new PearsonsCorrelation().correlation(column.logYield, masses) - 0.1) < 0.02

        and: 'irregular fields lie 0.024 higher at the same mass; hardly a yield leaves no room for HI'
        def offset = { double which ->
            def rows = column.irregular.findIndexValues { it == which }*.intValue()
            rows.sum { gradients[it] - fit.predict(combined[it]) } / rows.size()
        }
        Math.abs(offset(1d) - offset(0d) - 0.024) < 0.003
        redraws / (100_000 + redraws) < 0.10
    }
}
