package assay.dsl.blocks;

import assay.dsl.names.Scope;
import assay.dsl.reading.Suggestion;
import assay.dsl.words.CollectionWords;
import assay.dsl.words.InputWord;
import assay.plan.AcrossStep;
import assay.plan.CollectionPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The collections of a recipe and the names that are known in each. */
final class Collected {
    private final Map<String, Scope> scopes = new LinkedHashMap<>();
    private final List<CollectionPlan> plans = new ArrayList<>();

    void add(
            Scope outer,
            String name,
            String from,
            InputWord kind,
            Optional<String> source,
            Consumer<CollectionWords> steps) {
        FileName.require(name);
        if (scopes.containsKey(name)) {
            throw new IllegalArgumentException("there is a collection '" + name + "' already");
        }
        FileName.within("from", from);
        Scope own = new Scope(outer);
        scopes.put(name, own);
        CollectionBlock block = new CollectionBlock(own);
        steps.accept(block);
        plans.add(new CollectionPlan(
                name,
                from,
                kind.kind(),
                source.orElse(""),
                block.properties(),
                block.steps(),
                block.published(),
                block.publishedTables()));
    }

    Scope scope(String name) {
        Scope found = scopes.get(name);
        if (found != null) return found;
        throw new IllegalArgumentException(
                "of: there is no collection '" + name + "'" + Suggestion.among(name, scopes.keySet()));
    }

    /** What is asked of a collection that is there. */
    List<AcrossStep> steps(String name) {
        return plans.stream()
                .filter(plan -> plan.name().equals(name))
                .flatMap(plan -> plan.steps().stream())
                .toList();
    }

    Set<String> names() {
        return scopes.keySet();
    }

    List<CollectionPlan> plans() {
        return plans;
    }
}
