package assay.model

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
