package assay.plan;

import java.util.List;
import java.util.Optional;

/**
 * How the metallicity of a galaxy is modelled before it is seen through the point-spread function.
 *
 * @param samples of each pixel along an axis
 * @param slopes between which the prior of the slope is flat, in its unit; where it is empty, 4 dex over the largest radius
 * @param ensemble that samples the posterior after a swarm has found its middle; where it is empty, nothing is sampled
 */
public record TracerPlan(
        TracerProfile profile,
        List<LightPlan> light,
        PsfPlan psf,
        int samples,
        TracerMean mean,
        Optional<Ensemble.Range> slopes,
        Optional<Ensemble> ensemble) {
    /** Between which 12 + log(O/H) lies for walkers. */
    public static final Ensemble.Range METALLICITIES = new Ensemble.Range(5, 11);

    /** Of the prior where none is stated, in dex over the largest radius. */
    public static final double WIDEST = 4;

    public TracerPlan {
        light = List.copyOf(light);
    }

    public List<String> parts() {
        return profile == TracerProfile.gradient
                ? List.of("slope", "central")
                : light.stream().map(LightPlan::name).toList();
    }
}
