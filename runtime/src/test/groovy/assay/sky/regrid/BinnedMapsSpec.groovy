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

    static boolean same(double[] found, List wanted) {
        Arrays.equals(found, wanted as double[])
    }

    static BinRule rule(String key, OptionalDouble least, double target = 4) {
        new BinRule(key, target, least, BinMethod.accretion, Covariance.none())
    }

    def "bins take the place of those that the file had; NaN is outside"() {
        given:
        def binned = new BinnedMaps(maps, rule('Ha', OptionalDouble.of(1)))

        expect:
        maps.asked.empty
        same(binned.plane('bin').values(), [0, 1, 1, Double.NaN, Double.NaN, Double.NaN])
        binned.plane('bin').pooling() == LABEL
        same(binned.plane('Ha').values(), [6, 3, 3, Double.NaN, Double.NaN, Double.NaN])
        same(binned.plane('Ha').errors().get(), [1, Math.sqrt(2) / 2, Math.sqrt(2) / 2, Double.NaN, Double.NaN, Double.NaN])
        binned.keys().toList() == ['Ha', 'EW', 'bin']
        binned.notes()[1] == '3 pixels were put into 2 Voronoi bins (accretion) of S/N 4 in Ha, 1 of them single pixels; the S/N' +
                ' of the others scatters by 6.1 % about it.'
        binned.notes()[2] == '3 pixels without a measurement or below the least S/N are in no bin; 0 pixels in bins have no' +
                ' signal above 0.'
    }

    def "a flux summed over a bin is the flux of its measured pixels, with their errors in quadrature"() {
        given: 'a second line that one pixel of the second bin lacks'
        def hb = Plane.of([2, 1, Double.NaN, 1, 1, 1] as double[], [0.1, 0.2, 0.2, 1, 1, 1] as double[], Unit.ONE, SUM)
        def both = new RegriddedMapsSpec.MadeMaps(GRID, [Ha: ha, Hb: hb])

        expect: 'the mean of those that are there stands for all'
        def plane = new BinnedMaps(both, rule('Ha', OptionalDouble.of(1))).plane('Hb')
        plane.values()[0..2] == [2d, 1d, 1d]
        plane.errors().get()[0..2] == [0.1d, 0.2d, 0.2d]
    }

    def "smoothed noise averages out more slowly: #n pixels, dispersion #w"() {
        given: 'draws of white noise, smoothed, summed over a round bin'
        def random = new Random(5)
        int half = 8
        int reach = 8
        double[] weights = (-reach..reach).collect { i -> Math.exp(-i * i / (2 * w * w)) } as double[]
        double norm = weights.sum { it * it }
        def offsets = [(-half..<half), (-half..<half)].combinations()
                .sort { (it[0] + 0.5d)**2 + (it[1] + 0.5d)**2 }.take(n)
        int side = 2 * half + 2 * reach
        int trials = 1500

        when: 'the sum of smoothed pixels is a sum of white ones with these weights'
        double[][] sums = new double[side][side]
        for (o in offsets) for (int r = -reach; r <= reach; r++) for (int c = -reach; c <= reach; c++) {
            sums[(int) (o[0] + half + reach + r)][(int) (o[1] + half + reach + c)] += weights[r + reach] * weights[c + reach] / norm
        }
        double squares = 0
        trials.times {
            double total = 0
            for (row in sums) for (double weight : row) total += weight * random.nextGaussian()
            squares += total * total
        }
        double factor = Math.sqrt(squares / trials / n)

        then: 'the scatter of 1500 draws is known to 1.8 %; three of these'
        Math.abs(Covariance.smoothed(w).factor(n) / factor - 1) < 0.055

        where:
        n  | w
        2  | 1.5d
        12 | 1.5d
        60 | 1.5d
        60 | 2.5d
    }

    def "without a least S/N everything that was measured is in a bin"() {
        given:
        def binned = new BinnedMaps(maps, rule('Ha', OptionalDouble.empty()))

        expect:
        same(binned.plane('bin').values(), [0, 1, 1, Double.NaN, 1, 1])
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
