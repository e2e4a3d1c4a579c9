package assay.io.maps;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How the lines of recipes are called in files: the writer's name first, then what others call them. */
final class LineNames {
    private static final Map<String, List<String>> IN_FILES = Map.ofEntries(
            Map.entry("Ha", List.of("HA", "HA6563", "HA6562", "HA6564", "HALPHA")),
            Map.entry("Hb", List.of("HB", "HB4861", "HB4862", "HBETA")),
            Map.entry("Hg", List.of("HG", "HG4340", "HG4341", "HGAMMA")),
            Map.entry("OII3727", List.of("OII3727", "OII3726", "OII3728", "OII")),
            Map.entry("OIII4363", List.of("OIII4363")),
            Map.entry("OIII4959", List.of("OIII4959", "OIII4958", "OIII4960")),
            Map.entry("OIII5007", List.of("OIII5007", "OIII5006", "OIII5008")),
            Map.entry("NII6548", List.of("NII6548", "NII6547", "NII6549")),
            Map.entry("NII6584", List.of("NII6584", "NII6583", "NII6585")),
            Map.entry("SII6716", List.of("SII6716", "SII6717", "SII6718")),
            Map.entry("SII6731", List.of("SII6731", "SII6730", "SII6732")),
            Map.entry("OI6300", List.of("OI6300", "OI6302")),
            Map.entry("SIII9069", List.of("SIII9069", "SIII9068")));

    private LineNames() {}

    /** The lines that have spellings here, in alphabetic order. */
    static Set<String> known() {
        return new TreeSet<>(IN_FILES.keySet());
    }

    static Optional<String> inRecipes(String inFile) {
        String wanted = inFile.toUpperCase(Locale.ROOT);
        return IN_FILES.entrySet().stream()
                .filter(e -> e.getValue().contains(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What a line may be called in files; a name that is not known stands for itself. */
    static List<String> inFiles(String inRecipes) {
        return IN_FILES.getOrDefault(inRecipes, List.of(inRecipes.toUpperCase(Locale.ROOT)));
    }

    static String inOurFiles(String inRecipes) {
        return inFiles(inRecipes).get(0);
    }

    static List<String> withEach(String prefix, List<String> names, String suffix) {
        return Arrays.asList(names.stream().map(n -> prefix + n + suffix).toArray(String[]::new));
    }
}
