package assay.dsl.meaning;

import assay.dsl.names.Calibrators;
import assay.dsl.reading.Mistakes;
import assay.dsl.reading.Place;
import assay.dsl.reading.Places;
import assay.dsl.reading.RecipeText;
import org.codehaus.groovy.ast.ASTNode;

/** One reading of one recipe: its text, the mistakes found so far and the calibrators that it can name. */
public record Reading(RecipeText text, Mistakes mistakes, Calibrators calibrators) {
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
