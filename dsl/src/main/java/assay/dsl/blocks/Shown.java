package assay.dsl.blocks;

import assay.dsl.names.Scope;
import assay.dsl.words.FigureWords;
import assay.dsl.words.TableWords;
import assay.plan.FigurePlan;
import assay.plan.TablePlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a recipe shows: labels, tables and figures, each under a name of its own. */
final class Shown {
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Optional<Shown> around;
    private final Set<String> namesOfFigures;
    private final List<TablePlan> tables = new ArrayList<>();
    private final List<FigurePlan> figures = new ArrayList<>();

    Shown() {
        around = Optional.empty();
        namesOfFigures = new HashSet<>();
    }

    /** What a part shows: its figures lie beside those of the recipe, whose labels it knows. */
    Shown(Shown recipe) {
        around = Optional.of(recipe);
        namesOfFigures = recipe.namesOfFigures;
    }

    /** The labels to be added to. */
    Map<String, String> labels() {
        return labels;
    }

    /** All labels that hold here. */
    Map<String, String> allLabels() {
        Map<String, String> all = new LinkedHashMap<>();
        around.ifPresent(recipe -> all.putAll(recipe.allLabels()));
        all.putAll(labels);
        return all;
    }

    List<TablePlan> tables() {
        return tables;
    }

    List<FigurePlan> figures() {
        return figures;
    }

    void table(Scope rows, String name, String title, Consumer<TableWords> contents) {
        TableBlock block = new TableBlock(rows, name, title);
        contents.accept(block);
        if (tables.stream().anyMatch(table -> table.name().equals(name))) {
            throw new IllegalArgumentException("there is a table '" + name + "' already");
        }
        tables.add(block.plan());
    }

    void figure(FigureAsked asked, FigureBlock block, Consumer<FigureWords> contents) {
        asked.require();
        contents.accept(block);
        if (!namesOfFigures.add(asked.name())) {
            throw new IllegalArgumentException("there is a figure '" + asked.name() + "' already");
        }
        figures.add(block.plan(asked));
    }
}
