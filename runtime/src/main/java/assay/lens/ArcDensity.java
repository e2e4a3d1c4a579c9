package assay.lens;

import assay.lens.profile.Radius;

/**
 * The logarithm of the posterior of an arc for samplers, up to a constant, in six numbers: column and row of the centre in
 * pixels counted from 0 (rounded to the pixel they fall into, halves to the even one), axis ratio, position angle in
 * degrees, metallicity at the centre and slope. Minus infinity outside the priors. May be used by several threads.
 */
public final class ArcDensity {
    /** How many numbers a point has. */
    public static final int DIMENSION = 6;

    private final ArcData data;
    private final ArcPriors priors;
    private final Radius.Kind kind;

    public ArcDensity(ArcData data, ArcPriors priors, Radius.Kind kind) {
        this.data = data;
        this.priors = priors;
        this.kind = kind;
    }

    /** Of the points {@code from} up to but without {@code to}, each of {@link #DIMENSION} numbers behind one another. */
    public void at(double[] points, int from, int to, double[] values) {
        ArcData.Room room = data.room();
        for (int i = from; i < to; i++) values[i] = at(points, i * DIMENSION, room);
    }

    private double at(double[] points, int first, ArcData.Room room) {
        double axisRatio = points[first + 2];
        double angle = points[first + 3];
        double central = points[first + 4];
        double slope = points[first + 5];
        boolean allowed = within(priors.column(), points[first])
                && within(priors.row(), points[first + 1])
                && within(priors.axisRatio(), axisRatio)
                && angle >= -90
                && angle <= 90
                && within(priors.central(), central)
                && within(priors.slope(), slope);
        int column = (int) Math.rint(points[first]);
        int row = (int) Math.rint(points[first + 1]);
        if (!allowed || !data.model().canCentre(column, row)) return Double.NEGATIVE_INFINITY;
        return -data.chiSquare(new ArcDisc(column, row, axisRatio, angle, kind), central, slope, room) / 2;
    }

    private static boolean within(ArcPriors.Range range, double value) {
        return value >= range.from() && value <= range.to();
    }

    /** The disc of a point. */
    public ArcDisc disc(double[] point) {
        return new ArcDisc((int) Math.rint(point[0]), (int) Math.rint(point[1]), point[2], point[3], kind);
    }
}
