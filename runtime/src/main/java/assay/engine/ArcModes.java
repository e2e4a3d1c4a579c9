package assay.engine;

import assay.lens.ArcMode;
import assay.lens.ArcWalkersOfMode;
import assay.lens.profile.Radius;
import assay.model.NumberColumn;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The discs at which a search for that of a lensed arc may end, the best first, as a table. */
final class ArcModes {
    private static final Unit SLOPE = Units.parse("dex/kpc");

    private final List<ArcMode> modes;

    private ArcModes(List<ArcMode> modes) {
        this.modes = modes;
    }

    static Curve table(String name, List<ArcMode> modes) {
        return curve(name, new ArcModes(modes).columns());
    }

    /** With the walkers that stood in each. */
    static Curve walked(String name, List<ArcWalkersOfMode> walked) {
        List<NumberColumn> columns = new ArrayList<>(
                new ArcModes(walked.stream().map(ArcWalkersOfMode::mode).toList()).columns());
        columns.add(new NumberColumn(
                "walkers",
                Unit.ONE,
                "that stood there",
                walked.stream().mapToDouble(ArcWalkersOfMode::walkers).toArray()));
        columns.add(new NumberColumn(
                "counted",
                Unit.ONE,
                "of these, as the mode holds a thousandth of the posterior or more",
                walked.stream().mapToDouble(w -> w.counts() ? w.walkers() : 0).toArray()));
        return curve(name, columns);
    }

    private static Curve curve(String name, List<NumberColumn> columns) {
        return new Curve(
                name + ".modes", "Discs at which a search may end, and the share of the posterior about each", columns);
    }

    private List<NumberColumn> columns() {
        return List.of(
                new NumberColumn("mode", Unit.ONE, "by chi-squared, the best first", ranks()),
                numbers(
                        "chi2",
                        Unit.ONE,
                        "the least over the bins",
                        m -> m.line().chiSquare()),
                numbers("share", Unit.ONE, "of the posterior", ArcMode::share),
                numbers(
                        "column",
                        Unit.ONE,
                        "of the pixel that looks at the centre, from 0",
                        m -> m.disc().column()),
                numbers("row", Unit.ONE, "of that pixel, from 0", m -> m.disc().row()),
                numbers(
                        "axisRatio",
                        Unit.ONE,
                        "in the source plane",
                        m -> m.disc().axisRatio()),
                numbers(
                        "positionAngle",
                        Units.get("deg"),
                        "of the major axis in the source plane, north through east",
                        m -> m.disc().positionAngle()),
                numbers(
                        "central",
                        Unit.ONE,
                        "value at the centre",
                        m -> m.line().central()),
                numbers("deprojected", SLOPE, "gradient per radius in the disc", m -> slope(m, false)),
                numbers("minorAxis", SLOPE, "gradient per radius on the minor axis", m -> slope(m, true)));
    }

    private static double slope(ArcMode mode, boolean onMinorAxis) {
        boolean same = (mode.disc().kind() == Radius.Kind.MINOR_AXIS) == onMinorAxis;
        return same ? mode.line().slope() : mode.line().slope() * mode.disc().perOtherRadius();
    }

    private double[] ranks() {
        double[] ranks = new double[modes.size()];
        for (int i = 0; i < ranks.length; i++) ranks[i] = i + 1;
        return ranks;
    }

    private NumberColumn numbers(String name, Unit unit, String words, ToDoubleFunction<ArcMode> of) {
        return new NumberColumn(
                name, unit, words, modes.stream().mapToDouble(of).toArray());
    }
}
