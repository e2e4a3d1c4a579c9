package assay.stats;

import assay.model.Problem;

/** Values with their errors of measurement, 1 sigma each. */
public record UncertainColumn(double[] values, double[] sigmas) {
    private static final String TASK = "values with errors";

    public UncertainColumn {
        Numbers.paired(TASK, 1, values, sigmas);
        for (int i = 0; i < sigmas.length; i++) {
            if (sigmas[i] < 0) {
                throw new Problem(TASK + ": error " + (i + 1) + " is " + sigmas[i] + "; errors cannot be negative");
            }
        }
    }

    /** Values without errors. */
    public static UncertainColumn exact(double[] values) {
        return new UncertainColumn(values, new double[values.length]);
    }

    /** The values with errors added once more: v + N(0, sigma). */
    double[] perturbed(RandomStream random) {
        double[] perturbed = new double[values.length];
        for (int i = 0; i < values.length; i++) perturbed[i] = values[i] + sigmas[i] * random.nextGaussian();
        return perturbed;
    }
}
