package assay.plots;

import assay.plots.ink.Typeset;
import java.util.Comparator;
import java.util.List;

/** One axis of a panel at its place: its scale, and as many ticks as its length has room for. */
record Ruler(String label, Scale scale, List<String> categories) {
    private static final int MOST = 9;

    Ticks across(double width, double size) {
        if (!categories.isEmpty()) return Ticks.categories(categories);
        for (int most = MOST; most > 3; most--) {
            Ticks ticks = Ticks.of(scale, most);
            if (fitAcross(ticks, width, size, 1.2)) return ticks;
        }
        return Ticks.of(scale, 3);
    }

    Ticks up(double height, double size) {
        if (!categories.isEmpty()) return Ticks.categories(categories);
        return Ticks.of(scale, (int) Math.max(3, Math.min(MOST, height / (2.3 * size))));
    }

    /** Whether neighbouring labels keep a clear gap, and do not crowd the axis. */
    private boolean fitAcross(Ticks ticks, double width, double size, double gap) {
        double used = Double.NaN;
        for (Ticks.Major tick : inOrder(ticks)) {
            double half = Typeset.of(tick.label(), size).width() / 2 + gap * size / 2;
            double middle = scale.fraction(tick.value()) * width;
            if (middle - half < used) return false;
            used = middle + half;
        }
        return true;
    }

    boolean categoriesFit(double width, double size) {
        return fitAcross(Ticks.categories(categories), width, size, 0.6);
    }

    private List<Ticks.Major> inOrder(Ticks ticks) {
        return ticks.majors().stream()
                .sorted(Comparator.comparingDouble(t -> scale.fraction(t.value())))
                .toList();
    }

    /** What the labels of an upright axis take beside it. */
    double room(Ticks ticks, Style style) {
        return Style.PAD + widestLabel(ticks, style.tickLabel());
    }

    double widestLabel(Ticks ticks, double size) {
        return ticks.majors().stream()
                .mapToDouble(t -> Typeset.of(t.label(), size).width())
                .max()
                .orElse(0);
    }
}
