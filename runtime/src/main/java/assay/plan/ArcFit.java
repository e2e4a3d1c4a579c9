package assay.plan;

import assay.formula.Level;
import assay.formula.Symbol;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of what the fit of a lensed arc gives. */
public final class ArcFit {
    private static final Map<String, Unit> PARTS = new LinkedHashMap<>();

    /** Those of a disc that was looked for. */
    private static final List<String> OF_FREE = List.of("modes", "share", "centre");

    static {
        Unit slope = Units.parse("dex/kpc");
        PARTS.put("slope", slope);
        PARTS.put("central", Unit.ONE);
        PARTS.put("deprojected", slope);
        PARTS.put("minorAxis", slope);
        PARTS.put("axisRatio", Unit.ONE);
        PARTS.put("positionAngle", Units.get("deg"));
        for (String part : List.of(
                "column", "row", "chi2", "dof", "chi2Pixels", "dofPixels", "BIC", "overConstant", "n", "pixels")) {
            PARTS.put(part, Unit.ONE);
        }
    }

    private ArcFit() {}

    /** What it gives each galaxy, and the units of that. */
    public static Map<String, Unit> parts(ArcRule rule) {
        Map<String, Unit> parts = new LinkedHashMap<>(PARTS);
        if (rule.disc() instanceof ArcRule.Free free) {
            OF_FREE.forEach(part -> parts.put(part, Unit.ONE));
            parts.put(free.walkers().isPresent() ? "leftOut" : "cut", Unit.ONE);
        }
        return parts;
    }

    /** The radius of a bin as the seeing smears it. */
    public static Symbol radius(String name) {
        return Symbol.number(name + ".radius", Units.get("kpc"), Level.SPAXEL);
    }

    /** What the best model leaves over. */
    public static Symbol residual(String name) {
        return Symbol.number("residual(" + name + ")", Unit.ONE, Level.SPAXEL);
    }

    /** What it gives each spaxel, by key. */
    public static List<String> columns(String name) {
        List<String> keys = new ArrayList<>();
        keys.add(radius(name).key());
        keys.add(residual(name).key());
        return keys;
    }
}
