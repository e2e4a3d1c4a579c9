package assay.plots.ink;

import java.awt.Color;
import java.util.List;

/**
 * A finished drawing. Its measure is the dot, of which 300 make an inch: the pixels of the PNG are the units of the
 * others.
 *
 * @param name distinguishes the identifiers of sheets that stand in one document
 */
public record Sheet(
        String name, String title, String description, int width, int height, Color paper, List<Mark> marks) {
    public static final double DOTS_PER_INCH = 300;

    public Sheet {
        marks = List.copyOf(marks);
    }

    /** The dots of a length in typographic points. */
    public static double points(double points) {
        return points * DOTS_PER_INCH / 72;
    }

    public static double millimetres(double millimetres) {
        return millimetres * DOTS_PER_INCH / 25.4;
    }
}
