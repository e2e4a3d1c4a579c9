package assay.lens;

import assay.model.Problem;
import assay.sample.Box;
import assay.sample.EnsembleSampler;
import assay.sample.LogDensity;
import assay.sample.ParticleSwarm;
import assay.sample.Run;
import assay.sample.SampledPosterior;
import assay.sample.Start;
import assay.sample.Until;
import assay.stats.RandomStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The posterior of an arc by an ensemble of walkers, as papers have it, beside the exact one of {@link ArcScan}, which also
 * tells each walker the mode that it stands in. A likelihood with several maxima holds walkers that start anywhere in
 * the priors fast in the lower ones; they are counted and left out.
 *
 * @param walkers 12 or more with the disc free, 4 or more with it fixed
 */
public record ArcSampling(int walkers, Until until, Starts starts) {
    private static final List<String> OF_LINE = ArcDensity.NAMES.subList(4, 6);
    private static final ParticleSwarm SWARM = ParticleSwarm.usual(60, 100);
    /** To either side, with each axis once. */
    private static final double ONCE = 90;

    private static final double TWICE = 180;
    /** In pixels: a third of walkers start in the neighbours of the best one. */
    private static final double ABOUT_CENTRE = 0.5;

    /** Where the walkers start. */
    public enum Starts {
        /** Evenly in the ranges of the priors, as the published fits do. */
        IN_PRIORS,
        /** About the best place that a swarm of particles finds. */
        ABOUT_SWARM,
        /** About the modes that hold a part of the posterior worth naming, as many about each as it holds. */
        ABOUT_MODES
    }

    public ArcSampling {
        if (walkers < 4) throw new Problem("an arc is sampled with 4 walkers or more, not " + walkers);
    }

    /** 24 walkers from anywhere in the priors, 2000 steps of which the first half is dropped (Patricio et al. 2019). */
    public static ArcSampling asPublished() {
        return new ArcSampling(24, Until.steps(2000, 1000), Starts.IN_PRIORS);
    }

    /**
     * 24 walkers about the modes until R-hat is below 1.01 and what is kept is 50 autocorrelation times, known to a tenth. The
     * likelihood jumps from centre to centre, which stretch moves are slow to cross: moves by differential evolution need
     * less than half of their steps.
     */
    public static ArcSampling converged(int mostSteps) {
        Until converged = new Until.Converged(50, 0.1, 1.01, 0.2, 100, mostSteps);
        return new ArcSampling(24, converged, Starts.ABOUT_MODES);
    }

    /**
     * With centre, axis ratio and angle free, in the priors of a scan. Angles end at -90 and 90 degrees for walkers that start in the
     * priors, as published; otherwise where the scan finds them least likely.
     */
    public SampledArc free(ArcScan scan, Run run, int threads) {
        double middle = starts == Starts.IN_PRIORS ? 0 : scan.quietAngle() + ONCE;
        ArcDensity density = scan.density(middle, ONCE);
        RandomStream random = chance(run, "start");
        double[][] start = switch (starts) {
            case IN_PRIORS -> within(scan.priors().box(middle, ONCE), density, random);
            case ABOUT_SWARM -> aboutSwarm(scan, density, middle, run, threads);
            case ABOUT_MODES -> aboutModes(scan, density, middle, random);
        };
        SampledPosterior sampled = new EnsembleSampler(ArcDensity.NAMES, density, start, run).run(until, threads);
        return SampledArc.of(sampled, ArcWalkers.of(sampled, scan.cutAt(middle - ONCE), density));
    }

    /** With centre, axis ratio and angle given, in the priors of the line. */
    public SampledArc fixed(ArcData data, ArcDisc disc, ArcPriors priors, Run run, int threads) {
        ArcLine line = data.line(disc);
        LogDensity density = LogDensity.each(
                2,
                point -> priors.holds(point[0], point[1])
                        ? -line.chiSquare(point[0], point[1]) / 2
                        : Double.NEGATIVE_INFINITY);
        double[] widths = {line.centralError(), line.slopeError()};
        RandomStream random = chance(run, "start");
        double[][] start = switch (starts) {
            case IN_PRIORS -> within(priors.boxOfLine(), density, random);
            case ABOUT_SWARM ->
                Start.around(swarm(density, priors.boxOfLine(), run, threads), widths, walkers, density, random);
            case ABOUT_MODES ->
                Start.around(new double[] {line.central(), line.slope()}, widths, walkers, density, random);
        };
        SampledPosterior sampled = new EnsembleSampler(OF_LINE, density, start, run).run(until, threads);
        return SampledArc.of(sampled, ArcWalkers.all(sampled));
    }

    private static RandomStream chance(Run run, String what) {
        return RandomStream.of(run.seed(), run.of(), run.step() + "/" + what);
    }

    private static double[] swarm(LogDensity density, Box box, Run run, int threads) {
        return SWARM.search(density, box, threads, chance(run, "swarm")).place();
    }

    private double[][] within(Box box, LogDensity density, RandomStream random) {
        double[] low = new double[box.dimension()];
        double[] high = new double[box.dimension()];
        for (int k = 0; k < low.length; k++) {
            low[k] = box.low(k);
            high[k] = box.high(k);
        }
        return Start.within(low, high, walkers, density, random);
    }

    /** The swarm sees every angle twice, so that none of them is at an end both times. */
    private double[][] aboutSwarm(ArcScan scan, ArcDensity density, double middle, Run run, int threads) {
        double[] best = swarm(scan.density(middle, TWICE), scan.priors().box(middle, TWICE), run, threads);
        best[3] = turned(best[3], middle);
        double[] widths = widths(scan.posterior(scan.modeOf(density.disc(best))));
        return Start.around(best, widths, walkers, density, chance(run, "start"));
    }

    private double[][] aboutModes(ArcScan scan, ArcDensity density, double middle, RandomStream random) {
        int[] each = scan.parts(walkers);
        List<double[]> places = new ArrayList<>();
        for (int m = 0; m < each.length; m++) {
            if (each[m] == 0) continue;
            double[] centre = place(scan.modes().get(m));
            centre[3] = turned(centre[3], middle);
            places.addAll(List.of(Start.around(centre, widths(scan.posterior(m)), each[m], density, random.draw(m))));
        }
        return places.toArray(new double[0][]);
    }

    private static double turned(double angle, double middle) {
        return angle - 180 * Math.rint((angle - middle) / 180);
    }

    private static double[] place(ArcMode mode) {
        ArcDisc disc = mode.disc();
        ArcLine line = mode.line();
        return new double[] {
            disc.column(), disc.row(), disc.axisRatio(), disc.positionAngle(), line.central(), line.slope()
        };
    }

    private static double[] widths(ArcPosterior posterior) {
        return new double[] {
            ABOUT_CENTRE,
            ABOUT_CENTRE,
            posterior.axisRatio().standardDeviation(),
            posterior.positionAngle().standardDeviation(),
            posterior.central().standardDeviation(),
            posterior.slope().standardDeviation()
        };
    }
}
