package assay.plots;

import assay.model.figure.Hue;
import java.awt.Color;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The colours of a drawing. Series take those of Okabe and Ito (2008, "Color Universal Design"), which readers with any
 * kind of colour vision tell apart.
 */
public enum Theme {
    /** For paper. */
    LIGHT,
    /** For screens and slides. */
    DARK;

    private static final List<Hue> CYCLE =
            List.of(Hue.BLUE, Hue.VERMILION, Hue.GREEN, Hue.PURPLE, Hue.ORANGE, Hue.SKY, Hue.GREY, Hue.INK);

    private final Color paper;
    private final Map<Hue, Color> colours = new EnumMap<>(Hue.class);

    Theme() {
        String name = name().toLowerCase(Locale.ROOT) + ".";
        paper = StyleFile.colour(name + "paper");
        for (Hue hue : Hue.values()) {
            if (hue != Hue.NEXT)
                colours.put(hue, StyleFile.colour(name + hue.name().toLowerCase(Locale.ROOT)));
        }
    }

    Color paper() {
        return paper;
    }

    Color colour(Hue hue) {
        return colours.get(hue);
    }

    Color ink() {
        return colour(Hue.INK);
    }

    static List<Hue> cycle() {
        return CYCLE;
    }

    static Color faded(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }
}
