package assay.dsl.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * made. After a syntax error its statement is taken out and the rest is parsed again, so that all errors are told.
 */
public final class Syntax {
    private static final int LARGEST = 200_000;
    /** How much is parsed again after errors: Groovy's parser takes a millisecond for a line with named arguments. */
    private static final int MOST_PARSED = 40_000;

    private final RecipeText recipe;
    private final Mistakes mistakes;
    private final Statements statements;
    private boolean readable = true;

    private Syntax(RecipeText recipe, List<Token> tokens, Mistakes mistakes) {
        this.recipe = recipe;
        this.mistakes = mistakes;
        this.statements = new Statements(tokens);
    }

    /**
     * A recipe as far as it can be parsed.
     *
     * @param tree nothing when the brackets or quotes are out of order throughout
     * @param lost names that stand in statements which could not be parsed
     */
    public record Parsed(Optional<ModuleNode> tree, Set<String> lost) {}

    /** The tree of a recipe without its syntax errors, which are told. @param words those that can begin a line */
    public static Parsed parse(RecipeText recipe, Set<String> words, Mistakes mistakes) {
        if (recipe.text().length() > LARGEST) {
            mistakes.add(Place.at(1, 1), "this is longer than " + LARGEST + " characters, which no recipe is");
            return new Parsed(Optional.empty(), Set.of());
        }
        Characters.tell(recipe.text(), mistakes);
        if (!mistakes.none()) return new Parsed(Optional.empty(), Set.of());
        List<Token> tokens = Tokens.of(recipe.text());
        Syntax syntax = new Syntax(recipe, tokens, mistakes);
        Optional<Token> endless = syntax.statements.endless();
        if (endless.isPresent()) {
            mistakes.add(endless.get().place(), "this is too long: give its parts names");
            return new Parsed(Optional.empty(), Set.of());
        }
        Slips.tell(tokens, words, syntax::slip);
        return new Parsed(syntax.tree(), syntax.statements.lost());
    }

    private void slip(Token at, String message) {
        boolean told = statements.isCut(at.line());
        if (!told) mistakes.add(at.place(), message);
        if (!told && !statements.cut(at.line(), at.isOpenEnd())) readable = false;
    }

    private Optional<ModuleNode> tree() {
        String text = statements.rest(recipe.forParser());
        boolean outOfOrder = mistakes.none() ? Brackets.tell(text, mistakes) : Brackets.tell(text, new Mistakes());
        if (!readable || outOfOrder) return Optional.empty();
        for (int parsed = 0; parsed < MOST_PARSED; parsed += text.length() + 1000) {
            ErrorCollector errors = new ErrorCollector(new CompilerConfiguration());
            ModuleNode tree = parse(statements.rest(recipe.forParser()), errors);
            if (!errors.hasErrors() && tree != null) return Optional.of(tree);
            if (!recovers(errors)) break;
        }
        if (mistakes.none()) mistakes.add(Place.at(1, 1), "this is not a recipe: it cannot be read as Groovy");
        return Optional.empty();
    }

    private ModuleNode parse(String text, ErrorCollector errors) {
        SourceUnit source = new SourceUnit(recipe.name(), text, errors.getConfiguration(), null, errors);
        try {
            source.parse();
            source.completePhase();
            source.nextPhase();
            source.convert();
            return source.getAST();
        } catch (CompilationFailedException | StackOverflowError e) {
            return null; // the errors are in the collector; without any it was nested too deeply
        }
    }

    private boolean recovers(ErrorCollector errors) {
        boolean cut = false;
        for (Message message : errors.getErrors() == null ? List.<Message>of() : errors.getErrors()) {
            if (message instanceof SyntaxErrorMessage syntax) {
                Place place = tell(syntax.getCause());
                cut |= statements.cut(place.line(), false);
            }
        }
        return cut;
    }

    private Place tell(SyntaxException error) {
        int line = Math.max(1, Math.min(error.getLine(), recipe.lineCount()));
        int column =
                Math.max(1, Math.min(error.getStartColumn(), recipe.line(line).length() + 1));
        String first = error.getOriginalMessage().lines().findFirst().orElse("").strip();
        Place place = Place.at(line, column);
        if (first.startsWith("Unexpected input: '")) {
            String input = first.replaceFirst("^Unexpected input: '", "").replaceFirst("'$", "");
            String last = input.substring(Math.max(input.lastIndexOf(' '), input.lastIndexOf("\\n") + 1) + 1);
            boolean onOneLine = !input.contains("\\n") && !last.isEmpty();
            if (onOneLine) place = new Place(line, column + input.length() - last.length(), last.length());
            mistakes.add(
                    place, input.endsWith("\\n") ? "this line ends too early" : cannotReadOn(onOneLine ? last : ""));
        } else {
            mistakes.add(place, words(first));
        }
        return place;
    }

    private static String cannotReadOn(String at) {
        if (at.equals("{")) return "one of the lines in this block is not finished, or has a sign too many";
        return "this cannot be read" + (at.isEmpty() ? "" : ": '" + at + "' is not expected here")
                + "; a line is a word with its arguments, or name = formula";
    }

    private static String words(String message) {
        if (message.startsWith("Duplicated named parameter")) {
            return message.replaceFirst("Duplicated named parameter ('.*') found", "$1 is given twice");
        }
        if (message.startsWith("The LHS of an assignment")) return "only a plain name can be given a value";
        if (message.startsWith("Unexpected character:")) {
            return "unexpected character "
                    + message.substring("Unexpected character:".length()).strip();
        }
        boolean number = message.contains("umber") || message.contains("exponent");
        return number ? "this is no number: write it as in 0.3, 42 or 1e-17" : message;
    }
}
