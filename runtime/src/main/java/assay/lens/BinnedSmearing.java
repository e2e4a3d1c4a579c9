package assay.lens;

import assay.lens.image.Smearing;
import java.util.Arrays;

/** A smearing followed by the mean over the pixels of each bin: light and light times tracer are binned before they are divided. */
record BinnedSmearing(Smearing ofPixels, LabelledBins bins) implements Smearing {
    @Override
    public int samples() {
        return ofPixels.samples();
    }

    @Override
    public int pixels() {
        return bins.size();
    }

    /** What the smearing needs, and last its pixels. */
    @Override
    public double[][] room() {
        double[][] room = ofPixels.room();
        double[][] more = Arrays.copyOf(room, room.length + 1);
        more[room.length] = new double[ofPixels.pixels()];
        return more;
    }

    @Override
    public void of(double[] samples, double[][] room, double[] means) {
        double[] pixels = room[room.length - 1];
        ofPixels.of(samples, room, pixels);
        for (int k = 0; k < means.length; k++) {
            double sum = 0;
            for (int p : bins.pixels(k)) sum += pixels[p];
            means[k] = sum / bins.pixelsIn(k);
        }
    }
}
