package assay.plan;

import assay.formula.Formula;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A figure that the recipe asks for.
 *
 * @param galaxies how many galaxies get the panels each; 0 where panels show all galaxies together
 * @param collection the collection whose rows are shown, or empty for the sample
 */
public record FigurePlan(
        String name, String title, int galaxies, Optional<String> collection, int columns, List<PanelPlan> panels) {
    public static final int EVERY_GALAXY = Integer.MAX_VALUE;

    public FigurePlan {
        panels = List.copyOf(panels);
    }

    public boolean perGalaxy() {
        return galaxies > 0;
    }

    public record PanelPlan(String title, List<SeriesPlan> series, Range x, Range y) {
        public PanelPlan {
            series = List.copyOf(series);
        }
    }

    /** The ends of an axis, where the recipe states them. */
    public record Range(OptionalDouble from, OptionalDouble to) {
        public static final Range FREE = new Range(OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** What a panel shows. */
    public sealed interface SeriesPlan {
        /** The formulas that it evaluates. */
        default List<Formula> formulas() {
            return List.of();
        }

        record Dots(Formula y, Formula x, Optional<Formula> split, Optional<Formula> colour) implements SeriesPlan {
            @Override
            public List<Formula> formulas() {
                return Stream.of(Optional.of(y), Optional.of(x), split, colour)
                        .flatMap(Optional::stream)
                        .toList();
            }
        }

        /** The line of a fit or a relation, with its one-sigma band. */
        record Fitted(String result) implements SeriesPlan {}

        record Bins(Formula value, int number, Optional<Formula> split) implements SeriesPlan {
            @Override
            public List<Formula> formulas() {
                return Stream.of(Optional.of(value), split)
                        .flatMap(Optional::stream)
                        .toList();
            }
        }

        /** Cumulative distributions of the two groups of a split. */
        record Cumulative(Formula value, Formula split) implements SeriesPlan {
            @Override
            public List<Formula> formulas() {
                return List.of(value, split);
            }
        }

        /** Medians of a value in steps of another. */
        record Medians(Formula y, Formula x, double step) implements SeriesPlan {
            @Override
            public List<Formula> formulas() {
                return List.of(y, x);
            }
        }

        record SkyMap(Formula value) implements SeriesPlan {
            @Override
            public List<Formula> formulas() {
                return List.of(value);
            }
        }

        record Coefficients(List<String> results) implements SeriesPlan {}

        /** The curve of a scanned coefficient. */
        record Scan(String result) implements SeriesPlan {}

        /** A curve y(x), such as a demarcation; {@code x} is its only input. */
        record Curve(Formula y, String label) implements SeriesPlan {}

        record Level(double value, boolean vertical, String label) implements SeriesPlan {}
    }
}
