/**
 * The language: one small interface for each block of a recipe. What stands here is all that a recipe can say, and the
 * Javadoc is its manual. Parameters marked {@link assay.dsl.words.Named} are given by name, the others in order.
 */
package assay.dsl.words;
