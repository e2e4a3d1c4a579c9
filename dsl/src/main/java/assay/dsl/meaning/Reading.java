package assay.dsl.meaning;

import assay.dsl.names.Library;
import assay.dsl.reading.Mistakes;
import assay.dsl.reading.Place;
import assay.dsl.reading.Places;
import assay.dsl.reading.RecipeText;
import java.util.HashSet;
import java.util.Set;
import org.codehaus.groovy.ast.ASTNode;

/**
 * One reading of one recipe: its text, the mistakes found so far, what is published that it can name, and the names in
 * statements that could not be parsed.
 */
public record Reading(RecipeText text, Mistakes mistakes, Library library, Set<String> lost) {
    public Reading(RecipeText text, Mistakes mistakes, Library library) {
        this(text, mistakes, library, new HashSet<>());
    }

    /** Whether a name stands in a statement that could not be parsed, and so may have been defined there. */
    boolean isLost(String name) {
        return lost.contains(name);
    }

    Place place(ASTNode node) {
        return Places.of(node, text);
    }

    void mistake(ASTNode node, String message) {
        mistakes.add(place(node), message);
    }

    String textOf(ASTNode node) {
        return Places.textOf(node, text);
    }
}
