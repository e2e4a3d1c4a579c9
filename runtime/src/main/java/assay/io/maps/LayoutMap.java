package assay.io.maps;

import assay.unit.Unit;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One quantity, or with {@code {line}} in its key one for each line, as a survey lays it out. In places {@code {name}} is
 * what the survey calls the line and {@code {galaxy}} the galaxy.
 *
 * @param key the name in recipes, such as {@code Ha}, {@code velocity({line})}, {@code bin}
 * @param from where the values stand, see the words of {@code layout { }}
 * @param error where their errors stand, and what these are
 * @param mask where the bits stand that tell whether a pixel can be used
 * @param unit the unit of values and errors where the file lacks or misstates it
 * @param empty the number that stands for "not measured", besides NaN
 * @param labels for maps whose numbers stand for something: bins, regions, classes
 */
public record LayoutMap(
        String key,
        String from,
        Optional<Uncertainty> error,
        Optional<String> mask,
        Optional<String> unit,
        OptionalDouble empty,
        Optional<Labels> labels) {
    /** Where the errors of a map stand and what they are. */
    public record Uncertainty(String from, Form form) {
        /** What an error map holds. */
        public enum Form {
            STANDARD_DEVIATION,
            VARIANCE,
            INVERSE_VARIANCE
        }
    }

    /** Numbers that stand for something: which one means "outside", and the names of the others where they have any. */
    public record Labels(double outside, Map<String, Integer> classes) {
        public Labels {
            classes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        }
    }

    static final String LINE = "{line}";

    public LayoutMap {
        unit.ifPresent(LayoutMap::unit);
    }

    /** A map of values alone, with the unit that its file states. */
    public static LayoutMap of(String key, String from) {
        return new LayoutMap(
                key,
                from,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    public LayoutMap error(String place, Uncertainty.Form form) {
        return new LayoutMap(key, from, Optional.of(new Uncertainty(place, form)), mask, unit, empty, labels);
    }

    public LayoutMap mask(String place) {
        return new LayoutMap(key, from, error, Optional.of(place), unit, empty, labels);
    }

    public LayoutMap unitIs(String stated) {
        return new LayoutMap(key, from, error, mask, Optional.of(stated), empty, labels);
    }

    public LayoutMap emptyIs(double number) {
        return new LayoutMap(key, from, error, mask, unit, OptionalDouble.of(number), labels);
    }

    public LayoutMap labelled(double outside, Map<String, Integer> classes) {
        return new LayoutMap(key, from, error, mask, unit, empty, Optional.of(new Labels(outside, classes)));
    }

    /** Whether it is laid out in the same way for each of several lines. */
    public boolean forEachLine() {
        return key.contains(LINE);
    }

    /** Of its values, errors and mask. */
    List<String> places() {
        List<String> places = new ArrayList<>(List.of(from));
        error.ifPresent(e -> places.add(e.from()));
        mask.ifPresent(places::add);
        return places;
    }

    /** The same for one line, whose name stands in the places instead of {@code {line}}. */
    LayoutMap forLine(String line) {
        return new LayoutMap(
                key,
                from.replace(LINE, line),
                error.map(e -> new Uncertainty(e.from().replace(LINE, line), e.form())),
                mask.map(m -> m.replace(LINE, line)),
                unit,
                empty,
                labels);
    }

    /** Surveys count pixels in spaxels. */
    static Unit unit(String text) {
        return Units.parse(text.replaceAll("(?i)spaxel", "pixel"));
    }
}
