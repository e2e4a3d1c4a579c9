package assay.lens;

/** What light is the weight of when gas of several metallicities falls into one pixel. */
public enum Mean {
    /**
     * O/H itself, 10^T, and the logarithm at the end: 12+log of the mean abundance, as in Metha et al. (2024)
     * and the LOG tracers of lenstronomy.
     */
    OF_ABUNDANCES {
        @Override
        double weigh(double logarithm) {
            return StrictMath.exp(LN_10 * logarithm);
        }

        @Override
        double back(double mean) {
            return StrictMath.log10(mean);
        }
    },
    /** 12+log(O/H) as if it were linear: the LINEAR tracers of lenstronomy, which its fits use whatever was asked for. */
    OF_LOGARITHMS {
        @Override
        double weigh(double logarithm) {
            return logarithm;
        }

        @Override
        double back(double mean) {
            return mean;
        }
    };

    static final double LN_10 = StrictMath.log(10);

    /** What is averaged. */
    abstract double weigh(double logarithm);

    /** 12+log(O/H) of the average. */
    abstract double back(double mean);
}
