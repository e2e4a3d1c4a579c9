package assay.stats

import assay.SharedData
import assay.model.Problem
import spock.lang.Requires
import spock.lang.Specification

class KernelDensitySpec extends Specification {
    static final String ORACLE = 'oracles/stats/rank_lines_kde.json'

    @Requires(value = { SharedData.has(KernelDensitySpec.ORACLE) }, reason = 'needs shared/oracles; say where with -Dassay.shared')
    def 'the weighted density of #sample agrees with scipy'() {
        given:
        Map data = SharedData.json(ORACLE)[sample] as Map
        KernelDensity density = KernelDensity.weighted(SharedData.numbers(data.x), SharedData.numbers(data.kde_weights))
        double[] grid = SharedData.numbers(data.kde_grid)
        double[] expected = SharedData.numbers(data.kde_silverman_weighted)

        expect: 'algebra on printed input'
        Near.relative(density.factor(), data.kde_factor as double, 1e-9)
        (0..<grid.length).every { Near.relative(density.at(grid)[it], expected[it], 1e-9) }

        where:
        sample << ['n12', 'n55', 'n400']
    }

    def 'the fast form stays within its stated error, for #n values'() {
        given:
        RandomStream random = RandomStream.of(2, 'density', 'test')
        double[] values = Simulation.gaussians(random, n)
        values[0] = far
        double[] weights = Simulation.gaussians(random, n).collect { Math.abs(it) }
        KernelDensity density = KernelDensity.weighted(values, weights)
        double[] places = (0..800).collect { -6 + it * 0.0153d } + [far - 0.1d, far, far + 1000]

        when:
        double[] exact = density.at(places)
        double[] fast = density.fastAt(places)

        then:
        double peak = 1 / (density.width() * Math.sqrt(2 * Math.PI))
        (0..<places.length).every { Near.absolute(fast[it], exact[it], 1e-11 * peak) }

        where:
        n    | far
        20   | 3
        3000 | 7
        3000 | 1e5
    }

    def 'a density holds all the weight once'() {
        given:
        KernelDensity density = KernelDensity.of([1, 2, 4, 4.5] as double[])
        double[] grid = (0..2000).collect { -8 + it * 0.01d }

        expect: 'the trapezoidal rule is exact for Gaussians whose sigma is many steps'
        Near.absolute(density.at(grid).sum() * 0.01d as double, 1, 1e-7)
    }

    def 'bad samples are refused: #complaint'() {
        when:
        KernelDensity.weighted(values as double[], weights as double[])

        then:
        Problem problem = thrown()
        problem.message.contains(complaint)

        where:
        values    | weights   || complaint
        [1]       | [1]       || 'at least 2 points, not 1'
        [1, 1, 1] | [1, 1, 2] || 'needs some spread'
        [1, 2, 1] | [1, 0, 2] || 'needs some spread'
        [1, 2]    | [1, 0]    || 'two values of some weight'
        [1, 2]    | [0, 0]    || 'all 2 weights are 0'
        [1, 2]    | [-1, 2]   || 'weights cannot be negative'
    }
}
