package assay.dsl.blocks;

import assay.dsl.names.Meaning;
import assay.dsl.names.Scope;
import assay.formula.Build;
import assay.formula.Expr;
import assay.formula.Function;
import assay.formula.Level;
import assay.formula.Notation;
import assay.formula.Symbol;
import assay.nebula.Classification;
import assay.nebula.InitialMassFunction;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.List;

/** What every galaxy and every spaxel has, under the names that formulas use. */
public final class GalaxyNames {
    public static final Symbol DISTANCE = symbol("distance", "Mpc", Level.GALAXY, "D");
    public static final Symbol EFFECTIVE_RADIUS = new Symbol(
            "Re", Units.get("kpc"), Level.GALAXY, false, new Notation("Re", "R_\\mathrm{e}", sub("R", "e"), "R_{e}"));
    public static final Symbol R25 = new Symbol(
            "r25",
            Units.get("kpc"),
            Level.GALAXY,
            false,
            new Notation("r25", "r_{25}", subscript("r", "25"), "r_{25}"));
    public static final Symbol RADIUS = symbol("radius", "kpc", Level.SPAXEL, "R");
    /** The radius in the plane of the disc as an angle, along the major axis. */
    public static final Symbol SKY_RADIUS = new Symbol(
            "skyRadius",
            Units.get("arcsec"),
            Level.SPAXEL,
            false,
            new Notation("skyRadius", "\\theta", "<mi>θ</mi>", "θ"));

    public static final Symbol AREA = symbol("area", "kpc2", Level.SPAXEL, "A");
    /** Face-on stellar mass density, where the files have a map of it. */
    public static final Symbol STELLAR_DENSITY = new Symbol(
            "stellarDensity",
            Units.parse("Msun/pc2"),
            Level.SPAXEL,
            false,
            new Notation("stellarDensity", "\\Sigma_*", "<msub><mi>Σ</mi><mo>*</mo></msub>", "Σ_{*}"));

    /** The cosine of the inclination, from axis ratio and thickness. */
    static final String COS_INCLINATION = "cosInclination";

    /** The variable of curves in figures. */
    static final String ABSCISSA = "x";

    private static final Symbol RA = Symbol.number("ra", Units.get("deg"), Level.GALAXY);
    private static final Symbol DEC = Symbol.number("dec", Units.get("deg"), Level.GALAXY);
    private static final Symbol POSITION_ANGLE = Symbol.number("positionAngle", Units.get("deg"), Level.GALAXY);
    private static final Symbol AXIS_RATIO = Symbol.number("axisRatio", Unit.ONE, Level.GALAXY);

    private GalaxyNames() {}

    private static String subscript(String base, String number) {
        return "<msub><mi>" + base + "</mi><mn>" + number + "</mn></msub>";
    }

    private static String sub(String base, String index) {
        return "<msub><mi>" + base + "</mi><mi>" + index + "</mi></msub>";
    }

    private static Symbol symbol(String key, String unit, Level level, String letter) {
        Notation notation = new Notation(key, letter, "<mi>" + letter + "</mi>", letter);
        return new Symbol(key, Units.parse(unit), level, false, notation);
    }

    /** Keeps names from authors that would be hidden further down by these meanings. */
    static void reserve(Scope scope) {
        for (Symbol symbol : List.of(DISTANCE, EFFECTIVE_RADIUS, R25, RA, DEC, POSITION_ANGLE, AXIS_RATIO)) {
            scope.reserve(symbol.key(), "is what every galaxy has");
        }
        for (Symbol symbol : List.of(RADIUS, SKY_RADIUS, AREA, STELLAR_DENSITY)) {
            scope.reserve(symbol.key(), "is what every spaxel has");
        }
        scope.reserve(COS_INCLINATION, "is what every galaxy has");
        for (Classification scheme : Classification.values()) {
            scope.reserve(scheme.name(), "is how spaxels are classed");
        }
        scope.reserve("colourExcess", "is what deredden gives every spaxel");
        scope.reserve(ABSCISSA, "is the variable of curves in figures");
    }

    static void defineGalaxy(Scope scope) {
        for (Symbol symbol : List.of(DISTANCE, EFFECTIVE_RADIUS, R25, RA, DEC, POSITION_ANGLE, AXIS_RATIO)) {
            scope.define(symbol.key(), new Expr.Input(symbol));
        }
    }

    static void defineSpaxel(Scope scope) {
        scope.define(RADIUS.key(), new Expr.Input(RADIUS));
        scope.define(SKY_RADIUS.key(), new Expr.Input(SKY_RADIUS));
        scope.define(AREA.key(), new Expr.Input(AREA));
        scope.define(STELLAR_DENSITY.key(), new Expr.Input(STELLAR_DENSITY));
        for (Classification scheme : Classification.values()) {
            scope.define(scheme.name(), new Meaning.Words(scheme.name(), Level.SPAXEL, scheme.classes()));
        }
    }

    /** Tells those who look for what spaxels have where one row is a galaxy. */
    static void hideSpaxel(Scope scope) {
        for (Symbol symbol : List.of(RADIUS, SKY_RADIUS, AREA, STELLAR_DENSITY))
            scope.define(symbol.key(), hidden(symbol.key()));
        for (Classification scheme : Classification.values()) scope.define(scheme.name(), hidden(scheme.name()));
    }

    static Meaning hidden(String name) {
        return new Meaning.OutOfReach(
                name + " has one value a spaxel, but here stands one row a galaxy; summarise it in perGalaxy { }");
    }

    /** Factors between initial mass functions, for masses and for star-formation rates. */
    static void defineConversions(Scope scope) {
        scope.define(
                "salpeterToKroupa",
                Build.named("salpeterToKroupa", Build.number(InitialMassFunction.SALPETER_TO_KROUPA)));
        scope.define(
                "chabrierToKroupa",
                Build.named("chabrierToKroupa", Build.number(InitialMassFunction.CHABRIER_TO_KROUPA)));
    }

    /** cos i of an oblate disc: {@code cos^2 i = ((b/a)^2 - q0^2) / (1 - q0^2)}. */
    static void defineInclination(Scope scope, double thickness) {
        Expr ratio = new Expr.Input(AXIS_RATIO);
        double q2 = thickness * thickness;
        Expr square = Build.over(Build.minus(Build.power(ratio, 2), Build.number(q2)), Build.number(1 - q2));
        Notation notation = new Notation(COS_INCLINATION, "\\cos i", "<mrow><mi>cos</mi><mi>i</mi></mrow>", "cos i");
        Expr cosine = thickness == 0 ? ratio : Build.call(Function.SQRT, List.of(square));
        scope.define(COS_INCLINATION, new Expr.Named(COS_INCLINATION, notation, cosine));
    }
}
