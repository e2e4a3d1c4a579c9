package assay.nebula;

import assay.formula.Formula;

/**
 * A published line in an excitation diagram. {@code below} is the condition that a spaxel lies on its star-forming side;
 * right of the asymptote of a hyperbola it is undecided.
 *
 * @param name its name in recipes, such as {@code kauffmann03.nii}
 * @param x the ratio along the abscissa
 * @param y the ratio along the ordinate
 * @param curve the ordinate of the line, in terms of {@code x}
 * @param note what lies on its sides; the empty text when there is nothing to say
 */
public record Demarcation(
        String name, String reference, Formula x, Formula y, Formula curve, Formula below, String note) {}
