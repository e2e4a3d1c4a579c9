package assay.lens;

import assay.lens.image.Smearing;
import assay.model.Problem;
import java.util.Arrays;
import java.util.TreeMap;

/** Pixels put together by a map of labels, in the order of the labels; those with a negative one belong to no bin. */
public final class LabelledBins {
    private final int[] labels;
    /** The pixels of each bin. */
    private final int[][] pixels;

    private LabelledBins(int[] labels, int[][] pixels) {
        this.labels = labels;
        this.pixels = pixels;
    }

    public static LabelledBins of(int[] labelOfPixel) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (int label : labelOfPixel) if (label >= 0) counts.merge(label, 1, Integer::sum);
        if (counts.isEmpty()) throw new Problem("a map of bins has no pixel in a bin; labels from 0 on are bins");
        int[] labels = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        int[][] pixels = new int[labels.length][];
        for (int k = 0; k < labels.length; k++) pixels[k] = new int[counts.get(labels[k])];
        int[] filled = new int[labels.length];
        for (int p = 0; p < labelOfPixel.length; p++) {
            if (labelOfPixel[p] < 0) continue;
            int k = Arrays.binarySearch(labels, labelOfPixel[p]);
            pixels[k][filled[k]++] = p;
        }
        return new LabelledBins(labels, pixels);
    }

    /** From a map as files hold it; what is not a number is no bin. */
    public static LabelledBins of(double[] labelOfPixel) {
        int[] whole = new int[labelOfPixel.length];
        for (int p = 0; p < whole.length; p++) {
            double label = Double.isNaN(labelOfPixel[p]) ? -1 : labelOfPixel[p];
            if (label != Math.rint(label) || Math.abs(label) > Integer.MAX_VALUE) {
                throw new Problem(
                        "a map of bins holds " + label + " in pixel " + p + ", counted from 0; give whole numbers");
            }
            whole[p] = (int) label;
        }
        return of(whole);
    }

    public int size() {
        return labels.length;
    }

    public int label(int bin) {
        return labels[bin];
    }

    /** Those of a bin, in ascending order. */
    int[] pixels(int bin) {
        return pixels[bin];
    }

    /** The number of its bin for each of so many pixels, -1 for none. */
    public int[] labelOfPixels(int size) {
        int[] bins = new int[size];
        Arrays.fill(bins, -1);
        for (int k = 0; k < pixels.length; k++) for (int p : pixels[k]) bins[p] = k;
        return bins;
    }

    public int pixelsIn(int bin) {
        return pixels[bin].length;
    }

    /** A smearing into these bins in the place of pixels: models made with it are those of the bins. */
    public Smearing after(Smearing smearing) {
        int last = 0;
        for (int[] inBin : pixels) last = Math.max(last, inBin[inBin.length - 1]);
        if (last >= smearing.pixels()) {
            throw new Problem("a map of bins reaches to pixel " + last + ", counted from 0, the model has "
                    + smearing.pixels() + "; give both on the same pixels");
        }
        return new BinnedSmearing(smearing, this);
    }

    public double[] sums(double[] image) {
        double[] sums = new double[size()];
        for (int k = 0; k < sums.length; k++) for (int p : pixels[k]) sums[k] += image[p];
        return sums;
    }

    /** Plain means. */
    public double[] means(double[] image) {
        double[] means = sums(image);
        for (int k = 0; k < means.length; k++) means[k] /= pixels[k].length;
        return means;
    }
}
