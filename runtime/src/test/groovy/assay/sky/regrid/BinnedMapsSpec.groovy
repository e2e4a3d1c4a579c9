package assay.sky.regrid

import assay.model.Problem
import assay.model.sky.Plane
import assay.model.sky.Projection
import assay.model.sky.SkyGrid
import assay.unit.Unit
import spock.lang.Specification

import static assay.model.sky.Plane.Pooling.LABEL
import static assay.model.sky.Plane.Pooling.SUM

class BinnedMapsSpec extends Specification {
    static final SkyGrid GRID = new SkyGrid(3, 2, Projection.northUp(53.4, -36.1, 2, 1.5, 0.2))

    def ha = Plane.of([6, 3, 3, Double.NaN, 0.5, -2] as double[], [1, 1, 1, 1, 1, 1] as double[], Unit.ONE, SUM)
    def maps = new RegriddedMapsSpec.MadeMaps(GRID, [
            Ha : ha, EW: Plane.of(ha.values(), Unit.ONE, SUM), bin: Plane.of([7] * 6 as double[], Unit.ONE, LABEL)])

    static BinRule rule(String key, OptionalDouble least, double target = 4) {
        new BinRule(key, target, least, BinMethod.accretion, Covariance.none())
    }

    def "bins take the place of those that the file had; -1 is outside"() {
        given:
        def binned = new BinnedMaps(maps, rule('Ha', OptionalDouble.of(1)))

        expect:
        maps.asked.empty
        binned.plane('bin').values() == [0, 1, 1, -1, -1, -1] as double[]
        binned.plane('bin').pooling() == LABEL
        binned.plane('Ha').is(ha)
        binned.keys().toList() == ['Ha', 'EW', 'bin']
        binned.notes()[1] == '3 pixels were put into 2 Voronoi bins (accretion) of S/N 4 in Ha, 1 of them single pixels; the S/N' +
                ' of the others scatters by 6.1 % about it.'
        binned.notes()[2] == '3 pixels without a measurement or below the least S/N are in no bin; 0 pixels in bins have no' +
                ' signal above 0.'
    }

    def "without a least S/N everything that was measured is in a bin"() {
        given:
        def binned = new BinnedMaps(maps, rule('Ha', OptionalDouble.empty()))

        expect:
        binned.plane('bin').values() == [0, 1, 1, -1, 1, 1] as double[]
        binned.notes()[2] == '1 pixels without a measurement or below the least S/N are in no bin; 1 pixels in bins have no' +
                ' signal above 0.'
    }

    def "where every bin is a pixel, there is no scatter to tell of"() {
        expect:
        new BinnedMaps(maps, rule('Ha', OptionalDouble.of(1), 2.5)).notes()[1] ==
                '3 pixels were put into 3 Voronoi bins (accretion) of S/N 2.5 in Ha, 3 of them single pixels.'
    }

    def "what cannot be binned is said with the galaxy's name: #words"() {
        when:
        new BinnedMaps(maps, rule(key, least, target)).plane('bin')

        then:
        def problem = thrown(Problem)
        problem.message.startsWith('made')
        problem.message.contains(words)

        where:
        words                    | key  | least                  | target
        'they have Ha, EW, bin'  | 'Hb' | OptionalDouble.empty() | 4
        'a map without errors'   | 'EW' | OptionalDouble.empty() | 4
        'no pixel of Ha is good' | 'Ha' | OptionalDouble.of(50)  | 4
        'below the target of 40' | 'Ha' | OptionalDouble.of(1)   | 40
    }
}
