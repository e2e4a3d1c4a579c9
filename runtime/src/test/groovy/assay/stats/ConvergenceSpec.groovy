package assay.stats

import assay.model.Problem
import groovy.transform.CompileStatic
import spock.lang.Specification

class ConvergenceSpec extends Specification {
    def 'independent draws have R-hat 1 and are worth their number'() {
        given:
        double[][] chains = (0..<4).collect { chain(0d, it) } as double[][]

        expect: 'R-hat - 1 is of the order of 1 / n; the error of the size is a few percent'
        Near.absolute(Convergence.rHat(chains), 1, 0.002)
        Near.relative(Convergence.effectiveSize(chains), 20_000, 0.1)
    }

    def 'draws that remember by phi a step are worth (1 - phi) / (1 + phi) each'() {
        given:
        double[][] chains = (0..<4).collect { chain(phi, it) } as double[][]

        expect:
        Near.relative(Convergence.effectiveSize(chains), 20_000 * (1 - phi) / (1 + phi), 0.15)

        where:
        phi << [0.5d, 0.9d]
    }

    def 'chains in two places are told apart, and so is a chain that drifts'() {
        given:
        double[][] apart = (0..<4).collect { int c -> chain(0d, c).collect { it + (c % 2) } as double[] } as double[][]
        double[] still = chain(0d, 9)
        double[][] drifting = [(0..<5000).collect { still[it] + it / 1000 } as double[]]

        expect: 'var between the means: 4 (1/4) / 3 for chains, 8 (1/4) / 7 for their halves'
        Near.absolute(Convergence.rHat(apart), Math.sqrt(1 + 2 / 7d), 0.02)
        Convergence.rHat(drifting) > 1.5
    }

    def 'chains of different length are refused'() {
        when:
        Convergence.rHat([[1, 2, 3, 4], [1, 2, 3]].collect { it as double[] } as double[][])

        then:
        thrown(Problem)
    }

    @CompileStatic
    private static double[] chain(double phi, int number) {
        RandomStream random = RandomStream.of(1, 'chain', 'convergence').draw(number)
        double[] values = new double[5000]
        double value = random.nextGaussian()
        for (int i = 0; i < values.length; i++) {
            value = phi * value + Math.sqrt(1 - phi * phi) * random.nextGaussian()
            values[i] = value
        }
        values
    }
}
