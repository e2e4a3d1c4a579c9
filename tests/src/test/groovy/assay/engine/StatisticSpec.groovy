package assay.engine

import assay.report.Methods
import assay.report.Narrative
import spock.lang.Specification

/** What is asked of the spaxels of a galaxy, on numbers of which the answer is known. */
class StatisticSpec extends Specification {
    static final String LINES = 'lines Ha, Hb'

    /** Hb and Ha over the places 0, 1, 2, ... arcsec. */
    private static SmallGalaxy galaxy(List hb, List ha) {
        new SmallGalaxy(hb.size()).line('Hb', hb*.multiply(1e-15)).line('Ha', ha*.multiply(1e-15))
    }

    private static Map<String, Value> values(SmallGalaxy galaxy, String steps) {
        galaxy.run(LINES, steps).values()
    }

    def "coefficients of a few pairs are those that one counts by hand"() {
        given: 'ranks 1 2 3 4 5 against 2 1 4 3 5: 8 of 10 pairs agree, and the squared differences of ranks add up to 4'
        def v = values(galaxy([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]), '''    ranks = correlate Ha, with: Hb
    pairs = correlate Ha, with: Hb, by: kendall
    plain = correlate Ha, with: Hb, by: pearson''')

        expect:
        Math.abs(v['ranks.r'].value() - (1 - 6 * 4 / (5 * 24d))) < 1e-12
        Math.abs(v['pairs.r'].value() - 0.6) < 1e-12
        Math.abs(v['plain.r'].value() - 0.8) < 1e-12
        v['ranks.n'].value() == 5
        v['ranks.r'].error() > 0
    }

    def "of one quantity, errors move both sides together; of two they weaken the correlation"() {
        given:
        def noisy = new SmallGalaxy(40).line('Hb', (1..40).collect { it * 1e-15 }, [8e-15] * 40)
                .line('Ha', (1..40).collect { it * 1e-15 }, [8e-15] * 40)

        when:
        def v = values(noisy, '''    same = correlate Ha + 1e-13.erg/s/cm**2, with: log(Ha/(1e-15.erg/s/cm**2) + 100), perturb: 50
    two = correlate Ha, with: Hb, perturb: 200''')

        then:
        v['same.perturbed'].value() == 1
        v['same.perturbed'].error() == 0
        v['two.r'].value() == 1

        and: 'r of x + e with x + f is var x / (var x + var e) = 133.25 / (133.25 + 64)'
        Math.abs(v['two.perturbed'].value() - 133.25 / 197.25) < 0.05
        v['two.perturbed'].error() > 0.02
    }

    def "errors that are not there cannot be added once more"() {
        given:
        def exact = galaxy([1, 2, 3, 4], [2, 1, 4, 3]).column('D4000', [1, 3, 2, 4], '')

        when:
        values(exact, '    q = correlate radius, with: radius**2, perturb: 50')

        then:
        def told = thrown(assay.model.Problem)
        told.message == "perturb: nothing that 'q' correlates has an error to be drawn from"
    }

    def "a plane is smoothed to itself, and what is left of it can be computed with"() {
        given: 'Ha = 3 + 2 Hb, at 30 places'
        def hb = (0..<30).collect { (7 * it) % 30 + 1 }
        def run = galaxy(hb, hb.collect { 3 + 2 * it }).run(LINES, '''    trend = smoothed Ha, over: [Hb], nearest: 0.3
    left = deviation(Ha - trend)
    far = count(trend/Ha < 0.999999 || trend/Ha > 1.000001)
    inner = median(trend, Hb < 3.5e-15.erg/s/cm**2)
    plane = smoothed Ha, over: [Hb, radius], nearest: 0.5, axes: rescaled
    left2 = deviation(Ha - plane)''')
        def v = run.values()

        expect:
        v.left.value() < 1e-27
        v.left2.value() < 1e-27
        v.far.value() == 0
        Math.abs(v.inner.value() / 7e-15 - 1) < 1e-9
        run.spaxels().keys().containsAll(['trend', 'error(trend)'])
    }

    def "medians in bins stand in a table, and at each spaxel linear between the middles"() {
        given: 'in bins from 0 to 2 and to 4 the medians are 20 and 60; the third bin has one value'
        def run = galaxy([0.5, 1.1, 1.5, 2.5, 2.9, 3.5, 5], [10, 20, 30, 50, 60, 70, 99]).run(LINES, '''    u = Hb/(1e-15.erg/s/cm**2)
    v = Ha/(1e-15.erg/s/cm**2)
    profile = binned v, over: u, between: 0..6, step: 2, atLeast: 2
    known = count(profile)
    middle = median(profile, u > 2.2 && u < 2.7)''')
        def curve = run.curves().profile

        expect:
        curve.name() == 'profile.bins'
        curve.columns()*.name() == ['low', 'high', 'median', 'n']
        curve.columns()*.values()*.toList()*.collect { it.round(9) } == [[0, 2], [2, 4], [20, 60], [3, 3]]
        curve.columns()[2].errors().plus().toList()*.round(9) == [6.8, 6.8]

        and: 'from the middle 1 to the middle 3 it is 20 x; there are four spaxels'
        run.values().known.value() == 4
        Math.abs(run.values().middle.value() - 50) < 1e-12
    }

    def "spaxels without a value take no part and are counted"() {
        given:
        def run = galaxy([1, 2, 3, 4, 5, 6], [2, -1, 4, 3, 5, -2]).run(LINES, '''    q = correlate log(Ha/Hb), with: Hb
    t = smoothed log(Ha/Hb), over: [Hb], nearest: 1
    n = count(t)''')

        expect:
        run.values()['q.n'].value() == 4
        run.values().n.value() == 4
        run.noPart().q == 2
        run.noPart().t == 2
    }

    def "noise in the plane has no correlation without itself, and a smooth field has"() {
        given:
        def random = new Random(5)
        def places = (0..<400)
        def field = new SmallGalaxy(400, 1)
                .column('x', places.collect { it % 20 }, 'arcsec').column('y', places.collect { it.intdiv(20) }, 'arcsec')
                .line('Ha', places.collect { (2 + Math.sin((it % 20) / 3d)) * 1e-15 })
                .line('Hb', places.collect { (2 + 0.1 * random.nextGaussian()) * 1e-15 })

        when: 'an arcsec is 48.5 pc'
        def run = field.run(LINES, '''    smooth = twoPoint Ha - mean(Ha), upTo: 500.pc, step: 25.pc, form: cumulativeWithoutSelf, draws: 20
    noise = twoPoint Hb - mean(Hb), upTo: 500.pc, step: 25.pc, form: cumulativeWithoutSelf''')

        then:
        run.values()['smooth.scale50'].value() > 0.05
        run.values()['smooth.measured50'].value() > 0.05
        run.values()['smooth.null50'].isAbsent()
        run.values()['noise.scale50'].isAbsent()
        def noise = run.curves().noise
        noise.name() == 'noise.curve'
        noise.columns()*.name() == ['scale', 'xi', 'points']
        noise.columns()[1].values().every { Math.abs(it) < 0.1 }
        run.curves().smooth.columns()*.name() == ['scale', 'xi', 'perturbed', 'null', 'points']
    }

    def "a two-point correlation takes residuals alone"() {
        when:
        values(galaxy([5, 6, 5, 6], [1, 2, 1, 2]), '    q = twoPoint Hb, upTo: 500.pc, step: 25.pc, form: cumulative')

        then:
        def told = thrown(assay.model.Problem)
        told.message.startsWith("the two-point correlation takes what scatters about 0, but the mean of 'Hb' is ")
    }

    def "the Methods section says what was asked: #steps"() {
        expect:
        told(steps) == words

        where:
        steps | words
        'q = correlate Ha, with: Hb' | "We take Spearman's rank correlation, with errors from 1000 bootstrap samples of the spaxels: Ha with Hb (q)."
        'q = correlate Ha, with: Hb\n    r = correlate Hb, with: radius' | "We take Spearman's rank correlation, with errors from 1000 bootstrap samples of the spaxels: Ha with Hb (q); Hb with radius (r)."
        'q = correlate Ha, with: Hb, by: kendall, bootstrap: 100, perturb: 50' | "We take Kendall's tau-b, with errors from 100 bootstrap samples of the spaxels, and once more for 50 draws with the measurement errors added again, which weakens it: Ha with Hb (q)."
        'q = twoPoint Ha, upTo: 5.kpc, step: 0.1.kpc, form: shell' | 'The two-point correlation of Ha in the plane of the disc (Williams et al. 2022, MNRAS 509, 1303, equation 18) is taken at 50 scales up to 5.0 kpc, with the neighbours beyond one scale and up to the next; its scales are where it falls below 0.5 and 0.3 (q).'
        'q = smoothed Ha, over: [Hb, radius], nearest: 0.2, axes: rescaled' | 'Ha is smoothed over Hb and radius by local linear regression (LOESS; Cleveland and Devlin 1988, doi:10.2307/2289282) on the nearest 20.0 % of the spaxels, near being measured along the direction of the largest scatter and across it, each in its biweight scale (Cappellari et al. 2013, doi:10.1093/mnras/stt562); errors are from the scatter of the neighbours (q).'
        'q = binned Ha, over: radius, between: 0..5, step: 0.5, atLeast: 10' | 'Medians of Ha are taken in 10 bins of radius from 0.0 to 5.0 kpc with at least 10 spaxels each, and are linear between the middles of bins (q).'
    }

    private static String told(String steps) {
        def parts = Methods.of(SmallGalaxy.study(LINES, '    ' + steps))
        def part = parts.find { it.heading() == 'Each galaxy' }
        part.pieces().collect {
            it instanceof Narrative.Piece.Words ? it.text() : assay.formula.PlainText.of(it.expr())
        }.join('').trim()
    }
}
