package assay.lens;

import assay.lens.profile.Radius;
import assay.model.Problem;
import assay.stats.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All discs that the priors allow, tried one after the other: the modes of the posterior, the best first, and the share of
 * it that belongs to each. The likelihood jumps from one centre to the next, as centres are pixels; a mode is a disc that
 * gets no better if it is turned or flattened a little with its centre held, nor if its centre moves by a pixel while it
 * keeps its shape: where a search by small steps ends. Discs belong to the mode that is reached by going uphill in
 * such steps; where a sampler stands can so be told by its mode as well.
 */
public final class ArcScan {
    private static final double TINY_STEP = 1e-5;
    /** ln of the density below a maximum beyond which a finer look is not taken. */
    private static final double DEEP = 14;

    private static final int FINE = 48;

    private final ArcData data;
    private final ArcGrid grid;
    private final Radius.Kind kind;
    /** Over which no small step leads; NaN where angles run around. */
    private final double edge;

    /** The top of the hill that each cell lies on. */
    private final int[] tops;

    private final List<ArcMode> modes;
    private final List<Integer> topOfMode;

    private ArcScan(ArcData data, Radius.Kind kind, ArcGrid grid, double edge) {
        this.data = data;
        this.kind = kind;
        this.grid = grid;
        this.edge = edge;
        tops = tops(grid, Double.isNaN(edge) ? ArcGrid.AROUND : grid.cutAt(edge));
        List<Integer> found = new ArrayList<>();
        for (int n = 0; n < grid.size(); n++) {
            if (tops[n] == n && grid.density(n) > Double.NEGATIVE_INFINITY) found.add(n);
        }
        if (found.isEmpty()) throw new Problem("no disc in the ranges of the priors has a line in theirs; widen them");
        double[] shares = shares();
        record Found(ArcMode mode, int top) {}
        List<Found> ranked = new ArrayList<>();
        for (int top : found) ranked.add(new Found(polished(top, shares[top]), top));
        ranked.sort(Comparator.comparingDouble((Found f) -> f.mode().line().chiSquare()));
        modes = ranked.stream().map(Found::mode).toList();
        topOfMode = ranked.stream().map(Found::top).toList();
    }

    /** With that many steps in axis ratio and in position angle. */
    public static ArcScan of(ArcData data, ArcPriors priors, Radius.Kind kind, int ratios, int angles) {
        if (ratios < 2 || angles < 3) {
            throw new Problem("a scan of " + ratios + " axis ratios and " + angles + " angles; take 2 and 3 at least");
        }
        ArcPriors.Range q = priors.axisRatio();
        ArcGrid.Cells cells = new ArcGrid.Cells(
                priors.column().first(),
                priors.column().last() - priors.column().first() + 1,
                priors.row().first(),
                priors.row().last() - priors.row().first() + 1,
                q.from(),
                (q.to() - q.from()) / ratios,
                ratios,
                -90,
                180.0 / angles,
                angles);
        return new ArcScan(data, kind, new ArcGrid(data, priors, kind, cells), Double.NaN);
    }

    /** The same where angles end at one, as they do for walkers in a box: against its sides lean modes of their own. */
    ArcScan cutAt(double angle) {
        return new ArcScan(data, kind, grid, angle);
    }

    /** An angle that cuts through no mode if that can be helped. */
    double quietAngle() {
        return grid.quietAngle();
    }

    private static int[] tops(ArcGrid grid, int cut) {
        int[] next = new int[grid.size()];
        for (int n = 0; n < next.length; n++) next[n] = grid.uphill(n, cut);
        int[] tops = new int[next.length];
        for (int n = 0; n < next.length; n++) {
            int top = n;
            while (next[top] != top) top = next[top];
            tops[n] = top;
        }
        return tops;
    }

    private double[] shares() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < grid.size(); n++) highest = Math.max(highest, grid.mass(n));
        double[] shares = new double[tops.length];
        double sum = 0;
        for (int n = 0; n < grid.size(); n++) {
            double weight = StrictMath.exp(grid.mass(n) - highest);
            shares[tops[n]] += weight;
            sum += weight;
        }
        for (int n = 0; n < shares.length; n++) shares[n] /= sum;
        return shares;
    }

    /** From the middle of a cell downhill in chi-squared, the centre held, by steps that are halved when none leads down. */
    private ArcMode polished(int cell, double share) {
        ArcData.Room room = data.room();
        ArcPriors.Range q = grid.priors().axisRatio();
        ArcDisc best = fromEdge(grid.disc(cell));
        ArcLine line = data.line(best, room);
        double size = 0.5;
        while (size * grid.angleStep() > TINY_STEP) {
            boolean lower = false;
            for (int way = 0; way < 4; way++) {
                double ratio = best.axisRatio() + (way == 0 ? 1 : way == 1 ? -1 : 0) * size * grid.ratioStep();
                double angle = best.positionAngle() + (way == 2 ? 1 : way == 3 ? -1 : 0) * size * grid.angleStep();
                if (ratio < q.from() || ratio > q.to() || angle < edge || angle > edge + 180) continue;
                ArcDisc there = new ArcDisc(best.column(), best.row(), ratio, angle, kind);
                ArcLine other = data.line(there, room);
                if (other.chiSquare() < line.chiSquare()) {
                    best = there;
                    line = other;
                    lower = true;
                }
            }
            if (!lower) size /= 2;
        }
        double turned = best.positionAngle() - 180 * Math.floor((best.positionAngle() + 90) / 180);
        return new ArcMode(new ArcDisc(best.column(), best.row(), best.axisRatio(), turned, kind), line, share);
    }

    private ArcDisc fromEdge(ArcDisc disc) {
        if (Double.isNaN(edge)) return disc;
        double turned = disc.positionAngle() - 180 * Math.floor((disc.positionAngle() - edge) / 180);
        return new ArcDisc(disc.column(), disc.row(), disc.axisRatio(), turned, kind);
    }

    /** By their least chi-squared, the best first. */
    public List<ArcMode> modes() {
        return modes;
    }

    /** To which mode, counted from 0, a disc belongs. */
    public int modeOf(ArcDisc disc) {
        return topOfMode.indexOf(tops[grid.cell(disc)]);
    }

    ArcDensity density(double middleAngle, double toEitherSide) {
        return new ArcDensity(data, grid.priors(), kind, middleAngle, toEitherSide);
    }

    /** So many, parted among the modes as they hold the posterior; those that hold less than a thousandth get none. */
    int[] parts(int number) {
        double[] shares = modes.stream()
                .mapToDouble(mode -> mode.share() >= ArcWalkers.LEAST_SHARE ? mode.share() : 0)
                .toArray();
        double sum = java.util.Arrays.stream(shares).sum();
        int[] parts = new int[shares.length];
        double reached = 0;
        int given = 0;
        for (int m = 0; m < parts.length; m++) {
            reached += shares[m] / sum;
            parts[m] = (int) Math.rint(reached * number) - given;
            given += parts[m];
        }
        return parts;
    }

    ArcPriors priors() {
        return grid.priors();
    }

    /** Over all modes, at the steps of the scan. */
    public ArcPosterior posterior() {
        return grid.posterior();
    }

    /**
     * Of one mode, on a grid of its own, about as wide as the mode is high above {@code exp(-14)}; other modes that reach into it
     * are included.
     */
    public ArcPosterior posterior(int mode) {
        return around(mode).posterior();
    }

    /**
     * Independent draws from the exact posterior, one row for each of {@link ArcDensity#NAMES}, for corner figures; as many from each
     * mode as it holds. Angles go on beyond 90 degrees about modes near there.
     */
    public double[][] draws(int number, RandomStream random) {
        int[] parts = parts(number);
        double[][] draws = new double[ArcDensity.DIMENSION][number];
        int done = 0;
        for (int m = 0; m < parts.length; m++) {
            if (parts[m] == 0) continue;
            double[][] some = around(m).draws(parts[m], random.draw(m));
            for (int k = 0; k < draws.length; k++) System.arraycopy(some[k], 0, draws[k], done, parts[m]);
            done += parts[m];
        }
        return draws;
    }

    /** A grid of its own about a mode. */
    private ArcGrid around(int mode) {
        ArcMode chosen = modes.get(mode);
        int top = topOfMode.get(mode);
        int firstColumn = Integer.MAX_VALUE;
        int lastColumn = Integer.MIN_VALUE;
        int firstRow = Integer.MAX_VALUE;
        int lastRow = Integer.MIN_VALUE;
        double lowRatio = Double.POSITIVE_INFINITY;
        double highRatio = Double.NEGATIVE_INFINITY;
        double before = 0;
        double after = 0;
        for (int n = 0; n < grid.size(); n++) {
            if (tops[n] != top || grid.density(n) < grid.density(top) - DEEP) continue;
            firstColumn = Math.min(firstColumn, grid.column(n));
            lastColumn = Math.max(lastColumn, grid.column(n));
            firstRow = Math.min(firstRow, grid.row(n));
            lastRow = Math.max(lastRow, grid.row(n));
            ArcDisc disc = grid.disc(n);
            lowRatio = Math.min(lowRatio, disc.axisRatio());
            highRatio = Math.max(highRatio, disc.axisRatio());
            double turn = disc.positionAngle() - chosen.disc().positionAngle();
            turn -= 180 * Math.rint(turn / 180);
            before = Math.min(before, turn);
            after = Math.max(after, turn);
        }
        ArcPriors.Range q = grid.priors().axisRatio();
        double fromRatio = Math.max(q.from(), lowRatio - grid.ratioStep());
        double toRatio = Math.min(q.to(), highRatio + grid.ratioStep());
        double fromAngle = chosen.disc().positionAngle() + Math.max(-90, before - grid.angleStep());
        double toAngle = chosen.disc().positionAngle() + Math.min(90, after + grid.angleStep());
        ArcGrid.Cells cells = new ArcGrid.Cells(
                firstColumn,
                lastColumn - firstColumn + 1,
                firstRow,
                lastRow - firstRow + 1,
                fromRatio,
                (toRatio - fromRatio) / FINE,
                FINE,
                fromAngle,
                (toAngle - fromAngle) / FINE,
                FINE);
        return new ArcGrid(data, grid.priors(), kind, cells);
    }
}
