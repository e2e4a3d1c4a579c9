package assay.dsl.blocks;

import assay.dsl.names.Scope;
import assay.dsl.words.FigureWords;
import assay.dsl.words.TableWords;
import assay.plan.FigurePlan;
import assay.plan.TablePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a recipe shows: labels, tables and figures, each under a name of its own. */
final class Shown {
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<TablePlan> tables = new ArrayList<>();
    private final List<FigurePlan> figures = new ArrayList<>();

    Map<String, String> labels() {
        return labels;
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
        if (figures.stream().anyMatch(figure -> figure.name().equals(asked.name()))) {
            throw new IllegalArgumentException("there is a figure '" + asked.name() + "' already");
        }
        figures.add(block.plan(asked));
    }
}
