package assay.lens;

/**
 * What is known of the line and the disc of an arc, each whatever the others are. {@code cut} is the share of the posterior
 * whose lines the priors cut off: there the two mixtures, which are not cut, are too wide.
 * {@code otherSlope} is the same gradient per radius of the other kind, see {@link assay.lens.profile.Radius}.
 */
public record ArcPosterior(
        NormalMixture central,
        NormalMixture slope,
        NormalMixture otherSlope,
        SteppedMarginal axisRatio,
        SteppedMarginal positionAngle,
        int firstColumn,
        int firstRow,
        double[][] centres,
        double cut) {
    /** The probability that the centre is seen in a pixel. */
    public double centre(int column, int row) {
        int c = column - firstColumn;
        int r = row - firstRow;
        return c < 0 || r < 0 || c >= centres.length || r >= centres[0].length ? 0 : centres[c][r];
    }
}
