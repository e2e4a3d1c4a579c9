package assay.dsl.command;

import assay.plan.Study;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Finds all mistakes of a recipe without opening any data.",
        footer = {"", "Example: assay check my-recipe.groovy"})
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RECIPE", description = "a file, or the name of a shipped recipe")
    private String recipe;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Study study = RecipeFile.find(recipe).study();
        spec.commandLine()
                .getOut()
                .printf(
                        "%s is fine: %d steps per galaxy, %d across galaxies, %d tables, %d figures; plan %s%n",
                        recipe,
                        study.perGalaxy().size(),
                        study.acrossGalaxies().size(),
                        study.tables().size(),
                        study.figures().size(),
                        study.digest().substring(0, 12));
        return Exit.FINE;
    }
}
