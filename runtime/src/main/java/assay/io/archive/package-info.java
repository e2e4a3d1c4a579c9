/**
 * Data sets that lie on a server: a manifest says what belongs to one, and a fetch brings it here whole or not at all.
 * {@link assay.io.archive.Manifest} and {@link assay.io.archive.Fetch} are the front door.
 */
package assay.io.archive;
