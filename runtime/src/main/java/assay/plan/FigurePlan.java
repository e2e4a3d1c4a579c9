package assay.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure that the recipe asks for.
 *
 * @param galaxies how many galaxies get the panels each; 0 where panels show all galaxies together
 * @param collection the collection whose rows are shown, or empty for the sample
 */
public record FigurePlan(
        String name,
        String title,
        int galaxies,
        Optional<String> collection,
        Arrangement arrangement,
        List<PanelPlan> panels) {
    public static final int EVERY_GALAXY = Integer.MAX_VALUE;

    public FigurePlan {
        panels = List.copyOf(panels);
    }

    public boolean perGalaxy() {
        return galaxies > 0;
    }

    /** Whether the panels of several galaxies stand in one figure. */
    public enum Pages {
        together,
        /** A figure for each galaxy, with its name. */
        each
    }

    /** Which axes panels have in common. */
    public enum Sharing {
        none,
        /** All panels have the same axes and touch. */
        axes,
        /** Panels below each other stand on one horizontal axis. */
        horizontal
    }

    /** How the panels stand. @param columns of them; 0 where the recipe leaves it open */
    public record Arrangement(Pages pages, int columns, Sharing sharing) {}

    /** @param height of the panel, that of others being 1 */
    public record PanelPlan(String title, List<SeriesPlan> series, AxisPlan x, AxisPlan y, double height) {
        public PanelPlan {
            series = List.copyOf(series);
        }
    }

    /** Whether an axis counts or multiplies. */
    public enum Scale {
        linear,
        logarithmic
    }

    /** What the recipe states of an axis. @param label in the place of that which follows from what is shown */
    public record AxisPlan(Range range, Scale scale, Optional<String> label) {
        public static final AxisPlan FREE = new AxisPlan(Range.FREE, Scale.linear, Optional.empty());
    }

    /** The ends of an axis, where the recipe states them. */
    public record Range(OptionalDouble from, OptionalDouble to) {
        public static final Range FREE = new Range(OptionalDouble.empty(), OptionalDouble.empty());
    }
}
