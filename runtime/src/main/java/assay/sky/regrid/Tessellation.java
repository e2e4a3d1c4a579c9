package assay.sky.regrid;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Voronoi tessellations of the pixels that settle (Lloyd): every generator moves to the centroid of its own pixels until
 * none moves any more. Weighted by the square of the density (S/N)², centroids give cells of equal (S/N)² (Cappellari &
 * Copin 2003, section 4.1); with geometric centroids and scales √(N / (S/N)), cells take the size that their S/N needs
 * (Diehl & Statler 2006, equation 4).
 */
final class Tessellation {
    /** The generators together have moved by less than this part of a pixel. */
    private static final double SETTLED = 0.1;
    /** A bin with less than this part of the target S/N is scaled as if it had it. */
    private static final double LEAST = 1e-3;

    private final BinPixels pixels;
    private final int[] labels;
    private final int count;
    private final double[] x;
    private final double[] y;
    private final double[] squaredScale;
    private final int[] all;

    /** From the bins of each pixel; pixels at -1 go to the bin with the nearest centroid, and centroids move. */
    Tessellation(BinPixels pixels, int[] bins) {
        this.pixels = pixels;
        this.labels = bins.clone();
        this.count = Arrays.stream(bins).max().orElse(-1) + 1;
        this.x = new double[count];
        this.y = new double[count];
        this.squaredScale = new double[count];
        this.all = IntStream.range(0, count).toArray();
        Arrays.fill(squaredScale, 1);
        centroids(null);
        Generators generators = new Generators(x, y, squaredScale, all);
        for (int p = 0; p < labels.length; p++) {
            if (labels[p] < 0) labels[p] = generators.nearest(pixels.columns()[p], pixels.rows()[p], 0);
        }
        centroids(null);
    }

    int[] labels() {
        return labels.clone();
    }

    /** Equal (S/N)². */
    int centroidal() {
        double[] weights = new double[pixels.size()];
        for (int p = 0; p < weights.length; p++) {
            double ratio = pixels.signal()[p] / pixels.noise()[p];
            weights[p] = ratio * ratio * (ratio * ratio);
        }
        return settle(() -> centroids(weights));
    }

    /** Sizes that go with the S/N. */
    int regularised(double target, Covariance covariance) {
        return settle(() -> {
            centroids(null);
            scales(target, covariance);
        });
    }

    private int settle(Runnable move) {
        boolean[] moved = new boolean[count];
        Arrays.fill(moved, true);
        int[] changed = all;
        for (int round = 1; ; round++) {
            assign(moved, changed);
            double[] oldX = x.clone();
            double[] oldY = y.clone();
            double[] oldScale = squaredScale.clone();
            move.run();
            double way = 0;
            for (int g = 0; g < count; g++) {
                double dx = x[g] - oldX[g];
                double dy = y[g] - oldY[g];
                way += dx * dx + dy * dy;
                moved[g] = dx != 0 || dy != 0 || squaredScale[g] != oldScale[g];
            }
            changed = Arrays.stream(all).filter(g -> moved[g]).toArray();
            if (Math.sqrt(way) < SETTLED || round >= count) {
                if (changed.length > 0) assign(moved, changed);
                return round;
            }
        }
    }

    /** A pixel whose own generator stayed can only go to one that moved. */
    private void assign(boolean[] moved, int[] changed) {
        Generators any = new Generators(x, y, squaredScale, all);
        Generators few = 2 * changed.length < count ? new Generators(x, y, squaredScale, changed) : any;
        for (int p = 0; p < labels.length; p++) {
            Generators open = moved[labels[p]] ? any : few;
            labels[p] = open.nearest(pixels.columns()[p], pixels.rows()[p], labels[p]);
        }
    }

    /** A generator without pixels, or whose pixels weigh nothing, stays where it is. */
    private void centroids(double[] weights) {
        double[] sumX = new double[count];
        double[] sumY = new double[count];
        double[] sum = new double[count];
        for (int p = 0; p < labels.length; p++) {
            if (labels[p] < 0) continue;
            double weight = weights == null ? 1 : weights[p];
            sumX[labels[p]] += weight * pixels.columns()[p];
            sumY[labels[p]] += weight * pixels.rows()[p];
            sum[labels[p]] += weight;
        }
        for (int g = 0; g < count; g++) {
            if (!(sum[g] > 0)) continue;
            x[g] = sumX[g] / sum[g];
            y[g] = sumY[g] / sum[g];
        }
    }

    private void scales(double target, Covariance covariance) {
        BinSums sums = BinSums.of(pixels, labels, count);
        for (int g = 0; g < count; g++) {
            if (sums.sizes()[g] == 0) continue;
            double ratio = Math.max(sums.signalToNoise(g, covariance), LEAST * target);
            squaredScale[g] = sums.sizes()[g] / ratio;
        }
    }
}
