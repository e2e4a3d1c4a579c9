/** Maps put onto other pixels: reprojection by exact overlap, masks and labels, and Voronoi binning. */
package assay.sky.regrid;
