package assay.dsl.reading;

import java.util.Optional;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/**
 * Groovy's parser, and nothing else of Groovy: the text becomes a syntax tree, no transformation runs and no class is
 * made.
 */
public final class Syntax {
    private Syntax() {}

    /** The tree of a recipe, or nothing after its syntax errors have been told. */
    public static Optional<ModuleNode> parse(RecipeText recipe, Mistakes mistakes) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        ErrorCollector errors = new ErrorCollector(configuration);
        SourceUnit source = new SourceUnit(recipe.name(), recipe.forParser(), configuration, null, errors);
        try {
            source.parse();
            source.completePhase();
            source.nextPhase();
            source.convert();
        } catch (CompilationFailedException e) {
            // its errors are in the collector
        }
        if (!errors.hasErrors()) return Optional.of(source.getAST());
        if (!Brackets.tell(recipe.forParser(), mistakes)) {
            for (Message message : errors.getErrors()) {
                if (message instanceof SyntaxErrorMessage syntax) tell(syntax.getCause(), recipe, mistakes);
            }
        }
        if (mistakes.none()) mistakes.add(Place.at(1, 1), "this is not a recipe: it cannot be read as Groovy");
        return Optional.empty();
    }

    private static void tell(SyntaxException error, RecipeText recipe, Mistakes mistakes) {
        int line = Math.max(1, Math.min(error.getLine(), recipe.lineCount()));
        int column =
                Math.max(1, Math.min(error.getStartColumn(), recipe.line(line).length() + 1));
        mistakes.add(Place.at(line, column), words(error.getOriginalMessage()));
    }

    private static String words(String message) {
        String first = message.lines().findFirst().orElse("").strip();
        if (first.startsWith("Unexpected input:")) {
            String input = first.substring("Unexpected input:".length()).strip().replaceAll("^'|'$", "");
            String shown = input.replace("\\n", "").strip();
            String last = shown.contains(" ") ? shown.substring(shown.lastIndexOf(' ') + 1) : shown;
            return last.isEmpty()
                    ? "the line ends too early here"
                    : "cannot read on at '" + last + "': is an operator, a comma or a quote missing before it?";
        }
        if (first.startsWith("Unexpected character:")) {
            return "unexpected character "
                    + first.substring("Unexpected character:".length()).strip();
        }
        return first.isEmpty() ? "cannot be read" : first;
    }
}
