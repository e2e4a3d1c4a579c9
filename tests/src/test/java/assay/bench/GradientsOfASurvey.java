package assay.bench;

import assay.fit.ErrorsBy;
import assay.fit.LineEstimator;
import assay.stats.RandomStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Gradients of least absolute deviations with errors from 100 resamplings of their residuals, for a survey like MaNGA's:
 * 2123 galaxies, 861 thousand spaxels, from a few dozen to some thousands a galaxy.
 */
@State(Scope.Benchmark)
public class GradientsOfASurvey {
    private static final int GALAXIES = 2123;
    private static final int SPAXELS = 861_000;

    @Param({"LEAST_ABSOLUTE_DEVIATIONS", "LEAST_SQUARES"})
    public LineEstimator estimator;

    private double[][] radii;
    private double[][] abundances;

    @Setup
    public void make() {
        RandomStream random = RandomStream.of(2018, "survey", "bench");
        double[] sizes = new double[GALAXIES];
        double sum = 0;
        for (int g = 0; g < GALAXIES; g++) {
            sizes[g] = StrictMath.exp(0.7 * random.nextGaussian());
            sum += sizes[g];
        }
        radii = new double[GALAXIES][];
        abundances = new double[GALAXIES][];
        for (int g = 0; g < GALAXIES; g++) {
            int n = Math.max(20, (int) Math.round(sizes[g] / sum * SPAXELS));
            radii[g] = new double[n];
            abundances[g] = new double[n];
            double slope = -0.1 + 0.05 * random.nextGaussian();
            for (int i = 0; i < n; i++) {
                radii[g][i] = 0.5 + 1.5 * random.nextDouble();
                abundances[g][i] = 8.6 + slope * radii[g][i] + 0.05 * random.nextGaussian();
            }
        }
    }

    @Benchmark
    public double errors() {
        double sum = 0;
        for (int g = 0; g < GALAXIES; g++) {
            RandomStream random = RandomStream.of(2018, "galaxy " + g, "gradient");
            sum += new ErrorsBy.Residuals(100)
                    .of(estimator, radii[g], abundances[g], random)
                    .robustSlopeError();
        }
        return sum;
    }
}
