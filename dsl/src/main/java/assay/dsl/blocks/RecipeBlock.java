package assay.dsl.blocks;

import assay.dsl.names.Library;
import assay.dsl.reading.Suggestion;
import assay.dsl.words.CalibratorWords;
import assay.dsl.words.CatalogueWords;
import assay.dsl.words.DemarcationWords;
import assay.dsl.words.EachWord;
import assay.dsl.words.FigureWords;
import assay.dsl.words.LayoutWords;
import assay.dsl.words.PartWords;
import assay.dsl.words.RecipeWords;
import assay.dsl.words.ShareWord;
import assay.dsl.words.TableWords;
import assay.plan.Heading;
import assay.plan.Study;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The top of a recipe: collects the study and its parts. */
public final class RecipeBlock extends StudyBlock implements RecipeWords {
    private static final int LANGUAGE = 1;

    private final LibraryBlock library;
    private final UnaryOperator<String> beside;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, PartBlock> parts = new LinkedHashMap<>();
    private String title = "";
    private String paper = "";
    private int version;
    private OptionalLong seed = OptionalLong.empty();

    /** @param beside the texts of files beside the recipe, by name */
    public RecipeBlock(Library named, UnaryOperator<String> beside) {
        this.library = new LibraryBlock(named);
        this.beside = beside;
    }

    @Override
    public void language(int stated) {
        if (stated != LANGUAGE) {
            throw new IllegalArgumentException(
                    "this is language " + LANGUAGE + "; version " + stated + " is not known to it");
        }
        version = stated;
    }

    @Override
    public void study(String stated) {
        title = stated;
    }

    @Override
    public void reproduces(String stated) {
        paper = stated;
    }

    @Override
    public void seed(long number) {
        seed = OptionalLong.of(number);
    }

    @Override
    public void shows(String file) {
        if (!file.matches("[A-Za-z0-9][A-Za-z0-9._-]*\\.groovy")) {
            throw new IllegalArgumentException("'" + file + "' must be a .groovy file beside the recipe");
        }
        files.put(file, beside.apply(file));
    }

    /** The files that the recipe goes on in, and their texts. */
    public Map<String, String> files() {
        return files;
    }

    @Override
    public void calibrator(String name, Consumer<CalibratorWords> definition) {
        library.calibrator(name, definition);
    }

    @Override
    public void demarcation(String name, Consumer<DemarcationWords> definition) {
        library.demarcation(name, definition);
    }

    @Override
    public void layout(String name, Consumer<LayoutWords> description) {
        library.layout(name, description);
    }

    @Override
    public void catalogue(String name, Consumer<CatalogueWords> description) {
        library.catalogue(name, description);
    }

    @Override
    public void part(String name, String partTitle, Consumer<PartWords> description) {
        FileName.require(name);
        if (parts.containsKey(name)) throw new IllegalArgumentException("there is a part '" + name + "' already");
        if (hasCollection(name)) throw new IllegalArgumentException("there is a collection '" + name + "' already");
        PartBlock block = new PartBlock(this, name, partTitle);
        parts.put(name, block);
        description.accept(block);
    }

    /** The part that {@code of:} names, unless it names a collection or nothing. */
    private Optional<PartBlock> part(Optional<String> of) {
        if (of.isEmpty() || hasCollection(of.get())) return Optional.empty();
        if (parts.containsKey(of.get())) return of.map(parts::get);
        if (parts.isEmpty()) return Optional.empty();
        throw new IllegalArgumentException(
                "of: there is no part or collection '" + of.get() + "'" + Suggestion.among(of.get(), parts.keySet()));
    }

    @Override
    public void table(String name, String tableTitle, Optional<String> of, Consumer<TableWords> contents) {
        Optional<PartBlock> part = part(of);
        if (part.isPresent()) part.get().table(name, tableTitle, Optional.empty(), contents);
        else super.table(name, tableTitle, of, contents);
    }

    @Override
    public void figure(
            String name,
            String figureTitle,
            Optional<Integer> galaxies,
            Optional<EachWord> each,
            Optional<String> of,
            Optional<Integer> columns,
            Optional<ShareWord> share,
            Consumer<FigureWords> contents) {
        Optional<PartBlock> part = part(of);
        if (part.isPresent())
            part.get().figure(name, figureTitle, galaxies, each, Optional.empty(), columns, share, contents);
        else super.figure(name, figureTitle, galaxies, each, of, columns, share, contents);
    }

    /** The study, once the whole recipe has been read. */
    public Study study(String name, List<String> lacking) {
        if (version == 0 && !isMistaken("language"))
            lacking.add("the recipe lacks the version of its language: language 1");
        if (title.isBlank() && !isMistaken("study")) lacking.add("the recipe lacks its title: study 'title'");
        if (seed.isEmpty() && !isMistaken("seed")) lacking.add("the recipe lacks a seed: seed 1");
        long number = seed.orElse(0);
        List<Study> within =
                parts.values().stream().map(part -> part.study(version, number)).toList();
        return study(name, new Heading(title, paper, version), number, within);
    }
}
