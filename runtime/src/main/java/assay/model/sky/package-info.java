/** Maps on the sky: where their pixels lie, and what is measured in each of them. */
package assay.model.sky;
