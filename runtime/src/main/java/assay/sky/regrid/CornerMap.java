package assay.sky.regrid;

import assay.model.sky.SkyGrid;

/**
 * Where the corners of source pixels lie among the pixels of the target. In both, corner (i, j) is the one at which pixel
 * (i, j), counted from 0, begins: a pixel reaches from i to i + 1.
 */
interface CornerMap {
    /** Puts the two coordinates of a corner into {@code uv}; NaN where the target has no such direction. */
    void corner(double i, double j, double[] uv);

    static CornerMap between(SkyGrid source, SkyGrid target) {
        return Perspective.between(source, target)
                .orElseGet(() -> new OverSky(source.projection(), target.projection()));
    }
}
