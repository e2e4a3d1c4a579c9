package assay.model.figure;

import assay.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Lines of equal value on a lattice, from the lowest level to the highest; none crosses a cell without a value. */
public record Contours(Lattice lattice, List<Level> levels, Hue hue, String label) implements Series {
    /**
     * One line.
     *
     * @param words what is written into the line, such as "68%", or nothing
     * @param shade how dark the area above the level is filled, from 0 for not at all to 1
     */
    public record Level(double value, String words, LineStyle style, double shade) {
        public Level {
            MathText.read(words);
            if (!Double.isFinite(value)) throw new IllegalArgumentException("a contour at the value " + value);
            if (!(shade >= 0 && shade <= 1)) throw new IllegalArgumentException("a contour with the shade " + shade);
        }

        public static Level at(double value, String words) {
            return new Level(value, words, LineStyle.SOLID, 0);
        }
    }

    public Contours {
        MathText.read(label);
        levels = List.copyOf(levels);
        for (int i = 1; i < levels.size(); i++) {
            double before = levels.get(i - 1).value();
            double value = levels.get(i).value();
            if (!(before < value)) {
                throw new Problem("the contours '" + label + "' run from " + before + " to " + value
                        + "; give each level once, from the lowest to the highest");
            }
        }
    }

    /** Solid lines without words. */
    public static Contours of(Lattice lattice, double... levels) {
        List<Level> plain = new ArrayList<>();
        for (double level : levels) plain.add(Level.at(level, ""));
        return new Contours(lattice, plain, Hue.INK, "");
    }

    public Contours as(Hue colour, String words) {
        return new Contours(lattice, levels, colour, words);
    }

    /** Filled as dark as the shade above each level, and so the darker the more levels lie below a place. */
    public Contours shaded(double shade) {
        return new Contours(
                lattice,
                levels.stream()
                        .map(l -> new Level(l.value(), l.words(), l.style(), shade))
                        .toList(),
                hue,
                label);
    }

    /** The columns that a contour can reach. */
    @Override
    public DoubleStream xs() {
        return reach(true);
    }

    @Override
    public DoubleStream ys() {
        return reach(false);
    }

    private DoubleStream reach(boolean across) {
        if (levels.isEmpty()) return DoubleStream.empty();
        double least = levels.get(0).value();
        double[] ends = {Double.NaN, Double.NaN};
        for (int row = 0; row < lattice.ny(); row++) {
            for (int column = 0; column < lattice.nx(); column++) {
                if (!(lattice.at(column, row) >= least)) continue;
                double at = across ? lattice.x(column) : lattice.y(row);
                ends[0] = Double.isNaN(ends[0]) ? at : Math.min(ends[0], at);
                ends[1] = Double.isNaN(ends[1]) ? at : Math.max(ends[1], at);
            }
        }
        return Arrays.stream(ends);
    }
}
