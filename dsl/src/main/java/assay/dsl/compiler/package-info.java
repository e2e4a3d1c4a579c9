/** From the text of a recipe to a study: the parser, the gate, the reading of blocks, the library. */
package assay.dsl.compiler;
