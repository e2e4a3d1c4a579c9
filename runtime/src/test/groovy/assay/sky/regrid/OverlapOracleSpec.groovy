package assay.sky.regrid

import assay.model.sky.Plane
import assay.model.sky.Projection
import assay.model.sky.SkyGrid
import assay.unit.Unit
import spock.lang.Shared
import spock.lang.Specification

/** Against reproject_exact of the Python package reproject; tests/peers/reproject_exact.py made the table. */
class OverlapOracleSpec extends Specification {
    /**
     * reproject cuts polygons on the sphere, we cut them in the target's tangent plane. Both have great circles for edges;
     * across a pixel of 17 arcsec, 3 arcmin off the tangent point, the scale of the plane varies by less than 2e-7. The
     * rest is the rounding of reproject's solid angles. 1e-6 is what is asked of regridding.
     */
    static final double TOLERANCE = 1e-6
    /** A solid angle there is a sum of angles less 2 pi: its rounding is a few units in the last place of 2 pi, in sr. */
    static final double ROUNDED_SOLID_ANGLE = 8 * Math.ulp(2 * Math.PI)

    @Shared
    List<List<String>> rows = OverlapOracleSpec.getResource('reproject_exact.csv').readLines().drop(2)*.split(',')*.toList()

    static Projection plane(double ra, double dec, double p1, double p2, double arcsec, double turn, int parity) {
        double step = arcsec / 3600
        double cos = step * Math.cos(Math.toRadians(turn))
        double sin = step * Math.sin(Math.toRadians(turn))
        new Projection(ra, dec, p1, p2, parity * cos, -sin, parity * sin, cos)
    }

    def "surface brightness and cover are those of reproject_exact: #name"() {
        given:
        double[] values = (0..<400).collect { int k ->
            int x = k % 20
            int y = k.intdiv(20)
            2 + Math.sin(0.7d * x) * Math.cos(0.4d * y) + 0.03d * x * y
        }
        def source = new SkyGrid(20, 20, plane(150.1, 2.3, 9.3, 11.2, 10, 0, -1))
        def overlap = Overlap.of(source, new SkyGrid(13, 13, target))

        when:
        def result = new Regrid(overlap, 1e-6).apply(
                Plane.of(values, Unit.ONE, Plane.Pooling.MEAN), Preserved.surfaceBrightness, ErrorRule.independent)
        double[] cover = (0..<169).collect { int t ->
            (overlap.first(t)..<overlap.first(t + 1)).sum(0d) { overlap.area(it) }
        }
        def expected = rows.findAll { it[0] == name }
        double worst = 0
        double worstCover = 0
        expected.eachWithIndex { row, t ->
            assert row[1] as int == t % 13 && row[2] as int == t.intdiv(13)
            double value = row[3] == 'nan' ? Double.NaN : row[3] as double
            double share = row[4] as double
            if (share > 1e-6) worst = Math.max(worst, Math.abs(result.plane().values()[t] / value - 1))
            worstCover = Math.max(worstCover, Math.abs(cover[t] - share))
        }

        then:
        expected.size() == 169
        worst < TOLERANCE
        worstCover < ROUNDED_SOLID_ANGLE / Math.toRadians(arcsec / 3600d)**2

        where:
        name       | arcsec | target
        'coarser'  | 17     | plane(150.104, 2.296, 7.1, 6.4, 17, 33, -1)
        'finer'    | 4      | plane(150.095, 2.305, 5.5, 8.2, 4, 250, -1)
        'mirrored' | 13     | plane(150.1, 2.3, 6.5, 6.5, 13, 71, 1)
    }
}
