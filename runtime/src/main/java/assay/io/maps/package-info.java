/**
 * Maps of galaxies as surveys lay them out in files. {@link assay.io.maps.Layout} declares how, {@link
 * assay.io.maps.LayoutReader} opens them, {@link assay.io.maps.SpaxelMaker} makes rows of them; {@link
 * assay.io.maps.LineMapReader} and {@link assay.io.maps.LineMapWriter} do so for the plain layout of simulated samples.
 */
package assay.io.maps;
