package assay.sample;

/** A search uphill from one place, within a box. */
public sealed interface LocalSearch permits NelderMead, QuasiNewton {
    Maximum from(double[] start, LogDensity density, Box box);
}
