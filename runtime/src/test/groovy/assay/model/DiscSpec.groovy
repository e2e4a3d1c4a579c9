package assay.model

import assay.model.sky.Projection
import spock.lang.Specification

class DiscSpec extends Specification {
    static final double ARCSEC_PER_RADIAN = 648000 / Math.PI

    def disc(Map given = [:]) {
        def all = [ra: 150.0d, dec: -20.0d, d: 10.0d, pa: 30.0d, q: 0.6d, q0: 0.2d, re: 1.0d] + given
        new Disc(all.ra, all.dec, all.d, all.pa, all.q, all.q0, all.re, OptionalDouble.empty())
    }

    def "points laid out in the plane come back with their radius and azimuth, position angle #pa, parity #parity"() {
        given: 'a point at radius 7, azimuth 0.7 of the plane, projected by hand on a map of either parity'
        def disc = disc(pa: pa)
        double cosI = Math.sqrt((0.36d - 0.04d) / 0.96d)
        double major = 7 * Math.cos(0.7d)
        double minor = 7 * Math.sin(0.7d) * cosI
        double theta = Math.toRadians(pa)
        double east = major * Math.sin(theta) + minor * Math.cos(theta)
        double north = major * Math.cos(theta) - minor * Math.sin(theta)
        double column = parity * east / 0.2
        double[] x = [parity * column * 0.2]
        double[] y = [north]

        expect:
        Math.abs(disc.radii(x, y)[0] - 7) < 1e-9
        Math.abs(Math.toDegrees(disc.azimuths(x, y)[0] - 0.7d)) < 1e-6
        Math.abs(disc.cosInclination() - cosI) < 1e-15

        where:
        [pa, parity] << [(0..7).collect { it * 45.0d + 11 }, [1, -1]].combinations()
    }

    def "a point on the major axis keeps its distance and one on the minor axis is stretched by 1 over cos i"() {
        given:
        def disc = disc(pa: 90, q: 0.5, q0: 0)

        expect: 'with q0 = 0, cos i is b/a'
        disc.radii([3, 0] as double[], [0, 3] as double[]) as List == [3.0d, 6.0d]
        Math.abs(disc.inclinationDegrees() - 60) < 1e-12
    }

    def "a circle in the plane is laid on the sky of an image and read back, turned by #turn, parity #parity, #shape"() {
        given: 'an image whose second axis points to #turn; the disc by the closed form of its projection'
        double step = 0.2d / 3600
        double a = Math.toRadians(turn)
        def image = new Projection(150, -20, 1, 1, -parity * step * Math.cos(a), step * Math.sin(a),
            parity * step * Math.sin(a), step * Math.cos(a))
        def disc = make(turn + 25)
        double theta = Math.toRadians(turn + 25)

        expect: '1e-6 deg and 1e-9 of the radius; positions in degrees are rounded to 3e-14, 1e-10 arcsec'
        (0..23).every { k ->
            double azimuth = Math.toRadians(15 * k - 180 + 0.5d)
            double major = 30 * Math.cos(azimuth)
            double minor = 30 * Math.sin(azimuth) * cosI
            double east = major * Math.sin(theta) + minor * Math.cos(theta)
            double north = major * Math.cos(theta) - minor * Math.sin(theta)
            double across = -parity * (east * Math.cos(a) - north * Math.sin(a)) / 0.2
            double along = (east * Math.sin(a) + north * Math.cos(a)) / 0.2
            def offset = image.offset(across, along, disc)
            double[] x = [offset[0]]
            double[] y = [offset[1]]
            double[][] back = disc.onSky([30] as double[], [azimuth] as double[])
            Math.abs(disc.radii(x, y)[0] / 30 - 1) < 1e-9 &&
                Math.abs(Math.toDegrees(disc.azimuths(x, y)[0] - azimuth)) < 1e-6 &&
                Math.hypot(back[0][0] - east, back[1][0] - north) < 1e-12 * 30
        }

        where:
        [turn, parity, [shape, cosI, make]] << [(0..7).collect { it * 45.0d }, [1, -1], [
            ['thin', 0.6d, { double pa -> flat(pa, 0.6d, 0d) }],
            ['thick', Math.sqrt(0.32d / 0.96d), { double pa -> flat(pa, 0.6d, 0.2d) }],
            ['inclined, thin', 0.5d, { double pa -> tilted(pa, 60, 0) }],
            ['inclined, thick', 0.5d, { double pa -> tilted(pa, 60, 0.2d) }]]].combinations()
    }

    static Disc flat(double pa, double q, double q0) {
        new Disc(150, -20, 10, pa, q, q0, 1, OptionalDouble.empty())
    }

    static Disc tilted(double pa, double inclination, double q0) {
        Disc.inclined(150, -20, 10, pa, inclination, q0, OptionalDouble.of(1), OptionalDouble.of(5))
    }

    def "a radius is counted in arcsec, in kpc, in Re and in r25"() {
        given: 'on the major axis, 10 arcsec at 10 Mpc'
        def disc = tilted(90, 60, 0)

        expect:
        Math.abs(disc.radii(scale, [10] as double[], [0] as double[])[0] / expected - 1) < 1e-14

        where:
        scale             || expected
        Disc.Scale.ARCSEC || 10
        Disc.Scale.KPC    || 100000 / ARCSEC_PER_RADIAN
        Disc.Scale.RE     || 100000 / ARCSEC_PER_RADIAN
        Disc.Scale.R25    || 20000 / ARCSEC_PER_RADIAN
    }

    def "a scale that is not known is not made up: #scale"() {
        when:
        Disc.inclined(150, -20, 10, 0, 60, 0, OptionalDouble.empty(), OptionalDouble.empty()).arcsec(scale)

        then:
        def problem = thrown(Problem)
        problem.message.contains('of the galaxy is not known')

        where:
        scale << [Disc.Scale.RE, Disc.Scale.R25]
    }

    def "the axis ratio of an inclined disc is what the eye sees: #inclination deg, q0 = #q0"() {
        expect:
        Math.abs(Disc.axisRatio(inclination, q0) - ratio) < 1e-15

        where: 'Hubble (1926)'
        inclination | q0  || ratio
        0           | 0   || 1
        0           | 0.2 || 1
        60          | 0   || 0.5
        60          | 0.2 || Math.sqrt(0.25 * 0.96 + 0.04)
    }

    def "scales follow the distance"() {
        expect:
        Math.abs(disc(d: 10).kpcPerArcsec() - 10000 / ARCSEC_PER_RADIAN) < 1e-15
        Math.abs(disc(d: 10, re: 2).effectiveRadiusArcsec() - 2 * ARCSEC_PER_RADIAN / 10000) < 1e-10
    }

    def "offsets are gnomonic: the tangent of the distance, to the east for larger right ascension"() {
        given:
        def disc = disc(ra: 359.999, dec: 0)

        when:
        def offset = disc.offset(0.001, 0)
        def north = disc.offset(359.999, 0.5)

        then:
        Math.abs(offset[0] - Math.tan(Math.toRadians(0.002d)) * ARCSEC_PER_RADIAN) < 1e-8
        Math.abs(offset[1]) < 1e-9
        Math.abs(north[1] - Math.tan(Math.toRadians(0.5d)) * ARCSEC_PER_RADIAN) < 1e-8
    }

    def "a disc that cannot be is refused: #why"() {
        when:
        disc(given)

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)
        !problem.message.contains('\n')

        where:
        why                    | given           | words
        'rounder than round'   | [q: 1.01d]      | 'axis ratio b/a of a disc is 1.01'
        'thinner than q0'      | [q: 0.15d]      | 'edge-on'
        'as thin as q0'        | [q: 0.2d]       | 'edge-on'
        'no axis ratio'        | [q: Double.NaN] | 'axis ratio'
        'no distance'          | [d: 0d]         | 'distance'
        'beyond the pole'      | [dec: 91d]      | 'declination'
        'negative size'        | [re: -1d]       | 'effective radius'
        'no position angle'    | [pa: Double.NaN]| 'position angle'
        'thickness of a sphere'| [q0: 1d]        | 'thickness'
    }

    def "a position on the other side of the sky has no offset"() {
        when:
        disc(ra: 0, dec: 0).offset(180, 0)

        then:
        thrown(Problem)
    }
}
