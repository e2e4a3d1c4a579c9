/** The doors for files: tables in and out, checksums, and files that are never seen half-written. */
package assay.io;
