package assay.engine;

import assay.lens.ArcData;
import assay.lens.ArcDensity;
import assay.lens.ArcDisc;
import assay.lens.ArcMode;
import assay.lens.ArcPosterior;
import assay.lens.ArcSampling;
import assay.lens.ArcScan;
import assay.lens.NormalMixture;
import assay.lens.SampledArc;
import assay.lens.SteppedMarginal;
import assay.lens.profile.Radius;
import assay.plan.ArcFit;
import assay.plan.ArcRule;
import assay.sample.Run;
import assay.sample.SampledParameter;
import assay.stats.Descriptive;
import assay.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The disc and the line of a lensed arc of which nothing is known but ranges. */
final class FreeArc {
    /** Steps of a scan in axis ratio and in angle. */
    private static final int RATIOS = 20;

    private static final int ANGLES = 45;

    private static final int DRAWS = 10_000;

    private final String name;
    private final Radius.Kind kind;
    private final ArcScan scan;
    private final Run run;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private Optional<SampledArc> sampled = Optional.empty();

    private FreeArc(String name, Radius.Kind kind, ArcScan scan, Run run) {
        this.name = name;
        this.kind = kind;
        this.scan = scan;
        this.run = run;
    }

    static FreeArc of(String name, Radius.Kind kind, ArcRule.Free free, ArcData data, Run run) {
        FreeArc arc = new FreeArc(name, kind, ArcScan.of(data, free.priors(), kind, RATIOS, ANGLES), run);
        if (free.walkers().isPresent()) arc.walked(free.walkers().get());
        else arc.scanned();
        arc.modes();
        return arc;
    }

    ArcMode best() {
        return scan.modes().get(0);
    }

    /** By part. */
    Map<String, Value> values() {
        return values;
    }

    Optional<ChainCheck> chain() {
        return sampled.map(ChainCheck::of);
    }

    Curve table() {
        return sampled.map(arc -> ArcModes.walked(name, arc.modes()))
                .orElseGet(() -> ArcModes.table(name, scan.modes()));
    }

    private void modes() {
        ArcMode best = best();
        values.put("column", Value.exact(best.disc().column()));
        values.put("row", Value.exact(best.disc().row()));
        values.put("modes", Value.exact(table().columns().get(0).values().length));
        values.put("share", Value.withoutError(best.share()));
    }

    private void scanned() {
        ArcPosterior posterior = scan.posterior(0);
        ArcDisc disc = best().disc();
        slopes(value(posterior.slope()), value(posterior.otherSlope()));
        values.put("central", value(posterior.central()));
        values.put("axisRatio", value(posterior.axisRatio()));
        angle(value(posterior.positionAngle()));
        values.put("centre", Value.withoutError(posterior.centre(disc.column(), disc.row())));
        values.put("cut", Value.withoutError(posterior.cut()));
    }

    private void walked(ArcSampling sampling) {
        SampledArc arc = sampling.free(scan, run, 1);
        sampled = Optional.of(arc);
        double[] slopes = arc.draws("slope");
        double[] ratios = arc.draws("axisRatio");
        double[] others = new double[slopes.length];
        Arrays.setAll(others, i -> slopes[i] * new ArcDisc(0, 0, ratios[i], 0, kind).perOtherRadius());
        slopes(value(arc.parameter("slope")), value(others));
        values.put("central", value(arc.parameter("central")));
        values.put("axisRatio", value(arc.parameter("axisRatio")));
        angle(value(arc.parameter("positionAngle")));
        double[] columns = arc.draws("column");
        double[] rows = arc.draws("row");
        ArcDisc disc = best().disc();
        double inside = 0;
        for (int i = 0; i < columns.length; i++) {
            if (Math.rint(columns[i]) == disc.column() && Math.rint(rows[i]) == disc.row()) inside++;
        }
        values.put("centre", Value.withoutError(inside / columns.length));
        values.put("leftOut", Value.exact(arc.leftOut()));
    }

    private void slopes(Value slope, Value other) {
        values.put("slope", slope);
        values.put(kind == Radius.Kind.MINOR_AXIS ? "minorAxis" : "deprojected", slope);
        values.put(kind == Radius.Kind.MINOR_AXIS ? "deprojected" : "minorAxis", other);
    }

    /** The major axis is an axis: from -90 up to 90 degrees. */
    private void angle(Value angle) {
        double turned = angle.value() - 180 * Math.floor((angle.value() + 90) / 180);
        values.put("positionAngle", new Value(turned, angle.error()));
    }

    private static Value value(NormalMixture marginal) {
        return new Value(marginal.median(), (marginal.quantile(0.84) - marginal.quantile(0.16)) / 2);
    }

    private static Value value(SteppedMarginal marginal) {
        return new Value(marginal.median(), (marginal.quantile(0.84) - marginal.quantile(0.16)) / 2);
    }

    private static Value value(SampledParameter parameter) {
        return new Value(parameter.median(), (parameter.high() - parameter.low()) / 2);
    }

    private static Value value(double[] draws) {
        return new Value(
                Descriptive.median(draws), (Descriptive.percentile(draws, 84) - Descriptive.percentile(draws, 16)) / 2);
    }

    /** What a corner or traces of it show. */
    Drawn drawn(ArcRule rule) {
        Map<String, Unit> units = ArcFit.parts(rule);
        List<Drawn.Quantity> quantities = new ArrayList<>();
        double[][] exact = sampled.isPresent() ? new double[0][] : scan.draws(DRAWS, run.random());
        for (int k = 0; k < ArcDensity.NAMES.size(); k++) {
            String part = ArcDensity.NAMES.get(k);
            double[] draws = sampled.isPresent() ? sampled.get().draws(part) : exact[k];
            quantities.add(new Drawn.Quantity(part, units.get(part), draws));
        }
        return new Drawn(quantities, new double[0], sampled.map(FreeArc::walks));
    }

    private static Drawn.Walks walks(SampledArc arc) {
        double[][][] walks = new double[ArcDensity.NAMES.size()][][];
        Arrays.setAll(walks, k -> arc.chain().walks(k, 0, arc.chain().steps()));
        return new Drawn.Walks(walks, arc.dropped());
    }
}
