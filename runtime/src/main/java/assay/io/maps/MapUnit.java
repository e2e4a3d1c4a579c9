package assay.io.maps;

import assay.unit.Dimension;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit in which recipes have a quantity; none for one that only this layout knows. */
final class MapUnit {
    private static final Pattern OF_LINE = Pattern.compile("(\\w+)\\(.+\\)");
    private static final Unit VELOCITY = Units.parse("km/s");
    private static final Map<String, Unit> NAMED = Map.of(
            "stellarDensity", Units.parse("Msun/pc2"),
            "deflectionX", Units.get("arcsec"),
            "deflectionY", Units.get("arcsec"),
            "EW", Units.get("AA"),
            "velocity", VELOCITY,
            "dispersion", VELOCITY,
            "instrumentalDispersion", VELOCITY);

    private MapUnit() {}

    static Optional<Unit> of(Layout.Found found) {
        if (found.map().labels().isPresent()) return Optional.of(Unit.ONE);
        if (found.map().key().equals(LayoutMap.LINE) || LineNames.known().contains(found.key())) {
            return Optional.of(MapQuantity.FLUX);
        }
        Matcher ofLine = OF_LINE.matcher(found.key());
        return Optional.ofNullable(NAMED.get(ofLine.matches() ? ofLine.group(1) : found.key()));
    }

    static boolean isFlux(Unit unit) {
        return unit.dimension().equals(Dimension.FLUX);
    }
}
