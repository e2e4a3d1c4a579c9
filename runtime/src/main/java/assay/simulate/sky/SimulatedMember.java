package assay.simulate.sky;

import assay.simulate.sky.SkyRules.Radial;
import assay.simulate.sky.SkyRules.WithDensity;
import java.util.function.ToDoubleFunction;

/** A galaxy of a simulated survey and what is known of it besides its maps. */
record SimulatedMember(SkyRules rules, double logMstar) {
    double radial(ToDoubleFunction<Radial> part) {
        return rules.metallicity().trend() instanceof Radial radial ? part.applyAsDouble(radial) : Double.NaN;
    }

    double density(ToDoubleFunction<WithDensity> part) {
        return rules.metallicity().trend() instanceof WithDensity with ? part.applyAsDouble(with) : Double.NaN;
    }
}
