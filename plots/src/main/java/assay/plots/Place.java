package assay.plots;

import assay.plots.ink.Typeset;
import java.util.List;
import java.util.Optional;

/**
 * A panel at its place on the sheet, with its ticks; knows how much room its words need around it.
 *
 * @param numbersRoom from the panel to the name of its y axis, which is the same in panels that stand on each other
 */
record Place(Cell cell, Plane plane, Ticks xTicks, Ticks yTicks, double numbersRoom) {
    private static final double LINE = 1.3;

    Optional<ColourBar> bar(Style style) {
        return cell.colours().map(c -> new ColourBar(c, style));
    }

    /** Names of categories that would run into each other across are written at half a right angle. */
    boolean steepLabels(Style style) {
        return !cell.x().categories().isEmpty()
                && !cell.x().categoriesFit(plane.box().getWidth(), style.tickLabel());
    }

    double needLeft(Style style) {
        if (!cell.labelledLeft()) return 0;
        double title = LINE
                * style.label()
                * name(cell.y(), style, plane.box().getHeight()).size();
        return Math.max(numbersRoom, numbersLeft(style)) + Style.PAD + title;
    }

    double numbersLeft(Style style) {
        return cell.y().room(yTicks, style);
    }

    double needBelow(Style style) {
        if (!cell.labelledBelow()) return 0;
        return numbersBelow(style)
                + LINE
                        * style.label()
                        * name(cell.x(), style, plane.box().getWidth()).size()
                + Style.PAD;
    }

    /** The lines of the name of an axis; panels that touch have one name along all of them, which has room enough. */
    private List<Typeset> name(Ruler ruler, Style style, double length) {
        if (ruler.label().isEmpty()) return List.of();
        return Lettering.name(ruler.label(), style.label(), cell.namedTogether() ? Double.MAX_VALUE : length);
    }

    double numbersBelow(Style style) {
        double widest = cell.x().widestLabel(xTicks, style.tickLabel());
        double height = steepLabels(style) ? 0.72 * widest + 0.6 * style.tickLabel() : style.tickLabel();
        return Style.PAD + height;
    }

    double needRight(Style style) {
        double overhang = cell.touchesAcross() ? 0 : Math.max(Style.pt(5), overhang(style));
        return bar(style).map(b -> b.width(plane.box().getHeight()) + Style.PAD).orElse(overhang);
    }

    /** How far the last number below the panel reaches beyond it. */
    private double overhang(Style style) {
        if (!cell.labelledBelow() || steepLabels(style)) return 0;
        return xTicks.majors().stream()
                .mapToDouble(t -> plane.across(t.value())
                        + Typeset.of(t.label(), style.tickLabel()).width() / 2
                        + Style.pt(1)
                        - plane.box().getMaxX())
                .max()
                .orElse(0);
    }

    double needAbove(Style style, Legend legendAbove) {
        return titleAbove(style)
                + (legendAbove == null ? 0 : legendAbove.heightAbove(plane.box().getWidth()) + 2 * Style.PAD);
    }

    double titleAbove(Style style) {
        if (cell.titledInside() || (cell.touchesDown() && cell.row() > 0)) return 0;
        return cell.panel().title().isEmpty() ? Style.PAD : LINE * style.title() + Style.PAD;
    }

    Typeset title(Style style) {
        return Lettering.fitting(
                cell.panel().title(), style.title(), plane.box().getWidth());
    }
}
