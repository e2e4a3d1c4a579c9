package assay.dsl.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "recipes",
        mixinStandardHelpOptions = true,
        description = "Lists the recipes that Assay ships, or prints one to start from.",
        footer = {"", "Example: assay recipes --print dwarf-gradients > mine.groovy"})
final class RecipesCommand implements Callable<Integer> {
    @Option(names = "--print", paramLabel = "NAME", description = "print the text of a recipe")
    private String print;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (print != null) {
            out.print(RecipeFile.find(print).text());
            out.flush();
            return Exit.FINE;
        }
        for (String name : RecipeFile.SHIPPED) {
            String first = RecipeFile.find(name).text().lines().findFirst().orElse("");
            out.printf("%-18s %s%n", name, first.replaceFirst("^//\\s*", ""));
        }
        return Exit.FINE;
    }
}
