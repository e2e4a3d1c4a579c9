package assay.lens;

import assay.lens.profile.Radius;
import assay.model.Problem;

/**
 * A disc in the source plane of a lens: its centre as the pixel of the image that looks at it, counted from 0, its axis
 * ratio and the position angle of its major axis in degrees from north through east in the source plane.
 */
public record ArcDisc(int column, int row, double axisRatio, double positionAngle, Radius.Kind kind) {
    public ArcDisc {
        if (!(axisRatio > 0 && axisRatio <= 1) || !Double.isFinite(positionAngle)) {
            throw new Problem("a disc has the axis ratio " + axisRatio + " and the position angle " + positionAngle
                    + " deg; give a ratio above 0 and up to 1 and a finite angle");
        }
    }

    /** What turns a gradient per radius of its kind into one per radius of the other kind. */
    public double perOtherRadius() {
        return kind == Radius.Kind.MINOR_AXIS ? axisRatio : 1 / axisRatio;
    }
}
