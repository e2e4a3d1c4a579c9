package assay.stats;

import assay.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The two-point correlation of values at positions in the plane of a disc (Williams et al. 2022, equation 18,
 * doi:10.1093/mnras/stab3082):
 *
 * <pre>  xi(r) = [ mean over i of ( Z_i times the mean of Z_j with d_ij at most r ) - mean(Z)^2 ] / variance(Z)</pre>
 *
 * {@link PairForm} says which j count. Distances are sqrt(dx^2 + dy^2) in this order; one equal to a scale is inside. A
 * point without such a neighbour is left out at that scale, and so is a scale that no point has neighbours at. All
 * columns of values share one pass over the pairs.
 *
 * <p>The equation subtracts the square of the mean of all points, but dense places count more often as neighbours: a
 * constant added to every Z changes xi by that constant times the mean over i of the neighbours' mean deviation. Hand
 * over residuals, with a mean of 0, where this is not wanted.
 */
public final class TwoPoint {
    private static final String TASK = "the two-point correlation";

    private final PairPass pairs;
    private final double[] scales;
    private final PairForm form;

    private TwoPoint(PairPass pairs, double[] scales, PairForm form) {
        this.pairs = pairs;
        this.scales = scales;
        this.form = form;
    }

    /** Positions and rising scales in one unit, as kpc. */
    public static TwoPoint of(double[] x, double[] y, double[] scales, PairForm form) {
        Numbers.paired(TASK, 2, x, y);
        Numbers.paired("the scales of " + TASK, form == PairForm.shell ? 2 : 1, scales);
        for (int k = 0; k < scales.length; k++) {
            if (scales[k] < 0) throw new Problem(TASK + ": scale " + scales[k] + " is negative; scales are lengths");
            if (k > 0 && scales[k] <= scales[k - 1]) {
                throw new Problem(TASK + ": scales must rise; " + scales[k] + " follows " + scales[k - 1]);
            }
        }
        return new TwoPoint(new PairPass(x, y, scales, form), scales.clone(), form);
    }

    public TwoPointCurve curve(double[] values) {
        return curves(List.of(values)).get(0);
    }

    /** The curve of each column of values, all in one pass over the pairs. */
    public List<TwoPointCurve> curves(List<double[]> columns) {
        for (double[] column : columns) check(column);
        List<TwoPointCurve> curves = new ArrayList<>();
        for (int from = 0; from < columns.size(); from += PairPass.COLUMNS) {
            List<double[]> some = columns.subList(from, Math.min(columns.size(), from + PairPass.COLUMNS));
            for (double[] xi : pairs.correlate(some)) curves.add(curve(xi, pairs.contributing()));
        }
        return curves;
    }

    /**
     * The curve of the values; those with measurement errors added once more, Z + N(0, sigma); and those of shuffled
     * values, which have no correlation but that of the sampling. Draw i of either kind has its own stream.
     */
    public TwoPointDraws draws(double[] values, double[] sigmas, int draws, RandomStream random) {
        UncertainColumn measured = new UncertainColumn(values, sigmas);
        if (draws < 1) throw new Problem(TASK + " needs at least one draw, not " + draws);
        List<double[]> columns = new ArrayList<>();
        columns.add(values);
        for (int draw = 0; draw < draws; draw++) {
            columns.add(measured.perturbed(random.draw(0).draw(draw)));
        }
        for (int draw = 0; draw < draws; draw++) {
            double[] shuffled = values.clone();
            random.draw(1).draw(draw).shuffle(shuffled);
            columns.add(shuffled);
        }
        List<TwoPointCurve> curves = curves(columns);
        return new TwoPointDraws(curves.get(0), curves.subList(1, draws + 1), curves.subList(draws + 1, curves.size()));
    }

    /** The curves without one block of the sky each; blocks are numbered from 0, one for each point. */
    public TwoPointJackknife jackknife(double[] values, int[] blocks) {
        check(values);
        if (blocks.length != values.length) {
            throw new Problem(
                    TASK + ": " + blocks.length + " block numbers stand against " + values.length + " values");
        }
        int count = Arrays.stream(blocks).max().orElse(0) + 1;
        if (count < 2 || Arrays.stream(blocks).min().orElse(0) < 0) {
            throw new Problem(TASK + ": a jackknife needs at least two blocks, numbered from 0");
        }
        int[] sizes = new int[count];
        for (int block : blocks) sizes[block]++;
        for (int block = 0; block < count; block++) {
            if (sizes[block] == 0) throw new Problem(TASK + ": block " + block + " of the jackknife holds no point");
            if (sizes[block] > values.length - 2) {
                throw new Problem(TASK + ": block " + block + " of the jackknife holds all but "
                        + (values.length - sizes[block]) + " points; make the blocks smaller");
            }
        }
        PairPass.LeftOut left = pairs.leaveOut(values, blocks, count);
        List<TwoPointCurve> curves = new ArrayList<>();
        for (double[] xi : left.xi()) curves.add(curve(xi, left.contributing()));
        return new TwoPointJackknife(curve(values), curves);
    }

    private TwoPointCurve curve(double[] xi, int[] contributing) {
        int kept = 0;
        double[] at = new double[xi.length];
        double[] value = new double[xi.length];
        int[] points = new int[xi.length];
        for (int k = 0; k < xi.length; k++) {
            if (contributing[k] == 0) continue;
            at[kept] = form == PairForm.shell ? (scales[k] + scales[k + 1]) / 2 : scales[k];
            points[kept] = contributing[k];
            value[kept++] = xi[k];
        }
        return new TwoPointCurve(Arrays.copyOf(at, kept), Arrays.copyOf(value, kept), Arrays.copyOf(points, kept));
    }

    private void check(double[] values) {
        if (values.length != pairs.points()) {
            throw new Problem(TASK + ": " + values.length + " values stand against " + pairs.points() + " positions");
        }
        Numbers.finite(TASK, values);
        Numbers.spread(TASK, "Z", values);
    }
}
