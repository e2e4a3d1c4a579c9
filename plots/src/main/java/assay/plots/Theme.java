package assay.plots;

import assay.model.figure.Hue;
import java.awt.Color;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a drawing. Series take those of Okabe and Ito (2008, "Color Universal Design"), which readers with any
 * kind of colour vision tell apart.
 */
public enum Theme {
    /** For paper. */
    LIGHT(0xffffff, 0x1a1a1a, 0x707070, 0x0072b2, 0xd55e00, 0x009e73, 0xb5558a, 0xe69f00, 0x56b4e9),
    /** For screens and slides. */
    DARK(0x14171c, 0xe8e8e8, 0xa0a0a0, 0x4aa3e0, 0xf07a2b, 0x21c493, 0xd98fb8, 0xf0b429, 0x8fd0f5);

    private static final List<Hue> CYCLE =
            List.of(Hue.BLUE, Hue.VERMILION, Hue.GREEN, Hue.PURPLE, Hue.ORANGE, Hue.SKY, Hue.GREY, Hue.INK);

    private final Color paper;
    private final Map<Hue, Color> colours = new EnumMap<>(Hue.class);

    Theme(int paper, int ink, int grey, int blue, int vermilion, int green, int purple, int orange, int sky) {
        this.paper = new Color(paper);
        colours.put(Hue.INK, new Color(ink));
        colours.put(Hue.GREY, new Color(grey));
        colours.put(Hue.BLUE, new Color(blue));
        colours.put(Hue.VERMILION, new Color(vermilion));
        colours.put(Hue.GREEN, new Color(green));
        colours.put(Hue.PURPLE, new Color(purple));
        colours.put(Hue.ORANGE, new Color(orange));
        colours.put(Hue.SKY, new Color(sky));
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
