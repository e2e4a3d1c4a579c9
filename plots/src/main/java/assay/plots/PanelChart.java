package assay.plots;

import assay.model.figure.Line;
import assay.model.figure.LineStyle;
import assay.model.figure.Points;
import assay.model.figure.Steps;
import assay.plots.ink.Pen;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The chart of one panel: XChart paints its points and lines, on a plot area that fills the chart to the dot. It is
 * given fractions of the axes rather than values, because its own logarithms, ticks and letters are not those of a
 * paper; frame, ticks and all other layers are painted around it.
 */
final class PanelChart extends XYChart {
    private final Plane plane;
    private final Style style;
    private final Color paper;

    PanelChart(Plane plane, Style style, Color paper) {
        super((int) plane.box().getWidth(), (int) plane.box().getHeight());
        this.plane = plane;
        this.style = style;
        this.paper = paper;
        Color nothing = new Color(0, true);
        XYStyler bare = getStyler();
        bare.setChartPadding(0);
        bare.setPlotMargin(0);
        bare.setPlotContentSize(1.0);
        bare.setAxisTicksVisible(false);
        // with no room between ticks XChart does not measure labels, for which it would load the fonts of the machine
        bare.setXAxisTickMarkSpacingHint(Integer.MAX_VALUE);
        bare.setYAxisTickMarkSpacingHint(Integer.MAX_VALUE);
        bare.setXAxisTitleVisible(false);
        bare.setYAxisTitleVisible(false);
        bare.setChartTitleVisible(false);
        bare.setLegendVisible(false);
        bare.setPlotGridLinesVisible(false);
        bare.setPlotBorderVisible(false);
        bare.setChartBackgroundColor(nothing);
        bare.setPlotBackgroundColor(nothing);
        bare.setXAxisMin(0.0);
        bare.setXAxisMax(1.0);
        bare.setYAxisMin(0.0);
        bare.setYAxisMax(1.0);
    }

    /** Points of one colour; the arrows of upper limits are painted elsewhere. */
    void add(Points points, Coloured coloured) {
        int[] shown = IntStream.range(0, points.x().length)
                .filter(i ->
                        Double.isFinite(points.x()[i]) && Double.isFinite(points.y()[i]) && !points.isUpperLimit(i))
                .toArray();
        if (shown.length == 0) return;
        XYSeries series = addSeries(
                nextName(),
                Arrays.stream(shown)
                        .mapToDouble(i -> plane.x().fraction(points.x()[i]))
                        .toArray(),
                Arrays.stream(shown)
                        .mapToDouble(i -> plane.y().fraction(points.y()[i]))
                        .toArray());
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(new Stamp(points.marker(), Stamp.size(points.marker(), coloured.crowd(), style), paper));
        series.setMarkerColor(coloured.colour());
    }

    void add(Line line, Color colour) {
        double[][] shown = Thinned.of(line, plane);
        double[] x = shown[0];
        double[] y = shown[1];
        for (int i = 0; i < x.length; i++) {
            if (Double.isNaN(x[i])) {
                x[i] = 0;
                y[i] = Double.NaN; // where XChart breaks a line
            }
        }
        Color seenThrough = line.style() == LineStyle.FINE ? Theme.faded(colour, 0.6) : colour;
        addLine(x, y, Style.line(line.style()), seenThrough);
    }

    /** The staircase runs on to both ends of the axis. */
    void add(Steps steps, Color colour) {
        int n = steps.x().length;
        double[] x = new double[2 * n + 2];
        double[] y = new double[2 * n + 2];
        boolean backwards = plane.x().inverted();
        x[0] = backwards ? 1 : 0;
        y[0] = plane.y().fraction(0);
        for (int i = 0; i < n; i++) {
            x[2 * i + 1] = x[2 * i + 2] = plane.x().fraction(steps.x()[i]);
            y[2 * i + 1] = y[2 * i];
            y[2 * i + 2] = plane.y().fraction(steps.y()[i]);
        }
        x[2 * n + 1] = backwards ? 0 : 1;
        y[2 * n + 1] = y[2 * n];
        addLine(x, y, Style.line(steps.style()), colour);
    }

    private void addLine(double[] x, double[] y, BasicStroke stroke, Color colour) {
        if (Arrays.stream(y).allMatch(Double::isNaN)) return;
        XYSeries series = addSeries(nextName(), x, y);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineStyle(stroke);
        series.setLineColor(colour);
    }

    private String nextName() {
        return "series " + getSeriesCollection().size();
    }

    void paint(Pen pen) {
        if (getSeriesCollection().isEmpty()) return;
        Rectangle2D box = plane.box();
        pen.translate(box.getX(), box.getY());
        paint(pen, (int) box.getWidth(), (int) box.getHeight());
        pen.translate(-box.getX(), -box.getY());
    }

    int corners() {
        return getSeriesCollection().stream().mapToInt(s -> s.getXData().length).sum();
    }

    /** Lines with so many corners that they are pixels in every format, as clouds of points are. */
    void paintAsPicture(Pen pen) {
        pen.picture(Pixels.of(plane.box(), this::paint), plane.box());
    }
}
