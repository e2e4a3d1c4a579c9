package assay.model.figure;

import assay.model.Problem;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One axis of a panel. An end that is not given is found from the data. Categories, when there are any, stand at
 * 0, 1, 2, ... and take the place of numbers.
 */
public record Axis(
        String label, OptionalDouble min, OptionalDouble max, boolean log, boolean inverted, List<String> categories) {
    public Axis {
        MathText.read(label);
        categories = List.copyOf(categories);
        categories.forEach(MathText::read);
        if (min.isPresent() && max.isPresent() && !(min.getAsDouble() < max.getAsDouble())) {
            throw new Problem("axis '" + label + "' runs from " + min.getAsDouble() + " to " + max.getAsDouble()
                    + "; give the lower end first (and invert the axis if it shall run backwards)");
        }
        if (log && (min.orElse(1) <= 0 || max.orElse(1) <= 0)) {
            throw new Problem("axis '" + label + "' is logarithmic, so its ends must be above 0");
        }
        if (log && !categories.isEmpty())
            throw new Problem("axis '" + label + "' has categories and cannot be logarithmic");
    }

    public static Axis of(String label) {
        return new Axis(label, OptionalDouble.empty(), OptionalDouble.empty(), false, false, List.of());
    }

    public Axis between(double from, double to) {
        return from(from).to(to);
    }

    public Axis from(double least) {
        return new Axis(label, OptionalDouble.of(least), max, log, inverted, categories);
    }

    public Axis to(double greatest) {
        return new Axis(label, min, OptionalDouble.of(greatest), log, inverted, categories);
    }

    public Axis logarithmic() {
        return new Axis(label, min, max, true, inverted, categories);
    }

    /** Greater values to the left, or below. */
    public Axis backwards() {
        return new Axis(label, min, max, log, true, categories);
    }

    public Axis of(List<String> names) {
        return new Axis(label, min, max, log, inverted, names);
    }
}
