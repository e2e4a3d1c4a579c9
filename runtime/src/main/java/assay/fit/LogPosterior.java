package assay.fit;

/** The logarithm of a posterior density up to a constant, for a sampler to walk on; minus infinity outside the prior. */
public interface LogPosterior {
    int dimension();

    double logPosterior(double[] theta);
}
