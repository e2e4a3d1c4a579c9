package assay.sample;

import assay.model.Problem;
import assay.stats.RandomStream;
import java.nio.file.Path;
import java.util.List;

/**
 * An affine-invariant ensemble of walkers (Goodman and Weare 2010, doi:10.2140/camcos.2010.5.65). The chain is decided by
 * density, start and {@link Run}, to the last bit: neither threads nor a kill and resumption change it.
 */
public final class EnsembleSampler {
    /** Steps a block of a file. */
    static final int BLOCK = 50;

    private final List<String> names;
    private final LogDensity density;
    private final double[][] start;
    private final Run run;

    public EnsembleSampler(List<String> names, LogDensity density, double[][] start, Run run) {
        this.names = List.copyOf(names);
        this.density = density;
        this.start = start.clone();
        this.run = run;
        Start.check(this.names, density, this.start);
    }

    /** Runs in memory. */
    public SampledPosterior run(Until until, int threads) {
        return run(until, threads, null);
    }

    /** Runs and stores the chain; if the file holds a beginning of this very chain, goes on from there. */
    public SampledPosterior run(Until until, int threads, Path file) {
        Chain chain = new Chain(names, start.length, run.precision());
        Walkers walkers = new Walkers(density, names, start);
        RandomStream random = run.random();
        try (Crew crew = new Crew(threads)) {
            ChainFile stored = file == null ? null : ChainFile.resume(file, run.header(names, start), chain, walkers);
            if (chain.steps() == 0) walkers.begin(crew);
            int next = lookedAt(until, chain.steps());
            while (chain.steps() < next || !until.reached(chain)) {
                if (chain.steps() >= next) next = until.next(chain.steps());
                if (next <= chain.steps())
                    throw new Problem("a chain of " + chain.steps() + " steps cannot be shortened");
                int from = chain.steps();
                int to = Math.min(next, (from / BLOCK + 1) * BLOCK);
                while (chain.steps() < to) {
                    walkers.step(run.moves(), random, crew);
                    chain.add(walkers.positions(), walkers.logs());
                }
                if (stored != null) stored.append(chain, from, walkers);
            }
            return SampledPosterior.of(chain, until, walkers, density);
        }
    }

    /** The first time of looking that is not before so many steps. */
    private static int lookedAt(Until until, int steps) {
        int next = until.next(0);
        while (next < steps) {
            int later = until.next(next);
            if (later <= next) return next;
            next = later;
        }
        return next;
    }
}
