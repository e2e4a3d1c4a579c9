package assay.engine;

import assay.formula.DisplayUnit;
import assay.formula.PlainText;
import assay.lens.GradientEstimate;
import assay.lens.GradientFit;
import assay.lens.GradientModel;
import assay.lens.PartsEstimate;
import assay.lens.PartsModel;
import assay.lens.image.Detail;
import assay.lens.image.Samples;
import assay.lens.image.Smearing;
import assay.lens.profile.Light;
import assay.lens.profile.Radius;
import assay.model.Disc;
import assay.model.Problem;
import assay.model.Spaxels;
import assay.plan.Ensemble;
import assay.plan.GalaxyStep;
import assay.plan.LightPlan;
import assay.plan.PsfPlan;
import assay.plan.TracerPlan;
import assay.plan.TracerProfile;
import assay.sample.Run;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The metallicity of a galaxy before the point-spread function (Metha et al. 2024): a model of it is multiplied with the light,
 * smeared, summed over the pixels of each row and divided by the light that was treated alike, and held against the map.
 */
final class TracerRun {
    private static final int FEWEST = 3;
    private static final double SAME = 1e-9;
    /** The end of a range, as a share of it. */
    private static final double NEAR = 1e-3;

    private final GalaxyStep.FitTracer step;
    private final Spaxels spaxels;
    private final Disc disc;
    private final Evaluator evaluator;
    private final MapSizes sizes;
    private final List<Path> folders;
    private final int kept;
    private final int[] used;
    private final double[] metallicity;
    private final double[] sigma;

    /**
     * @param values of the galaxy as a whole, by name
     * @param columns of all rows, by name
     * @param lacking how many kept rows took no part
     * @param chain how walkers fared, where there were any
     * @param drawn draws of the posterior, where they are wanted
     */
    record Taken(
            Map<String, Value> values,
            Map<String, double[]> columns,
            int lacking,
            Optional<ChainCheck> chain,
            Optional<Drawn> drawn) {}

    TracerRun(
            GalaxyStep.FitTracer step,
            Spaxels spaxels,
            Disc disc,
            Evaluator evaluator,
            Map<String, Value> scalars,
            List<Path> folders,
            int[] kept) {
        this.step = step;
        this.spaxels = spaxels;
        this.disc = disc;
        this.evaluator = evaluator;
        this.sizes = new MapSizes(disc, scalars);
        this.folders = folders;
        this.kept = kept.length;
        double[] values = evaluator.values(step.y().expr(), kept);
        double[] errors = evaluator.propagate(step.y().expr(), kept).errors()[0];
        double[] shine = light(kept);
        int[] taken = IntStream.range(0, kept.length)
                .filter(i -> Double.isFinite(values[i]) && errors[i] > 0 && shine[i] > 0)
                .toArray();
        used = Arrays.stream(taken).map(i -> kept[i]).toArray();
        metallicity = Arrays.stream(taken).mapToDouble(i -> values[i]).toArray();
        sigma = Arrays.stream(taken).mapToDouble(i -> errors[i]).toArray();
    }

    /** @param draws whether draws are wanted */
    Taken take(Run run, boolean draws) {
        int needed = Math.max(FEWEST, step.plan().parts().size() + 1);
        if (used.length < needed) {
            throw new Problem("the model needs at least " + needed + " spaxels with "
                    + PlainText.of(step.y().expr()) + ", its error and light, there are " + used.length);
        }
        return step.plan().profile() == TracerProfile.gradient ? gradient(run, draws) : constants(run, draws);
    }

    /** 1 where no map is the light of the model, else the sum of those maps. */
    private double[] light(int[] rows) {
        double[] sum = new double[rows.length];
        for (LightPlan light : step.plan().light()) {
            double[] shine = light instanceof LightPlan.Image image
                    ? evaluator.values(image.map().expr(), rows)
                    : IntStream.of(rows).mapToDouble(row -> 1).toArray();
            for (int i = 0; i < sum.length; i++) if (shine[i] > 0) sum[i] += shine[i];
        }
        return sum;
    }

    /** What is laid out for the rows that are used. */
    private record Model(TracerFrame frame, Samples samples, Smearing smearing, List<Light> light) {}

    private Model model() {
        TracerPlan plan = step.plan();
        double pixel = spaxels.map().pixelArcsec();
        TracerPsf psf = psf(pixel);
        int[] order = new int[spaxels.size()];
        Arrays.fill(order, -1);
        for (int i = 0; i < used.length; i++) order[used[i]] = i;
        TracerFrame frame = TracerFrame.of(spaxels.map(), order, psf.reach());
        Samples samples = Samples.of(frame.frame(), plan.samples());
        Smearing smearing = frame.bins().after(psf.spread().over(samples, new Detail.OnSamples()));
        int[] everything = IntStream.range(0, spaxels.size()).toArray();
        List<Light> light = new TracerLight(frame, disc, sizes, evaluator, everything).of(plan.light());
        return new Model(frame, samples, smearing, light);
    }

    private TracerPsf psf(double pixel) {
        PsfPlan plan = step.plan().psf();
        if (plan instanceof PsfPlan.Kernel kernel) return TracerPsf.of(kernel, folders, pixel);
        if (!(plan instanceof PsfPlan.Profile profile)) return TracerPsf.gaussian(0);
        double fwhm = sizes.arcsecOrNone(profile.fwhm());
        return profile.beta()
                .map(beta -> TracerPsf.moffat(fwhm, beta, pixel, step.plan().samples()))
                .orElseGet(() -> TracerPsf.gaussian(fwhm));
    }

    private Taken gradient(Run run, boolean draws) {
        Model model = model();
        double perArcsec = perArcsec();
        double[] centre = model.frame().place(0, 0);
        Radius radius = Radius.inDisc(
                centre[0],
                centre[1],
                disc.cosInclination(),
                model.frame().angle(disc.positionAngle()),
                Radius.Kind.DEPROJECTED);
        Ensemble.Range range = slopes(perArcsec);
        GradientModel smeared = GradientModel.of(
                new Light.Sum(model.light()),
                radius,
                model.samples(),
                model.smearing(),
                step.plan().mean().mean(),
                range.from(),
                range.to());
        GradientFit fit = GradientFit.of(smeared, metallicity, sigma);
        GradientEstimate best = fit.mostLikely();
        requireWithin(best.slope(), range);
        TracerPosterior posterior = TracerPosterior.gradient(fit, range, step.plan(), run);
        double[] shown = new double[used.length];
        smeared.into(best.central(), best.slope(), shown);
        return taken(posterior, new double[] {1 / perArcsec, 1}, shown, best.chiSquare(), draws);
    }

    /** A range that nobody stated is not to decide. */
    private void requireWithin(double slope, Ensemble.Range range) {
        double rim = NEAR * (range.to() - range.from());
        if (step.plan().slopes().isPresent() || slope > range.from() + rim && slope < range.to() - rim) return;
        throw new Problem("the most likely slope lies at an end of its prior, " + TracerPlan.WIDEST
                + " dex over the largest radius; look at the map, or state slope:");
    }

    private Taken constants(Run run, boolean draws) {
        Model model = model();
        PartsModel smeared = PartsModel.of(
                model.light(),
                model.samples(),
                model.smearing(),
                step.plan().mean().mean());
        PartsEstimate best = smeared.mostLikely(metallicity, sigma);
        TracerPosterior posterior = TracerPosterior.constants(smeared, best, metallicity, sigma, step.plan(), run);
        double[] shown = new double[used.length];
        smeared.into(best.parts(), shown);
        double[] factors = new double[best.parts().length];
        Arrays.fill(factors, 1);
        return taken(posterior, factors, shown, best.chiSquare(), draws);
    }

    /** @param factors from the model to the units in which parts are shown */
    private Taken taken(TracerPosterior posterior, double[] factors, double[] shown, double chiSquare, boolean draws) {
        Map<String, Value> values = new LinkedHashMap<>();
        List<String> parts = step.plan().parts();
        for (int k = 0; k < factors.length; k++) {
            String name = step.name() + "." + parts.get(k);
            double[] percentiles = posterior.percentiles()[k];
            values.put(name, posterior.value(k, factors[k]));
            values.put(name + "Low", Value.withoutError(percentiles[0] * factors[k]));
            values.put(name + "High", Value.withoutError(percentiles[2] * factors[k]));
        }
        values.put(step.name() + ".chi2", Value.withoutError(chiSquare));
        values.put(step.name() + ".n", Value.exact(used.length));
        double punished = factors.length * StrictMath.log(used.length);
        values.put(step.name() + ".BIC", Value.withoutError(chiSquare + punished));
        Optional<Drawn> drawn = draws ? Optional.of(posterior.drawn(step, factors)) : Optional.empty();
        return new Taken(
                values, columns(shown), kept - used.length, posterior.sampled().map(ChainCheck::of), drawn);
    }

    private Map<String, double[]> columns(double[] shown) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String key : step.keys()) {
            double[] column = new double[spaxels.size()];
            Arrays.fill(column, Double.NaN);
            columns.put(key, column);
        }
        for (int i = 0; i < used.length; i++) {
            columns.get(step.model().key())[used[i]] = shown[i];
            columns.get(step.residual().key())[used[i]] = metallicity[i] - shown[i];
        }
        return columns;
    }

    /** How much of the radius that slopes are counted in makes an arcsec of the deprojected radius on the sky. */
    private double perArcsec() {
        double unit = DisplayUnit.of(step.against().expr()).factor();
        double[] against = evaluator.values(step.against().expr(), used);
        double[] radii = radii();
        int last = 0;
        for (int i = 0; i < radii.length; i++) if (radii[i] > radii[last]) last = i;
        double factor = against[last] / radii[last];
        for (int i = 0; i < radii.length; i++) {
            if (Math.abs(against[i] - factor * radii[i]) <= SAME * Math.abs(against[last])) continue;
            throw new Problem("against: '" + step.against().text()
                    + "' is no radius times one number a galaxy; give skyRadius, radius or one of them over a scale");
        }
        return factor / unit;
    }

    private double[] radii() {
        double[] x =
                Arrays.stream(used).mapToDouble(row -> spaxels.column("x")[row]).toArray();
        double[] y =
                Arrays.stream(used).mapToDouble(row -> spaxels.column("y")[row]).toArray();
        return disc.radii(x, y);
    }

    /** The range of slopes in dex for an arcsec. */
    private Ensemble.Range slopes(double perArcsec) {
        if (step.plan().slopes().isPresent()) {
            Ensemble.Range stated = step.plan().slopes().get();
            return new Ensemble.Range(stated.from() * perArcsec, stated.to() * perArcsec);
        }
        double widest = TracerPlan.WIDEST / Arrays.stream(radii()).max().orElseThrow();
        return new Ensemble.Range(-widest, widest);
    }
}
