package assay.stats;

import assay.model.Problem;

/**
 * How well a model agrees with n data: chi2 = -2 ln L up to a constant of the data, and what it spent on that. {@code
 * counted} says in words which parameters the number counts, since papers count differently.
 * BIC = chi2 + k ln n (Schwarz 1978), AIC = chi2 + 2 k (Akaike 1974).
 */
public record Fitness(double chi2, int n, int parameters, String counted) {
    public Fitness {
        if (!(chi2 >= 0 && Double.isFinite(chi2))) {
            throw new Problem("chi2 is a sum of squares, which " + chi2 + " is not");
        }
        if (n < 1) throw new Problem("a fit needs data, not " + n + " of them");
        if (parameters < 0) throw new Problem("a model has no " + parameters + " parameters");
        if (counted.isBlank()) {
            throw new Problem("say in words what the " + parameters + " parameters of the model are");
        }
    }

    public int degreesOfFreedom() {
        return n - parameters;
    }

    public double reducedChi2() {
        if (parameters >= n) {
            throw new Problem("a reduced chi2 needs more data than parameters, not " + n + " for " + parameters);
        }
        return chi2 / degreesOfFreedom();
    }

    public double bic() {
        return chi2 + parameters * StrictMath.log(n);
    }

    public double aic() {
        return chi2 + 2.0 * parameters;
    }

    /** How far this one stands below another of the same data: positive where this one is to be preferred. */
    public Advantage over(Fitness other) {
        if (n != other.n) {
            throw new Problem(
                    "models of " + n + " and of " + other.n + " data cannot be compared; fit both to the same");
        }
        return new Advantage(
                other.chi2 - chi2,
                other.bic() - bic(),
                other.aic() - aic(),
                "k = " + parameters + " (" + counted + ") against k = " + other.parameters + " (" + other.counted
                        + ")");
    }

    /** Differences, the other model's value less this one's, and what either counted. */
    public record Advantage(double chi2, double bic, double aic, String counted) {}

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
