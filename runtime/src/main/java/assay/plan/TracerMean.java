package assay.plan;

import assay.lens.Mean;

/** What light is the weight of in the model of a smeared metallicity. */
public enum TracerMean {
    /** O/H itself, the logarithm at the end. */
    abundances(Mean.OF_ABUNDANCES),
    /** 12 + log(O/H) as if it were linear. */
    logarithms(Mean.OF_LOGARITHMS);

    private final Mean mean;

    TracerMean(Mean mean) {
        this.mean = mean;
    }

    public Mean mean() {
        return mean;
    }
}
