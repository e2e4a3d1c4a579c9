package assay.lens;

/** What is known of the metallicity at the centre and of its slope, each whatever the other is. */
public record GradientPosterior(NormalMixture central, NormalMixture slope) {}
