package assay.io.fits

import assay.SharedData
import assay.model.Disc
import assay.model.Problem
import assay.model.sky.Distortion
import assay.model.sky.Projection
import groovy.json.JsonSlurper
import spock.lang.Requires
import spock.lang.Specification

class ProjectionHeaderSpec extends Specification {
    static final HEADERS = ['tan_cd_rotated', 'tan_cd_flipped_parity', 'tan_pc_cdelt', 'tan_crota', 'sin_pole',
        'tan_across_ra_zero', 'tan_sip']
    static final PLAIN = [NAXIS: 2, CTYPE1: 'RA---TAN', CTYPE2: 'DEC--TAN', CRVAL1: 150.0d, CRVAL2: -30.0d,
        CRPIX1: 10.0d, CRPIX2: 20.0d, CD1_1: -4e-5d, CD1_2: 3e-5d, CD2_1: 3e-5d, CD2_2: 4e-5d]

    static Map oracle(String name) {
        new JsonSlurper().parse(SharedData.find('oracles/sky/wcs_headers.json'))[name]
    }

    static List<String[]> rowsOf(String name) {
        SharedData.find('oracles/sky/wcs.csv').readLines().drop(1)*.split(',').findAll { it[0] == name }
    }

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
        def plane = ProjectionHeader.read(header(oracle(name)))
        def rows = rowsOf(name)

        expect:
        rows.size() == 20
        rows.every {
            def sky = plane.sky(it[1] as double, it[2] as double)
            def turn = Math.abs(sky[0] - (it[3] as double))
            Math.min(turn, 360 - turn) < 1e-10 && Math.abs(sky[1] - (it[4] as double)) < 1e-10
        }

        where:
        name << HEADERS
    }

    @Requires({ SharedData.has('oracles/sky/wcs.csv') })
    def "a position leads back to its pixel: #name"() {
        given: 'rounding of degrees near 360 is 3e-14, which the smallest pixels here (5e-5 deg) make 1e-9 of a pixel'
        def plane = ProjectionHeader.read(header(oracle(name)))

        expect:
        rowsOf(name).every {
            def back = plane.pixel(it[3] as double, it[4] as double)
            Math.abs(back[0] - (it[1] as double)) < 5e-9 && Math.abs(back[1] - (it[2] as double)) < 5e-9
        }

        where:
        name << HEADERS
    }

    @Requires({ SharedData.has('oracles/sky/wcs.csv') })
    def "what was written is read back as it was: #name"() {
        given:
        def plane = ProjectionHeader.read(header(oracle(name)))
        def cards = new FitsCards().put('SIMPLE', true, '')

        when:
        def again = ProjectionHeader.read(
            FitsHeader.parse(ProjectionHeader.write(cards, plane).unit(new byte[0]), 0, 'a header'))

        then:
        again == plane

        where:
        name << HEADERS
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

    def "a header is refused in one line: #why"() {
        when:
        ProjectionHeader.read(header((PLAIN + change).findAll { it.value != null }))

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)
        !problem.message.contains('\n')

        where:
        why                        | change                                                   | words
        'a matrix without area'    | [CD1_1: 3e-5d, CD1_2: 3e-5d, CD2_1: 3e-5d, CD2_2: 3e-5d] | 'no area'
        'CD and PC'                | [PC1_1: 1d]                                              | 'both a CD and a PC matrix'
        'CD and another CDELT'     | [CDELT1: -6e-5d]                                         | 'CDELT1 = -6.0E-5, but the CD matrix says'
        'CD and another CROTA'     | [CROTA2: 20d]                                            | 'CROTA2 = 20.0 turns'
        'CD turned and CROTA 0'    | [CROTA2: 0d]                                             | 'CROTA2 = 0.0 turns'
        'PC and CROTA'             | pc([CROTA2: 20d])                                        | 'both a PC matrix and CROTA'
        'two turns'                | pc([CROTA1: 10d, CROTA2: 20d])                           | 'by two angles'
        'no scale'                 | pc([CDELT1: null])                                       | 'CDELT1 is missing'
        'a matrix of the draft'    | [PC001001: 1d]                                           | "a draft's spelling"
        'two projections'          | [CTYPE2: 'DEC--SIN']                                     | 'name two projections'
        'SIP on one axis'          | [CTYPE2: 'DEC--TAN-SIP']                                 | 'name two projections'
        'right ascension twice'    | [CTYPE2: 'RA---TAN']                                     | 'are both RA---TAN'
        'another projection'       | [CTYPE1: 'RA---ZEA', CTYPE2: 'DEC--ZEA']                 | 'RA---ZEA; maps need RA---TAN'
        'no type'                  | [CTYPE1: null]                                           | 'CTYPE1 is missing'
        'galactic coordinates'     | [CTYPE1: 'GLON-TAN', CTYPE2: 'GLAT-TAN']                 | 'equatorial coordinates'
        'ecliptic coordinates'     | [CTYPE1: 'ELON-TAN', CTYPE2: 'ELAT-TAN']                 | 'equatorial coordinates'
        'arcsec'                   | [CUNIT1: 'arcsec']                                       | "CUNIT1 = 'arcsec'; only deg"
        'one axis'                 | [WCSAXES: 1]                                             | 'WCSAXES = 1, but there are 2'
        'fewer axes than the cube' | [WCSAXES: 2, NAXIS: 3]                                   | 'WCSAXES = 2, but there are 3'
        'an axis too many'         | [WCSAXES: 2, CTYPE3: 'WAVE']                             | 'CTYPE3 stands there'
        'sky and wavelength mixed' | [WCSAXES: 3, CD1_3: 1e-5d]                               | 'CD1_3 = 1.0E-5 mixes'
        'wavelength and sky mixed' | [WCSAXES: 3, CD3_2: 1e-5d]                               | 'CD3_2 = 1.0E-5 mixes'
        'an old frame'             | [RADESYS: 'FK4']                                         | "RADESYS = 'FK4'"
        'an old equinox'           | [RADESYS: 'FK5', EQUINOX: 1950d]                         | 'EQUINOX = 1950.0'
        'no frame, an old equinox' | [EQUINOX: 1950d]                                         | 'EQUINOX = 1950.0'
        'a slant'                  | [CTYPE1: 'RA---SIN', CTYPE2: 'DEC--SIN', PV2_1: 0.1d]    | 'a slant orthographic'
        'polynomials in PV'        | [PV1_1: 1.0001d]                                         | 'PV1_1 = 1.0001'
        'two poles'                | [LONPOLE: 180d, PV1_3: 90d]                              | 'LONPOLE = 180.0, but PV1_3 = 90.0'
        'a table of distortion'    | [CPDIS1: 'LOOKUP']                                       | 'CPDIS1 names a distortion'
        'SIP beyond its order'     | sip([A_ORDER: 2, B_ORDER: 2, A_2_1: 1e-6d])              | 'A_2_1 lies beyond A_ORDER'
        'SIP without its order'    | sip([A_2_0: 1e-6d])                                      | 'A_2_0 stands there without A_ORDER'
        'SIP of one axis'          | sip([A_ORDER: 2])                                        | 'B_ORDER is missing'
        'beyond the pole'          | [CRVAL2: 91d]                                            | 'CRVAL2 = 91.0 is no declination'
        'no reference pixel'       | [CRPIX2: null]                                           | 'CRPIX2 is missing'
    }

    private static Map pc(Map change) {
        [CD1_1: null, CD1_2: null, CD2_1: null, CD2_2: null, PC1_1: 1d, PC2_2: 1d, CDELT1: -5e-5d, CDELT2: 5e-5d] + change
    }

    private static Map sip(Map change) {
        [CTYPE1: 'RA---TAN-SIP', CTYPE2: 'DEC--TAN-SIP'] + change
    }

    def "a header is read as if it were plain: #why"() {
        given:
        def plain = ProjectionHeader.read(header(PLAIN))

        expect:
        ProjectionHeader.read(header(PLAIN + change)) == plain

        where:
        why                                    | change
        'CDELT says the same'                  | [CDELT1: -5e-5d, CDELT2: 5e-5d]
        'CDELT is the default'                 | [CDELT1: 1d, CDELT2: 1d]
        'CROTA says the same'                  | [CDELT1: -5e-5d, CDELT2: 5e-5d, CROTA2: -36.86989764584402d]
        'CROTA alone says the same'            | [CROTA2: -36.86989764584402d]
        'the default pole'                     | [LONPOLE: 180d, LATPOLE: -30d]
        'LATPOLE, which has no say here'       | [LATPOLE: 77d]
        'parameters that say nothing'          | [PV1_0: 0d, PV1_1: 0d, PV1_2: 90d, PV2_1: 0d]
        'FK5 of 2000'                          | [RADESYS: 'FK5', EQUINOX: 2000d]
        'FK5 in the old spelling'              | [RADECSYS: 'FK5', EQUINOX: 2000d]
        'a third axis'                         | [NAXIS: 3, WCSAXES: 3, CTYPE3: 'WAVE', CRVAL3: 4.8e-7d, CD3_3: 1.25e-10d]
        'SIP coefficients, but no -SIP'        | [A_ORDER: 2, B_ORDER: 2, A_2_0: 1e-4d]
        '-SIP without coefficients'            | [CTYPE1: 'RA---TAN-SIP', CTYPE2: 'DEC--TAN-SIP']
    }

    def "SIP coefficients that are not applied are told of"() {
        expect:
        ProjectionHeader.notes(header(PLAIN)) == []
        ProjectionHeader.notes(header(PLAIN + sip([A_ORDER: 2, B_ORDER: 2]))) == []
        ProjectionHeader.notes(header(PLAIN + [A_ORDER: 2, B_ORDER: 2]))[0].contains('were not applied')
    }

    def "declination may come first"() {
        given: 'the rows of the matrix change places, the pixels stay where they are'
        def swapped = PLAIN + [CTYPE1: 'DEC--TAN', CTYPE2: 'RA---TAN', CRVAL1: -30.0d, CRVAL2: 150.0d,
            CD1_1: 3e-5d, CD1_2: 4e-5d, CD2_1: -4e-5d, CD2_2: 3e-5d]

        expect:
        ProjectionHeader.read(header(swapped)) == ProjectionHeader.read(header(PLAIN))
    }

    def "the pole of the projection may lie elsewhere: #kind, LONPOLE #pole, at #dec"() {
        given: 'equations 2, 15, 54 and 60 of Calabretta & Greisen (2002), as they stand there'
        def types = [CTYPE1: "RA---$kind" as String, CTYPE2: "DEC--$kind" as String]
        def at = [CRVAL2: dec] + (pole == null ? [:] : [LONPOLE: pole])
        def plane = ProjectionHeader.read(header(PLAIN + types + at))
        double p = 321 + 1 - 10
        double q = -210 + 1 - 20
        double x = -4e-5 * p + 3e-5 * q
        double y = 3e-5 * p + 4e-5 * q
        double phi = Math.atan2(x, -y)
        double r = Math.toRadians(Math.hypot(x, y))
        double theta = kind == 'TAN' ? Math.atan2(1, r) : Math.acos(r)
        double turn = phi - Math.toRadians(pole == null ? (dec == 90 ? 0 : 180) : pole)
        double delta0 = Math.toRadians(dec)
        double delta = Math.asin(Math.sin(theta) * Math.sin(delta0) + Math.cos(theta) * Math.cos(delta0) * Math.cos(turn))
        double alpha = Math.atan2(-Math.cos(theta) * Math.sin(turn),
            Math.sin(theta) * Math.cos(delta0) - Math.cos(theta) * Math.sin(delta0) * Math.cos(turn))

        when:
        def sky = plane.sky(321, -210)

        then: 'the arc sine costs digits near the pole: 1e-16 / cos(dec), here at most 4e-14 rad'
        Math.abs(difference(sky[0], 150 + Math.toDegrees(alpha))) < 1e-9
        Math.abs(sky[1] - Math.toDegrees(delta)) < 1e-11

        where:
        [kind, pole, dec] << [['TAN', 'SIN'], [null, 180d, 0d, 45d, -90d, 217.5d], [-30d, 63.2d, 90d, -90d]].combinations()
    }

    def "SIN loses sight of the far half of the sky, and says so"() {
        given:
        def wide = header(PLAIN + [CTYPE1: 'RA---SIN', CTYPE2: 'DEC--SIN', CD1_1: -1d, CD2_2: 1d, CD1_2: 0d, CD2_1: 0d])

        when:
        ProjectionHeader.read(wide).sky(100, 20)

        then:
        def problem = thrown(Problem)
        problem.message.contains('lies off the sky')
    }

    def "a strong bend is undone to a rounding, up to the ninth order"() {
        given: 'a bend of 30 pixels in the corner of a detector of 2000'
        double[][] a = new double[10][10]
        double[][] b = new double[10][10]
        a[2][0] = 1.5e-5d
        a[1][1] = -1e-5d
        a[0][9] = 3e-27d
        b[0][2] = 2e-5d
        b[3][0] = 4e-9d
        def plain = ProjectionHeader.read(header(PLAIN))
        def plane = new Projection(plain.plane(), 1000, 1000, -4e-5, 3e-5, 3e-5, 4e-5, Optional.of(new Distortion(a, b)))

        expect:
        [[0, 0], [1999, 0], [0, 1999], [1999, 1999], [1000, 1234.5]].every { i, j ->
            def sky = plane.sky(i, j)
            def back = plane.pixel(sky[0], sky[1])
            Math.hypot(back[0] - i, back[1] - j) < 5e-9
        }
        new Distortion(a, b).with { bend ->
            def straight = bend.straight(900, -800)
            def bent = bend.bent(straight[0], straight[1])
            Math.hypot(bent[0] - 900, bent[1] + 800) < 1e-12 * 900
        }
    }

    def "a position on the other side of the sky has no pixel"() {
        when:
        ProjectionHeader.read(header(PLAIN)).pixel(330, 30)

        then:
        def problem = thrown(Problem)
        problem.message.contains('90 degrees or more')
    }

    def "a whole map of 1400 x 1400 pixels is laid on the sky"() {
        given:
        def plane = ProjectionHeader.read(header(PLAIN + sip([A_ORDER: 2, B_ORDER: 2, A_2_0: 1e-6d, B_0_2: 1e-6d])))

        when:
        double sum = new assay.model.sky.SkyGrid(1400, 1400, plane).positions()[1].sum()

        then:
        Math.abs(sum / 1400 / 1400 + 30) < 1
    }
}
