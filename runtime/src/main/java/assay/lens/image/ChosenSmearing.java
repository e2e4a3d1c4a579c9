package assay.lens.image;

import java.util.Arrays;

/** The mean of the samples of each pixel, however many it has, then a smearing of pixels. */
record ChosenSmearing(int[] starts, Smearing ofPixels) implements Smearing {
    @Override
    public int samples() {
        return starts[pixels()];
    }

    @Override
    public int pixels() {
        return starts.length - 1;
    }

    /** What the smearing of pixels needs, and last the means. */
    @Override
    public double[][] room() {
        double[][] room = ofPixels.room();
        double[][] more = Arrays.copyOf(room, room.length + 1);
        more[room.length] = new double[pixels()];
        return more;
    }

    @Override
    public void of(double[] samples, double[][] room, double[] pixels) {
        double[] means = room[room.length - 1];
        for (int p = 0; p < means.length; p++) {
            double sum = 0;
            for (int k = starts[p]; k < starts[p + 1]; k++) sum += samples[k];
            means[p] = sum / (starts[p + 1] - starts[p]);
        }
        ofPixels.of(means, room, pixels);
    }
}
