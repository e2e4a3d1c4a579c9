package assay.engine

import assay.model.NumberColumn
import assay.model.Problem
import assay.model.Table
import assay.sky.NamedCosmology
import assay.unit.Units
import java.nio.file.Path
import spock.lang.Specification

class GalaxyGeometrySpec extends Specification {
    static final double ARCSEC_PER_RADIAN = 648000 / Math.PI

    static GalaxyGeometry geometry(Map<String, List> change, Set<String> used = ['Re'] as Set) {
        def all = [ra: [150, 'deg'], dec: [-20, 'deg'], distance: [10, 'Mpc'], positionAngle: [30, 'deg'],
            axisRatio: [0.6, ''], Re: [1, 'kpc']] + change
        def columns = all.findAll { it.value != null }.collect { name, cell ->
            new NumberColumn(name, Units.parse(cell[1]), '', [cell[0] as double] as double[])
        }
        def cosmology = Optional.of(NamedCosmology.Planck18.universe())
        new GalaxyGeometry(Path.of('g.ecsv'), new Table('g', '', columns, [:]), cosmology, 0.2d, [], used)
    }

    def "an inclination stands for an axis ratio: #inclination deg"() {
        given:
        def geometry = geometry(axisRatio: null, inclination: [inclination, 'deg'])

        expect: 'what comes back has gone through a square, a root and an arc cosine'
        Math.abs(geometry.disc(0).inclinationDegrees() - inclination) < 1e-6
        Math.abs(geometry.disc(0).cosInclination() - Math.cos(Math.toRadians(inclination))) < 1e-14
        geometry.values(0).axisRatio.value() == geometry.disc(0).axisRatio()

        where:
        inclination << [0d, 8.9d, 45d, 57.3d, 85d]
    }

    def "#scale is #kpc kpc where the table says #cell"() {
        given:
        def geometry = geometry([(scale): cell], [scale] as Set)
        def disc = geometry.disc(0)

        expect:
        Math.abs(geometry.values(0)[scale].value() / kpc - 1) < 1e-12
        Math.abs((scale == 'Re' ? disc.reKpc() : disc.r25Kpc()).asDouble / kpc - 1) < 1e-12

        where: 'an arcmin at 10 Mpc is 10 Mpc / 3438'
        scale | cell              || kpc
        'Re'  | [3, 'kpc']        || 3
        'Re'  | [3, '']           || 3
        'Re'  | [3000, 'pc']      || 3
        'Re'  | [3, 'arcsec']     || 3 * 10000 / ARCSEC_PER_RADIAN
        'r25' | [9.3, 'kpc']      || 9.3
        'r25' | [2.5, 'arcmin']   || 150 * 10000 / ARCSEC_PER_RADIAN
        'r25' | [150, 'arcsec']   || 150 * 10000 / ARCSEC_PER_RADIAN
    }

    def "an angle at a redshift spans what it spans in the universe of the recipe"() {
        given: 'astropy has 1.906488802202232 kpc/arcsec for Planck18 at z = 0.1'
        def geometry = geometry(distance: null, redshift: [0.1, ''], Re: [2, 'arcsec'])

        expect:
        Math.abs(geometry.values(0).Re.value() / 2 / 1.906488802202232d - 1) < 1e-9
        Math.abs(geometry.disc(0).effectiveRadiusArcsec() - 2) < 1e-12
    }

    def "a table needs no scale that the recipe does not use"() {
        expect:
        geometry([Re: null, r25: [9, 'kpc']], ['r25'] as Set).disc(0).reKpc().empty
        !geometry([Re: null], [] as Set).values(0).containsKey('r25')
        geometry([r25: [Double.NaN, 'kpc']]).disc(0).r25Kpc().empty
    }

    def "#what is told in one line"() {
        when:
        geometry(change, used as Set).disc(0)

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)
        !problem.message.contains('\n')

        where:
        what                       | change                            | used    || words
        'a missing Re'             | [Re: null]                        | ['Re']  || "there is no column 'Re'"
        'a missing r25'            | [:]                               | ['r25'] || "there is no column 'r25'"
        'an r25 that is not there' | [r25: [Double.NaN, 'kpc']]        | ['r25'] || 'row 1 has no r25, which the recipe uses'
        'both shapes'              | [inclination: [30, 'deg']]        | []      || "keep one of them"
        'no shape'                 | [axisRatio: null]                 | []      || "there is no column 'axisRatio' and none 'inclination'"
        'an edge-on disc'          | tilted(90)                        | []      || 'the inclination of a disc is 90.0'
        'a disc seen from behind'  | tilted(120)                       | []      || 'the inclination of a disc is 120.0'
        'an unknown inclination'   | tilted(Double.NaN)                | []      || 'the inclination of a disc is NaN'
        'a size in seconds'        | [r25: [9, 's']]                   | ['r25'] || "column 'r25' is in s, but kpc is needed"
        'no redshift'              | [distance: null, redshift: [0, '']] | []    || 'the distance of a disc is NaN'
    }

    private static Map tilted(double inclination) {
        [axisRatio: null, inclination: [inclination, 'deg']]
    }

    def "a disc that cannot be fails alone, not with the whole table"() {
        expect:
        geometry(tilted(95)).values(0).axisRatio.absent
    }

    def "a table without distances serves where nothing counts in lengths, and #used is refused by name"() {
        when:
        def angles = geometry([distance: null], [] as Set)

        then:
        !angles.disc(0).hasDistance()
        !angles.values(0).containsKey('distance')
        angles.values(0).Re == Value.ABSENT

        when:
        angles.disc(0).kpcPerArcsec()

        then:
        Problem lengths = thrown()
        lengths.message.contains('has no distance')

        when:
        geometry([distance: null], [used] as Set)

        then:
        Problem refused = thrown()
        refused.message == "g.ecsv: it has neither a column 'distance' nor a column 'redshift', and the recipe uses $used, which needs one of them; skyRadius is the radius in arcsec"

        where:
        used << ['distance', 'radius', 'area', 'Re', 'r25']
    }
}
