package assay.sky.regrid;

/**
 * What a map adds up to before and after regridding, inside the footprint that both grids share: fluxes, or values times
 * area in target pixels.
 *
 * @param before the sum over the measured source pixels, each with the part of it that lies in the target grid
 * @param kept the sum over the target pixels, each with its measured area
 * @param leftOut what fell into target pixels that were not kept, because too little of them was measured
 * @param scale the sum of the absolute values before
 */
public record Conservation(double before, double kept, double leftOut, double scale) {
    /** (kept + leftOut - before) over the sum of absolute values; nothing but rounding if all is well. */
    public double relativeError() {
        return scale > 0 ? (kept + leftOut - before) / scale : 0;
    }

    /** The share of the sum that went with the pixels that were not kept. */
    public double lostShare() {
        return scale > 0 ? leftOut / scale : 0;
    }
}
