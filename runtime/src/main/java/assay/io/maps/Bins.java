package assay.io.maps;

import assay.io.fits.FitsImage;
import java.util.Arrays;

/** Which pixels make which row: the bins of a BINID map in the order of their numbers, or every pixel by itself. */
record Bins(int nx, int[] labels, int count, boolean binned) {
    static Bins single(FitsImage like) {
        int[] labels = new int[like.nx() * like.ny()];
        Arrays.setAll(labels, p -> p);
        return new Bins(like.nx(), labels, labels.length, false);
    }

    static Bins of(FitsImage numbers, FitsImage like) {
        Layers.requireShape(numbers, like);
        double[] pixels = numbers.pixels();
        int[] ids = new int[pixels.length];
        for (int p = 0; p < ids.length; p++) {
            double id = pixels[p];
            if (id != Math.rint(id) || Math.abs(id) > Integer.MAX_VALUE) {
                throw numbers.header()
                        .problem("BINID holds " + id + "; bins are numbered by whole numbers, -1 outside");
            }
            ids[p] = (int) id;
        }
        int[] used =
                Arrays.stream(ids).filter(id -> id >= 0).sorted().distinct().toArray();
        if (used.length == 0) throw numbers.header().problem("BINID marks no bin; all of it is negative");
        int[] labels = new int[ids.length];
        for (int p = 0; p < ids.length; p++) labels[p] = ids[p] < 0 ? -1 : Arrays.binarySearch(used, ids[p]);
        return new Bins(like.nx(), labels, used.length, true);
    }

    double[] sums(double[] pixels) {
        double[] sums = new double[count];
        for (int p = 0; p < labels.length; p++) if (labels[p] >= 0) sums[labels[p]] += pixels[p];
        return sums;
    }

    double[] means(double[] pixels) {
        double[] means = sums(pixels);
        double[] sizes = sizes();
        for (int i = 0; i < count; i++) means[i] /= sizes[i];
        return means;
    }

    double[] sizes() {
        double[] sizes = new double[count];
        for (int label : labels) if (label >= 0) sizes[label]++;
        return sizes;
    }

    /** Mean column and mean row of the pixels of each bin, counted from 0. */
    double[][] centres() {
        double[][] centres = new double[2][count];
        double[] sizes = sizes();
        for (int p = 0; p < labels.length; p++) {
            if (labels[p] < 0) continue;
            centres[0][labels[p]] += p % nx;
            centres[1][labels[p]] += p / nx;
        }
        for (int i = 0; i < count; i++) {
            centres[0][i] /= sizes[i];
            centres[1][i] /= sizes[i];
        }
        return centres;
    }
}
