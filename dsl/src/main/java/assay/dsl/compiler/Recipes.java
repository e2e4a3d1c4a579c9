package assay.dsl.compiler;

import assay.dsl.blocks.RecipeBlock;
import assay.dsl.meaning.BlockReader;
import assay.dsl.meaning.Reading;
import assay.dsl.names.Library;
import assay.dsl.reading.Gate;
import assay.dsl.reading.Mistake;
import assay.dsl.reading.Mistakes;
import assay.dsl.reading.Place;
import assay.dsl.reading.RecipeText;
import assay.dsl.reading.Syntax;
import assay.dsl.words.Block;
import assay.dsl.words.RecipeWords;
import assay.dsl.words.ShowWords;
import assay.dsl.words.Vocabularies;
import assay.io.CatalogueLayout;
import assay.io.maps.Layout;
import assay.model.Problem;
import assay.nebula.Calibrator;
import assay.nebula.Demarcation;
import assay.nebula.RatioCurve;
import assay.plan.Study;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.codehaus.groovy.ast.ModuleNode;

/** From the text of a recipe to a study. */
public final class Recipes {
    private static final ShippedFormulas FORMULAS = new ShippedFormulas();
    private static final Shipped<Layout> LAYOUTS =
            new Shipped<>("layouts.groovy", Library::layouts, Map.of(Layout.LINE_MAPS.name(), Layout.LINE_MAPS));
    private static final Shipped<CatalogueLayout> CATALOGUES =
            new Shipped<>("catalogues.groovy", Library::catalogues, Map.of());

    private Recipes() {}

    /** Reads a recipe that stands alone. */
    public static Study read(String name, String file, String text) {
        return read(name, file, text, other -> {
            throw new Problem("there is no '" + other + "' beside the recipe");
        });
    }

    /**
     * Reads a recipe; no data file is opened and no number computed.
     *
     * @param name the name of the study, which becomes that of its folder
     * @param file how the recipe is called in messages
     * @param beside the texts of the files beside the recipe, by name
     */
    public static Study read(String name, String file, String text, UnaryOperator<String> beside) {
        Library library = library();
        Reading reading = new Reading(new RecipeText(file, text), new Mistakes(), library);
        Optional<ModuleNode> tree = tree(reading);
        RecipeBlock block = new RecipeBlock(library, beside);
        reading.lost().forEach(block::mistaken);
        tree.ifPresent(module -> new BlockReader(reading, block, RecipeWords.class).read(module.getStatementBlock()));
        List<Reading> readings = new ArrayList<>(List.of(reading));
        block.files().forEach((part, partText) -> readings.add(part(part, partText, block, library)));
        List<String> lacking = new ArrayList<>();
        Study study = block.study(name, lacking);
        if (tree.isPresent() && !lacking.isEmpty()) {
            reading.mistakes().add(Place.at(1, 1), String.join("; ", lacking));
        }
        refuse(readings);
        return study;
    }

    private static Reading part(String file, String text, RecipeBlock block, Library library) {
        Reading reading = new Reading(new RecipeText(file, text), new Mistakes(), library);
        Optional<ModuleNode> tree = tree(reading);
        reading.lost().forEach(block::mistaken);
        tree.ifPresent(module -> new BlockReader(reading, block, ShowWords.class).read(module.getStatementBlock()));
        return reading;
    }

    private static Optional<ModuleNode> tree(Reading reading) {
        Syntax.Parsed parsed = Syntax.parse(reading.text(), Vocabularies.words(), reading.mistakes());
        reading.lost().addAll(parsed.lost());
        Optional<ModuleNode> tree = parsed.tree();
        tree.ifPresent(module -> Gate.check(module, reading.text(), reading.mistakes()));
        return tree;
    }

    private static void refuse(List<Reading> readings) {
        StringBuilder told = new StringBuilder();
        List<Mistake> mistakes = new ArrayList<>();
        for (Reading reading : readings) {
            List<Mistake> found = reading.mistakes().inOrder();
            told.append(reading.text().tell(found));
            mistakes.addAll(found);
        }
        if (!mistakes.isEmpty()) throw new RecipeMistakes(told.toString(), mistakes);
    }

    /** What every recipe may name, each read when it is first asked for. */
    public static Library library() {
        return Library.over(
                FORMULAS.of(Library::calibrators),
                FORMULAS.of(Library::curves),
                FORMULAS.of(Library::demarcations),
                LAYOUTS,
                CATALOGUES);
    }

    /** The calibrators that every recipe may name, by name. */
    public static Map<String, Calibrator> calibrators() {
        return FORMULAS.all(Library::calibrators);
    }

    /** The line ratios as polynomials in metallicity that every recipe may name, by name. */
    public static Map<String, RatioCurve> curves() {
        return FORMULAS.all(Library::curves);
    }

    /** The lines in excitation diagrams that every recipe may name, by name. */
    public static Map<String, Demarcation> demarcations() {
        return FORMULAS.all(Library::demarcations);
    }

    /** The layouts of files that every recipe may name, by name; the plain one is that of the runtime. */
    public static Map<String, Layout> layouts() {
        return LAYOUTS.all();
    }

    /** The catalogues of surveys that every recipe may name, by name. */
    public static Map<String, CatalogueLayout> catalogues() {
        return CATALOGUES.all();
    }

    /** Reads a file of declarations into the block that takes them. */
    static void declarations(String file, String text, Block block, Class<? extends Block> words) {
        Reading reading = new Reading(new RecipeText(file, text), new Mistakes(), Library.empty());
        tree(reading).ifPresent(module -> new BlockReader(reading, block, words).read(module.getStatementBlock()));
        refuse(List.of(reading));
    }

    static String resource(String name) {
        try (InputStream in = Recipes.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
