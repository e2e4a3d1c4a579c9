package assay.lens;

import assay.lens.mass.SourcePlane;
import assay.lens.profile.Radius;
import assay.model.Problem;
import assay.sky.image.Kernel;
import java.util.Arrays;

/**
 * The metallicity of a lensed disc as bins of image pixels see it: a straight line in the radius in the source plane,
 * smeared by the seeing, averaged over bins. Metallicity itself is smeared, not weighted with light; at the rim of the
 * frame the last pixel goes on; pixels that the lens model does not know are left out and the weights of the others made
 * to 1 (the model of Patricio et al. 2019, MNRAS 489, 224). All that is one constant matrix, bins by pixels, so
 * that a model is {@code Z0 + g A r}. Keeps no state between calls.
 */
public final class ArcModel {
    private final SourcePlane plane;
    /** Where the pixels that any bin sees look. */
    private final double[] x;

    private final double[] y;
    private final WeightRuns weights;

    private ArcModel(SourcePlane plane, double[] x, double[] y, WeightRuns weights) {
        this.plane = plane;
        this.x = x;
        this.y = y;
        this.weights = weights;
    }

    public static ArcModel of(SourcePlane plane, Kernel seeing, LabelledBins bins) {
        WeightRuns.Builder rows = new WeightRuns.Builder(bins.size());
        for (int k = 0; k < bins.size(); k++) rows.add(row(plane, seeing, bins, k));
        int[] kept = rows.kept();
        double[] x = Arrays.stream(kept).mapToDouble(plane::x).toArray();
        double[] y = Arrays.stream(kept).mapToDouble(plane::y).toArray();
        return new ArcModel(plane, x, y, rows.build());
    }

    /** What the mean of a bin is made of. */
    private static double[] row(SourcePlane plane, Kernel seeing, LabelledBins bins, int bin) {
        double[] row = new double[plane.nx() * plane.ny()];
        for (int p : bins.pixels(bin)) {
            if (p >= row.length) {
                throw new Problem("a map of bins reaches to pixel " + p + ", the projection has " + plane.nx() + " x "
                        + plane.ny() + " pixels; give both on the same pixels");
            }
            double sum = lay(plane, seeing, p, 0, row);
            if (sum == 0) {
                throw new Problem("the lens model does not reach to pixel (" + p % plane.nx() + ", " + p / plane.nx()
                        + "), counted from 0, of bin " + bins.label(bin) + "; leave the bin out or take a wider model");
            }
            lay(plane, seeing, p, 1 / (sum * bins.pixelsIn(bin)), row);
        }
        return row;
    }

    /** Adds the seeing about a pixel, times a factor, to a row; gives the sum of the weights that count. */
    private static double lay(SourcePlane plane, Kernel seeing, int pixel, double factor, double[] row) {
        double sum = 0;
        for (int v = 0; v < seeing.ny(); v++) {
            int j = inside(pixel / plane.nx() + seeing.ny() / 2 - v, plane.ny());
            for (int u = 0; u < seeing.nx(); u++) {
                int from = j * plane.nx() + inside(pixel % plane.nx() + seeing.nx() / 2 - u, plane.nx());
                if (!plane.knows(from)) continue;
                row[from] += factor * seeing.weight(u, v);
                sum += seeing.weight(u, v);
            }
        }
        return sum;
    }

    private static int inside(int index, int n) {
        return Math.max(0, Math.min(n - 1, index));
    }

    /**
     * The bins of this image, and behind them those of another image of the same source. Centres remain pixels of this one: take
     * that which shows the source largest first. Both look at one plane: their projections come from the same lens model.
     */
    public ArcModel and(ArcModel other) {
        return new ArcModel(plane, joined(x, other.x), joined(y, other.y), weights.and(other.weights, x.length));
    }

    static double[] joined(double[] one, double[] other) {
        double[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    public int bins() {
        return weights.rows();
    }

    /** How many numbers a caller lends for {@link #radii}. */
    public int room() {
        return x.length;
    }

    /** Whether a pixel of the image can be the centre of a disc. */
    public boolean canCentre(int column, int row) {
        return column >= 0
                && row >= 0
                && column < plane.nx()
                && row < plane.ny()
                && plane.knows(row * plane.nx() + column);
    }

    /** The smeared radii of the bins, in kpc, for a disc; overwrites {@code room}. */
    public void radii(ArcDisc disc, double[] room, double[] radii) {
        int column = disc.column();
        int row = disc.row();
        double axisRatio = disc.axisRatio();
        if (!canCentre(column, row)) {
            throw new Problem("a disc has its centre in pixel (" + column + ", " + row
                    + "), counted from 0; expected a pixel of the image that the lens model knows");
        }
        double x0 = plane.x(row * plane.nx() + column);
        double y0 = plane.y(row * plane.nx() + column);
        // x runs to the west, the angle from north through east
        double turn = Math.toRadians(disc.positionAngle() + 90);
        boolean minor = disc.kind() == Radius.Kind.MINOR_AXIS;
        double onMajor = minor ? axisRatio : 1;
        double onMinor = minor ? 1 : 1 / axisRatio;
        double ax = onMajor * StrictMath.cos(turn);
        double ay = onMajor * StrictMath.sin(turn);
        double bx = -onMinor * StrictMath.sin(turn);
        double by = onMinor * StrictMath.cos(turn);
        for (int p = 0; p < x.length; p++) {
            double dx = x[p] - x0;
            double dy = y[p] - y0;
            double major = ax * dx + ay * dy;
            double across = bx * dx + by * dy;
            room[p] = Math.sqrt(major * major + across * across);
        }
        weights.times(room, radii);
    }
}
