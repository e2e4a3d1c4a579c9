package assay.simulate.scene

import assay.SharedData
import assay.lens.Mean
import assay.lens.profile.LightShape
import assay.model.Problem
import assay.simulate.SeededDraws
import spock.lang.Requires
import spock.lang.Specification

/** Images of model galaxies, held to lenstronomy's and to what their rules say. */
class SceneSampleSpec extends Specification {
    static final ScenePart DISC = part('disc', LightShape.exponential, 1, 1, 0, 0, ScenePart.Metallicity.line(8, -0.2))

    private static ScenePart part(String name, LightShape shape, double size, double index, double x, double y, ScenePart.Metallicity metallicity) {
        new ScenePart(name, shape, size, index, x, y, 1, metallicity)
    }

    private static SceneRules rules(Map more = [:]) {
        def all = [name: 'disc', width: 6, pixels: [0.25], parts: [DISC], patterns: [], noise: new SceneNoise(0.01, 0.02), draws: [0, 1],
                   psf: new ScenePsf.Gaussian(), fwhm: [0.5], inPixels: false, samples: 5, mean: Mean.OF_ABUNDANCES] + more
        new SceneRules(all.name, all.width as double, all.pixels*.toDouble(), all.parts, all.patterns, all.noise, all.draws,
                all.psf, all.fwhm*.toDouble(), all.inPixels, all.samples, all.mean)
    }

    private static SceneSample sample(SceneRules... rules) {
        SceneSample.of(rules as List, { String name -> new SeededDraws(name) })
    }

    private static double[] plane(SceneSample sample, int member, String key) {
        sample.image(sample.members()[member]).plane(key).values()
    }

    @Requires({ SharedData.has('oracles/tracer_maps') })
    def "the image of use case 1 without noise is lenstronomy's, #fwhm arcsec wide"() {
        given:
        def lines = SharedData.find("oracles/tracer_maps/usecase1_fwhm${fwhm}.csv").readLines()
        int column = lines[0].split(',').findIndexOf { it == 'tracer_truth' }
        double[] theirs = lines.drop(1).collect { it.split(',')[column] as double }

        when:
        double[] ours = plane(sample(rules(width: 8, pixels: [0.066], fwhm: [fwhm])), 0, 'trueOH')

        then: 'ten digits are printed'
        ours.length == theirs.length
        (0..<ours.length).every { Math.abs(ours[it] - theirs[it]) < 1e-8 }

        where:
        fwhm << [0.5, 2.0]
    }

    def "places count to the east and the north: the brightest pixel lies where the component does"() {
        given:
        def off = part('off', LightShape.gaussian, 0.3, 1, 1.0, -0.5, ScenePart.Metallicity.constant(8))

        when:
        def sample = sample(rules(parts: [off]))
        def light = plane(sample, 0, 'light')
        int brightest = (0..<light.length).max { light[it] }
        def sky = sample.image(sample.members()[0]).grid().projection().sky(brightest % 24, brightest.intdiv(24))

        then: 'to half a pixel'
        Math.abs((sky[0] - 150) * 3600 * Math.cos(Math.toRadians(2)) - 1.0) < 0.13
        Math.abs((sky[1] - 2) * 3600 + 0.5) < 0.13
    }

    def "the variance is what was stated at the centre and one size away, before the point-spread function"() {
        given:
        double[] c = new SceneNoise(0.01, 0.02).constants([DISC])
        def light = DISC.light()

        expect: 'two equations'
        Math.abs(c[0] + c[1] / light.at(0, 0) - 0.01) < 1e-12
        Math.abs(c[0] + c[1] / light.at(0.6, 0.8) - 0.02) < 1e-12
    }

    def "noise is drawn with the errors of the map; draw 0 has errors and no noise"() {
        given:
        def sample = sample(rules(width: 20, draws: [0, 1]))
        def seen = sample.image(sample.members()[1]).plane('OH')
        double[] truth = plane(sample, 1, 'trueOH')
        double[] pulls = (0..<truth.length).collect { (seen.values()[it] - truth[it]) / seen.errors().get()[it] }

        expect: '6400 pulls: a mean within four of its errors, a variance as well'
        pulls.length == 6400
        Math.abs(pulls.sum() / 6400) < 4 / 80
        Math.abs(pulls.collect { it * it }.sum() / 6400 - 1) < 4 * Math.sqrt(2) / 80
        plane(sample, 0, 'OH') == truth
        sample.image(sample.members()[0]).plane('OH').errors().get() == seen.errors().get()
    }

    def "an image is the same whatever else is made, and a field the same in all images of a scene"() {
        given:
        def field = [new ScenePattern.Fluctuations(0.1, 0.8)]
        def alone = sample(rules(patterns: field, draws: [2]))
        def among = sample(rules(name: 'other'), rules(patterns: field, draws: [1, 2], fwhm: [0, 0.5]))

        expect:
        plane(alone, 0, 'OH') == plane(among, 5, 'OH')
        among.members()[5].galaxy() == 'disc-fwhm0.5-draw2'
        plane(among, 2, 'trueOH') == plane(among, 3, 'trueOH')
    }

    def "#pattern changes the metallicity by #expected there"() {
        given: 'light of one metallicity that is not smeared'
        def flat = part('disc', LightShape.exponential, 1, 1, 0, 0, ScenePart.Metallicity.constant(8))
        def change = pattern.over(5, new SeededDraws('change'))

        expect:
        Math.abs(change.at(x, y) - expected) < 1e-12
        Math.abs(plane(sample(rules(parts: [flat], patterns: [pattern], fwhm: [0], samples: 1, width: 4.25)), 0, 'trueOH')[pixel] - 8 - expected) < 1e-9

        where: 'pixels of 0.25 arcsec, 17 along an axis, the middle one at the centre; arms begin on the axis at a radius of 1'
        pattern                                       | x    | y | pixel           | expected
        new ScenePattern.Accreted(-0.4, 1, 0.5, 0.7)  | 1    | 0.5 | (8 + 2) * 17 + 8 - 4 | -0.4
        new ScenePattern.Accreted(-0.4, 1, 0.5, 0.7)  | 1.75 | 0.5 | (8 + 2) * 17 + 8 - 7 | -0.4 * Math.exp(-0.5625d / 0.98d)
        new ScenePattern.Arms(0.2, 2, 25, 0.1)        | 1    | 0 | 8 * 17 + 8 - 4  | 0.2
        new ScenePattern.Arms(0.2, 2, 25, 0.1)        | -1   | 0 | 8 * 17 + 8 + 4  | 0.2
    }

    def "half of the light of #shape lies within its size"() {
        given:
        def light = part('one', shape, 0.7, index, 0, 0, ScenePart.Metallicity.constant(8)).light()
        def within = { double radius -> // the area of rings
            int n = 20000
            (0..<n).sum { light.at(radius * (it + 0.5) / n, 0) * (it + 0.5) } * radius * radius / n / n
        }

        expect: 'b of a Sersic profile is an approximation to 1e-3'
        Math.abs(within(0.7) / within(far) - 0.5) < 2e-3

        where:
        shape                  | index | far
        LightShape.exponential | 1     | 15
        LightShape.sersic      | 2     | 60
        LightShape.gaussian    | 1     | 10
        LightShape.moffat      | 4     | 40
    }

    def "noise that would vanish in bright pixels is refused"() {
        when:
        new SceneNoise(0.001, 0.5).constants([DISC])

        then:
        Problem refused = thrown()
        refused.message.contains('would have none in bright pixels')
    }
}
