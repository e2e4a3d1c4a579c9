package assay.dsl.command;

import assay.dsl.compiler.Recipes;
import assay.io.CatalogueColumn;
import assay.io.CatalogueLayout;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "catalogues",
        mixinStandardHelpOptions = true,
        description = "Lists the survey catalogues whose layout is declared, with the names they give.",
        footer = {"", "Example: assay catalogues"})
final class CataloguesCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (CatalogueLayout layout : Recipes.catalogues().values()) {
            String names = layout.columns().stream().map(CatalogueColumn::name).collect(Collectors.joining(", "));
            out.printf("%-16s %s%n", layout.name(), names);
            out.printf("%-16s %s%n", "", layout.reference());
        }
        return Exit.FINE;
    }
}
