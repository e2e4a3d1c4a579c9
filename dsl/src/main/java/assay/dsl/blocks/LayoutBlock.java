package assay.dsl.blocks;

import assay.dsl.names.Scope;
import assay.dsl.words.FluxWord;
import assay.dsl.words.InputWord;
import assay.dsl.words.LayoutWords;
import assay.dsl.words.Unfinished;
import assay.formula.Formula;
import assay.io.maps.Layout;
import assay.io.maps.Layout.BinFlux;
import assay.io.maps.Layout.Bits;
import assay.io.maps.Layout.Channels;
import assay.io.maps.LayoutMap;
import assay.io.maps.LayoutMap.Uncertainty.Form;
import assay.model.InputKind;
import assay.nebula.Line;
import assay.unit.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class LayoutBlock implements LayoutWords {
    private static final double NEGATIVE = -1;

    private final Scope scope;
    private final String name;
    private String reference = "";
    private Optional<String> files = Optional.empty();
    private Optional<String> rowsFor = Optional.empty();
    private final Map<String, String> lineNames = new LinkedHashMap<>();
    private final List<LayoutMap> maps = new ArrayList<>();
    private Optional<Channels> channels = Optional.empty();
    private final Map<String, Integer> bits = new LinkedHashMap<>();
    private List<String> rejecting = List.of();
    private BinFlux binFlux = BinFlux.MEAN_PER_PIXEL;
    private InputKind kind = InputKind.REAL;
    private final List<String> notes = new ArrayList<>();
    private boolean incomplete;

    LayoutBlock(Scope outer, String name) {
        this.scope = new Scope(outer);
        this.name = name;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public void define(String defined, Formula formula) {
        throw new IllegalArgumentException("a layout describes files; define '" + defined + "' outside of it");
    }

    @Override
    public void mistaken(String word) {
        incomplete = true;
        if (word.equals("reference")) reference = "?";
    }

    @Override
    public void reference(String paper) {
        reference = paper;
    }

    @Override
    public void files(String pattern) {
        files = Optional.of(FileName.within(pattern));
    }

    @Override
    public void regionTable(String pattern, Optional<String> galaxyIn) {
        files(pattern);
        rowsFor = Optional.of(galaxyIn.orElse(""));
    }

    @Override
    public void lineNames(Map<String, String> names) {
        names.forEach((line, inFile) -> {
            if (Line.find(line).isEmpty()) {
                throw new IllegalArgumentException(line + ": is no line; 'assay lines' lists them");
            }
            lineNames.put(line, inFile);
        });
    }

    @Override
    public void map(
            String key,
            String from,
            Optional<String> error,
            Optional<String> variance,
            Optional<String> inverseVariance,
            Optional<String> mask,
            Optional<String> unit,
            Optional<Double> empty) {
        List<Optional<String>> forms = List.of(error, variance, inverseVariance);
        if (forms.stream().filter(Optional::isPresent).count() > 1) {
            throw new IllegalArgumentException("give the errors once: as error:, variance: or inverseVariance:");
        }
        LayoutMap map = LayoutMap.of(key, from);
        if (error.isPresent()) map = map.error(error.get(), Form.STANDARD_DEVIATION);
        if (variance.isPresent()) map = map.error(variance.get(), Form.VARIANCE);
        if (inverseVariance.isPresent()) map = map.error(inverseVariance.get(), Form.INVERSE_VARIANCE);
        if (mask.isPresent()) map = map.mask(mask.get());
        if (empty.isPresent()) map = map.emptyIs(empty.get());
        try {
            if (unit.isPresent()) map = map.unitIs(unit.get());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("unit: " + e.getMessage(), e);
        }
        add(map);
    }

    @Override
    public void bins(String from, Optional<Double> outside) {
        add(LayoutMap.of(Layout.BIN, from).labelled(outside.orElse(NEGATIVE), Map.of()));
    }

    @Override
    public void classes(String key, String from, Optional<Double> outside, Map<String, Integer> names) {
        Map<Double, String> meanings = new LinkedHashMap<>();
        outside.ifPresent(number -> meanings.put(number, "outside"));
        names.forEach((word, number) -> {
            String before = meanings.put((double) number, word);
            if (before != null) throw new IllegalArgumentException(word + ": is " + number + ", which is " + before);
        });
        add(LayoutMap.of(key, from).labelled(outside.orElse(NEGATIVE), names));
    }

    private void add(LayoutMap map) {
        if (maps.stream().anyMatch(m -> m.key().equals(map.key()))) {
            throw new IllegalArgumentException("'" + map.key() + "' is laid out above already");
        }
        scope.reserved(map.key())
                .filter(reason -> !LaidOutNames.isAlwaysThere(map.key()))
                .ifPresent(reason -> {
                    throw new IllegalArgumentException("'" + map.key() + "' " + reason + "; choose another name");
                });
        if (Units.find(map.key()).isPresent()) {
            throw new IllegalArgumentException("'" + map.key() + "' is a unit; choose another name");
        }
        maps.add(map);
    }

    @Override
    public void channels(String keyword, Optional<Integer> from) {
        channels = Optional.of(new Channels(keyword, from.orElse(1)));
    }

    @Override
    public void bits(Map<String, Integer> numbers) {
        bits.putAll(numbers);
    }

    @Override
    public void rejects(List<String> names) {
        rejecting = names;
    }

    @Override
    public void fluxes(FluxWord held) {
        binFlux = held.held();
    }

    @Override
    public void kind(InputWord word) {
        kind = word.kind();
    }

    @Override
    public void note(String sentence) {
        notes.add(sentence);
    }

    Layout plan() {
        if (maps.isEmpty() && !incomplete) {
            throw new Unfinished("layout '" + name + "' lays out no map: map 'Ha', from: 'HALPHA'");
        }
        if (reference.isEmpty()) {
            throw new Unfinished("layout '" + name + "' lacks its reference: reference 'survey, release, address'");
        }
        Bits masks = new Bits(bits, incomplete ? List.of() : rejecting);
        return new Layout(name, reference, files, rowsFor, lineNames, maps, channels, masks, binFlux, kind, notes);
    }
}
