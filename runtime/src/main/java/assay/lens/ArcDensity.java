package assay.lens;

import assay.lens.profile.Radius;
import assay.sample.LogDensity;
import java.util.List;

/**
 * The logarithm of the posterior of an arc for samplers, up to a constant, in six numbers: column and row of the centre in
 * pixels counted from 0 (rounded to the pixel they fall into, halves to the even one), axis ratio, position angle in
 * degrees, metallicity at the centre and slope. Minus infinity outside the priors and for angles beyond -90 and 90 degrees, or as
 * far on either side of another one. May be used by several threads.
 */
public final class ArcDensity implements LogDensity {
    /** How many numbers a point has. */
    public static final int DIMENSION = 6;
    /** What they are called, in this order. */
    public static final List<String> NAMES = List.of("column", "row", "axisRatio", "positionAngle", "central", "slope");

    private final ArcData data;
    private final ArcPriors priors;
    private final Radius.Kind kind;
    private final double middle;
    private final double toEitherSide;

    public ArcDensity(ArcData data, ArcPriors priors, Radius.Kind kind) {
        this(data, priors, kind, 0, 90);
    }

    ArcDensity(ArcData data, ArcPriors priors, Radius.Kind kind, double middle, double toEitherSide) {
        this.data = data;
        this.priors = priors;
        this.kind = kind;
        this.middle = middle;
        this.toEitherSide = toEitherSide;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public void at(double[] points, int from, int to, double[] values) {
        ArcData.Room room = data.room();
        for (int i = from; i < to; i++) values[i] = at(points, i * DIMENSION, room);
    }

    private double at(double[] points, int first, ArcData.Room room) {
        double axisRatio = points[first + 2];
        double angle = points[first + 3];
        double central = points[first + 4];
        double slope = points[first + 5];
        boolean allowed = priors.column().holds(points[first])
                && priors.row().holds(points[first + 1])
                && priors.axisRatio().holds(axisRatio)
                && Math.abs(angle - middle) <= toEitherSide
                && priors.central().holds(central)
                && priors.slope().holds(slope);
        int column = (int) Math.rint(points[first]);
        int row = (int) Math.rint(points[first + 1]);
        if (!allowed || !data.model().canCentre(column, row)) return Double.NEGATIVE_INFINITY;
        return -data.chiSquare(new ArcDisc(column, row, axisRatio, angle, kind), central, slope, room) / 2;
    }

    /** The disc of a point. */
    public ArcDisc disc(double[] point) {
        return new ArcDisc((int) Math.rint(point[0]), (int) Math.rint(point[1]), point[2], point[3], kind);
    }
}
