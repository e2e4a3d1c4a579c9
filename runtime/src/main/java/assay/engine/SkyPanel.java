package assay.engine;

import assay.formula.Formula;
import assay.model.Disc;
import assay.model.figure.Contours;
import assay.model.figure.Ellipse;
import assay.model.figure.Hue;
import assay.model.figure.Inset;
import assay.model.figure.Lattice;
import assay.model.figure.MathText;
import assay.model.figure.Series;
import assay.model.figure.SkyFrame;
import assay.plan.MapStep;
import assay.plan.SeriesPlan;
import assay.plan.Study;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a map of one galaxy, and what lies on it, into a panel. */
final class SkyPanel {
    /** How much longer than what it shows the side of a map is. */
    private static final double SIDE = 1.12;

    private static final Pattern SIZE = Pattern.compile("([0-9.]+)\\.([A-Za-z0-9]+)");

    private final Study study;
    private final GalaxyOutcome galaxy;
    private final ShownRows shown;

    SkyPanel(Study study, GalaxyOutcome galaxy, ShownRows shown) {
        this.study = study;
        this.galaxy = galaxy;
        this.shown = shown;
    }

    void map(SeriesPlan.SkyMap plan, PanelDraft draft) {
        SkyFrame frame = frame(draft, plan.axes());
        double[] values = shown.values(plan.value());
        Lattice arcsec = lattice(values);
        String label = shown.labels().axis(plan.value());
        draft.series.add(frame.raster(arcsec, MapColours.ofMap(label, values, plan.value(), plan.colours())));
        if (!plan.contours().isEmpty()) draft.series.add(contours(frame.lattice(arcsec), plan.contours(), ""));
        for (Formula radius : plan.ellipses()) draft.series.add(ellipse(frame, radius));
        if (!draft.insets.isEmpty()) return;
        square(draft, frame.lattice(arcsec));
        draft.insets.add(frame.scaleBar(SIDE * Math.max(arcsec.x1() - arcsec.x0(), arcsec.y1() - arcsec.y0())));
        beam(plan).ifPresent(fwhm -> draft.insets.add(frame.beam(fwhm, fwhm, 0)));
        draft.insets.add(Inset.Compass.ofOffsets());
    }

    /** A square about what is shown, with room at its corners for what stands there. */
    private static void square(PanelDraft draft, Lattice map) {
        double[] ends = {map.x0(), map.x1(), map.y0(), map.y1()};
        for (Series series : draft.series) {
            if (!(series instanceof Ellipse)) continue;
            double[] xs = series.xs().toArray();
            double[] ys = series.ys().toArray();
            ends[0] = Math.min(ends[0], xs[0]);
            ends[1] = Math.max(ends[1], xs[1]);
            ends[2] = Math.min(ends[2], ys[0]);
            ends[3] = Math.max(ends[3], ys[1]);
        }
        double half = SIDE / 2 * Math.max(ends[1] - ends[0], ends[3] - ends[2]);
        double x = (ends[0] + ends[1]) / 2;
        double y = (ends[2] + ends[3]) / 2;
        draft.x = draft.x.between(x - half, x + half);
        draft.y = draft.y.between(y - half, y + half);
    }

    void contours(SeriesPlan.SkyContours plan, PanelDraft draft) {
        SkyFrame frame = frame(draft, Disc.Scale.ARCSEC);
        Lattice lattice = frame.lattice(lattice(shown.values(plan.value())));
        draft.series.add(contours(lattice, plan.levels(), plan.label()));
    }

    private SkyFrame frame(PanelDraft draft, Disc.Scale axes) {
        if (draft.sky.isEmpty()) {
            SkyFrame frame = new SkyFrame(galaxy.disc(), axes);
            draft.sky = Optional.of(frame);
            draft.x = frame.east();
            draft.y = frame.north();
        }
        return draft.sky.get();
    }

    private Lattice lattice(double[] values) {
        double[] everyRow = new double[galaxy.spaxels().size()];
        Arrays.fill(everyRow, Double.NaN);
        for (int k = 0; k < values.length; k++) everyRow[shown.rows()[k]] = values[k];
        return SkyImage.of(galaxy.spaxels().map(), everyRow).lattice();
    }

    private static Contours contours(Lattice lattice, List<Double> levels, String label) {
        List<Contours.Level> lines = new ArrayList<>();
        for (double level : levels) {
            lines.add(Contours.Level.at(level, plain(level)));
        }
        return new Contours(lattice, lines, Hue.INK, label);
    }

    private static String plain(double value) {
        return new BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
    }

    private Ellipse ellipse(SkyFrame frame, Formula radius) {
        return frame.circle(arcsec(radius), Disc.Scale.ARCSEC, name(radius));
    }

    private double arcsec(Formula size) {
        return new MapSizes(galaxy.disc(), galaxy.values()).arcsec(size);
    }

    /** {@code 0.5.Re} as 0.5 R_e. */
    private static String name(Formula radius) {
        Matcher size = SIZE.matcher(radius.text().strip());
        if (!size.matches()) return MathText.escape(radius.text());
        String unit = switch (size.group(2)) {
            case "Re" -> "R_{e}";
            case "r25" -> "r_{25}";
            default -> size.group(2);
        };
        boolean one = new BigDecimal(size.group(1)).compareTo(BigDecimal.ONE) == 0 && unit.contains("_");
        return one ? unit : size.group(1) + " " + unit;
    }

    /** The stated resolution, else that which the maps were brought to. */
    private OptionalDouble beam(SeriesPlan.SkyMap plan) {
        if (plan.beam().isPresent()) return OptionalDouble.of(arcsec(plan.beam().get()));
        return study.maps().stream()
                .filter(MapStep.Match.class::isInstance)
                .mapToDouble(step -> arcsec(((MapStep.Match) step).fwhm()))
                .findFirst();
    }
}
