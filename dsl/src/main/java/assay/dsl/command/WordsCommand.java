package assay.dsl.command;

import assay.dsl.meaning.Signature;
import assay.dsl.words.LibraryWords;
import assay.dsl.words.Vocabularies;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "words",
        mixinStandardHelpOptions = true,
        description = "Lists the words of the language, block by block.",
        footer = {"", "Example: assay words"})
final class WordsCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Vocabularies.all().forEach((block, words) -> {
            if (words == LibraryWords.class) return;
            out.println(block);
            Vocabularies.wordsOf(words).stream()
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(m -> out.println("    " + Signature.of(m)));
        });
        return Exit.FINE;
    }
}
