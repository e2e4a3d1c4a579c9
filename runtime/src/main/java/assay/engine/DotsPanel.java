package assay.engine;

import assay.formula.DisplayUnit;
import assay.formula.Formula;
import assay.model.figure.ErrorBars;
import assay.model.figure.Hue;
import assay.model.figure.Marker;
import assay.model.figure.Points;
import assay.plan.SeriesPlan;
import assay.plan.SeriesPlan.Errors;
import assay.plan.SeriesPlan.Limits;
import java.util.Arrays;
import java.util.Optional;

/** Puts points into a panel, with error bars, colours, groups and upper limits. */
final class DotsPanel {
    private final ShownRows shown;
    private final Optional<GalaxyRows> galaxies;

    DotsPanel(ShownRows shown, Optional<GalaxyRows> galaxies) {
        this.shown = shown;
        this.galaxies = galaxies;
    }

    void add(SeriesPlan.Dots plan, PanelDraft draft) {
        double[][] x = shown.of(plan.x());
        double[][] y = shown.of(plan.y());
        boolean[] limits = limits(plan, y);
        stated(plan.errors(), plan.errors().ofX(), x);
        stated(plan.errors(), plan.errors().ofY(), y);
        draft.abscissae = x[0];
        draft.label(shown.labels().axis(plan.x()), shown.labels().axis(plan.y()));
        if (plan.split().isPresent()) {
            double[] condition = shown.condition(plan.split().get());
            String[] names = shown.groups(plan.split().get());
            draft.series.add(
                    points(ShownRows.where(x[0], condition, 1), x, y, limits).as(Marker.CIRCLE, Hue.BLUE, names[0]));
            draft.series.add(points(ShownRows.where(x[0], condition, 0), x, y, limits)
                    .as(Marker.SQUARE, Hue.VERMILION, names[1]));
            return;
        }
        Points plain = points(x[0], x, y, limits);
        draft.series.add(plan.colouring()
                .map(colouring -> {
                    double[] colour = shown.values(colouring.value());
                    String label = shown.labels().axis(colouring.value());
                    return plain.colouredBy(
                            colour, MapColours.ofPoints(label, colour, colouring.value(), colouring.colours()));
                })
                .orElse(plain));
    }

    /** Fills in the places of upper limits, which have no errors, and tells which they are. */
    private boolean[] limits(SeriesPlan.Dots plan, double[][] y) {
        if (plan.limits() == Limits.left || galaxies.isEmpty()) return new boolean[0];
        GalaxyRows rows = galaxies.get();
        int[] limited = LimitedPoints.rows(
                shown.evaluator(), rows, plan.x().expr(), plan.y().expr());
        if (limited.length == 0) return new boolean[0];
        double factor = DisplayUnit.of(plan.y().expr()).factor();
        double[] places = shown.evaluator()
                .over(rows.withLimits().orElseThrow())
                .values(plan.y().expr(), rows.all());
        boolean[] flags = new boolean[y[0].length];
        for (int row : limited) {
            flags[row] = true;
            y[0][row] = places[row] / factor;
            y[1][row] = Double.NaN;
        }
        return flags;
    }

    private void stated(Errors errors, Optional<Formula> other, double[][] column) {
        if (errors.kind() == Errors.Kind.none) Arrays.fill(column[1], Double.NaN);
        other.ifPresent(formula -> {
            double[] stated = shown.values(formula);
            for (int i = 0; i < stated.length; i++) column[1][i] = stated[i] > 0 ? stated[i] : Double.NaN;
        });
    }

    private static Points points(double[] abscissae, double[][] x, double[][] y, boolean[] limits) {
        Points points = Points.at(abscissae, y[0]).withUpperLimits(limits);
        if (Arrays.stream(x[1]).anyMatch(e -> e > 0)) points = points.withXErrors(ErrorBars.symmetric(x[1]));
        if (Arrays.stream(y[1]).anyMatch(e -> e > 0)) points = points.withYErrors(ErrorBars.symmetric(y[1]));
        return points;
    }
}
