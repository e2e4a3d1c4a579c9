package assay.dsl.words;

import assay.formula.Formula;

/** A block whose plain lines, those that are neither words nor definitions, are formulas. */
public interface Lines {
    /** Takes a line that is a formula, such as {@code EW(Ha) > 5.AA}. */
    void line(Formula formula);

    /** What a line of this block should be, in words. */
    String wanted();
}
