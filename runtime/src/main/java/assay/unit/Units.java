package assay.unit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The units that recipes and files may name, and the reader of unit expressions. */
public final class Units {
    private static final Map<String, Unit> NAMED = new LinkedHashMap<>();

    private static final double PARSEC = 3.0856775814913673e16; // IAU 2015 resolution B2
    private static final double SOLAR_MASS = 1.988409870698051e30; // IAU 2015 nominal GM over CODATA 2018 G
    private static final double YEAR = 365.25 * 86400;
    private static final double DEGREE = Math.PI / 180;

    static {
        define("m", 1, Dimension.LENGTH);
        define("cm", 1e-2, Dimension.LENGTH);
        define("km", 1e3, Dimension.LENGTH);
        define("um", 1e-6, Dimension.LENGTH);
        define("nm", 1e-9, Dimension.LENGTH);
        define("AA", 1e-10, Dimension.LENGTH);
        define("au", 149597870700.0, Dimension.LENGTH);
        define("pc", PARSEC, Dimension.LENGTH);
        define("kpc", PARSEC * 1e3, Dimension.LENGTH);
        define("Mpc", PARSEC * 1e6, Dimension.LENGTH);
        define("kg", 1, Dimension.MASS);
        define("g", 1e-3, Dimension.MASS);
        define("Msun", SOLAR_MASS, Dimension.MASS);
        define("s", 1, Dimension.TIME);
        define("yr", YEAR, Dimension.TIME);
        define("Myr", YEAR * 1e6, Dimension.TIME);
        define("Gyr", YEAR * 1e9, Dimension.TIME);
        define("rad", 1, Dimension.ANGLE);
        define("deg", DEGREE, Dimension.ANGLE);
        define("arcmin", DEGREE / 60, Dimension.ANGLE);
        define("arcsec", DEGREE / 3600, Dimension.ANGLE);
        define("mas", DEGREE / 3.6e6, Dimension.ANGLE);
        define("J", 1, Dimension.ENERGY);
        define("erg", 1e-7, Dimension.ENERGY);
        define("W", 1, Dimension.POWER);
        define("Lsun", 3.828e26, Dimension.POWER);
        define("Re", 1, Dimension.EFFECTIVE_RADIUS);
        define("r25", 1, Dimension.R25);
        define("pixel", 1, Dimension.PIXEL);
        define("pixels", 1, Dimension.PIXEL);
        define("percent", 0.01, Dimension.NONE);
        define("dex", 1, Dimension.NONE);
        define("mag", 1, Dimension.NONE);
    }

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("Angstrom", "AA"),
            Map.entry("angstrom", "AA"),
            Map.entry("solMass", "Msun"),
            Map.entry("M_sun", "Msun"),
            Map.entry("solLum", "Lsun"),
            Map.entry("sec", "s"),
            Map.entry("second", "s"),
            Map.entry("degree", "deg"),
            Map.entry("degrees", "deg"),
            Map.entry("pix", "pixel"),
            Map.entry("year", "yr"),
            Map.entry("a", "yr"),
            Map.entry("R_e", "Re"),
            Map.entry("R_25", "r25"));

    private Units() {}

    private static void define(String symbol, double factor, Dimension dimension) {
        NAMED.put(symbol, new Unit(symbol, factor, dimension));
    }

    /** All named units, in the order in which they are documented. */
    public static Map<String, Unit> named() {
        return Collections.unmodifiableMap(NAMED);
    }

    public static Optional<Unit> find(String symbol) {
        return Optional.ofNullable(NAMED.get(ALIASES.getOrDefault(symbol, symbol)));
    }

    public static Unit get(String symbol) {
        return find(symbol).orElseThrow(() -> new IllegalArgumentException("unknown unit '" + symbol + "'"));
    }

    /**
     * Reads a unit as tables and FITS headers write it: {@code erg/s/cm2}, {@code 1e-20 erg s-1 cm-2},
     * {@code 10**(-20)*erg/(s*cm**2)}, {@code km.s-1}; an empty text, {@code -} and {@code 1} mean a pure number.
     */
    public static Unit parse(String text) {
        String trimmed = text == null ? "" : text.strip();
        if (trimmed.isEmpty() || trimmed.equals("-") || trimmed.equals("1") || trimmed.equals("dimensionless")) {
            return Unit.ONE;
        }
        Unit read = new UnitReader(trimmed, Units::find).read();
        return new Unit(trimmed, read.factor(), read.dimension());
    }
}
