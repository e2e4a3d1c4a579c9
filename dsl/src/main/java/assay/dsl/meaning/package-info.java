/**
 * From a checked tree to meanings: which word of which block a line is, whether its arguments are of the declared kinds, and
 * what a formula stands for. The words themselves are the Java interfaces of {@code assay.dsl.words}.
 */
package assay.dsl.meaning;
