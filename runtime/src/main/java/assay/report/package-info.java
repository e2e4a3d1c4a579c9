/** What a run tells its reader: the report, the comparison with the published numbers, and the record of the run. */
package assay.report;
