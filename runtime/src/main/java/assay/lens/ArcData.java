package assay.lens;

import assay.model.Problem;

/** Metallicities of bins and their errors, and the model that they are compared with. */
public final class ArcData {
    private final ArcModel model;
    private final double[] values;
    private final double[] weights;

    private ArcData(ArcModel model, double[] values, double[] weights) {
        this.model = model;
        this.values = values;
        this.weights = weights;
    }

    public static ArcData of(ArcModel model, double[] values, double[] errors) {
        if (values.length != model.bins() || errors.length != model.bins()) {
            throw new Problem(
                    values.length + " metallicities and " + errors.length + " errors for " + model.bins() + " bins");
        }
        if (values.length < 3) throw new Problem("an arc of " + values.length + " bins; a gradient needs at least 3");
        double[] weights = new double[values.length];
        for (int k = 0; k < weights.length; k++) {
            if (!Double.isFinite(values[k]) || !(errors[k] > 0) || !Double.isFinite(errors[k])) {
                throw new Problem(
                        "bin " + k + " of an arc, counted from 0, has the metallicity " + values[k] + " and the error "
                                + errors[k] + "; give finite numbers and errors above 0, or leave the bin out");
            }
            weights[k] = 1 / (errors[k] * errors[k]);
        }
        return new ArcData(model, values.clone(), weights);
    }

    /**
     * With those of another image of the same source: one disc and one line for both, centred in a pixel of this image (see
     * {@link ArcModel#and}); chi-squared is the sum of theirs.
     */
    public ArcData and(ArcData other) {
        return new ArcData(
                model.and(other.model), ArcModel.joined(values, other.values), ArcModel.joined(weights, other.weights));
    }

    public ArcModel model() {
        return model;
    }

    public int size() {
        return values.length;
    }

    /** Of a disc with that metallicity at its centre and that gradient. */
    public double chiSquare(ArcDisc disc, double central, double slope) {
        return chiSquare(disc, central, slope, room());
    }

    /** The same without allocating anything, in a room of one's own. */
    public double chiSquare(ArcDisc disc, double central, double slope, Room room) {
        model.radii(disc, room.pixels, room.radii);
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            double residual = values[k] - central - slope * room.radii[k];
            sum += weights[k] * residual * residual;
        }
        return sum;
    }

    /** The line of least chi-squared on a disc. */
    public ArcLine line(ArcDisc disc) {
        return line(disc, room());
    }

    ArcLine line(ArcDisc disc, Room room) {
        model.radii(disc, room.pixels, room.radii);
        return ArcLine.of(room.radii, values, weights);
    }

    /** Arrays to write into, for one caller at a time. */
    public Room room() {
        return new Room(new double[model.room()], new double[values.length]);
    }

    /** What {@link #room} gives. */
    public static final class Room {
        private final double[] pixels;
        private final double[] radii;

        private Room(double[] pixels, double[] radii) {
            this.pixels = pixels;
            this.radii = radii;
        }
    }
}
