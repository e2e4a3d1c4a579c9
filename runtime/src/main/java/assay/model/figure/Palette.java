package assay.model.figure;

/** A map from numbers to colours that colour-blind readers and grey printers can follow. */
public enum Palette {
    /** Sequential, from dark violet to yellow. */
    VIRIDIS,
    /** Sequential, from dark blue to yellow; looks alike with and without red-green blindness. */
    CIVIDIS,
    /** Diverging, from blue over white to red: for signed values on a scale that is symmetric about its middle. */
    BLUE_RED
}
