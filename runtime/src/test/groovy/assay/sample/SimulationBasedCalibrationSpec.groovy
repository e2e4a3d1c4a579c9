package assay.sample

import assay.stats.RandomStream
import assay.stats.Variates
import groovy.transform.CompileStatic
import java.util.function.ToDoubleFunction
import org.apache.commons.math3.distribution.ChiSquaredDistribution
import spock.lang.Specification

/**
 * Simulation-based calibration (Talts et al. 2018, arXiv:1804.06788): parameters drawn from the prior, data from the
 * parameters, 99 draws from the posterior given the data; the rank of the true parameters among them is uniform if and only if
 * the sampler draws from the posterior of the model.
 */
class SimulationBasedCalibrationSpec extends Specification {
    static final int TIMES = Boolean.getBoolean('assay.trust') ? 1000 : 200
    static final int POINTS = 400
    static final int WALKERS = 20
    static final int BINS = 20

    /** 400 measurements y ~ N(mu, s^2), mu ~ N(0, 1), ln s ~ N(0, 1/4); their mean and sum of squares say all. */
    @CompileStatic
    static class Simulated {
        final double mu
        final double logS
        final double mean
        final double squares

        Simulated(RandomStream random) {
            mu = random.nextGaussian()
            logS = 0.5d * random.nextGaussian()
            double s = Math.exp(logS)
            mean = mu + s / Math.sqrt(POINTS) * random.nextGaussian()
            squares = s * s * 2 * Variates.gamma((POINTS - 1) / 2d, random)
        }

        double prior(double[] x) {
            -0.5d * (x[0] * x[0] + 4 * x[1] * x[1])
        }

        double logPosterior(double[] x, double log, double variance) {
            prior(x) - POINTS * log - (squares + POINTS * (mean - x[0]) * (mean - x[0])) / (2 * variance)
        }

        LogDensity right() {
            LogDensity.each(2, { double[] x -> logPosterior(x, x[1], Math.exp(2 * x[1])) } as ToDoubleFunction<double[]>)
        }

        LogDensity fivePercent() {
            LogDensity.each(2, { double[] x -> logPosterior(x, x[1] + Math.log(1.05d), Math.exp(2 * x[1]) * 1.1025d) } as ToDoubleFunction<double[]>)
        }

        LogDensity sigmaForVariance() {
            LogDensity.each(2, { double[] x -> logPosterior(x, x[1] / 2, Math.exp(x[1])) } as ToDoubleFunction<double[]>)
        }
    }

    @CompileStatic
    static Chain chain(LogDensity density, double[][] start, Moves moves, int steps, RandomStream random) {
        Walkers walkers = new Walkers(density, ['mu', 'ln s'], start)
        Chain chain = new Chain(['mu', 'ln s'], WALKERS, Precision.DOUBLE)
        Crew crew = new Crew(1)
        walkers.begin(crew)
        while (chain.steps() < steps) {
            walkers.step(moves, random, crew)
            chain.add(walkers.positions(), walkers.logs())
        }
        chain
    }

    /** The p-values of chi2 over the bins, of either parameter. */
    @CompileStatic
    static double[] uniform(int times, Moves moves, int dropped, int apart, String which) {
        int[][] bins = new int[2][BINS]
        RandomStream random = RandomStream.of(20, which, 'calibration')
        for (int i = 0; i < times; i++) {
            RandomStream chance = random.draw(i)
            Simulated truth = new Simulated(chance)
            LogDensity density = which == 'fivePercent' ? truth.fivePercent() : which == 'sigmaForVariance' ? truth.sigmaForVariance() : truth.right()
            double[][] start = Start.around([1, 0.5d] as double[], [0.1d, 0.05d] as double[], WALKERS, density, chance)
            Chain chain = chain(density, start, moves, dropped + 5 * apart, chance.draw(1))
            for (int k = 0; k < 2; k++) {
                double[] draws = chain.draws(k, dropped + apart - 1, apart, (0..<WALKERS) as int[])
                int rank = 0
                for (int d = 0; d < 99; d++) if (draws[d] < (k == 0 ? truth.mu : truth.logS)) rank++
                bins[k][rank.intdiv(100.intdiv(BINS)) as int]++
            }
        }
        double[] p = new double[2]
        for (int k = 0; k < 2; k++) {
            double expected = times / (double) BINS
            double chi2 = 0
            for (int b = 0; b < BINS; b++) chi2 += (bins[k][b] - expected) * (bins[k][b] - expected) / expected
            p[k] = 1 - new ChiSquaredDistribution(null, BINS - 1).cumulativeProbability(chi2)
        }
        println "calibration, $times simulations, $which, ${moves.describe()}: p = ${p[0].round(4)} (mu), ${p[1].round(4)} (ln s)"
        p
    }

    def 'ranks of the truth are uniform: #name'() {
        expect:
        uniform(TIMES, moves, 300, 60, 'right').every { it > 0.01 }

        where:
        name                     | moves
        'stretch'                | Moves.stretch()
        'differential evolution' | Moves.differentialEvolution()
        'both'                   | new Moves([new Move.Stretch(2), new Move.DifferentialEvolution(1, 0.1)], [1d, 1d])
    }

    def 'a planted defect is caught: #defect'() {
        expect:
        uniform(200, Moves.stretch(), dropped, apart, which).min() < 1e-4

        where:
        defect                | which              | dropped | apart
        'sigma 5 % too large' | 'fivePercent'      | 300     | 60
        'sigma for sigma^2'   | 'sigmaForVariance' | 300     | 60
        'no burn-in'          | 'right'            | 0       | 5
    }
}
