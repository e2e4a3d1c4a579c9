package assay.plan;

import assay.formula.Formula;
import assay.formula.Symbol;
import assay.stats.CorrelationKind;
import assay.stats.Loess;
import assay.stats.PairForm;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a study asks of the rows that it has: of the spaxels of a galaxy, or of the galaxies. */
public sealed interface Statistic {
    String name();

    List<Formula> formulas();

    /** What it gives for all rows together, as {@code name.part}, and the units of that. */
    Map<String, Unit> values();

    /** What it gives each row, if it does. */
    default Optional<Symbol> column() {
        return Optional.empty();
    }

    /**
     * A correlation of two quantities, at fixed controls if there are any.
     *
     * @param draws bootstrap samples of the rows, for the error
     * @param perturbed how often the measurement errors are added once more; not at all where it is empty
     */
    record Correlation(
            String name,
            Formula y,
            Formula x,
            List<Formula> controls,
            CorrelationKind coefficient,
            int draws,
            OptionalInt perturbed)
            implements Statistic {
        public Correlation {
            controls = List.copyOf(controls);
        }

        @Override
        public List<Formula> formulas() {
            return Stream.concat(Stream.of(x, y), controls.stream()).toList();
        }

        @Override
        public Map<String, Unit> values() {
            Map<String, Unit> values = new LinkedHashMap<>();
            for (String part : List.of("r", "p", "n")) values.put(name + "." + part, Unit.ONE);
            if (perturbed.isPresent()) values.put(name + ".perturbed", Unit.ONE);
            return values;
        }
    }

    /**
     * The two-point correlation of a value over positions in the plane of the disc.
     *
     * @param step between scales, in kpc
     * @param steps how many there are from 0
     * @param draws how often the measurement errors are added once more, and the values shuffled; not at all where it is empty
     */
    record TwoPoint(String name, Formula value, double step, int steps, PairForm form, OptionalInt draws)
            implements Statistic {
        /** The levels at which scales are told, in percent. */
        public static final List<Integer> LEVELS = List.of(50, 30);

        @Override
        public List<Formula> formulas() {
            return List.of(value);
        }

        @Override
        public Map<String, Unit> values() {
            Map<String, Unit> values = new LinkedHashMap<>();
            List<String> kinds = draws.isPresent() ? List.of("scale", "measured", "null") : List.of("scale");
            for (String kind : kinds) {
                for (int level : LEVELS) values.put(name + "." + kind + level, Units.get("kpc"));
            }
            values.put(name + ".n", Unit.ONE);
            return values;
        }

        public double[] scales() {
            double[] scales = new double[steps + 1];
            for (int k = 0; k <= steps; k++) scales[k] = k * step;
            return scales;
        }
    }

    /** Local regression of a value over one or two others; it gives each row a value. */
    record Smoothed(String name, Formula value, List<Formula> over, double nearest, Loess.Axes axes, Symbol symbol)
            implements Statistic {
        public Smoothed {
            over = List.copyOf(over);
        }

        @Override
        public List<Formula> formulas() {
            return Stream.concat(over.stream(), Stream.of(value)).toList();
        }

        @Override
        public Map<String, Unit> values() {
            return Map.of();
        }

        @Override
        public Optional<Symbol> column() {
            return Optional.of(symbol);
        }
    }

    /** Medians of a value in bins of another; it gives each row the median at its place, linear between the middles of bins. */
    record Binned(String name, Formula value, Formula over, double from, double to, int bins, int fewest, Symbol symbol)
            implements Statistic {
        @Override
        public List<Formula> formulas() {
            return List.of(over, value);
        }

        @Override
        public Map<String, Unit> values() {
            return Map.of();
        }

        @Override
        public Optional<Symbol> column() {
            return Optional.of(symbol);
        }
    }

    /**
     * A model of y for a comparison: a line against x, or a constant where there is none, with the density of y that its
     * method is the greatest likelihood of.
     */
    record Model(Optional<Formula> x, LineMethod method) {
        public Model {
            if (method == LineMethod.errorsInBoth || method == LineMethod.leastTrimmed) {
                throw new IllegalArgumentException(method + " has no density of y alone");
            }
        }

        public boolean needsErrors() {
            return method == LineMethod.weighted || method == LineMethod.withScatter;
        }
    }

    /** Whether the second of two models of y is worth its parameters, or the first one is. */
    record ModelChoice(String name, Formula y, Model first, Model second) implements Statistic {
        @Override
        public List<Formula> formulas() {
            return Stream.of(Optional.of(y), first.x(), second.x())
                    .flatMap(Optional::stream)
                    .toList();
        }

        @Override
        public Map<String, Unit> values() {
            Map<String, Unit> values = new LinkedHashMap<>();
            for (String part : List.of("deltaBIC", "deltaAIC", "n")) values.put(name + "." + part, Unit.ONE);
            return values;
        }

        public boolean needsErrors() {
            return first.needsErrors() || second.needsErrors();
        }
    }
}
