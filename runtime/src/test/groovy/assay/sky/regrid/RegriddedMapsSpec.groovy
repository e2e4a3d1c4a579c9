package assay.sky.regrid

import assay.model.InputKind
import assay.model.Problem
import assay.model.sky.LineMaps
import assay.model.sky.Plane
import assay.model.sky.Projection
import assay.model.sky.SkyGrid
import assay.unit.Quantity
import assay.unit.Unit
import spock.lang.Specification

import static assay.model.sky.Plane.Pooling.LABEL
import static assay.model.sky.Plane.Pooling.MEAN
import static assay.model.sky.Plane.Pooling.SUM

class RegriddedMapsSpec extends Specification {
    static final SkyGrid GRID = new SkyGrid(4, 2, Projection.northUp(53.4, -36.1, 2.5, 1.5, 0.2))

    def maps = new MadeMaps(GRID, [
            Ha          : Plane.of([1, 2, 3, 4, 5, 6, 7, 8] as double[], [1] * 8 as double[], Unit.ONE, SUM),
            'velocity(Ha)': Plane.of([1, 2, 3, 4, 5, 6, 7, 8] as double[], Unit.ONE, MEAN),
            bin         : Plane.of([0, 0, 1, 1, 0, -1, 1, 1] as double[], Unit.ONE, LABEL),
            mask        : Plane.of([1, 0, 0, 4, 0, 1, 0, 4] as double[], Unit.ONE, LABEL)])

    def "fluxes add up, velocities are averaged, labels follow their rules"() {
        given:
        def rule = new RegridRule(Preserved.flux, ErrorRule.correlated, 0.5, new TreeMap(mask: LabelRule.bitsAtLeast(0.5)))
        def regridded = new RegriddedMaps(maps, TargetGrid.asSource(GRID, 0.4), rule)

        expect:
        regridded.grid().nx() == 2 && regridded.grid().ny() == 1
        near(regridded.plane('Ha').values(), [14, 22])
        near(regridded.plane('Ha').errors().get(), [4, 4])
        near(regridded.plane('velocity(Ha)').values(), [3.5, 5.5])
        near(regridded.plane('bin').values(), [0, 1])
        near(regridded.plane('mask').values(), [1, 4])
        regridded.plane('mask').pooling() == LABEL
        regridded.keys() == maps.keys()
        regridded.galaxy() == 'made'
        regridded.kind() == InputKind.SIMULATED
    }

    def "a plane is made when it is asked for, and the notes say what became of its sum"() {
        given:
        def regridded = new RegriddedMaps(maps, TargetGrid.asSource(GRID, 0.4), RegridRule.of(ErrorRule.independent))

        expect:
        maps.asked.empty
        regridded.notes() == ['Made up.', 'The maps were put from pixels of 0.2000 arcsec onto pixels of 0.4000 arcsec by the'
                + ' areas that overlap; a pixel was kept where at least 0.5 of its area was measured; errors of pixels put'
                + ' together were taken as independent.']

        when:
        regridded.plane('Ha')

        then:
        maps.asked == ['Ha']
        regridded.notes()[2].matches(/In the common footprint, sums before and after regridding differ by \d\.\de[-+]\d\d at most \(Ha\)\./)
        regridded.notes().size() == 3
    }

    def "a plane that cannot be regridded is named"() {
        given:
        maps.planes.put('OIII5007', Plane.of([1] * 8 as double[], [-1] * 8 as double[], Unit.ONE, SUM))

        when:
        new RegriddedMaps(maps, TargetGrid.asSource(GRID, 0.4), RegridRule.of(ErrorRule.independent)).plane('OIII5007')

        then:
        def problem = thrown(Problem)
        problem.message.startsWith('made, map OIII5007: pixel (0, 0) counted from 0: the error is -1.0')
    }

    def "a grid of more pixels than memory holds is refused before it is made"() {
        when: '12 000 pixels on a side, each side fine by itself'
        TargetGrid.northUp(RegridSpec.grid(300, 300, 0.2d, 0, 1, 0, 0), 0.005)

        then:
        def problem = thrown(Problem)
        problem.message ==~ /the grid would have \d+ x \d+ pixels, more than 16000000 in all; choose larger pixels/
    }

    def "60 pc at #distance are #arcsec arcsec"() {
        expect:
        Math.abs(TargetGrid.arcsec(Quantity.of(60, 'pc'), Quantity.of(distance, 'Mpc')) / arcsec - 1) < 1e-12

        where: '1 pc at 1 Mpc is 648000 / pi 1e-6 arcsec'
        distance | arcsec
        10       | 60 * 0.000001d * 648000 / Math.PI / 10
        17.2     | 60 * 0.000001d * 648000 / Math.PI / 17.2d
    }

    def "a new grid has square pixels, the old centre in its middle, and covers the old one: turned by #turn, parity #parity"() {
        given:
        def source = RegridSpec.grid(31, 17, 0.2, turn, parity, 0.01, 0.02)
        double[] centre = source.projection().sky(15, 8)

        expect:
        [TargetGrid.northUp(source, 0.33), TargetGrid.asSource(source, 0.33)].each { SkyGrid target ->
            double[] at = target.projection().pixel(centre[0], centre[1])
            assert Math.abs(at[0] - (target.nx() - 1) / 2d) < 1e-6 && Math.abs(at[1] - (target.ny() - 1) / 2d) < 1e-6
            assert Math.abs(target.projection().pixelArcsec() - 0.33) < 1e-12
            double[] ones = [1] * source.pixels()
            double covered = RegridSpec.sum(new Regrid(Overlap.of(source, target), 1e-9)
                    .apply(Plane.of(ones, Unit.ONE, SUM), Preserved.flux, ErrorRule.independent).plane().values())
            assert Math.abs(covered / source.pixels() - 1) < 1e-9
            assert target.pixels() * 0.33d**2 < 2.3d * source.pixels() * 0.2d**2
        }
        with(TargetGrid.northUp(source, 0.33).projection()) {
            cd11() < 0 && cd12() == 0 && cd21() == 0 && cd22() > 0
        }
        with(TargetGrid.asSource(source, 0.33)) {
            nx() == 19 && ny() == 11
        }

        where:
        turn | parity
        0    | -1
        30   | -1
        137  | 1
        270  | 1
    }

    def "a grid that cannot be is refused: #words"() {
        when:
        action()

        then:
        def problem = thrown(Problem)
        problem.message.contains(words)

        where:
        words                | action
        'give a size above'  | { -> TargetGrid.northUp(GRID, -1) }
        'choose larger'      | { -> TargetGrid.northUp(GRID, 1e-5) }
        'both must be above' | { -> TargetGrid.arcsec(Quantity.of(60, 'pc'), Quantity.of(0, 'Mpc')) }
        'give a length such' | { -> TargetGrid.arcsec(Quantity.of(60, 'km/s'), Quantity.of(1, 'Mpc')) }
    }

    private static boolean near(double[] found, List expected) {
        found.length == expected.size() && (0..<found.length).every { Math.abs(found[it] - (expected[it] as double)) < 1e-12 }
    }

    static class MadeMaps implements LineMaps {
        final SkyGrid grid
        final Map<String, Plane> planes
        final List<String> asked = []

        MadeMaps(SkyGrid grid, Map<String, Plane> planes) {
            this.grid = grid
            this.planes = planes
        }

        String galaxy() { 'made' }

        SkyGrid grid() { grid }

        Set<String> keys() { planes.keySet() }

        Plane plane(String key) {
            asked << key
            planes[key]
        }

        InputKind kind() { InputKind.SIMULATED }

        List<String> notes() { ['Made up.'] }
    }
}
