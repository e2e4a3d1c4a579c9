package assay.dsl.command;

import assay.plan.Study;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
                        "%s is fine: %s%d steps per galaxy, %d across galaxies, %d tables, %d figures; plan %s%n",
                        recipe,
                        study.parts().isEmpty() ? "" : study.parts().size() + " parts, ",
                        counted(study, Study::perGalaxy),
                        counted(study, Study::acrossGalaxies),
                        counted(study, Study::tables),
                        counted(study, Study::figures),
                        study.digest().substring(0, 12));
        return Exit.FINE;
    }

    private static int counted(Study study, Function<Study, List<?>> what) {
        return study.andParts().stream().mapToInt(one -> what.apply(one).size()).sum();
    }
}
