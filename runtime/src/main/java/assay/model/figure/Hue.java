package assay.model.figure;

/** The colour of a series by name; the theme of the drawing says which shade that is. */
public enum Hue {
    /** The next colour of the theme's cycle that no earlier series of the panel took. */
    NEXT,
    /** The colour of axes and text. */
    INK,
    GREY,
    BLUE,
    VERMILION,
    GREEN,
    PURPLE,
    ORANGE,
    SKY
}
