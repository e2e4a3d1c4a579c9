package assay.io.maps;

import assay.io.maps.LayoutMap.Uncertainty.Form;
import assay.model.InputKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plain layout, one file of named extensions a galaxy. */
final class LineMapsLayout {
    private LineMapsLayout() {}

    static Layout declared() {
        return new Layout(
                "lineMaps",
                "one file a galaxy: GALAXY_lines.fits",
                Optional.of("{galaxy}_lines.fits"),
                Optional.empty(),
                Map.of(),
                List.of(
                        LayoutMap.of("stellarDensity", "SIGMA_STAR"),
                        LayoutMap.of(Layout.BIN, "BINID").labelled(-1, Map.of()),
                        LayoutMap.of("EW({line})", "EW_{name}"),
                        withErrors("velocity({line})", "VEL_{name}"),
                        withErrors("dispersion({line})", "DISP_{name}"),
                        LayoutMap.of("instrumentalDispersion({line})", "INST_{name}"),
                        withErrors("{line}", "{name}")),
                Optional.empty(),
                Layout.Bits.ANY,
                Layout.BinFlux.AS_FLUXKIND_SAYS,
                InputKind.REAL,
                List.of());
    }

    private static LayoutMap withErrors(String key, String from) {
        return LayoutMap.of(key, from).error(from + "_ERR", Form.STANDARD_DEVIATION);
    }
}
