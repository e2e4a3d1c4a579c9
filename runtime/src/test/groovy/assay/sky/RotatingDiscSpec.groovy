package assay.sky

import assay.model.Disc
import assay.model.Problem
import spock.lang.Specification

class RotatingDiscSpec extends Specification {
    def random = new Random(11)

    def disc(double pa = 30) {
        new Disc(0, 0, 10, pa, 0.6, 0.2, 1, OptionalDouble.empty())
    }

    double noise() {
        double standard = random.nextGaussian()
        10 * standard
    }

    def field(Disc disc, int n, Closure<Double> velocity) {
        double[] x = (1..n).collect { 40 * random.nextDouble() - 20 }
        double[] y = (1..n).collect { 40 * random.nextDouble() - 20 }
        def radii = disc.radii(x, y)
        def azimuths = disc.azimuths(x, y)
        double[] v = (0..<n).collect { velocity(radii[it], azimuths[it]) }
        double[] errors = (1..n).collect { 2 + 3 * random.nextDouble() }
        [x, y, v, errors]
    }

    def "a disc that rotates about its own axis is found exactly, position angle #pa"() {
        given: 'a turnover that is among those tried'
        def disc = disc(pa)
        double a = 0.6 * disc.effectiveRadiusArcsec()
        def (x, y, v, errors) = field(disc, 60) { r, phi -> 1234 + 55 * Math.cos(phi) * r / Math.hypot(r, a) }

        when:
        def found = RotatingDisc.fit(x, y, v, errors, disc)

        then:
        Math.abs(found.share() - 1) < 1e-12
        Math.abs(found.systemicVelocity() - 1234) < 1e-9
        Math.abs(found.amplitude() - 55) < 1e-9
        Math.abs(found.positionAngle() - pa) < 1e-6
        Math.abs(found.turnoverArcsec() - a) < 1e-12

        where:
        pa << (0..7).collect { 45.0d * it + 5 }
    }

    def "a kinematic axis turned in the plane by 45 degrees is seen foreshortened"() {
        given:
        def disc = disc(30)
        double a = disc.effectiveRadiusArcsec()
        def (x, y, v, errors) = field(disc, 60) { r, phi -> Math.cos(phi - Math.PI / 4) * 20 * r / Math.hypot(r, a) }
        double cosI = Math.sqrt((0.36d - 0.04d) / 0.96d)

        expect:
        Math.abs(RotatingDisc.fit(x, y, v, errors, disc).positionAngle() - 30 - Math.toDegrees(Math.atan(cosI))) < 1e-6
    }

    def "a kinematic axis turned by 90 degrees in the plane is the minor axis"() {
        given:
        def disc = disc(30)
        double a = disc.effectiveRadiusArcsec()
        def (x, y, v, errors) = field(disc, 60) { r, phi -> Math.sin(phi) * 20 * r / Math.hypot(r, a) }

        expect:
        Math.abs(RotatingDisc.fit(x, y, v, errors, disc).positionAngle() - 120) < 1e-6
    }

    def "a velocity field of pure noise is explained no better than by its free numbers"() {
        given:
        def disc = disc()
        def shares = (1..40).collect {
            def (x, y, v, errors) = field(disc, 200) { r, phi -> noise() }
            RotatingDisc.fit(x, y, v, errors, disc).share()
        }

        expect: 'two numbers out of 199, a little more for the choice of the turnover'
        shares.sum() / 40 < 0.03
    }

    def "velocities from which no rotation can be told are refused: #why"() {
        when:
        RotatingDisc.fit(x as double[], y as double[], v as double[], e as double[], disc())

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)

        where:
        why               | x               | y               | v               | e               | words
        'too few'         | [1, 2, 3]       | [1, 2, 3]       | [1, 2, 3]       | [1, 1, 1]       | 'at least 5'
        'all at a point'  | [1] * 6         | [1] * 6         | 1..6            | [1] * 6         | 'no rotation can be told'
        'all the same'    | 1..6            | [2] * 6         | [7] * 6         | [1] * 6         | 'are the same'
        'without error'   | 1..6            | [2] * 6         | 1..6            | [0] * 6         | 'with the error 0.0'
    }
}
