package assay.lens.profile;

/** A part of a galaxy: its light and what that light says of the gas. */
public record Component(Light light, Tracer tracer) {}
