package assay.engine;

import assay.model.Problem;
import assay.model.figure.Axis;
import assay.model.figure.Hue;
import assay.model.figure.Layout;
import assay.model.figure.Line;
import assay.model.figure.LineStyle;
import assay.model.figure.Panel;
import assay.model.figure.ReferenceLine;
import assay.model.figure.Series;
import assay.plan.SeriesPlan;
import assay.plan.Study;
import assay.report.Corner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The panels of figures that show the draws of a result: corners and traces. */
record DrawnPanels(List<Panel> panels, Layout layout) {
    private static final int MOST_STEPS = 500;
    private static final double TRACE_HEIGHT = 0.28;
    private static final Hue[] HUES = {Hue.BLUE, Hue.VERMILION, Hue.GREEN, Hue.PURPLE, Hue.ORANGE, Hue.SKY};

    static DrawnPanels of(Study study, SeriesPlan plan, Map<String, Drawn> drawn) {
        String result = plan.drawn().orElseThrow();
        Drawn draws = drawn.get(result);
        if (draws == null) {
            throw new Problem(
                    "there are no draws of " + result + " to show: it failed, or its errors are not made of draws");
        }
        Labels labels = new Labels(study);
        if (plan instanceof SeriesPlan.Corner corner) return corner(result, draws, corner.enclosing(), labels);
        return traces(result, draws, labels);
    }

    private static String label(String result, Drawn.Quantity quantity, Labels labels) {
        return labels.part(result, quantity.name(), quantity.unit());
    }

    private static DrawnPanels corner(String result, Drawn draws, List<Double> enclosing, Labels labels) {
        List<Corner.Quantity> quantities = draws.quantities().stream()
                .map(q -> new Corner.Quantity(label(result, q, labels), labels.symbol(q.name()), q.draws()))
                .toList();
        Corner corner = new Corner(quantities, enclosing);
        return new DrawnPanels(corner.panels(), corner.layout());
    }

    private static DrawnPanels traces(String result, Drawn draws, Labels labels) {
        Drawn.Walks walks = draws.walks()
                .orElseThrow(() -> new Problem("the draws of " + result
                        + " are independent of each other and have no trace; show them with corner " + result));
        List<Panel> panels = new ArrayList<>();
        for (int q = 0; q < draws.quantities().size(); q++) {
            double[][] all = walks.values()[q];
            int steps = all[0].length;
            int thin = Math.max(1, (steps + MOST_STEPS - 1) / MOST_STEPS);
            double[] x = IntStream.range(0, (steps + thin - 1) / thin)
                    .mapToDouble(k -> k * thin)
                    .toArray();
            List<Series> series = new ArrayList<>();
            for (int w = 0; w < all.length; w++) {
                double[] walk = all[w];
                double[] y = Arrays.stream(x).map(step -> walk[(int) step]).toArray();
                series.add(Line.through(x, y).as(LineStyle.FINE, HUES[w % HUES.length], ""));
            }
            if (walks.dropped() > 0)
                series.add(ReferenceLine.vertical(walks.dropped()).as(LineStyle.DASHED, Hue.INK, ""));
            panels.add(Panel.of(
                    Axis.of("step").between(0, Math.max(1, steps - 1)),
                    Axis.of(label(result, draws.quantities().get(q), labels)),
                    series.toArray(Series[]::new)));
        }
        double[] heights = new double[panels.size()];
        Arrays.fill(heights, TRACE_HEIGHT);
        return new DrawnPanels(panels, Layout.stacked(Layout.Width.TWO_COLUMNS, heights));
    }
}
