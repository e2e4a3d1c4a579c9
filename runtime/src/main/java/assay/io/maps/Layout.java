package assay.io.maps;

import assay.model.InputKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a survey lays the maps of a galaxy out in files, as a declaration that one reader and one writer follow.
 *
 * @param name how recipes call it
 * @param reference who lays them out like this: paper or address
 * @param files the file of a galaxy, or of each line, where the data folder and not a file is given
 * @param rowsFor for tables of regions instead of images: the column with the galaxy's name, or empty text for a table of
 *     one galaxy
 * @param lineNames how the lines are called in these files; none means the usual spellings
 * @param channels the header keyword that names the channels of a cube
 * @param bits the bits of the masks
 * @param binFlux what the pixels of a flux map hold when there are bins
 * @param notes what whoever uses these maps should know
 */
public record Layout(
        String name,
        String reference,
        Optional<String> files,
        Optional<String> rowsFor,
        Map<String, String> lineNames,
        List<LayoutMap> maps,
        Optional<Channels> channels,
        Bits bits,
        BinFlux binFlux,
        InputKind kind,
        List<String> notes) {
    /** The keywords that name channels in a header: {@code NAME{k}} counted from 0, or {@code C{kk}} with two digits. */
    public record Channels(String keyword, int from) {
        public Channels {
            if (!keyword.matches("[A-Z_]{0,6}\\{kk?\\}[A-Z_]{0,6}")) {
                throw new IllegalArgumentException("'" + keyword
                        + "' must be a keyword with {k}, or {kk} for two digits, where the number of the plane stands");
            }
        }

        /** The keyword of a channel counted from 0. */
        String key(int channel) {
            int number = channel + from;
            String two = number < 10 ? "0" + number : Integer.toString(number);
            return keyword.replace("{kk}", two).replace("{k}", Integer.toString(number));
        }
    }

    /** Bits of a mask by name, and those of them that make a pixel unusable; when none is named, every bit does. */
    public record Bits(Map<String, Integer> numbers, List<String> rejecting) {
        public static final Bits ANY = new Bits(Map.of(), List.of());

        public Bits {
            numbers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
            rejecting = List.copyOf(rejecting);
            for (String bit : rejecting) {
                if (!numbers.containsKey(bit)) {
                    throw new IllegalArgumentException(
                            "the bit " + bit + " has no number; known: " + String.join(", ", numbers.keySet()));
                }
            }
            for (Map.Entry<String, Integer> bit : numbers.entrySet()) {
                if (bit.getValue() < 0 || bit.getValue() > 52) {
                    throw new IllegalArgumentException("the bit " + bit.getKey() + " must lie between 0 and 52");
                }
            }
        }

        boolean rejects(double mask) {
            if (Double.isNaN(mask)) return true;
            if (rejecting.isEmpty()) return mask != 0;
            return rejecting.stream().anyMatch(bit -> ((long) mask >> numbers.get(bit) & 1) == 1);
        }
    }

    /** What a pixel of a flux map holds when pixels are put together in bins. */
    public enum BinFlux {
        /** The bin's mean for each pixel, repeated: the bin's flux is the sum over its pixels. */
        MEAN_PER_PIXEL,
        /** The bin's flux, repeated. */
        TOTAL_PER_BIN,
        /** One of these two; FLUXKIND in the primary header says which. */
        AS_FLUXKIND_SAYS
    }

    public static final String BIN = "bin";

    public Layout {
        lineNames = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lineNames));
        maps = List.copyOf(maps);
        notes = List.copyOf(notes);
        Set<String> keys = new HashSet<>();
        for (LayoutMap map : maps) {
            if (!keys.add(map.key())) throw new IllegalArgumentException("'" + map.key() + "' is laid out twice");
            if (rowsFor.isEmpty()) map.places().forEach(Place::parse);
        }
    }

    /** The layout that {@link LineMapWriter} writes and simulated samples have. */
    public static final Layout LINE_MAPS = LineMapsLayout.declared();

    public boolean isTable() {
        return rowsFor.isPresent();
    }

    /** What a line may be called in these files; none when this survey has no such line. */
    List<String> namesOf(String line) {
        if (lineNames.isEmpty()) return LineNames.inFiles(line);
        return Optional.ofNullable(lineNames.get(line)).map(List::of).orElse(List.of());
    }

    private List<String> lines() {
        return List.copyOf(lineNames.isEmpty() ? LineNames.known() : lineNames.keySet());
    }

    /** A map of one key, with the ways in which the line in its places may be spelt. */
    record Found(String key, LayoutMap map, List<String> spellings) {
        List<String> places(String pattern) {
            return spellings.stream().map(s -> pattern.replace("{name}", s)).toList();
        }
    }

    /** How a quantity of recipes is laid out; what is laid out by its own name goes before what is laid out line by line. */
    Optional<Found> find(String key) {
        for (LayoutMap map : maps) {
            if (map.key().equals(key)) return Optional.of(new Found(key, map, List.of("")));
        }
        for (LayoutMap map : maps) {
            if (!map.forEachLine()) continue;
            int at = map.key().indexOf(LayoutMap.LINE);
            String before = map.key().substring(0, at);
            String after = map.key().substring(at + LayoutMap.LINE.length());
            if (!key.startsWith(before) || !key.endsWith(after) || key.length() <= before.length() + after.length()) {
                continue;
            }
            String line = key.substring(before.length(), key.length() - after.length());
            if (!line.matches("\\w+") || namesOf(line).isEmpty()) continue;
            return Optional.of(new Found(key, map.forLine(line), namesOf(line)));
        }
        return Optional.empty();
    }

    /** Everything that it lays out, line by line. */
    List<Found> all() {
        Map<String, Found> all = new LinkedHashMap<>();
        for (LayoutMap map : maps) {
            if (map.forEachLine()) {
                for (String line : lines()) {
                    String key = map.key().replace(LayoutMap.LINE, line);
                    find(key).ifPresent(found -> all.put(key, found));
                }
            } else {
                all.put(map.key(), new Found(map.key(), map, List.of("")));
            }
        }
        return List.copyOf(all.values());
    }
}
