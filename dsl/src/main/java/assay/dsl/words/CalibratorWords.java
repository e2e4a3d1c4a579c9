package assay.dsl.words;

import assay.formula.Formula;

/**
 * Words of {@code calibrator 'name', { }}. The abundance is the definition of {@code OH}; other definitions are its
 * intermediate steps.
 */
public interface CalibratorWords extends Block {
    /** Where it was published: {@code reference 'Marino et al. 2013, A&A 559, A114, eq. 4'}. */
    @Once
    void reference(String paper);

    /** Where it holds: {@code valid n > -1.6 && n < -0.2}, or {@code valid(-1.6 < n < -0.2)}. Several lines must all hold. */
    void valid(@Condition Formula condition);

    /** Its intrinsic scatter in dex: {@code scatter 0.16}. */
    @Once
    void scatter(double dex);
}
