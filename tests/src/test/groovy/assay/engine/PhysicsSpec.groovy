package assay.engine

import spock.lang.Specification

/** Star-formation rates, surface densities, gas and yields against closed forms, and their errors against drawn fluxes. */
class PhysicsSpec extends Specification {
    static final String LINES = 'lines Ha, Hb, OIII5007, NII6584'
    static final double CM_PER_MPC = 3.0856775814913673e24

    private static SmallGalaxy galaxy() {
        new SmallGalaxy(3, 0.6d, [logMstar: Value.exact(8), logMHI: Value.exact(8.5)])
                .line('Ha', [3e-14, 2e-14, 1e-14]).line('Hb', [1e-14, 0.6e-14, 0.3e-14])
                .line('OIII5007', [2e-14, 1e-14, 0.9e-14]).line('NII6584', [0.5e-14, 0.2e-14, 0.1e-14])
    }

    private static double near(double a, double b) {
        Math.abs(a / b - 1)
    }

    def "#law is C L for imf #imf"() {
        when:
        def values = galaxy().run("imf $imf\n$LINES", "    q = $law(luminosity(total(Ha)))").values()
        double luminosity = 4 * Math.PI * (10 * CM_PER_MPC)**2 * 6e-14

        then: 'only rounding lies between the two'
        near(values.q.value(), constant * luminosity) < 1e-12

        where:
        law                | imf         || constant
        'kennicutt98'      | 'salpeter'  || 7.9e-42d
        'kennicutt98'      | 'chabrier'  || 4.4e-42d
        'kennicutt98'      | 'kroupa'    || 4.9e-42d
        'kennicutt09'      | 'kroupa'    || 5.5e-42d
        'kennicuttEvans12' | 'kroupa'    || StrictMath.pow(10, -41.27d)
    }

    def "surface densities are of the plane of the disc, on either way to it"() {
        when: 'a spaxel of one square arcsec at 10 Mpc'
        double kpc = 10000 * Math.PI / 648000
        double cosine = Math.sqrt((0.36d - 0.04d) / 0.96d)
        def v = galaxy().run("imf kroupa\n$LINES", """    rate = kennicutt09(luminosity(Ha))
    deprojected = mean(surfaceDensity(rate))
    turned = mean(faceOn(rate / (${kpc * kpc} * kpc**2)))
    plane = mean(area)
    average = mean(rate)
    tilt = mean(radius*0/kpc + cosInclination)""").values()

        then:
        near(v.deprojected.value(), v.average.value() / (kpc * kpc) * cosine) < 1e-12
        near(v.turned.value(), v.deprojected.value()) < 1e-12
        near(v.plane.value(), kpc * kpc / cosine) < 1e-12
        near(v.tilt.value(), cosine) < 1e-12
    }

    def "conversions between initial mass functions are numbers with names"() {
        when:
        def v = galaxy().run("imf kroupa\n$LINES", """    fromSalpeter = 10**logMstar * Msun * salpeterToKroupa
    fromChabrier = 10**logMstar * Msun * chabrierToKroupa""").values()

        then:
        near(v.fromSalpeter.value(), 0.62e8) < 1e-12
        near(v.fromChabrier.value(), 1.06e8) < 1e-12
    }

    def "gas, gas fraction and effective yield are those of the paper"() {
        when:
        def v = galaxy().run("imf chabrier\n$LINES", """    SFR = kennicutt98(luminosity(total(Ha)))
    molecular = molecularGas(SFR, 1.Gyr/1.4)
    gas = gasMass(10**logMHI * Msun, molecular, 1.35)
    mu = gasFraction(gas, 10**logMstar * Msun)
    y = effectiveYield(8.3, mu)""").values()
        double rate = 4.4e-42 * 4 * Math.PI * (10 * CM_PER_MPC)**2 * 6e-14
        double h2 = rate * 1e9 / 1.4
        double gas = 1.35 * (10**8.5 + h2)

        then:
        near(v.molecular.value(), h2) < 1e-12
        near(v.gas.value(), gas) < 1e-12
        near(v.mu.value(), gas / (gas + 1e8)) < 1e-12
        near(v.y.value(), 12 * 10**(-3.7d) / Math.log((gas + 1e8) / gas)) < 1e-11
    }

    def "the oracle's yield for #oh, gas #gas and stars #stars"() {
        when:
        def v = galaxy().run("imf chabrier\n$LINES", "    y = effectiveYield($oh + 0*logMstar, gasFraction(${gas}.Msun, ${stars}.Msun))").values()

        then: 'calibrations.csv, effective_yield, printed to six decimals'
        Math.abs(v.y.value() - expected) < 5e-7

        where:
        oh  | gas | stars || expected
        8   | 1e9 | 1e8   || 0.012590
        8.4 | 5e8 | 1e9   || 0.002744
    }

    def "a gas fraction of #mu has no yield, rather than a negative or an endless one"() {
        when:
        def v = galaxy().run("imf chabrier\n$LINES", "    y = effectiveYield(8.4, $mu + 0*logMstar)").values()

        then:
        Double.isNaN(v.y.value())

        where:
        mu << ['1.1', '1', '0', '(-0.5)']
    }

    def "errors of yield and star-formation density hold against drawn fluxes that both share"() {
        given:
        def steps = """    deredden ccm89, rv: 3.1, balmer: 2.86, below: keep
    SFR = kennicutt98(luminosity(total(Ha)))
    density = mean(surfaceDensity(kennicutt98(luminosity(Ha))))
    OH = 8.743 + 0.462*log(total(NII6584)/total(Ha))
    y = effectiveYield(OH, gasFraction(gasMass(10**logMHI * Msun, molecularGas(SFR, 1.Gyr/1.4), 1.35), 10**logMstar * Msun))"""
        def told = galaxy().run("imf chabrier\n$LINES", steps).values()
        def study = SmallGalaxy.study("imf chabrier\n$LINES", steps)
        def random = new Random(11)
        int draws = 4000

        when:
        def ys = []
        def densities = []
        draws.times {
            def drawn = galaxy()
            ['Ha', 'Hb', 'NII6584'].each { key ->
                def fluxes = drawn.columns[key].numbers()
                def errors = drawn.columns["error($key)" as String].numbers()
                for (int i = 0; i < fluxes.length; i++) fluxes[i] += errors[i] * random.nextGaussian()
            }
            def v = drawn.run(study).values()
            ys << v.y.value()
            densities << v.density.value()
        }

        then: 'the standard deviation of 4,000 draws is known to 1.1 %; what lies beyond first order is 20 (0.01)^2, or 0.2 %'
        near(spread(ys), told.y.error()) < 0.04
        near(spread(densities), told.density.error()) < 0.04
    }

    private static double spread(List numbers) {
        double mean = numbers.sum() / numbers.size()
        Math.sqrt(numbers.collect { (it - mean)**2 }.sum() / (numbers.size() - 1))
    }

    def "summedMetallicity counts the spaxels where its condition holds, and its error is that of their sums"() {
        when:
        def galaxy = galaxy().column('velocity(Ha)', [1, 1, -1], 'km/s')
        def v = galaxy.run("imf chabrier\n$LINES", '    inner = summedMetallicity marino13.n2, where: velocity(Ha) > 0.km/s').values()
        double relative = Math.sqrt((0.005d**2 + 0.002d**2) / 0.7d**2 + (0.03d**2 + 0.02d**2) / 5d**2)

        then: 'the closed form of two spaxels, with errors of 1 % in each flux'
        near(v.inner.value(), 8.743 + 0.462 * Math.log10(0.7 / 5)) < 1e-12
        near(v.inner.error(), 0.462 / Math.log(10) * relative) < 1e-9
    }
}
