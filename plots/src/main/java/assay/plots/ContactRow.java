package assay.plots;

import assay.plots.ink.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Figures beside each other on a contact sheet, all of one height, with what stands between and below them. */
record ContactRow(List<DrawnFigure> figures, double height, double gap, double nameSize) {
    private static final double GAP = Sheet.millimetres(4);
    /** With more figures than this, gaps and names are smaller. */
    private static final double FEW = 30;

    private static final double LEADING = 1.6;
    /** Heights are counted in so many parts of the page. */
    private static final int PARTS = 600;

    /**
     * Breaks figures into rows that fill the width and have room in the height, so that they are reduced as little as
     * can be, in the mean of the factors: none is made tiny to make others large.
     */
    static List<ContactRow> of(List<DrawnFigure> figures, double width, double height) {
        int n = figures.size();
        double[][] best = new double[n + 1][PARTS + 1];
        ContactRow[][] last = new ContactRow[n + 1][PARTS + 1];
        for (double[] sums : best) Arrays.fill(sums, Double.NEGATIVE_INFINITY);
        best[0][0] = 0;
        for (int end = 1; end <= n; end++) {
            double proportions = 0;
            for (int start = end - 1; start >= 0; start--) {
                proportions += proportion(figures.get(start).sheet());
                ContactRow row = row(figures.subList(start, end), proportions, width, height, n);
                if (!(row.height() > 0)) break;
                row.extend(best[start], best[end], last[end], row.parts(height));
            }
        }
        int used = 0;
        for (int parts = 1; parts <= PARTS; parts++) if (best[n][parts] > best[n][used]) used = parts;
        List<ContactRow> rows = new ArrayList<>();
        for (int end = n; end > 0; end -= rows.get(0).figures().size()) {
            rows.add(0, last[end][used]);
            used -= rows.get(0).parts(height);
        }
        return rows;
    }

    /** The best rows of the first figures follow from those of fewer figures and one more row. */
    private void extend(double[] before, double[] sums, ContactRow[] last, int parts) {
        double size = size();
        for (int used = parts; used <= PARTS; used++) {
            double sum = before[used - parts] + size;
            if (sum <= sums[used]) continue;
            sums[used] = sum;
            last[used] = this;
        }
    }

    private int parts(double height) {
        return (int) Math.ceil(PARTS * withNames() / height);
    }

    private static ContactRow row(List<DrawnFigure> row, double proportions, double width, double height, int all) {
        double shrunk = Math.min(1, Math.sqrt(FEW / all));
        double gap = shrunk * GAP;
        double nameSize = shrunk * Style.USUAL.note();
        double own = row.stream().mapToDouble(f -> f.sheet().height()).min().orElseThrow();
        double most = Math.min(own, height - LEADING * nameSize - gap);
        double filling = (width - (row.size() - 1) * gap) / proportions;
        return new ContactRow(row, Math.min(most, filling), gap, nameSize);
    }

    private static double proportion(Sheet sheet) {
        return (double) sheet.width() / sheet.height();
    }

    double scale(DrawnFigure figure) {
        return height / figure.sheet().height();
    }

    /** The greater, the less its figures are reduced. */
    private double size() {
        return figures.stream().mapToDouble(f -> -1 / scale(f)).sum();
    }

    /** The height with all that belongs to the row. */
    double withNames() {
        return height + LEADING * nameSize + gap / 2;
    }
}
