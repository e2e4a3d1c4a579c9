package assay.plots;

import assay.model.figure.Figure;
import assay.model.figure.Layout;
import assay.model.figure.Layout.Sharing;
import assay.plots.ink.Sheet;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the panels of a figure stand. The width is that of the journal; labels take what they need and the panels
 * share the rest. Since labels depend on ticks, ticks on the size of the panels and this on the labels, it is worked
 * out a few times over.
 */
final class Grid {
    private static final int ROUNDS = 3;
    private static final double SHAPE = 0.78;
    private static final double TALLEST = 1.6;
    private static final double CATEGORY = Style.pt(12);
    private static final double BETWEEN = Style.pt(7);
    private static final double EDGE = Style.pt(5);

    private final List<Cell> cells;
    private final Map<Cell, Legend> legendsAbove;
    private final Style style;
    private final double top;
    private final double width;
    private final Optional<ColourBar> commonBar;
    private final Layout layout;
    private final double[] left;
    private final double[] right;
    private final double[] above;
    private final double[] below;
    private final double[] heights;
    private final double[] numbers;
    private double boxWidth;

    Grid(Figure figure, List<Cell> cells, Map<Cell, Legend> legendsAbove, Style style, double top) {
        this.cells = cells;
        this.legendsAbove = legendsAbove;
        this.style = style;
        this.top = top;
        this.width = Math.floor(Sheet.millimetres(figure.layout().width().millimetres()));
        this.commonBar = Cell.commonColours(figure).map(c -> new ColourBar(c, style));
        this.layout = figure.layout();
        int columns = Cell.columns(figure);
        int rows = cells.get(cells.size() - 1).row() + 1;
        left = new double[columns];
        right = new double[columns];
        above = new double[rows];
        below = new double[rows];
        heights = new double[rows];
        numbers = new double[columns];
        boxWidth = Math.floor(0.8 * width / columns);
        Arrays.fill(heights, Math.floor(SHAPE * boxWidth));
        for (int round = 0; round < ROUNDS; round++) arrange();
    }

    private void arrange() {
        for (double[] margins : List.of(left, right, above, below)) Arrays.fill(margins, 0);
        measureNumbers();
        for (Cell cell : cells) {
            Place place = place(cell);
            int c = cell.column();
            int r = cell.row();
            double apart = c > 0 && !cell.touchesAcross() ? BETWEEN : 0;
            left[c] = Math.max(left[c], apart + place.needLeft(style));
            right[c] = Math.max(right[c], place.needRight(style));
            above[r] = Math.max(above[r], place.needAbove(style, legendsAbove.get(cell)));
            if (r == heights.length - 1 || !cell.touchesDown()) below[r] = Math.max(below[r], place.needBelow(style));
        }
        int last = right.length - 1;
        right[last] = Math.max(right[last], EDGE);
        commonBar.ifPresent(
                bar -> right[last] = bar.width(Arrays.stream(heights).sum()) + Style.PAD);
        boxWidth = Math.floor((width - sum(left) - sum(right)) / left.length);
        Arrays.fill(heights, 0);
        for (Cell cell : cells) {
            double wished = layout.height(cell.row()) * wished(cell);
            heights[cell.row()] = Math.max(heights[cell.row()], wished);
        }
        double room = Style.PAGE_HEIGHT - top - sum(above) - sum(below);
        double share = Math.min(1, room / sum(heights));
        Arrays.setAll(heights, r -> Math.floor(heights[r] * share));
    }

    private void measureNumbers() {
        Arrays.fill(numbers, 0);
        for (Cell cell : cells) {
            if (!cell.labelledLeft()) continue;
            int c = cell.column();
            numbers[c] = Math.max(numbers[c], place(cell).numbersLeft(style));
        }
    }

    private double wished(Cell cell) {
        if (cell.panel().equalAspect()) return Math.min(TALLEST * boxWidth, boxWidth / proportion(cell));
        if (cell.sharing() == Sharing.CORNER) return boxWidth;
        if (!cell.y().categories().isEmpty())
            return CATEGORY * Math.max(3, cell.y().categories().size());
        return SHAPE * boxWidth;
    }

    private static double proportion(Cell cell) {
        return (cell.x().scale().max() - cell.x().scale().min())
                / (cell.y().scale().max() - cell.y().scale().min());
    }

    Place place(Cell cell) {
        double x = sum(left, cell.column() + 1) + sum(right, cell.column()) + cell.column() * boxWidth;
        double y = top + sum(above, cell.row() + 1) + sum(below, cell.row()) + sum(heights, cell.row());
        double height = heights[cell.row()];
        double boxed = boxWidth;
        if (cell.panel().equalAspect()) {
            boxed = Math.floor(Math.min(boxWidth, height * proportion(cell)));
            height = Math.floor(Math.min(height, boxed / proportion(cell)));
        }
        Rectangle2D box = new Rectangle2D.Double(
                Math.floor(x + (boxWidth - boxed) / 2), Math.floor(y), Math.max(1, boxed), Math.max(1, height));
        Plane plane = new Plane(cell.x().scale(), cell.y().scale(), box);
        Ticks yTicks = cell.numberedUp() ? cell.y().up(box.getHeight(), style.tickLabel()) : Ticks.NONE;
        return new Place(
                cell,
                plane,
                cell.x().across(box.getWidth(), style.tickLabel()),
                yTicks,
                cell.touchesDown() ? numbers[cell.column()] : cell.y().room(yTicks, style));
    }

    /** The area of all panels together. */
    Rectangle2D area() {
        Rectangle2D area = place(cells.get(0)).plane().box();
        for (Cell cell : cells) area = area.createUnion(place(cell).plane().box());
        return area;
    }

    Optional<ColourBar> commonBar() {
        return commonBar;
    }

    double width() {
        return width;
    }

    double bottom() {
        return top + sum(above) + sum(below) + sum(heights);
    }

    private static double sum(double[] parts) {
        return sum(parts, parts.length);
    }

    private static double sum(double[] parts, int count) {
        return Arrays.stream(parts, 0, count).sum();
    }
}
