package assay.plan;

/** How the errors of a value of each spaxel come about. The value itself is the formula at the measured fluxes in any case. */
public enum ErrorRule {
    /** To first order, from the exact derivatives of the formula. */
    firstOrder,
    /** Half of what lies between the percentiles 16 and 84 of draws of the fluxes from their errors. */
    monteCarlo
}
