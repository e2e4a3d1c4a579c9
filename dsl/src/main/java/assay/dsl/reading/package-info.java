/**
 * From text to a tree that has been checked: the parser, the gate that decides what a recipe may contain, and the mistakes
 * that are told to its author. No class is made from a recipe and none of its code is run: its tree is read.
 */
package assay.dsl.reading;
