package assay.bench;

import assay.lens.ArcData;
import assay.lens.ArcPriors;
import assay.lens.ArcPriors.Range;
import assay.lens.ArcSampling;
import assay.lens.ArcScan;
import assay.lens.SampledArc;
import assay.sample.Run;
import assay.sample.Until;
import assay.simulate.Draws;
import assay.simulate.arc.ArcRules;
import assay.simulate.arc.PublishedArcs;
import assay.simulate.arc.SimulatedArc;
import assay.sky.NamedCosmology;
import assay.stats.RandomStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The gradient of a simulated arc of 136 bins like AS1063, its disc free: the exact scan of 82,800 discs, and 24 walkers of 2000
 * steps, 48,000 models, in the box of priors. FRApy took 4.4 ms a model and so 211 s for those of the walkers.
 */
@State(Scope.Benchmark)
public class LensedArc {
    private static final ArcPriors PRIORS = new ArcPriors(
            new Range(26, 35), new Range(20, 28), new Range(0.1, 0.9), new Range(8.5, 9.5), new Range(-0.1, 0));

    private record Stream(RandomStream stream) implements Draws {
        @Override
        public double uniform() {
            return stream.nextDouble();
        }

        @Override
        public double gaussian() {
            return stream.nextGaussian();
        }
    }

    private final ArcRules rules = PublishedArcs.as1063(NamedCosmology.WMAP9.universe());
    private final ArcData data = SimulatedArc.of(rules, name -> new Stream(RandomStream.of(1, name, "bench")))
            .data();
    private final ArcScan scanned = scanOf(data, rules);

    @Benchmark
    public ArcScan scan() {
        return scanOf(data, rules);
    }

    private static ArcScan scanOf(ArcData data, ArcRules rules) {
        return ArcScan.of(data, PRIORS, rules.source().disc().kind(), 20, 46);
    }

    @Benchmark
    public SampledArc walkers() {
        return new ArcSampling(24, Until.steps(2000, 1000), ArcSampling.Starts.IN_PRIORS)
                .free(scanned, Run.of(1, "bench", "arc"), 1);
    }
}
