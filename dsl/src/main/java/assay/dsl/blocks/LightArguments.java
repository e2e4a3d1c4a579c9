package assay.dsl.blocks;

import assay.formula.Constants;
import assay.formula.Formula;
import assay.formula.Level;
import assay.lens.profile.LightShape;
import assay.plan.LightPlan;
import assay.unit.Quantity;
import assay.unit.Units;
import java.util.List;
import java.util.Optional;

/** What a word is told of a component of light, checked. */
final class LightArguments {
    private LightArguments() {}

    static LightPlan.Profile profile(
            String name,
            Optional<LightShape> profile,
            Optional<Formula> size,
            Optional<Double> index,
            Optional<Quantity> x,
            Optional<Quantity> y,
            Optional<Double> brightness) {
        if (profile.isEmpty() || size.isEmpty()) {
            throw new IllegalArgumentException(
                    "a component has a profile and a size, as in profile: exponential, size: 1.arcsec, or is a map: Ha");
        }
        requireSize("size", size.get());
        Optional<List<Double>> off =
                x.isPresent() || y.isPresent() ? Optional.of(List.of(arcsec(x), arcsec(y))) : Optional.empty();
        return new LightPlan.Profile(
                name, profile.get(), size.get(), index(profile.get(), index), brightness(brightness), off);
    }

    static double arcsec(Optional<Quantity> offset) {
        return offset.map(o -> o.in("arcsec")).orElse(0.0);
    }

    static double brightness(Optional<Double> stated) {
        double brightness = stated.orElse(1.0);
        if (!(brightness > 0)) throw new IllegalArgumentException("brightness: must be positive");
        return brightness;
    }

    /** That of an exponential profile is 1. */
    static double index(LightShape profile, Optional<Double> stated) {
        if (stated.isPresent() && !profile.hasIndex()) {
            throw new IllegalArgumentException("index: belongs to sersic and moffat; leave it out");
        }
        if (profile.hasIndex() && stated.isEmpty()) {
            throw new IllegalArgumentException("profile: " + profile + " needs index:, "
                    + (profile == LightShape.sersic ? "such as index: 4" : "its beta, such as index: 2.5"));
        }
        double index = stated.orElse(1.0);
        double least = profile == LightShape.moffat ? 1 : 0.2;
        if (profile.hasIndex() && !(index > least && index <= 20)) {
            throw new IllegalArgumentException("index: takes a number above " + least + " and up to 20, not " + index);
        }
        return index;
    }

    /** One value a galaxy, an angle or a length; 0 only where that means none. */
    static void requireSize(String argument, Formula formula) {
        boolean angle = formula.expr().dimension().equals(Units.get("arcsec").dimension());
        boolean length = formula.expr().dimension().equals(Units.get("pc").dimension());
        if (!angle && !length) {
            throw new IllegalArgumentException(argument + ": takes an angle or a length, not "
                    + formula.expr().dimension());
        }
        if (formula.expr().level() == Level.SPAXEL) {
            throw new IllegalArgumentException(
                    argument + ": is one value a galaxy, not " + formula.expr().level());
        }
        Double value = Constants.valueOf(formula.expr());
        boolean none = argument.equals("fwhm");
        if (value != null && !(none ? value >= 0 : value > 0)) {
            throw new IllegalArgumentException(argument + ": must be positive" + (none ? ", or 0 for none" : ""));
        }
    }
}
