package assay.simulate.sky

import assay.model.Disc
import assay.model.InputKind
import assay.model.Problem
import assay.model.sky.Plane
import assay.nebula.DustLaw
import assay.nebula.Line
import assay.simulate.Draws
import assay.sky.RotatingDisc
import assay.simulate.sky.SkyRules.Clumps
import assay.simulate.sky.SkyRules.Deviations
import assay.simulate.sky.SkyRules.Dust
import assay.simulate.sky.SkyRules.Footprint
import assay.simulate.sky.SkyRules.Light
import assay.simulate.sky.SkyRules.Metallicity
import assay.simulate.sky.SkyRules.Motion
import assay.simulate.sky.SkyRules.Noise
import assay.simulate.sky.SkyRules.Parity
import assay.simulate.sky.SkyRules.Radial
import assay.simulate.sky.SkyRules.RegionMetallicity
import assay.simulate.sky.SkyRules.Scale
import assay.simulate.sky.SkyRules.Stars
import assay.simulate.sky.SkyRules.View
import java.util.concurrent.Callable
import java.util.concurrent.ForkJoinPool
import java.util.function.Function
import org.apache.commons.math3.distribution.UniformRealDistribution
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest
import org.apache.commons.math3.stat.regression.SimpleRegression
import spock.lang.Shared
import spock.lang.Specification

class SimulatedSkySpec extends Specification {
    static final Function<String, Draws> STREAMS = { String name -> new StreamDraws(name) } as Function
    static final List<Line> LINES = ['Hb', 'OIII5007', 'Ha', 'NII6584', 'SII6716', 'SII6731'].collect { Line.valueOf(it) }
    static final Disc DISC = new Disc(184.7, 14.4, 15, 30, 0.7, 0, 3, OptionalDouble.of(9))

    static final View SHARP = new View(120, 100, 0.6, 0, Parity.EAST_LEFT, Footprint.RECTANGLE, 0, 1)
    static final View BLURRED = new View(120, 100, 0.6, 25, Parity.EAST_LEFT, Footprint.RECTANGLE, 1.5, 2)
    static final Dust CLEAR = Dust.none(DustLaw.odonnell94, 3.1, 2.86)
    static final Dust DUSTY = new Dust(DustLaw.odonnell94, 3.1, 2.86, 0.4, -0.05, 0.05, 0.5)
    static final Noise NOISE = new Noise(1e-17, 0.01, Deviations.WHITE, 0)
    static final Noise QUIET = new Noise(1e-17, 0.01, Deviations.ABSENT, 0)

    static SkyRules rules(Map changes = [:]) {
        new SkyRules(
            changes.galaxy ?: 'SIM-1',
            DISC,
            changes.view ?: SHARP,
            new Light(2e40, 3, 1, 0),
            changes.clumps ?: new Clumps(400, 1.9, 10**37.5d, 10**39.5d, 60, 200, 9, RegionMetallicity.ONE_EACH),
            new Metallicity(changes.sequence ?: LineSequence.PG16_SCAL, new Radial(8.55, -0.2, Scale.R25), 0.04, 1, 0.02),
            changes.dust ?: CLEAR,
            new Motion(1500, 180, 0.8, 20, 49),
            new Stars(800, 2, 20, Optional.empty()),
            changes.noise ?: QUIET,
            LINES)
    }

    static SimulatedSky sky(Map changes = [:]) {
        SimulatedSky.of(rules(changes), STREAMS)
    }

    static double[] values(SimulatedSky sky, String key) {
        sky.maps().plane(key).values()
    }

    static double[] truth(SimulatedSky sky, String key) {
        sky.truth().plane(key).values()
    }

    @Shared SimulatedSky sharp = sky()

    def "read with its calibrator, maps of unmixed light give the true metallicity of every pixel"() {
        given:
        def lines = LINES.collectEntries { [it.name(), values(sharp, it.name())] }
        double[] oh = truth(sharp, 'trueOH')

        expect:
        oh.indices.every { p ->
            Math.abs(LineSequenceSpec.pg16(lines.collectEntries { [it.key, it.value[p]] }) - oh[p]) < 1e-9
        }
        oh.max() - oh.min() > 0.1
    }

    def "the radial trend, the field and the regions are those of the rules"() {
        given:
        double[] oh = truth(sharp, 'trueOH')
        double[] label = truth(sharp, 'region')
        def regions = sharp.regions()
        def grid = sharp.maps().grid()

        and: 'ordinary least squares in twelve galaxies of the same rules, each with a field of its own'
        def wide = new View(40, 34, 5, 0, Parity.EAST_LEFT, Footprint.RECTANGLE, 0, 1)
        def fits = (1..12).collect { galaxy ->
            def one = sky(galaxy: "SIM-$galaxy" as String, view: wide, clumps: Clumps.none())
            def fit = new SimpleRegression()
            def plane = one.maps().grid().projection()
            double[] smooth = truth(one, 'trueSmooth')
            double squares = 0
            smooth.indices.each { p ->
                double[] xy = plane.offset(p % 40, p.intdiv(40), DISC)
                double r = DISC.radii([xy[0]] as double[], [xy[1]] as double[])[0] * DISC.kpcPerArcsec() / 9
                fit.addData(r, smooth[p])
                squares += (smooth[p] - (8.55 - 0.2 * r))**2
            }
            [slope: fit.slope, centre: fit.intercept, variance: squares / smooth.length]
        }
        def close = { List<Double> found, double wanted ->
            double mean = found.sum() / found.size()
            double sd = Math.sqrt(found.collect { (it - mean)**2 }.sum() / (found.size() - 1) as double)
            Math.abs(mean - wanted) < 4 * sd / Math.sqrt(found.size())
        }

        expect: 'within 4 errors of the mean of the twelve'
        close(fits*.slope, -0.2)
        close(fits*.centre, 8.55)
        close(fits*.variance, 0.04 * 0.04)

        and: 'every pixel of a region has the metallicity of the catalogue'
        def catalogue = [regions.numbers('region').values().toList(), regions.numbers('OH').values().toList()].transpose().collectEntries { [it[0], it[1]] }
        label.indices.findAll { catalogue.containsKey(label[it]) }.every { Math.abs(oh[it] - catalogue[label[it]]) < 1e-12 }
        label.findAll { it > 0 }.size() > 500

        and: 'the middle of a region lies where the catalogue says, on the sky and in the image'
        (0..<regions.rows()).every {
            double[] at = grid.projection().sky(regions.numbers('x').values()[it], regions.numbers('y').values()[it])
            double[] xy = DISC.offset(at[0], at[1])
            double u = regions.numbers('u').values()[it]
            double v = regions.numbers('v').values()[it]
            Math.abs(DISC.radii([xy[0]] as double[], [xy[1]] as double[])[0] * DISC.kpcPerArcsec() - Math.hypot(u, v)) < 1e-5
        }
    }

    def "with noise, what is measured less the truth over its error is standard normal (#deviations)"() {
        given:
        def quiet = sky(view: BLURRED)
        def noisy = sky(view: BLURRED, noise: new Noise(1e-17, 0.01, deviations, coherence))

        expect: 'within 4 Monte Carlo errors; coherent pixels are fewer independent ones'
        ['Ha', 'Hb', 'NII6584', 'velocity(Ha)'].every { key ->
            Plane plane = noisy.maps().plane(key)
            double[] exact = values(quiet, key)
            def chi = exact.indices.collect { (plane.values()[it] - exact[it]) / plane.errors().get()[it] }.findAll { !Double.isNaN(it) }
            double n = chi.size() / independent
            double mean = chi.sum() / chi.size()
            assert chi.size() > 4000
            assert Math.abs(mean) < 4 / Math.sqrt(n)
            assert Math.abs(chi.collect { it * it }.sum() / chi.size() - 1) < 4 * Math.sqrt(2 / n)
            true
        }

        where: 'a Gaussian of FWHM w has 2.27 w² pixels in its own coherent area'
        deviations          | coherence | independent
        Deviations.WHITE    | 0         | 1
        Deviations.COHERENT | 1.2       | 9.1
    }

    def "the Balmer decrement gives the reddening back where dust is even, and sits within its patches where it is not"() {
        given:
        def dusty = sky(dust: DUSTY)
        double k = DustLaw.odonnell94.k(4861.33, 3.1) - DustLaw.odonnell94.k(6562.8, 3.1)
        double[] ha = values(dusty, 'Ha')
        double[] hb = values(dusty, 'Hb')
        double[] excess = truth(dusty, 'trueEBV')

        expect: 'a pixel is one cell here'
        excess.indices.every { Math.abs(Math.log10(ha[it] / hb[it] / 2.86d) / (0.4d * k) - excess[it]) < 1e-9 }
        excess.max() > 0.4 && excess.min() >= 0
    }

    def "the light is what the luminosities say, before and after the PSF"() {
        given:
        double cm = 15 * 3.0856775814913673e24
        def small = rules(clumps: Clumps.none(), view: new View(150, 150, 4, 0, Parity.EAST_LEFT, Footprint.RECTANGLE, psf, 5))

        expect: 'what the image shows of all gas is what the maps hold'
        double[] shown = sharp.luminosities()
        Math.abs(values(sharp, 'Ha').sum() * 4 * Math.PI * cm * cm / shown[1] - 1) < 1e-9
        shown[0] > 0 && shown[0] < shown[1]

        and: 'a disc of 2e40 erg/s, of which 1e-5 lies outside of the image; cells of 0.8 arcsec resolve its centre to 1e-3'
        double flux = values(SimulatedSky.of(small, STREAMS), 'Ha').sum()
        Math.abs(flux * 4 * Math.PI * cm * cm / 2e40 - 1) < 1e-3

        where:
        psf << [0, 6]
    }

    def "regions follow their luminosity function"() {
        given:
        def many = Region.strewn(rules(clumps: new Clumps(5000, 1.9, 1e37, 1e39, 60, 200, 9, RegionMetallicity.LOCAL)), new StreamDraws('function'))

        when: 'the share of regions below a luminosity, by the power law, of each'
        double a = 1e37**-0.9d
        double b = 1e39**-0.9d
        double[] shares = many.collect { (a - it.luminosity()**-0.9d) / (a - b) } as double[]
        double[] inside = many.collect { region ->
            double x = Math.hypot(region.u(), region.v()) / 3 * 1.67834699d
            (1 - (1 + x) * Math.exp(-x)) / (1 - (1 + 3 * 1.67834699d) * Math.exp(-3 * 1.67834699d))
        } as double[]

        then: 'they are spread evenly; so are the shares of light inside their radii'
        def test = new KolmogorovSmirnovTest()
        test.kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), shares) > 0.01
        test.kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), inside) > 0.01
        many.every { Math.abs(it.radiusPc() - Math.min(200, 60 * Math.cbrt(it.luminosity() / 1e37))) < 1e-9 }
    }

    def "the velocity field turns as the rules say, and blurring widens the lines at the centre"() {
        given:
        double[] v = truth(sharp, 'trueVelocity')
        def grid = sharp.maps().grid()
        def offsets = v.indices.collect { grid.projection().offset(it % grid.nx(), it.intdiv(grid.nx()), DISC) }
        def fit = RotatingDisc.fit(offsets*.getAt(0) as double[], offsets*.getAt(1) as double[], v, v.collect { 1d } as double[], DISC)
        double[] dispersion = values(sky(view: BLURRED, clumps: Clumps.none()), 'dispersion(Ha)')
        double own = Math.hypot(20, 49)
        double middle = dispersion[49 * 120 + 60]
        double corner = dispersion[20 * 120 + 20]

        expect: 'sin i is 0.714; an arctangent of turnover 0.8 kpc reaches 0.92 of its height at 6 kpc'
        Math.abs(fit.systemicVelocity() - 1500) < 1
        Math.abs(fit.positionAngle() - 30) < 1
        fit.amplitude() > 0.85 * 180 * 0.714 && fit.amplitude() < 180 * 0.714
        fit.share() > 0.99

        and: 'out in the disc, where v / R is below 60 km/s/kpc, they are as wide as gas and telescope make them'
        corner > own && corner < Math.hypot(own, 60 * 0.65 * DISC.kpcPerArcsec())

        and: 'at the centre the gradient 2/pi x 180 sin i / 0.8 km/s/kpc adds its share of the PSF and the pixel'
        double gradient = 2 / Math.PI * 180 * Math.sqrt(1 - 0.49d) / 0.8
        double spread = Math.sqrt((1.5 / 2.3548)**2 + 0.15**2) * DISC.kpcPerArcsec()
        Math.abs(Math.sqrt(middle * middle - own * own) / (gradient * spread) - 1) < 0.05
    }

    def "the equivalent width of the whole galaxy is that of the rules"() {
        given:
        double[] ha = values(sharp, 'Ha')
        double[] width = values(sharp, 'EW(Ha)')
        double continuum = ha.indices.sum { ha[it] / width[it] }

        expect:
        Math.abs(ha.sum() / continuum - 20) < 1e-9
    }

    def "the same rules and streams make the same numbers, on any number of threads and in any order of asking"() {
        given:
        def changes = [view: BLURRED, noise: NOISE, dust: DUSTY]
        def all = { keys -> ({ def s = sky(changes); keys.collect { s.maps().plane(it).values().toList() } }) as Callable }
        def alone = new ForkJoinPool(1)

        expect:
        alone.submit(all(['Ha', 'velocity(Ha)', 'NII6584'])).get() == all(['NII6584', 'velocity(Ha)', 'Ha']).call().reverse()

        and: 'another galaxy has other noise and other regions'
        values(sky(changes), 'Ha') != values(sky(changes + [galaxy: 'SIM-2']), 'Ha')

        cleanup:
        alone.shutdown()
    }

    def "maps say that they are simulated"() {
        expect:
        sharp.maps().kind() == InputKind.SIMULATED
        sharp.truth().kind() == InputKind.SIMULATED
        sharp.maps().notes()[0].contains('simulated')
        sharp.regions().notes().input == 'simulated'
        sharp.maps().plane('region').pooling() == Plane.Pooling.LABEL
    }

    def "a hexagon covers two thirds of its square"() {
        given:
        double[] ha = values(sky(view: new View(80, 80, 0.5, 0, Parity.EAST_LEFT, Footprint.HEXAGON, 2.5, 1)), 'Ha')

        expect: '3√3/8 = 0.6495 of the square about its longest diagonal'
        int seen = ha.toList().count { !Double.isNaN(it) }
        Math.abs(seen / 6400d - 0.6495) < 0.01
    }

    def "rules that make no sense are refused in one line: #fault"() {
        when:
        make.call()

        then:
        def e = thrown(Problem)
        e.message.contains(fault)
        !e.message.contains('\n')

        where:
        fault                    | make
        'raise the oversampling' | { new View(10, 10, 1, 0, Parity.EAST_LEFT, Footprint.RECTANGLE, 1, 1) }
        'above 0'                | { new Noise(0, 0, Deviations.WHITE, 0) }
        'full width'             | { new Noise(1, 0, Deviations.COHERENT, 0) }
        'lower luminosity'       | { new Clumps(1, 2, 2, 1, 1, 1, 1, RegionMetallicity.LOCAL) }
        '0 or more'              | { new Metallicity(LineSequence.PG16_SCAL, new Radial(8, 0, Scale.KPC), -1, 1, 0) }
    }
}
