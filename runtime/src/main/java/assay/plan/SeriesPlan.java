package assay.plan;

import assay.formula.Formula;
import assay.model.Disc;
import assay.model.figure.Palette;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a panel shows. */
public sealed interface SeriesPlan {
    /** The formulas that it evaluates. */
    default List<Formula> formulas() {
        return List.of();
    }

    /** The result of which it shows the draws. */
    default Optional<String> drawn() {
        return Optional.empty();
    }

    private static List<Formula> present(Stream<Optional<Formula>> formulas) {
        return formulas.flatMap(Optional::stream).toList();
    }

    /** Colours that stand for values; what is left out follows from the values. */
    record Colours(Optional<Palette> palette, FigurePlan.Range between) {
        public static final Colours FREE = new Colours(Optional.empty(), FigurePlan.Range.FREE);
    }

    /** A value that gives points their colours. */
    record Colouring(Formula value, Colours colours) {}

    /** Which error bars points have: those that their values have by themselves, stated ones, or none. */
    record Errors(Kind kind, Optional<Formula> ofY, Optional<Formula> ofX) {
        public enum Kind {
            own,
            none
        }

        public static final Errors OWN = new Errors(Kind.own, Optional.empty(), Optional.empty());
    }

    /** What becomes of galaxies of which y is known as an upper limit only. */
    enum Limits {
        left,
        shown
    }

    record Dots(
            Formula y, Formula x, Optional<Formula> split, Optional<Colouring> colouring, Errors errors, Limits limits)
            implements SeriesPlan {
        @Override
        public List<Formula> formulas() {
            return present(Stream.of(
                    Optional.of(y),
                    Optional.of(x),
                    split,
                    colouring.map(Colouring::value),
                    errors.ofY(),
                    errors.ofX()));
        }
    }

    /** The line of a fit or a relation, with its one-sigma band. */
    record Fitted(String result) implements SeriesPlan {}

    /** How a histogram is drawn; of two groups, the first is filled and the second open where nothing is said. */
    enum BarStyle {
        filled,
        open
    }

    record Bins(Formula value, int number, Optional<Formula> split, Optional<BarStyle> style) implements SeriesPlan {
        @Override
        public List<Formula> formulas() {
            return present(Stream.of(Optional.of(value), split));
        }
    }

    /** Cumulative distributions of the two groups of a split. */
    record Cumulative(Formula value, Formula split) implements SeriesPlan {
        @Override
        public List<Formula> formulas() {
            return List.of(value, split);
        }
    }

    /** The density of a value as a smooth curve. */
    record Distribution(Formula value, Optional<Formula> split, Optional<Formula> weight) implements SeriesPlan {
        @Override
        public List<Formula> formulas() {
            return present(Stream.of(Optional.of(value), split, weight));
        }
    }

    /** A box for each group; without groups for each word that a property has. */
    record Boxes(Formula value, String property, List<Group> groups) implements SeriesPlan {
        public record Group(String name, Formula condition) {}

        public Boxes {
            groups = List.copyOf(groups);
        }

        @Override
        public List<Formula> formulas() {
            return Stream.concat(Stream.of(value), groups.stream().map(Group::condition))
                    .toList();
        }
    }

    /** Contours of the density of points that enclose these shares of them. */
    record Density(Formula y, Formula x, List<Double> enclosing, Optional<Formula> split) implements SeriesPlan {
        public Density {
            enclosing = List.copyOf(enclosing);
        }

        @Override
        public List<Formula> formulas() {
            return present(Stream.of(Optional.of(y), Optional.of(x), split));
        }
    }

    /** How medians show percentiles 16 and 84. */
    enum SpreadStyle {
        bars,
        band
    }

    /** Medians of a value in steps of another. */
    record Medians(Formula y, Formula x, double step, SpreadStyle style) implements SeriesPlan {
        @Override
        public List<Formula> formulas() {
            return List.of(y, x);
        }
    }

    /** The values of a smoothed or binned trend along what it runs over, with its band. */
    record Trend(Statistic statistic) implements SeriesPlan {
        @Override
        public List<Formula> formulas() {
            return statistic.formulas();
        }
    }

    /** A two-point correlation over its scales, with those of draws. */
    record Correlation(String result) implements SeriesPlan {}

    /**
     * A value of each spaxel where it lies on the sky.
     *
     * @param contours of the same value, in shown units
     * @param ellipses the radii in the disc at which ellipses stand
     * @param beam the full width at half maximum, where the recipe states it
     */
    record SkyMap(
            Formula value,
            Colours colours,
            List<Double> contours,
            List<Formula> ellipses,
            Disc.Scale axes,
            Optional<Formula> beam)
            implements SeriesPlan {
        public SkyMap {
            contours = List.copyOf(contours);
            ellipses = List.copyOf(ellipses);
        }

        @Override
        public List<Formula> formulas() {
            return Stream.of(Stream.of(value), ellipses.stream(), beam.stream())
                    .flatMap(s -> s)
                    .toList();
        }
    }

    /** Contours of another value on a map, in its shown unit. */
    record SkyContours(Formula value, List<Double> levels, String label) implements SeriesPlan {
        public SkyContours {
            levels = List.copyOf(levels);
        }

        @Override
        public List<Formula> formulas() {
            return List.of(value);
        }
    }

    record Coefficients(List<String> results) implements SeriesPlan {
        public Coefficients {
            results = List.copyOf(results);
        }
    }

    /** The curve of a scanned coefficient. */
    record Scan(String result) implements SeriesPlan {}

    /** A curve y(x), such as a demarcation; {@code x} is its only input. */
    record Curve(Formula y, String label) implements SeriesPlan {}

    record Level(double value, boolean vertical, String label) implements SeriesPlan {}

    /** The draws of a result, each quantity and each pair of them, with contours that enclose these shares. */
    record Corner(String result, List<Double> enclosing) implements SeriesPlan {
        public Corner {
            enclosing = List.copyOf(enclosing);
        }

        @Override
        public Optional<String> drawn() {
            return Optional.of(result);
        }
    }

    /** The walkers of a result step by step, a panel for each quantity. */
    record Traces(String result) implements SeriesPlan {
        @Override
        public Optional<String> drawn() {
            return Optional.of(result);
        }
    }
}
