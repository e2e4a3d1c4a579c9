package assay.report;

import assay.model.Problem;
import assay.model.figure.Axis;
import assay.model.figure.Band;
import assay.model.figure.Hue;
import assay.model.figure.Layout;
import assay.model.figure.Line;
import assay.model.figure.LineStyle;
import assay.model.figure.Panel;
import assay.model.figure.ReferenceLine;
import assay.model.figure.Series;
import assay.stats.DensityCurve;
import assay.stats.DensityPlane;
import assay.stats.Descriptive;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws of several quantities as a triangle of panels: the density of each with its median and central 68 per cent, and
 * of each pair the contours that enclose stated shares of the draws.
 */
public record Corner(List<Quantity> quantities, List<Double> shares) {
    /** The central 99.6 per cent are shown. */
    private static final double TAIL = 0.2;

    private static final double SHADE = 0.25;

    /**
     * One quantity and its draws.
     *
     * @param label the name of the axis, with the unit
     * @param symbol what stands above its density, as in "symbol = 1.2 +0.1 -0.2"
     */
    public record Quantity(String label, String symbol, double[] draws) {}

    public Corner {
        quantities = List.copyOf(quantities);
        shares = List.copyOf(shares);
        if (quantities.size() < 2) throw new Problem("a corner shows two quantities or more; give another one");
        for (Quantity quantity : quantities) {
            int n = quantities.get(0).draws().length;
            if (quantity.draws().length != n) {
                throw new Problem("'" + quantity.label() + "' has " + quantity.draws().length + " draws but '"
                        + quantities.get(0).label() + "' has " + n + "; take all from the same chain");
            }
        }
    }

    public Layout layout() {
        return Layout.corner(quantities.size());
    }

    /** Row by row from the top, as the layout wants them. */
    public List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        for (int row = 0; row < quantities.size(); row++) {
            for (int column = 0; column < row; column++) panels.add(pair(quantities.get(column), quantities.get(row)));
            panels.add(single(quantities.get(row)));
        }
        return panels;
    }

    private Panel pair(Quantity x, Quantity y) {
        double[] enclosed = shares.stream().mapToDouble(Double::doubleValue).toArray();
        return Panel.of(
                axis(x),
                axis(y),
                DensityPlane.of(x.draws(), y.draws())
                        .enclosing(enclosed)
                        .shaded(SHADE)
                        .as(Hue.BLUE, ""));
    }

    private static Panel single(Quantity quantity) {
        DensityCurve curve = DensityCurve.of(quantity.draws());
        double[] marks = Descriptive.percentiles(quantity.draws(), 16, 50, 84);
        List<Series> series = new ArrayList<>();
        series.add(new Band(curve.x(), new double[curve.x().length], curve.density(), Hue.BLUE, ""));
        series.add(Line.through(curve.x(), curve.density()).as(LineStyle.SOLID, Hue.BLUE, ""));
        for (double mark : marks) series.add(ReferenceLine.vertical(mark).as(LineStyle.DASHED, Hue.INK, ""));
        return Panel.of(axis(quantity), Axis.of("").from(0), series.toArray(Series[]::new))
                .titled(quantity.symbol() + " = " + words(marks[1], marks[2] - marks[1], marks[1] - marks[0]));
    }

    private static Axis axis(Quantity quantity) {
        double[] ends = Descriptive.percentiles(quantity.draws(), TAIL, 100 - TAIL);
        return Axis.of(quantity.label()).between(ends[0], ends[1]);
    }

    /** To two digits of the smaller error. */
    static String words(double middle, double plus, double minus) {
        BigDecimal error = new BigDecimal(Math.min(plus, minus)).round(new MathContext(2));
        int decimals = Math.max(0, error.scale());
        return rounded(middle, decimals) + "_{−" + rounded(minus, decimals) + "}^{+" + rounded(plus, decimals) + "}";
    }

    private static String rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString()
                .replace('-', '−');
    }
}
