/** A study: what shall be done, as immutable data. Nothing here opens a file or computes a number. */
package assay.plan;
