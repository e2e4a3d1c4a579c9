package assay.sky.regrid;

import assay.model.Problem;
import assay.model.sky.Plane;
import assay.model.sky.SkyGrid;
import java.util.Arrays;
import java.util.Optional;

/**
 * Planes put onto other pixels by the areas in which these overlap. A pixel whose value or error is not a finite number,
 * or whose error is 0, was not measured and is absent from sums and weights alike. A target pixel is kept when at least
 * {@code minimumCover} of its area is covered by measured ones, else it is NaN.
 *
 * <p>With a the area shared by a source pixel of area A: {@code flux} is Σ (a / A) F, {@code surfaceBrightness} is Σ a I /
 * Σ a. A flux is not scaled up where a part of the pixel was not measured.
 */
public final class Regrid {
    /** Areas that differ by no more than this, in target pixels, are equal. */
    private static final double EQUAL = 1e-9;

    private final Overlap overlap;
    private final double minimumCover;

    public Regrid(Overlap overlap, double minimumCover) {
        if (!(minimumCover > 0 && minimumCover <= 1)) {
            throw new Problem("a pixel is to be kept when " + minimumCover
                    + " of its area is measured; give a share above 0 and up to 1");
        }
        this.overlap = overlap;
        this.minimumCover = minimumCover;
    }

    /** A plane of numbers with what the author wants preserved. */
    public Regridded apply(Plane plane, Preserved preserved, ErrorRule rule) {
        double[] values = plane.values();
        double[] errors = plane.errors().orElse(null);
        requireSize(values.length);
        Conservation sums = before(values, errors, preserved);
        boolean flux = preserved == Preserved.flux;
        boolean independent = rule == ErrorRule.independent;
        int size = overlap.target().pixels();
        double[] out = new double[size];
        double[] outErrors = errors == null ? null : new double[size];
        double kept = 0;
        double leftOut = 0;
        int count = 0;
        for (int t = 0; t < size; t++) {
            int end = overlap.first(t + 1);
            double cover = 0;
            double weights = 0;
            double sum = 0;
            double squares = 0;
            for (int k = overlap.first(t); k < end; k++) {
                int s = overlap.pixel(k);
                double value = values[s];
                double error = errors == null ? 1 : errors[s];
                if (!measured(value, error)) continue;
                double weight = flux ? overlap.share(k) : overlap.area(k);
                cover += overlap.area(k);
                weights += weight;
                sum += weight * value;
                squares += (independent ? weight * weight : weight) * (error * error);
            }
            boolean keep = cover > 0 && cover >= minimumCover - EQUAL;
            if (keep) {
                kept += sum;
                count++;
            } else leftOut += sum;
            double norm = flux ? 1 : weights;
            out[t] = keep ? sum / norm : Double.NaN;
            if (errors != null) {
                double variance = independent ? squares : weights * squares;
                outErrors[t] = keep ? Math.sqrt(variance) / norm : Double.NaN;
            }
        }
        Plane result = new Plane(out, Optional.ofNullable(outErrors), plane.unit(), plane.pooling());
        return new Regridded(result, new Conservation(sums.before(), kept, leftOut, sums.scale()), count);
    }

    private static boolean measured(double value, double error) {
        return error > 0 && error < Double.POSITIVE_INFINITY && Math.abs(value) < Double.POSITIVE_INFINITY;
    }

    /** What the measured pixels add up to, each with the part of it that lies in the target. */
    private Conservation before(double[] values, double[] errors, Preserved preserved) {
        double before = 0;
        double scale = 0;
        for (int s = 0; s < values.length; s++) {
            double error = errors == null ? 1 : errors[s];
            if (error < 0) {
                throw new Problem(
                        "pixel " + place(s) + ": the error is " + errors[s] + "; mark what was not measured as NaN");
            }
            double share = overlap.insideShare(s);
            if (!(share > 0) || !measured(values[s], error)) continue;
            double part = preserved == Preserved.flux ? share : share * overlap.whole(s);
            before += part * values[s];
            scale += part * Math.abs(values[s]);
        }
        return new Conservation(before, 0, 0, scale);
    }

    /** A plane of labels or flags: whole numbers, NaN where there is none. */
    public Plane labels(Plane plane, LabelRule rule) {
        double[] values = plane.values();
        requireSize(values.length);
        for (int s = 0; s < values.length; s++) requireLabel(values[s], s, rule);
        int size = overlap.target().pixels();
        double[] out = new double[size];
        Tally tally = new Tally();
        for (int t = 0; t < size; t++) {
            tally.clear();
            for (int k = overlap.first(t); k < overlap.first(t + 1); k++) {
                int s = overlap.pixel(k);
                if (!Double.isNaN(values[s])) tally.add(values[s], overlap.area(k));
            }
            boolean keep = tally.cover > 0 && tally.cover >= minimumCover - EQUAL;
            out[t] = keep ? tally.verdict(rule) : Double.NaN;
        }
        return Plane.of(out, plane.unit(), plane.pooling());
    }

    private void requireLabel(double value, int pixel, LabelRule rule) {
        boolean whole = value == Math.rint(value) && Math.abs(value) <= 1L << 53;
        boolean good = Double.isNaN(value) || (whole && (value >= 0 || !(rule instanceof LabelRule.BitsAtLeast)));
        if (good) return;
        throw new Problem("pixel " + place(pixel) + " holds " + value + "; " + rule + " needs whole numbers"
                + (rule instanceof LabelRule.BitsAtLeast ? " from 0" : "") + ", with NaN where there is none");
    }

    private void requireSize(int pixels) {
        SkyGrid grid = overlap.source();
        if (pixels == grid.pixels()) return;
        throw new Problem("a plane of " + pixels + " pixels on a grid of " + grid.nx() + " x " + grid.ny()
                + "; the maps of a galaxy need one grid");
    }

    private String place(int pixel) {
        int nx = overlap.source().nx();
        return "(" + pixel % nx + ", " + pixel / nx + ") counted from 0";
    }

    /** The labels within one target pixel and the area of each. */
    private static final class Tally {
        private double[] labels = new double[16];
        private double[] areas = new double[16];
        private int count;
        private double cover;

        void clear() {
            count = 0;
            cover = 0;
        }

        void add(double label, double area) {
            cover += area;
            int at = 0;
            while (at < count && labels[at] != label) at++;
            if (at == labels.length) {
                labels = Arrays.copyOf(labels, 2 * at);
                areas = Arrays.copyOf(areas, 2 * at);
            }
            if (at == count) {
                labels[count] = label;
                areas[count++] = 0;
            }
            areas[at] += area;
        }

        double verdict(LabelRule rule) {
            if (rule instanceof LabelRule.AtLeast mask) return marked() >= mask.share() * cover - EQUAL ? 1 : 0;
            if (rule instanceof LabelRule.BitsAtLeast bits) return flags(bits.share() * cover - EQUAL);
            return largest();
        }

        private double marked() {
            double sum = 0;
            for (int k = 0; k < count; k++) if (labels[k] != 0) sum += areas[k];
            return sum;
        }

        private double flags(double needed) {
            long all = 0;
            for (int k = 0; k < count; k++) all |= (long) labels[k];
            long kept = 0;
            while (all != 0) {
                long bit = Long.lowestOneBit(all);
                double sum = 0;
                for (int k = 0; k < count; k++) if (((long) labels[k] & bit) != 0) sum += areas[k];
                if (sum >= needed) kept |= bit;
                all &= all - 1;
            }
            return kept;
        }

        private double largest() {
            int best = 0;
            for (int k = 1; k < count; k++) {
                boolean equal = Math.abs(areas[k] - areas[best]) <= EQUAL;
                if (equal ? labels[k] < labels[best] : areas[k] > areas[best]) best = k;
            }
            return labels[best];
        }
    }
}
