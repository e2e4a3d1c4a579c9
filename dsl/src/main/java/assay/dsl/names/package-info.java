/** What the names of a recipe stand for, and where they are known. */
package assay.dsl.names;
