package assay.engine;

import assay.fit.LineFit;
import assay.formula.Kernel;
import assay.formula.Symbol;
import assay.lens.ArcData;
import assay.lens.ArcDisc;
import assay.lens.ArcLine;
import assay.lens.ArcModel;
import assay.lens.LabelledBins;
import assay.lens.Seeing;
import assay.lens.mass.SourcePlane;
import assay.lens.profile.Radius;
import assay.model.Problem;
import assay.model.Spaxels;
import assay.plan.ArcFit;
import assay.plan.ArcRule;
import assay.plan.GalaxyStep;
import assay.sample.Run;
import assay.stats.Descriptive;
import assay.unit.Unit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A line in the radius in the source plane, fitted to the bins of a lensed galaxy. */
final class ArcRun {
    private static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * StrictMath.log(2));

    private final GalaxyStep.FitArc step;
    private final Run run;
    private final SourcePlane plane;
    private final Spaxels spaxels;
    private final int[] rows;
    private final double[] values;
    private final double[] errors;
    private final assay.sky.image.Kernel seeing;
    private final Map<String, Value> made = new LinkedHashMap<>();
    private Optional<FreeArc> free = Optional.empty();

    /** For those of the kept rows that have a value with an error. */
    static Taken of(
            GalaxyStep.FitArc step,
            Optional<SourcePlane> plane,
            Spaxels spaxels,
            Evaluator evaluator,
            int[] kept,
            Run run) {
        Kernel.Propagated all = evaluator.propagate(step.value().expr(), kept);
        int[] known = IntStream.range(0, kept.length)
                .filter(k -> Double.isFinite(all.values()[0][k]) && all.errors()[0][k] > 0)
                .toArray();
        int[] rows = Arrays.stream(known).map(k -> kept[k]).toArray();
        return new ArcRun(step, plane, spaxels, rows, pick(all.values()[0], known), pick(all.errors()[0], known), run)
                .take();
    }

    private static double[] pick(double[] column, int[] places) {
        return Arrays.stream(places).mapToDouble(place -> column[place]).toArray();
    }

    private ArcRun(
            GalaxyStep.FitArc step,
            Optional<SourcePlane> plane,
            Spaxels spaxels,
            int[] rows,
            double[] values,
            double[] errors,
            Run run) {
        this.run = run;
        this.step = step;
        this.plane = plane.orElseThrow(() -> new Problem(
                "fitArc needs to know where pixels look in the source plane: its galaxies come as maps, and sample { }"
                        + " states their lens"));
        this.spaxels = spaxels;
        this.rows = rows;
        this.values = values;
        this.errors = errors;
        if (rows.length < step.rule().parameters() + 1) {
            throw new Problem("an arc of " + rows.length + " bins with a metallicity and its error; this fit needs at"
                    + " least " + (step.rule().parameters() + 1));
        }
        double fwhm = step.rule().seeing() / spaxels.map().pixelArcsec();
        this.seeing = step.rule().moffat().isPresent()
                ? Seeing.moffat(fwhm, step.rule().moffat().getAsDouble(), (int) Math.ceil(5 * fwhm) * 2 + 1)
                : Seeing.gaussian(fwhm / FWHM_PER_SIGMA);
    }

    /**
     * What the fit gave.
     *
     * @param rows that took part
     * @param radii of them, smeared
     * @param residuals of them
     * @param line of least chi-squared, against these radii
     * @param free more of it, where the disc is free
     */
    record Taken(
            int[] rows,
            Map<String, Value> values,
            double[] radii,
            double[] residuals,
            LineFit line,
            Optional<FreeArc> free) {
        /** The spaxels with radii and residuals, NaN for those that took no part. */
        Spaxels laidOn(Spaxels spaxels, String name) {
            Symbol radius = ArcFit.radius(name);
            return spaxels.with(radius.key(), scattered(radii, spaxels.size()), radius.unit())
                    .with(ArcFit.residual(name).key(), scattered(residuals, spaxels.size()), Unit.ONE);
        }

        private double[] scattered(double[] column, int size) {
            double[] all = new double[size];
            Arrays.fill(all, Double.NaN);
            for (int k = 0; k < rows.length; k++) all[rows[k]] = column[k];
            return all;
        }
    }

    private Taken take() {
        ArcModel model = ArcModel.of(plane, seeing, bins());
        ArcData data = ArcData.of(model, values, errors);
        ArcDisc disc;
        ArcLine line;
        if (step.rule().disc() instanceof ArcRule.Fixed fixed) {
            disc = new ArcDisc(
                    fixed.column(),
                    fixed.row(),
                    fixed.axisRatio(),
                    fixed.positionAngle(),
                    step.rule().radius());
            line = data.line(disc);
            known(disc, line);
        } else {
            FreeArc arc = FreeArc.of(
                    step.name(),
                    step.rule().radius(),
                    (ArcRule.Free) step.rule().disc(),
                    data,
                    run);
            disc = arc.best().disc();
            line = arc.best().line();
            arc.values().forEach(this::put);
            free = Optional.of(arc);
        }
        double[] radii = new double[model.bins()];
        model.radii(disc, new double[model.room()], radii);
        double[] residuals = new double[radii.length];
        for (int k = 0; k < radii.length; k++) residuals[k] = values[k] - line.central() - line.slope() * radii[k];
        quality(line, disc);
        return new Taken(rows, made, radii, residuals, fit(line, residuals), free);
    }

    /** The pixels of each row that takes part, in the order of the rows. */
    private LabelledBins bins() {
        int[] place = new int[spaxels.size()];
        Arrays.fill(place, -1);
        for (int k = 0; k < rows.length; k++) place[rows[k]] = k;
        int[] labels = spaxels.map().labels().clone();
        for (int p = 0; p < labels.length; p++) labels[p] = labels[p] < 0 ? -1 : place[labels[p]];
        if (labels.length != plane.nx() * plane.ny()) {
            throw new Problem("the projection of the lens has " + plane.nx() + " x " + plane.ny() + " pixels, the maps "
                    + spaxels.map().nx() + " x " + spaxels.map().ny() + "; give both on the same pixels");
        }
        return LabelledBins.of(labels);
    }

    private void put(String part, Value value) {
        made.put(step.name() + "." + part, value);
    }

    private void known(ArcDisc disc, ArcLine line) {
        boolean minor = disc.kind() == Radius.Kind.MINOR_AXIS;
        double per = disc.perOtherRadius();
        put("slope", new Value(line.slope(), line.slopeError()));
        put(minor ? "minorAxis" : "deprojected", new Value(line.slope(), line.slopeError()));
        put(minor ? "deprojected" : "minorAxis", new Value(line.slope() * per, line.slopeError() * per));
        put("central", new Value(line.central(), line.centralError()));
        put("axisRatio", Value.exact(disc.axisRatio()));
        put("positionAngle", Value.exact(disc.positionAngle()));
        put("column", Value.exact(disc.column()));
        put("row", Value.exact(disc.row()));
    }

    private static LineFit fit(ArcLine line, double[] residuals) {
        return new LineFit(
                line.slope(),
                line.central(),
                line.slopeError(),
                line.centralError(),
                line.correlation() * line.slopeError() * line.centralError(),
                Descriptive.standardDeviation(residuals),
                residuals.length);
    }

    /** Chi-squared of the line over bins and over pixels, and what a constant would do. */
    private void quality(ArcLine line, ArcDisc disc) {
        int parameters = step.rule().parameters();
        int n = values.length;
        put("chi2", Value.withoutError(line.chiSquare()));
        put("dof", Value.exact(n - parameters));
        int[] labels = bins().labelOfPixels(plane.nx() * plane.ny());
        int[] each = new int[labels.length];
        for (int p = 0; p < each.length; p++) each[p] = labels[p] < 0 ? -1 : p;
        LabelledBins pixels = LabelledBins.of(each);
        double[] of = new double[pixels.size()];
        double[] sigma = new double[of.length];
        for (int k = 0; k < of.length; k++) {
            of[k] = values[labels[pixels.label(k)]];
            sigma[k] = errors[labels[pixels.label(k)]];
        }
        ArcData byPixel = ArcData.of(ArcModel.of(plane, seeing, pixels), of, sigma);
        put("chi2Pixels", Value.withoutError(byPixel.chiSquare(disc, line.central(), line.slope())));
        put("dofPixels", Value.exact(of.length - parameters));
        double bic = line.chiSquare() + parameters * StrictMath.log(n);
        put("BIC", Value.withoutError(bic));
        put("overConstant", Value.withoutError(constant() + StrictMath.log(n) - bic));
        put("n", Value.exact(n));
        put("pixels", Value.exact(of.length));
    }

    /** Chi-squared about the weighted mean. */
    private double constant() {
        double sum = 0;
        double mean = 0;
        for (int k = 0; k < values.length; k++) {
            sum += 1 / (errors[k] * errors[k]);
            mean += values[k] / (errors[k] * errors[k]);
        }
        mean /= sum;
        double chiSquare = 0;
        for (int k = 0; k < values.length; k++) {
            double away = (values[k] - mean) / errors[k];
            chiSquare += away * away;
        }
        return chiSquare;
    }
}
