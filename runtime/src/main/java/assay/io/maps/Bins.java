package assay.io.maps;

import assay.model.sky.Plane;
import assay.model.sky.SkyGrid;
import java.util.Arrays;

/** Which pixels make which row: the bins of a map of bin numbers in the order of these, or every pixel by itself. */
record Bins(int nx, int[] labels, int count) {
    static Bins single(SkyGrid grid) {
        int[] labels = new int[grid.pixels()];
        Arrays.setAll(labels, p -> p);
        return new Bins(grid.nx(), labels, labels.length);
    }

    /** From the numbers of the bins, NaN outside. */
    static Bins of(Plane numbers, SkyGrid grid) {
        double[] ids = numbers.values();
        double[] used = Arrays.stream(ids)
                .filter(id -> !Double.isNaN(id))
                .sorted()
                .distinct()
                .toArray();
        int[] labels = new int[ids.length];
        for (int p = 0; p < ids.length; p++) {
            labels[p] = Double.isNaN(ids[p]) ? -1 : Arrays.binarySearch(used, ids[p]);
        }
        return new Bins(grid.nx(), labels, used.length);
    }

    /** One value for each row. */
    double[] rows(double[] pixels, Plane.Pooling pooling) {
        return switch (pooling) {
            case SUM -> sums(pixels);
            case MEAN -> means(pixels);
            case LABEL -> shared(pixels);
        };
    }

    private double[] sums(double[] pixels) {
        double[] sums = new double[count];
        for (int p = 0; p < labels.length; p++) if (labels[p] >= 0) sums[labels[p]] += pixels[p];
        return sums;
    }

    private double[] means(double[] pixels) {
        double[] means = sums(pixels);
        double[] sizes = sizes();
        for (int i = 0; i < count; i++) means[i] /= sizes[i];
        return means;
    }

    /** The number that all pixels of a row have, NaN where they differ. */
    private double[] shared(double[] pixels) {
        double[] shared = new double[count];
        boolean[] seen = new boolean[count];
        for (int p = 0; p < labels.length; p++) {
            int row = labels[p];
            if (row < 0) continue;
            shared[row] = !seen[row] || shared[row] == pixels[p] ? pixels[p] : Double.NaN;
            seen[row] = true;
        }
        return shared;
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
