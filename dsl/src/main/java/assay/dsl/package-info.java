/** The language: how a script becomes a study; its checks and messages; the command line. */
package assay.dsl;
