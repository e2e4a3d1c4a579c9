package assay.stats;

import assay.model.Problem;
import java.util.List;
import java.util.OptionalDouble;

/** A two-point correlation as measured, with measurement errors added once more, and with the values shuffled. */
public record TwoPointDraws(TwoPointCurve measured, List<TwoPointCurve> perturbed, List<TwoPointCurve> shuffled) {
    public TwoPointDraws {
        perturbed = List.copyOf(perturbed);
        shuffled = List.copyOf(shuffled);
    }

    /** Scales at a level over the draws: median, 16th and 84th percentile of the {@code crossing} ones among all. */
    public record Scale(double median, double p16, double p84, int crossing, int draws) {
        static Scale over(List<TwoPointCurve> curves, double level) {
            double[] scales = curves.stream()
                    .map(curve -> curve.scaleAt(level))
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .toArray();
            if (scales.length == 0) {
                throw new Problem("none of " + curves.size() + " draws of the two-point correlation falls below "
                        + level + "; let the scales reach farther");
            }
            double[] p = Descriptive.percentiles(scales, 50, 16, 84);
            return new Scale(p[0], p[1], p[2], scales.length, curves.size());
        }
    }

    public Scale perturbedScale(double level) {
        return Scale.over(perturbed, level);
    }

    public Scale shuffledScale(double level) {
        return Scale.over(shuffled, level);
    }
}
