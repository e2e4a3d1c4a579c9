package assay.engine;

import assay.fit.CombinationScan;
import assay.fit.LineFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fits that figures can show, and what else was found, by name. */
record Fits(
        Map<String, LineFit> lines,
        Map<String, Value> values,
        Map<String, CombinationScan> scans,
        Map<String, Curve> curves,
        Map<String, Drawn> drawn) {
    static Fits of(AcrossOutcome outcome) {
        return new Fits(outcome.lines(), outcome.values(), outcome.scans(), outcome.curves(), outcome.drawn());
    }

    static Fits of(GalaxyOutcome galaxy) {
        return new Fits(galaxy.lines(), galaxy.values(), Map.of(), galaxy.curves(), galaxy.drawn());
    }

    LineFit line(String name) {
        return lines.get(name);
    }

    Value value(String key) {
        return values.getOrDefault(key, Value.ABSENT);
    }

    CombinationScan scan(String name) {
        return scans.get(name);
    }

    /** The numbers of a fit in a few words. */
    List<String> words(String name) {
        List<String> words = new ArrayList<>();
        Value slope = value(name + ".slope");
        words.add(String.format(Locale.ROOT, "slope %.3f ± %.3f", slope.value(), slope.error()));
        Value r = value(name + ".r");
        if (!r.isAbsent()) {
            words.add(String.format(
                    Locale.ROOT,
                    "r = %.2f ± %.2f, p = %s",
                    unsigned(r.value()),
                    r.error(),
                    probability(value(name + ".p").value())));
        }
        return words.stream().map(line -> line.replace('-', '−')).toList();
    }

    /** Without the sign of what would be shown as -0.00. */
    private static double unsigned(double coefficient) {
        return Math.abs(coefficient) < 0.005 ? 0 : coefficient;
    }

    private static String probability(double p) {
        if (p >= 0.001) return String.format(Locale.ROOT, "%.3f", p);
        if (p == 0) return "0";
        int power = (int) Math.floor(StrictMath.log10(p));
        return String.format(Locale.ROOT, "%.1f × 10^{%d}", p / StrictMath.pow(10, power), power);
    }
}
