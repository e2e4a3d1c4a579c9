/** The command line: {@code assay run}, {@code check}, {@code explain} and the others. */
package assay.dsl.command;
