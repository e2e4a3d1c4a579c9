package assay.engine;

import assay.formula.DisplayUnit;
import assay.model.NumberColumn;
import assay.plan.Statistic;
import assay.stats.Bins;
import assay.stats.Loess;
import assay.stats.LoessErrors;
import assay.stats.Profile;
import assay.stats.Smoothed;
import assay.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Trends of a value with others, which every row has a place on. */
final class TrendRun {
    private static final int LINEAR = 1;

    private TrendRun() {}

    static StatisticRun.Taken smoothed(StatedRows rows, Statistic.Smoothed asked) {
        StatedRows.Present present = rows.present(asked.formulas());
        double[][] columns = present.columns();
        Loess loess = new Loess(asked.nearest(), LINEAR, asked.axes());
        LoessErrors errors = new LoessErrors.FromNeighbours();
        Smoothed trend = asked.over().size() == 1
                ? loess.smooth(columns[0], columns[1], errors)
                : loess.smooth(columns[0], columns[1], columns[2], errors);
        return new StatisticRun.Taken(
                present.rows(),
                Map.of(),
                Optional.of(new StatisticRun.Column(trend.values(), trend.errors())),
                Optional.empty());
    }

    static StatisticRun.Taken binned(StatedRows rows, Statistic.Binned asked) {
        StatedRows.Present present = rows.present(asked.formulas());
        double[] x = present.columns()[0];
        Bins bins = Bins.even(asked.from(), asked.to(), asked.bins());
        Profile profile = Profile.ofMedians(x, present.columns()[1], bins, asked.fewest());
        double[] values =
                Arrays.stream(x).map(at -> profile.at(at).orElse(Double.NaN)).toArray();
        double[] unknown = new double[values.length];
        Arrays.fill(unknown, Double.NaN);
        return new StatisticRun.Taken(
                present.rows(),
                Map.of(),
                Optional.of(new StatisticRun.Column(values, unknown)),
                Optional.of(curve(asked, profile.points())));
    }

    private static Curve curve(Statistic.Binned asked, List<Profile.Point> points) {
        Unit over = DisplayUnit.of(asked.over().expr());
        NumberColumn median = new NumberColumn(
                "median",
                DisplayUnit.of(asked.value().expr()),
                "with the percentiles 16 and 84",
                column(points, Profile.Point::median),
                new NumberColumn.Errors(
                        column(points, p -> p.p84() - p.median()), column(points, p -> p.median() - p.p16()), null));
        return new Curve(
                asked.name() + ".bins",
                "Medians in bins (" + asked.name() + ")",
                List.of(
                        new NumberColumn("low", over, "edge", column(points, Profile.Point::low)),
                        new NumberColumn("high", over, "edge", column(points, Profile.Point::high)),
                        median,
                        new NumberColumn("n", Unit.ONE, "values", column(points, Profile.Point::count))));
    }

    private static double[] column(List<Profile.Point> points, ToDoubleFunction<Profile.Point> part) {
        return points.stream().mapToDouble(part).toArray();
    }
}
