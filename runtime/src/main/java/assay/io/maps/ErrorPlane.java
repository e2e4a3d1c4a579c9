package assay.io.maps;

import assay.io.maps.LayoutMap.Uncertainty.Form;
import assay.model.Problem;

/** Reads errors in whatever form a survey gives them; an inverse variance of 0 means that nothing was measured. */
record ErrorPlane(LayoutFiles.At at, Form form) {
    /** @param values the map that the errors belong to; what is not measured has none */
    double[] standardDeviations(double[] errors, double[] values) {
        double[] deviations = new double[errors.length];
        for (int p = 0; p < errors.length; p++) {
            double error = Double.isNaN(values[p]) ? Double.NaN : errors[p];
            if (error < 0) throw negative(error);
            deviations[p] = switch (form) {
                case STANDARD_DEVIATION -> error;
                case VARIANCE -> Math.sqrt(error);
                case INVERSE_VARIANCE -> error > 0 ? 1 / Math.sqrt(error) : Double.NaN;
            };
        }
        return deviations;
    }

    private Problem negative(double error) {
        String name =
                at.image().name().isEmpty() ? at.place().toString() : at.image().name();
        String what = switch (form) {
            case STANDARD_DEVIATION -> "error";
            case VARIANCE -> "variance";
            case INVERSE_VARIANCE -> "inverse variance";
        };
        return at.image()
                .header()
                .problem(name + " holds the negative " + what + " " + error + "; mark what is not measured as NaN");
    }
}
