package assay.model.figure;

import java.util.stream.DoubleStream;

/**
 * One set of things shown in a panel. The arrays of a series are handed over, not copied: whoever makes one gives them
 * up. NaN in a coordinate means that there is nothing to show at that place.
 */
public sealed interface Series
        permits Points, Line, Band, Histogram, Steps, Bars, Boxes, Raster, Contours, Ellipse, ReferenceLine {
    /** The words of the legend, in the markup of {@link MathText}; empty for a series that the legend leaves out. */
    String label();

    Hue hue();

    /** Every abscissa that should be in view, the ends of error bars included. */
    DoubleStream xs();

    /** Every ordinate that should be in view, the ends of error bars included. */
    DoubleStream ys();
}
