package assay.simulate;

/**
 * The properties of one simulated dwarf: masses as log10 of solar masses, {@code metallicity} as the global 12 +
 * log(O/H), {@code gradient} in dex/Re. {@code redraws} counts the yields that were thrown away because they left no
 * room for HI.
 */
record Dwarf(
        double logMass,
        double logYield,
        double gradient,
        double metallicity,
        double sfr,
        double logHydrogen,
        double logMolecular,
        double effectiveRadiusKpc,
        boolean regular,
        int redraws) {
    private static final int MOST_REDRAWS = 1000;

    static Dwarf draw(DwarfSampleRules rules, Draws draws) {
        DwarfSampleRules.Gas gas = rules.gas();
        double logMass = rounded(rules.masses().quantile(draws.uniform()), 1e-6);
        boolean regular = draws.uniform() >= rules.irregularProbability(logMass);
        double x = rules.massOffset(logMass);
        double sfr = rounded(
                power(gas.logSfrAtCentre() + gas.logSfrSlope() * x + gas.logSfrScatter() * draws.gaussian()), 1e-8);
        double logRe = gas.logReAtCentre() + gas.logReSlope() * x + gas.logReScatter() * draws.gaussian();
        double logReal = Math.min(Math.max(logRe, StrictMath.log10(0.2)), StrictMath.log10(4));
        double molecular = sfr * gas.hydrogenConsumptionYears() / gas.recycling();
        double fromMass =
                gas.metallicityAtCentre() + gas.metallicitySlope() * x + gas.metallicityScatter() * draws.gaussian();
        double random = draws.gaussian();
        for (int redraws = 0; redraws < MOST_REDRAWS; redraws++) {
            double logYield = rounded(drawYield(x, rules, draws), 1e-6);
            double metallicity = rounded(
                    fromMass
                            + rules.yields().inMetallicity()
                                    * (logYield - rules.yields().mean()),
                    1e-6);
            double hydrogen = hydrogen(logMass, logYield, metallicity, molecular, gas);
            if (hydrogen <= 0) continue;
            double gradient = gradient(logMass, logYield, regular, random, rules);
            return new Dwarf(
                    logMass,
                    logYield,
                    rounded(gradient, 1e-6),
                    metallicity,
                    sfr,
                    rounded(StrictMath.log10(hydrogen), 1e-6),
                    StrictMath.log10(molecular),
                    rounded(power(logReal), 1e-6),
                    regular,
                    redraws);
        }
        throw new IllegalStateException("the rules leave no room for HI at log M* = " + logMass);
    }

    private static double drawYield(double massOffset, DwarfSampleRules rules, Draws draws) {
        DwarfSampleRules.Yields yields = rules.yields();
        double rho = yields.correlationWithMass();
        double standard = rho * massOffset / rules.masses().width() + Math.sqrt(1 - rho * rho) * draws.gaussian();
        return yields.mean() + yields.deviation() * standard;
    }

    /** M_HI from y_eff = Z_gas / ln(1/μ) and gas = helium (M_HI + M_H2). */
    private static double hydrogen(
            double logMass, double logYield, double metallicity, double molecular, DwarfSampleRules.Gas gas) {
        double gasMetallicity = gas.oxygenMassOverNumber() * power(metallicity - 12);
        double fraction = StrictMath.exp(-gasMetallicity / power(logYield));
        return fraction / (1 - fraction) * power(logMass) / gas.helium() - molecular;
    }

    private static double gradient(
            double logMass, double logYield, boolean regular, double random, DwarfSampleRules rules) {
        DwarfSampleRules.Gradients g = rules.gradients();
        double p = rules.irregularProbability(logMass);
        double fromField = g.irregularOffset() * (regular ? -p : 1 - p);
        double shared = p * (1 - p) * g.irregularOffset() * g.irregularOffset();
        double rest = Math.sqrt(g.scatter() * g.scatter() - shared);
        return g.slope() * (logMass + g.yieldWeight() * logYield) + g.intercept() + fromField + rest * random;
    }

    double logGas(DwarfSampleRules.Gas gas) {
        return StrictMath.log10(gas.helium() * (power(logHydrogen) + power(logMolecular)));
    }

    double logBaryons(DwarfSampleRules.Gas gas) {
        return StrictMath.log10(power(logMass) + power(logGas(gas)));
    }

    static double power(double log) {
        return StrictMath.pow(10, log);
    }

    /** Few digits, so that a table written in decimals gives back what the maps were made with. */
    static double rounded(double value, double step) {
        double steps = Math.rint(1 / step);
        return Math.rint(value * steps) / steps;
    }
}
