package assay.io.maps;

import assay.unit.Dimension;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a recipe's name of a quantity means in a file of line maps. {@code summed}: a bin's value is the sum over its
 * pixels (a flux), not their mean (a velocity, a width).
 */
record MapQuantity(String key, List<String> extensions, List<String> errorExtensions, Unit unit, boolean summed) {
    private static final Pattern OF_LINE = Pattern.compile("(EW|velocity)\\((.+)\\)");
    static final String STELLAR_DENSITY = "stellarDensity";
    static final Unit FLUX = Units.parse("erg/s/cm2");

    static MapQuantity of(String key) {
        if (key.equals(STELLAR_DENSITY)) {
            return new MapQuantity(key, List.of("SIGMA_STAR"), List.of(), Units.parse("Msun/pc2"), false);
        }
        Matcher ofLine = OF_LINE.matcher(key);
        if (!ofLine.matches()) {
            List<String> names = LineNames.inFiles(key);
            return new MapQuantity(key, names, LineNames.withEach("", names, "_ERR"), FLUX, true);
        }
        List<String> names = LineNames.inFiles(ofLine.group(2));
        if (ofLine.group(1).equals("EW")) {
            return new MapQuantity(key, LineNames.withEach("EW_", names, ""), List.of(), Units.parse("AA"), false);
        }
        List<String> velocities = LineNames.withEach("VEL_", names, "");
        return new MapQuantity(key, velocities, LineNames.withEach("", velocities, "_ERR"), Units.parse("km/s"), false);
    }

    static String errorOf(String key) {
        return "error(" + key + ")";
    }

    boolean hasErrors() {
        return !errorExtensions.isEmpty();
    }

    boolean isFlux() {
        return unit.dimension().equals(Dimension.FLUX);
    }
}
