package assay.dsl.reading;

import org.codehaus.groovy.ast.ASTNode;

/** Where nodes of the tree stand in the author's text. */
public final class Places {
    private Places() {}

    public static Place of(ASTNode node, RecipeText recipe) {
        int line = Math.max(1, Math.min(node.getLineNumber(), Math.max(1, recipe.lineCount())));
        int column = Math.max(1, node.getColumnNumber());
        boolean oneLine = node.getLastLineNumber() == node.getLineNumber();
        String text = recipe.line(line);
        int end = oneLine ? node.getLastColumnNumber() : text.stripTrailing().length() + 1;
        int last = Math.min(end - 1, text.length());
        String covered = text.substring(
                Math.min(column - 1, text.length()), Math.max(Math.min(column - 1, text.length()), last));
        return new Place(line, column, Math.max(1, covered.stripTrailing().length()));
    }

    public static String textOf(ASTNode node, RecipeText recipe) {
        return recipe.slice(
                        node.getLineNumber(),
                        node.getColumnNumber(),
                        node.getLastLineNumber(),
                        node.getLastColumnNumber())
                .strip();
    }
}
