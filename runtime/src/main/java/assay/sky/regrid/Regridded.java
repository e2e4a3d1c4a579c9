package assay.sky.regrid;

import assay.model.sky.Plane;

/** A plane on its new pixels, how well its sum was kept, and how many of the new pixels have a value. */
public record Regridded(Plane plane, Conservation conservation, int kept) {}
