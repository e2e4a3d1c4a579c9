package assay.sky.regrid;

/**
 * The generators of a Voronoi tessellation, each with a scale: a place belongs to the one with the smallest (distance /
 * scale)², of equal ones to the first. A k-d tree whose boxes know their largest scale finds it exactly.
 */
final class Generators {
    private static final int LEAF = 4;

    private final double[] x;
    private final double[] y;
    private final double[] squaredScale;
    private final int[] order;
    private final double[] box;
    private double placeX;
    private double placeY;
    private double best;
    private int found;

    /** The generators that are named; the arrays are those of all. */
    Generators(double[] x, double[] y, double[] squaredScale, int[] named) {
        this.x = x;
        this.y = y;
        this.squaredScale = squaredScale;
        this.order = named.clone();
        int nodes = 2;
        while (nodes * LEAF < 2 * named.length) nodes *= 2;
        this.box = new double[5 * 2 * nodes];
        if (named.length > 0) build(0, 0, named.length);
    }

    private void build(int node, int from, int to) {
        int at = 5 * node;
        box[at] = Double.POSITIVE_INFINITY;
        box[at + 1] = Double.NEGATIVE_INFINITY;
        box[at + 2] = Double.POSITIVE_INFINITY;
        box[at + 3] = Double.NEGATIVE_INFINITY;
        for (int k = from; k < to; k++) {
            int g = order[k];
            box[at] = Math.min(box[at], x[g]);
            box[at + 1] = Math.max(box[at + 1], x[g]);
            box[at + 2] = Math.min(box[at + 2], y[g]);
            box[at + 3] = Math.max(box[at + 3], y[g]);
            box[at + 4] = Math.max(box[at + 4], squaredScale[g]);
        }
        if (to - from <= LEAF) return;
        double[] key = box[at + 1] - box[at] > box[at + 3] - box[at + 2] ? x : y;
        int middle = (from + to) >>> 1;
        part(key, from, to - 1, middle);
        build(2 * node + 1, from, middle);
        build(2 * node + 2, middle, to);
    }

    /** Puts what belongs into the middle of a range there, smaller keys before it and larger ones behind. */
    private void part(double[] key, int from, int to, int middle) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = key[order[(low + high) >>> 1]];
            int i = low;
            int j = high;
            while (i <= j) {
                while (key[order[i]] < pivot) i++;
                while (key[order[j]] > pivot) j--;
                if (i <= j) {
                    int kept = order[i];
                    order[i++] = order[j];
                    order[j--] = kept;
                }
            }
            if (middle <= j) high = j;
            else if (middle >= i) low = i;
            else return;
        }
    }

    /** The generator of a place, or the one it is compared with, should that be as near or nearer. */
    int nearest(double toX, double toY, int comparedWith) {
        placeX = toX;
        placeY = toY;
        found = comparedWith;
        best = value(comparedWith);
        if (order.length > 0) visit(0, 0, order.length);
        return found;
    }

    private double value(int g) {
        double dx = placeX - x[g];
        double dy = placeY - y[g];
        return (dx * dx + dy * dy) / squaredScale[g];
    }

    private void visit(int node, int from, int to) {
        if (to - from <= LEAF) {
            for (int k = from; k < to; k++) {
                int g = order[k];
                double value = value(g);
                if (value < best || value == best && g < found) {
                    best = value;
                    found = g;
                }
            }
            return;
        }
        int left = 2 * node + 1;
        int middle = (from + to) >>> 1;
        double before = bound(left);
        double behind = bound(left + 1);
        if (before <= behind) {
            if (before <= best) visit(left, from, middle);
            if (behind <= best) visit(left + 1, middle, to);
        } else {
            if (behind <= best) visit(left + 1, middle, to);
            if (before <= best) visit(left, from, middle);
        }
    }

    private double bound(int node) {
        int at = 5 * node;
        double dx = Math.max(0, Math.max(box[at] - placeX, placeX - box[at + 1]));
        double dy = Math.max(0, Math.max(box[at + 2] - placeY, placeY - box[at + 3]));
        return (dx * dx + dy * dy) / box[at + 4];
    }
}
