package assay.stats;

import assay.model.Problem;

/**
 * How well a model agrees with n data: -2 ln L, and what it spent on that. {@code counted} says in words which parameters
 * the number counts, since papers count differently. BIC = -2 ln L + k ln n (Schwarz 1978), AIC = -2 ln L + 2 k
 * (Akaike 1974).
 *
 * @param measure whether -2 ln L is a chi2, and so lacks a constant of the data, or has all its constants
 */
public record Fitness(Measure measure, double minusTwoLogL, int n, int parameters, String counted) {
    /** What -2 ln L is. Only like can be compared with like. */
    public enum Measure {
        /** A sum of squares over the errors: never negative, and -2 ln L but for a constant of data and errors. */
        CHI2,
        /** The whole of -2 ln L of a density of the data: negative where the density is above 1, as in small units. */
        DENSITY
    }

    public Fitness {
        if (!Double.isFinite(minusTwoLogL)) {
            throw new Problem("a model agrees with data to some finite number, not " + minusTwoLogL);
        }
        if (measure == Measure.CHI2 && minusTwoLogL < 0) {
            throw new Problem("chi2 is a sum of squares, which " + minusTwoLogL + " is not");
        }
        if (n < 1) throw new Problem("a fit needs data, not " + n + " of them");
        if (parameters < 0) throw new Problem("a model has no " + parameters + " parameters");
        if (counted.isBlank()) {
            throw new Problem("say in words what the " + parameters + " parameters of the model are");
        }
    }

    public static Fitness ofChi2(double chi2, int n, int parameters, String counted) {
        return new Fitness(Measure.CHI2, chi2, n, parameters, counted);
    }

    /** From the natural logarithm of the greatest likelihood, with all its constants. */
    public static Fitness ofLogLikelihood(double logLikelihood, int n, int parameters, String counted) {
        return new Fitness(Measure.DENSITY, -2 * logLikelihood, n, parameters, counted);
    }

    public int degreesOfFreedom() {
        return n - parameters;
    }

    public double reducedChi2() {
        if (measure != Measure.CHI2) {
            throw new Problem("a reduced chi2 is that of a sum of squares, not of a likelihood with its constants");
        }
        if (parameters >= n) {
            throw new Problem("a reduced chi2 needs more data than parameters, not " + n + " for " + parameters);
        }
        return minusTwoLogL / degreesOfFreedom();
    }

    public double bic() {
        return minusTwoLogL + parameters * StrictMath.log(n);
    }

    public double aic() {
        return minusTwoLogL + 2.0 * parameters;
    }

    /** How far this one stands below another of the same data: positive where this one is to be preferred. */
    public Advantage over(Fitness other) {
        if (n != other.n) {
            throw new Problem(
                    "models of " + n + " and of " + other.n + " data cannot be compared; fit both to the same");
        }
        if (measure != other.measure) {
            throw new Problem("a chi2 lacks constants that a likelihood has; take the likelihood of both models");
        }
        return new Advantage(
                other.minusTwoLogL - minusTwoLogL,
                other.bic() - bic(),
                other.aic() - aic(),
                "k = " + parameters + " (" + counted + ") against k = " + other.parameters + " (" + other.counted
                        + ")");
    }

    /** Differences, the other model's value less this one's, and what either counted. */
    public record Advantage(double minusTwoLogL, double bic, double aic, String counted) {}

    /**
     * The difference of Williams et al. 2022 between a radial line and the same with a Gaussian process, from the
     * natural logarithms of their likelihoods: -2 lnL(radial) + 2 lnL(process) - 3 ln n, positive in favour of the
     * process. Its three kernel parameters are counted; those of the line, in both, cancel.
     */
    public static double processOverLine(double lnLikelihoodOfLine, double lnLikelihoodOfProcess, int n) {
        if (n < 1) throw new Problem("a fit needs data, not " + n + " of them");
        Numbers.finite("a comparison of likelihoods", new double[] {lnLikelihoodOfLine, lnLikelihoodOfProcess});
        return -2 * lnLikelihoodOfLine + 2 * lnLikelihoodOfProcess - 3 * StrictMath.log(n);
    }
}
