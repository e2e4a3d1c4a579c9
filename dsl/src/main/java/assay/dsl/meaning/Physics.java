package assay.dsl.meaning;

import assay.dsl.names.ImfName;
import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.formula.Build;
import assay.formula.Constants;
import assay.formula.Expr;
import assay.formula.FormulaError;
import assay.formula.Function;
import assay.formula.Level;
import assay.formula.Notation;
import assay.formula.Rewrite;
import assay.nebula.StarFormationLaw;
import assay.unit.Dimension;
import assay.unit.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Functions of formulas that know some astronomy: luminosities, star-formation rates, surface densities, gas and yields. Each is
 * written out as the formula that it stands for, so that a Methods section shows it and errors run through it.
 */
final class Physics {
    private static final Dimension RATE = Dimension.MASS.over(Dimension.TIME);
    private static final Dimension MASS_DENSITY = Dimension.MASS.over(Dimension.AREA);
    private static final Dimension RATE_DENSITY = RATE.over(Dimension.AREA);

    private final Scope scope;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    /** What a function makes of its arguments. */
    interface Rule {
        Expr apply(List<Expr> arguments);
    }

    Physics(Scope scope) {
        this.scope = scope;
        one("luminosity", this::luminosity);
        for (StarFormationLaw law : StarFormationLaw.values()) {
            one(law.name(), luminosity -> starFormation(law, luminosity));
        }
        one("surfaceDensity", this::surfaceDensity);
        one("faceOn", this::faceOn);
        several("molecularGas", 2, "a star-formation rate and a time: molecularGas(SFR, 2.Gyr)", Physics::molecularGas);
        several(
                "gasMass",
                3,
                "the masses of atomic and molecular gas and the factor for helium: gasMass(MHI, MH2, 1.35)",
                Physics::gasMass);
        several("gasFraction", 2, "the masses of gas and of stars: gasFraction(gas, stars)", Physics::gasFraction);
        several(
                "effectiveYield",
                2,
                "12 + log(O/H) and the gas fraction: effectiveYield(OH, gasFraction(gas, stars))",
                Physics::effectiveYield);
    }

    Map<String, Rule> rules() {
        return rules;
    }

    private void one(String name, UnaryOperator<Expr> rule) {
        rules.put(name, arguments -> {
            if (arguments.size() != 1) throw new FormulaError(name + " takes one argument, not " + arguments.size());
            return rule.apply(arguments.get(0));
        });
    }

    private void several(String name, int count, String wanted, Rule rule) {
        rules.put(name, arguments -> {
            if (arguments.size() != count) throw new FormulaError(name + " takes " + wanted);
            return rule.apply(arguments);
        });
    }

    private Expr known(String name, String user) {
        Meaning meaning = scope.find(name).orElse(null);
        if (meaning instanceof Meaning.Value value) return value.expr();
        if (meaning instanceof Meaning.OutOfReach hidden) throw new FormulaError(hidden.reason());
        if (meaning instanceof Meaning.Mistaken) return new Expr.Unknown();
        throw new FormulaError(user);
    }

    private Expr luminosity(Expr flux) {
        if (!flux.dimension().equals(Dimension.FLUX)) {
            throw new FormulaError("luminosity takes a flux, not " + flux.dimension());
        }
        Expr distance = known("distance", "luminosity needs the distance of a galaxy");
        Expr sphere = Build.times(
                Build.times(
                        Build.number(4),
                        new Expr.Named("pi", new Notation("pi", "\\pi", "<mi>π</mi>", "π"), Build.number(Math.PI))),
                Build.power(distance, 2));
        return Build.times(sphere, flux);
    }

    private Expr starFormation(StarFormationLaw law, Expr luminosity) {
        if (!luminosity.dimension().equals(Dimension.POWER)) {
            throw new FormulaError(
                    law + " takes a luminosity, not " + luminosity.dimension() + "; write " + law + "(luminosity(Ha))");
        }
        String example = law == StarFormationLaw.kennicutt98 ? "chabrier" : "kroupa";
        Expr constant = known(
                ImfName.constantOf(law),
                law + " depends on the initial mass function: state it at the top, as in imf " + example);
        return Build.times(constant, Build.over(luminosity, new Expr.Literal(1, Units.parse("erg/s"))));
    }

    /** Over the area of the spaxel in the plane of the disc, so that no inclination is left in it. */
    private Expr surfaceDensity(Expr amount) {
        Dimension dimension = amount.dimension();
        if (amount.isCondition()
                || !List.of(Dimension.MASS, RATE, Dimension.POWER).contains(dimension)) {
            throw new FormulaError("surfaceDensity takes a mass, a mass per time or a luminosity, not " + kind(amount));
        }
        if (amount.level() != Level.SPAXEL) {
            throw new FormulaError("surfaceDensity takes one value a spaxel, not " + amount.level()
                    + "; a sum is divided by the area that it is of: total(x) / total(area)");
        }
        return Build.over(amount, known("area", "surfaceDensity needs the area of a spaxel"));
    }

    /** From the plane of the sky to the plane of the disc, where the same mass covers 1 / cos i of the area. */
    private Expr faceOn(Expr density) {
        Dimension dimension = density.dimension();
        if (density.isCondition() || !List.of(MASS_DENSITY, RATE_DENSITY).contains(dimension)) {
            throw new FormulaError(
                    "faceOn takes a mass or a mass per time over an area on the sky, not " + kind(density));
        }
        boolean already = Rewrite.symbolsOf(density).stream()
                .anyMatch(symbol -> List.of("area", "stellarDensity").contains(symbol.key()));
        if (already) {
            throw new FormulaError("this is face-on already: area and stellarDensity are in the plane of the disc");
        }
        return Build.times(density, known("cosInclination", "faceOn needs the inclination of a galaxy"));
    }

    private static Expr molecularGas(List<Expr> arguments) {
        Expr rate = arguments.get(0);
        Expr time = arguments.get(1);
        if (rate.isCondition() || !List.of(RATE, RATE_DENSITY).contains(rate.dimension())) {
            throw new FormulaError(
                    "molecularGas takes a star-formation rate or its surface density, not " + kind(rate));
        }
        if (time.isCondition() || !time.dimension().equals(Dimension.TIME)) {
            throw new FormulaError(
                    "the second argument of molecularGas is the time in which star formation would use up"
                            + " the gas, such as 2.Gyr, not " + kind(time));
        }
        return Build.times(rate, time);
    }

    private static Expr gasMass(List<Expr> arguments) {
        requireMass("gasMass", arguments.get(0), arguments.get(1));
        Double helium = Constants.valueOf(arguments.get(2));
        if (helium == null || !arguments.get(2).dimension().isNone() || helium < 1 || helium > 2) {
            throw new FormulaError("the third argument of gasMass is the factor for helium, a number such as 1.35");
        }
        return Build.times(arguments.get(2), Build.plus(arguments.get(0), arguments.get(1)));
    }

    private static Expr gasFraction(List<Expr> arguments) {
        requireMass("gasFraction", arguments.get(0), arguments.get(1));
        return Build.over(arguments.get(0), Build.plus(arguments.get(0), arguments.get(1)));
    }

    private static void requireMass(String name, Expr first, Expr second) {
        for (Expr mass : List.of(first, second)) {
            if (mass.isCondition() || !List.of(Dimension.MASS, MASS_DENSITY).contains(mass.dimension())) {
                throw new FormulaError(name + " takes masses or surface densities of mass, not " + kind(mass));
            }
        }
    }

    /**
     * y = 12 (O/H) / ln(1/mu), the yield of a closed box that has these metals and this gas. The logarithm is written as the
     * square of its root, which has no answer for a fraction above 1: the quotient alone would give a negative yield there.
     */
    private static Expr effectiveYield(List<Expr> arguments) {
        Expr metallicity = arguments.get(0);
        Expr fraction = arguments.get(1);
        for (Expr number : arguments) {
            if (number.isCondition() || !number.dimension().isNone()) {
                throw new FormulaError("effectiveYield takes 12 + log(O/H) and a gas fraction, not " + kind(number));
            }
        }
        Double constant = Constants.valueOf(fraction);
        if (constant != null && !(constant > 0 && constant < 1)) {
            throw new FormulaError("the second argument of effectiveYield is a gas fraction, between 0 and 1");
        }
        Expr oxygen = Build.power(Build.number(10), Build.minus(metallicity, Build.number(12)));
        Expr consumed = Build.call(Function.LN, List.of(Build.over(Build.number(1), fraction)));
        Expr positive = Build.power(Build.call(Function.SQRT, List.of(consumed)), 2);
        return Build.over(Build.times(Build.number(12), oxygen), positive);
    }

    private static String kind(Expr expr) {
        return expr.isCondition() ? "a condition" : expr.dimension().toString();
    }
}
