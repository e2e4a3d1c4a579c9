package assay.plan;

import static assay.plan.ErrorsFrom.biasCorrected;
import static assay.plan.ErrorsFrom.cases;
import static assay.plan.ErrorsFrom.jackknife;
import static assay.plan.ErrorsFrom.measurements;
import static assay.plan.ErrorsFrom.posterior;
import static assay.plan.ErrorsFrom.residuals;
import static assay.plan.ErrorsFrom.simulated;

import java.util.List;
import java.util.Optional;

/** How a straight line is laid through points, with the roads to errors that make sense for it. */
public enum LineMethod {
    /** Every point counts the same. */
    leastSquares(cases, residuals, jackknife, biasCorrected, measurements, simulated),
    /** Every point counts by the inverse square of its error in y. */
    weighted(measurements, cases),
    /** The sum of distances in y instead of that of their squares. */
    leastAbsolute(cases, residuals, biasCorrected, measurements, simulated),
    /** Errors in y, and an intrinsic scatter that is found too. */
    withScatter(posterior),
    /** Errors in x and y, an intrinsic scatter, and true x from a mixture of normal distributions. */
    errorsInBoth(posterior),
    /** The points that agree with a line, with errors in x and y and an intrinsic scatter. */
    leastTrimmed(measurements);

    private final List<ErrorsFrom> roads;

    LineMethod(ErrorsFrom... roads) {
        this.roads = List.of(roads);
    }

    /** Where errors may come from. */
    public List<ErrorsFrom> roads() {
        return roads;
    }

    /** The only road to errors, where there is one. */
    public Optional<ErrorsFrom> onlyRoad() {
        return roads.size() == 1 ? Optional.of(roads.get(0)) : Optional.empty();
    }

    /** Whether errors by this road take draws. */
    public boolean draws(ErrorsFrom road) {
        return switch (road) {
            case cases, residuals, biasCorrected, simulated -> true;
            case jackknife -> false;
            case measurements -> this == leastSquares || this == leastAbsolute;
            case posterior -> this == errorsInBoth;
        };
    }

    /** Whether the scatter is what the errors of the points leave to be explained, with an error of its own. */
    public boolean findsScatter() {
        return this == withScatter || this == errorsInBoth || this == leastTrimmed;
    }
}
