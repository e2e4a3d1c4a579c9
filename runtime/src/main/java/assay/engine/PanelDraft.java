package assay.engine;

import assay.model.figure.Axis;
import assay.model.figure.Inset;
import assay.model.figure.Panel;
import assay.model.figure.Series;
import assay.model.figure.SkyFrame;
import assay.plan.FigurePlan.AxisPlan;
import assay.plan.FigurePlan.PanelPlan;
import assay.plan.FigurePlan.Range;
import assay.plan.FigurePlan.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A panel in the making: its series, and what they say about its axes. */
final class PanelDraft {
    final PanelPlan plan;
    final List<Series> series = new ArrayList<>();
    final List<String> annotations = new ArrayList<>();
    final List<Inset> insets = new ArrayList<>();
    Axis x = Axis.of("");
    Axis y = Axis.of("");
    /** Of a map; the first one decides for what lies on it. */
    Optional<SkyFrame> sky = Optional.empty();

    double[] abscissae = {};
    int curves;

    PanelDraft(PanelPlan plan) {
        this.plan = plan;
    }

    /** The first series that has something to say names the axes. */
    void label(String horizontal, String vertical) {
        if (x.label().isEmpty()) x = Axis.of(horizontal);
        if (y.label().isEmpty()) y = Axis.of(vertical);
    }

    /** So many places more than steps along the horizontal axis, over its stated range or what is shown, for curves. */
    double[] along(int steps) {
        Range range = plan.x().range();
        double from = range.from()
                .orElse(Arrays.stream(abscissae).filter(Double::isFinite).min().orElse(0));
        double to = range.to()
                .orElse(Arrays.stream(abscissae).filter(Double::isFinite).max().orElse(1));
        boolean ratios = plan.x().scale() == Scale.logarithmic && from > 0;
        return IntStream.rangeClosed(0, steps)
                .mapToDouble(i ->
                        ratios ? from * StrictMath.pow(to / from, (double) i / steps) : from + (to - from) * i / steps)
                .toArray();
    }

    Panel panel() {
        Axis across = stated(x, plan.x());
        Axis up = stated(y, plan.y());
        Panel made = new Panel(plan.title(), across, up, series, annotations, true, sky.isPresent());
        return made.with(insets.toArray(Inset[]::new));
    }

    private static Axis stated(Axis axis, AxisPlan plan) {
        Range range = plan.range();
        Axis stated = plan.label()
                .map(label -> new Axis(label, axis.min(), axis.max(), axis.log(), axis.inverted(), axis.categories()))
                .orElse(axis);
        if (range.from().isPresent()) stated = stated.from(range.from().getAsDouble());
        if (range.to().isPresent()) stated = stated.to(range.to().getAsDouble());
        return plan.scale() == Scale.logarithmic ? stated.logarithmic() : stated;
    }
}
