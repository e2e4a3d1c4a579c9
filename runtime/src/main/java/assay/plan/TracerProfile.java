package assay.plan;

/** How the metallicity of a modelled galaxy goes with place. */
public enum TracerProfile {
    /** A central value and a slope against the radius. */
    gradient,
    /** One value for each component of its light. */
    constants
}
