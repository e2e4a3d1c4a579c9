/**
 * Formulas as papers print them: an expression tree that knows its dimension and level, and what is made from it: a
 * columnar kernel, exact derivatives, LaTeX and MathML. Stands on units and the model.
 */
package assay.formula;
