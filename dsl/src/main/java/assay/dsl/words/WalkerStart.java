package assay.dsl.words;

import assay.lens.ArcSampling.Starts;

/** Where walkers start. */
public enum WalkerStart {
    /** Anywhere in the priors, as many papers have it. */
    inPriors(Starts.IN_PRIORS),
    /** About the best place that a swarm of particles finds. */
    aboutSwarm(Starts.ABOUT_SWARM),
    /** About the modes, as many about each as it holds of the posterior. */
    aboutModes(Starts.ABOUT_MODES);

    private final Starts starts;

    WalkerStart(Starts starts) {
        this.starts = starts;
    }

    public Starts starts() {
        return starts;
    }
}
