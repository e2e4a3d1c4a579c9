/** What the words do: each block collects its part of the study. */
package assay.dsl.blocks;
