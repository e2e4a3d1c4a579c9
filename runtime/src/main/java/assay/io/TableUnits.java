package assay.io;

import assay.unit.Dimension;
import assay.unit.Unit;
import assay.unit.Units;
import java.util.Optional;
import java.util.regex.Pattern;

/** Units as tables spell them, beyond what {@link Units} reads. */
final class TableUnits {
    private static final Pattern LOGARITHM = Pattern.compile("(?:dex|mag|log)\\s*\\(.*\\)|\\[.*]");

    private TableUnits() {}

    /** The unit behind a spelling, if it is known. A logarithm is a pure number that keeps its spelling. */
    static Optional<Unit> read(String spelling) {
        String text = spelling == null ? "" : spelling.strip();
        if (text.isEmpty() || text.matches("-+|none|None|unitless")) return Optional.of(Unit.ONE);
        if (LOGARITHM.matcher(text).matches()) return Optional.of(new Unit(text, 1, Dimension.NONE));
        return parsed(text)
                .or(() -> parsed(text.replaceAll("\\bMsol\\b", "Msun")
                        .replaceAll("\\bLsol\\b", "Lsun")
                        .replaceAll("\\bAng\\b", "Angstrom")
                        .replace("%", "percent")));
    }

    private static Optional<Unit> parsed(String text) {
        try {
            return Optional.of(Units.parse(text));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
