package assay.dsl.words;

import assay.dsl.names.Span;
import assay.formula.Formula;
import java.util.List;

/**
 * Words of {@code calibrator 'name', { }}. The abundance is the definition of {@code OH}; other definitions are its
 * intermediate steps.
 */
public interface CalibratorWords extends Block {
    /** Where it was published: {@code reference 'Marino et al. 2013, A&A 559, A114, eq. 4'}. */
    @Once
    void reference(String paper);

    /**
     * A logarithmic line ratio that was published as a polynomial in 12 + log(O/H), instead of a definition of {@code OH}:
     * {@code curve log(NII6584/Ha), about: 8.69, between: 7.0..9.2, coefficients: [-0.7732, 1.2357, -0.2811]}. Where the
     * polynomial turns back there are two calibrators, with {@code .lower} and {@code .upper} behind the name.
     */
    @Once
    void curve(Formula ratio, @Named double about, @Named Span between, @Named List<Double> coefficients);

    /** Where it holds: {@code valid n > -1.6 && n < -0.2}, or {@code valid(-1.6 < n < -0.2)}. Several lines must all hold. */
    void valid(@Condition Formula condition);

    /** What its users should know, in a sentence: {@code note 'For the upper branch alone.'}. */
    @Once
    void note(String remark);

    /** Its intrinsic scatter in dex: {@code scatter 0.16}. */
    @Once
    void scatter(double dex);
}
