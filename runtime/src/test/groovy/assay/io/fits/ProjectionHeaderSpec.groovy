package assay.io.fits

import assay.model.sky.Projection
import assay.SharedData
import assay.model.Disc
import assay.model.Problem
import groovy.json.JsonSlurper
import spock.lang.Requires
import spock.lang.Specification

class ProjectionHeaderSpec extends Specification {
    static FitsHeader header(Map<String, Object> keys) {
        def cards = new FitsCards()
        cards.put('SIMPLE', true, '')
        keys.each { k, v ->
            if (v instanceof String) cards.put(k, v as String, '')
            else if (v instanceof Integer) cards.put(k, v as long, '')
            else cards.put(k, v as double, '')
        }
        FitsHeader.parse(cards.unit(new byte[0]), 0, 'a header')
    }

    @Requires({ SharedData.has('oracles/sky/wcs.csv') })
    def "positions agree with wcslib by way of astropy: #name"() {
        given:
        def keys = new JsonSlurper().parse(SharedData.find('oracles/sky/wcs_headers.json'))[name]
        def plane = ProjectionHeader.read(header(keys))
        def rows = SharedData.find('oracles/sky/wcs.csv').readLines().drop(1)*.split(',').findAll { it[0] == name }

        expect:
        rows.size() >= 10
        rows.every {
            def sky = plane.sky(it[1] as double, it[2] as double)
            def turn = Math.abs(sky[0] - (it[3] as double))
            Math.min(turn, 360 - turn) < 1e-10 && Math.abs(sky[1] - (it[4] as double)) < 1e-10
        }

        where:
        name << ['tan_cd_rotated', 'tan_cd_flipped_parity', 'tan_pc_cdelt', 'tan_crota', 'tan_across_ra_zero']
    }

    @Requires({ SharedData.has('oracles/sky/wcs.csv') })
    def "a projection that is not TAN is refused: #name"() {
        when:
        ProjectionHeader.read(header(new JsonSlurper().parse(SharedData.find('oracles/sky/wcs_headers.json'))[name]))

        then:
        def problem = thrown(Problem)
        problem.message.contains('need the projection RA---TAN')

        where:
        name << ['sin_pole', 'tan_sip']
    }

    def "the position angle of a line of pixels is right to 1e-6 deg, turned by #turn, parity #parity"() {
        given: 'the second pixel axis points to the position angle #turn, the first one to either side of it'
        double step = 0.2d / 3600
        double a = Math.toRadians(turn)
        def plane = new Projection(
            150, -30, 10, 20, -parity * step * Math.cos(a), step * Math.sin(a),
            parity * step * Math.sin(a), step * Math.cos(a))
        def disc = new Disc(150, -30, 10, 0, 0.7, 0.2, 1, OptionalDouble.empty())

        when:
        def at = plane.offset(9, 19 + 100, disc)
        def aside = plane.offset(9 + 100, 19, disc)

        then:
        Math.abs(difference(Math.toDegrees(Math.atan2(at[0], at[1])), turn)) < 1e-6
        Math.abs(difference(Math.toDegrees(Math.atan2(aside[0], aside[1])), turn - parity * 90)) < 1e-6
        Math.abs(Math.hypot(at[0], at[1]) - 20) < 1e-6
        Math.abs(plane.pixelArcsec() - 0.2) < 1e-12

        where:
        [turn, parity] << [(0..7).collect { it * 45.0d }, [1, -1]].combinations()
    }

    private static double difference(double a, double b) {
        ((a - b) % 360 + 540) % 360 - 180
    }

    def "a matrix without area is refused"() {
        when:
        def matrix = [CD1_1: 1e-5d, CD1_2: 1e-5d, CD2_1: 1e-5d, CD2_2: 1e-5d]
        ProjectionHeader.read(header([CTYPE1: 'RA---TAN', CTYPE2: 'DEC--TAN'] + matrix))

        then:
        def problem = thrown(Problem)
        problem.message.contains('no area')
    }
}
