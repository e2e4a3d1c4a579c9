package assay.engine;

import assay.formula.Columns;
import assay.formula.Formula;
import assay.formula.Kernel;
import assay.model.Disc;
import assay.model.Problem;
import assay.unit.Units;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Sizes that a recipe states for maps, as angles or as lengths in a galaxy. */
record MapSizes(Disc disc, Map<String, Value> properties) {
    double arcsec(Formula size) {
        double arcsec = measured(size);
        if (!(arcsec > 0)) {
            throw new Problem("'" + size.text() + "' is " + arcsec + " arcsec for this galaxy; give a size above 0");
        }
        return arcsec;
    }

    /** 0 where there is none of it. */
    double arcsecOrNone(Formula size) {
        double arcsec = measured(size);
        if (!(arcsec >= 0)) {
            throw new Problem("'" + size.text() + "' is " + arcsec + " arcsec for this galaxy; give a size, or 0");
        }
        return arcsec;
    }

    private double measured(Formula size) {
        double base = Kernel.of(List.of(size.expr()), symbol -> {
                    Value value = properties.get(symbol.key());
                    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.value());
                })
                .values(Columns.NONE, new int[] {0})[0][0];
        boolean angle = size.expr().dimension().equals(Units.get("arcsec").dimension());
        return angle
                ? base / Units.get("arcsec").factor()
                : base / Units.get("kpc").factor() / disc.kpcPerArcsec();
    }
}
