package assay.lens;

import assay.lens.profile.Radius;
import assay.model.Problem;
import assay.stats.RandomStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The exact posterior of an arc at the middles of the cells of a grid in the centre, the axis ratio and the position angle: the
 * line is integrated out in closed form, {@code exp(-chiSquare / 2)} times the area of its error ellipse times the share of
 * it inside the priors. No chance is involved.
 */
final class ArcGrid {
    private static final int TRIES = 1000;

    private final ArcPriors priors;
    private final int firstColumn;
    private final int firstRow;
    private final int columns;
    private final int rows;
    private final double firstRatio;
    private final double ratioStep;
    private final int ratios;
    private final double firstAngle;
    private final double angleStep;
    private final int angles;
    private final Radius.Kind kind;
    private final ArcLine[] lines;
    /** ln of the posterior density, and with the part of the pixel that the priors allow. */
    private final double[] densities;

    private final double[] masses;

    /** Pixels, and cells in axis ratio and angle from a first edge by steps. */
    record Cells(
            int firstColumn,
            int columns,
            int firstRow,
            int rows,
            double firstRatio,
            double ratioStep,
            int ratios,
            double firstAngle,
            double angleStep,
            int angles) {}

    ArcGrid(ArcData data, ArcPriors priors, Radius.Kind kind, Cells cells) {
        this.priors = priors;
        this.kind = kind;
        firstColumn = cells.firstColumn();
        firstRow = cells.firstRow();
        columns = cells.columns();
        rows = cells.rows();
        firstRatio = cells.firstRatio();
        ratioStep = cells.ratioStep();
        ratios = cells.ratios();
        firstAngle = cells.firstAngle();
        angleStep = cells.angleStep();
        angles = cells.angles();
        long size = (long) columns * rows * ratios * angles;
        if (size > 20_000_000) throw new Problem("a scan of " + size + " discs; take wider steps or narrower ranges");
        lines = new ArcLine[(int) size];
        densities = new double[lines.length];
        masses = new double[lines.length];
        IntStream.range(0, columns * rows).parallel().forEach(centre -> fill(data, centre * ratios * angles));
    }

    /** All cells of a centre. */
    private void fill(ArcData data, int first) {
        Arrays.fill(densities, first, first + ratios * angles, Double.NEGATIVE_INFINITY);
        Arrays.fill(masses, first, first + ratios * angles, Double.NEGATIVE_INFINITY);
        if (!data.model().canCentre(column(first), row(first))) return;
        double part = StrictMath.log(
                priors.column().part(column(first)) * priors.row().part(row(first)));
        ArcData.Room room = data.room();
        for (int n = first; n < first + ratios * angles; n++) {
            lines[n] = data.line(disc(n), room);
            densities[n] = density(lines[n], priors);
            masses[n] = densities[n] + part;
        }
    }

    static double density(ArcLine line, ArcPriors priors) {
        double area = line.centralError()
                * line.slopeError()
                * Math.sqrt((1 - line.correlation()) * (1 + line.correlation()));
        return -line.chiSquare() / 2 + StrictMath.log(area * priors.inside(line));
    }

    int size() {
        return lines.length;
    }

    double density(int cell) {
        return densities[cell];
    }

    /** ln of what a cell holds, up to what all have in common. */
    double mass(int cell) {
        return masses[cell];
    }

    ArcLine line(int cell) {
        return lines[cell];
    }

    int angle(int cell) {
        return cell % angles;
    }

    int ratio(int cell) {
        return cell / angles % ratios;
    }

    int row(int cell) {
        return firstRow + cell / angles / ratios % rows;
    }

    int column(int cell) {
        return firstColumn + cell / angles / ratios / rows;
    }

    ArcDisc disc(int cell) {
        return new ArcDisc(
                column(cell),
                row(cell),
                firstRatio + (ratio(cell) + 0.5) * ratioStep,
                firstAngle + (angle(cell) + 0.5) * angleStep,
                kind);
    }

    /** The cell that a disc of a grid once around falls into; beyond the grid the nearest. */
    int cell(ArcDisc disc) {
        double turned = disc.positionAngle() - firstAngle;
        int a = (int) Math.floor((turned - 180 * Math.floor(turned / 180)) / angleStep);
        int q = (int) Math.floor((disc.axisRatio() - firstRatio) / ratioStep);
        return cell(disc.column() - firstColumn, disc.row() - firstRow, q, Math.min(a, angles - 1));
    }

    private int cell(int c, int r, int q, int a) {
        return ((inside(c, columns) * rows + inside(r, rows)) * ratios + inside(q, ratios)) * angles + a;
    }

    private static int inside(int index, int n) {
        return Math.max(0, Math.min(n - 1, index));
    }

    /** No step of {@link #uphill} is cut off. */
    static final int AROUND = -1;

    /** The first of the angles behind a cut. */
    int cutAt(double angle) {
        return Math.floorMod((int) Math.rint((angle - firstAngle) / angleStep), angles);
    }

    /** Where angles are best cut: a side of the cells of that angle at which the best disc is worst. */
    double quietAngle() {
        double[] best = new double[angles];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int n = 0; n < size(); n++) best[angle(n)] = Math.max(best[angle(n)], densities[n]);
        int worst = 0;
        for (int a = 1; a < angles; a++) if (best[a] < best[worst]) worst = a;
        return firstAngle + worst * angleStep;
    }

    /**
     * The best of the neighbours: those in axis ratio and angle with the same centre, angles running around once but not over a
     * cut, and those in the centre with the same axis ratio and angle; the cell itself if it is better than all.
     */
    int uphill(int cell, int cut) {
        int c = column(cell) - firstColumn;
        int r = row(cell) - firstRow;
        int q = ratio(cell);
        int a = angle(cell);
        int best = cell;
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                boolean over = j == 1 && Math.floorMod(a + 1, angles) == cut || j == -1 && a == cut;
                int turned = cell(c, r, q + i, over ? a : Math.floorMod(a + j, angles));
                int moved = cell(c + i, r + j, q, a);
                if (densities[turned] > densities[best]) best = turned;
                if (densities[moved] > densities[best]) best = moved;
            }
        }
        return best;
    }

    /**
     * Independent draws, one row for each of {@link ArcDensity#NAMES}: cells as they hold the posterior, evenly within a cell,
     * the line from its normal distribution where the priors allow it.
     */
    double[][] draws(int number, RandomStream random) {
        double top = Double.NEGATIVE_INFINITY;
        for (double mass : masses) top = Math.max(top, mass);
        double[] reached = new double[size()];
        double sum = 0;
        for (int n = 0; n < reached.length; n++) {
            sum += StrictMath.exp(masses[n] - top);
            reached[n] = sum;
        }
        double[][] draws = new double[ArcDensity.DIMENSION][number];
        int cell = 0;
        for (int i = 0; i < number; i++) {
            RandomStream chance = random.draw(i);
            double share = (i + chance.nextDouble()) / number * sum;
            while (cell < reached.length - 1 && !(reached[cell] > share)) cell++;
            draws[0][i] = within(priors.column(), column(cell), chance);
            draws[1][i] = within(priors.row(), row(cell), chance);
            draws[2][i] = firstRatio + (ratio(cell) + chance.nextDouble()) * ratioStep;
            draws[3][i] = firstAngle + (angle(cell) + chance.nextDouble()) * angleStep;
            double[] line = lines[cell].draw(chance);
            for (int tries = 1; tries < TRIES && !priors.holds(line[0], line[1]); tries++) {
                line = lines[cell].draw(chance);
            }
            draws[4][i] = line[0];
            draws[5][i] = line[1];
        }
        return draws;
    }

    private static double within(ArcPriors.Range range, int pixel, RandomStream chance) {
        double from = Math.max(range.from(), pixel - 0.5);
        double to = Math.min(range.to(), pixel + 0.5);
        return from + (to - from) * chance.nextDouble();
    }

    double ratioStep() {
        return ratioStep;
    }

    double angleStep() {
        return angleStep;
    }

    ArcPriors priors() {
        return priors;
    }

    /** The marginals of everything. */
    ArcPosterior posterior() {
        double top = Double.NEGATIVE_INFINITY;
        for (double mass : masses) top = Math.max(top, mass);
        if (top == Double.NEGATIVE_INFINITY) {
            throw new Problem("no disc in the ranges of the priors has a line in theirs; widen them");
        }
        double[] weights = new double[size()];
        double[] central = new double[size()];
        double[] centralError = new double[size()];
        double[] slope = new double[size()];
        double[] slopeError = new double[size()];
        double[] otherSlope = new double[size()];
        double[] otherError = new double[size()];
        double[] ofRatio = new double[ratios];
        double[] ofAngle = new double[angles];
        double[][] ofCentre = new double[columns][rows];
        double sum = 0;
        double cut = 0;
        for (int n = 0; n < weights.length; n++) {
            if (lines[n] == null) continue;
            weights[n] = StrictMath.exp(masses[n] - top);
            central[n] = lines[n].central();
            centralError[n] = lines[n].centralError();
            slope[n] = lines[n].slope();
            slopeError[n] = lines[n].slopeError();
            double per = disc(n).perOtherRadius();
            otherSlope[n] = slope[n] * per;
            otherError[n] = slopeError[n] * per;
            ofRatio[ratio(n)] += weights[n];
            ofAngle[angle(n)] += weights[n];
            ofCentre[column(n) - firstColumn][row(n) - firstRow] += weights[n];
            sum += weights[n];
            if (weights[n] > 0 && priors.inside(lines[n]) < 1 - 1e-4) cut += weights[n];
        }
        for (double[] column : ofCentre) for (int r = 0; r < rows; r++) column[r] /= sum;
        return new ArcPosterior(
                NormalMixture.of(weights, central, centralError),
                NormalMixture.of(weights, slope, slopeError),
                NormalMixture.of(weights, otherSlope, otherError),
                new SteppedMarginal(firstRatio, ratioStep, ofRatio),
                new SteppedMarginal(firstAngle, angleStep, ofAngle),
                firstColumn,
                firstRow,
                ofCentre,
                cut / sum);
    }
}
