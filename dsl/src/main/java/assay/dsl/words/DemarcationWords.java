package assay.dsl.words;

import assay.formula.Formula;

/**
 * Words of {@code demarcation 'name', { }}: a line in an excitation diagram. Its axes are the definitions of {@code x} and
 * {@code y}; other definitions are intermediate steps.
 */
public interface DemarcationWords extends Block {
    /** Where it was published: {@code reference 'Kauffmann et al. 2003, MNRAS 346, 1055, eq. 1'}. */
    @Once
    void reference(String paper);

    /** Its ordinate: {@code curve 0.61/(x - 0.05) + 1.3}. */
    @Once
    void curve(Formula ordinate);

    /** What lies on its sides, in a sentence: {@code note 'Seyfert galaxies above, LINERs below.'}. */
    @Once
    void note(String remark);
}
