package assay.dsl.command;

import assay.dsl.compiler.Recipes;
import assay.dsl.reading.Suggestion;
import assay.io.maps.Layout;
import assay.io.maps.LayoutText;
import assay.model.Problem;
import java.io.PrintWriter;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "layouts",
        mixinStandardHelpOptions = true,
        description = "Lists the layouts of files that recipes may name, or shows one.",
        footer = {"", "Example: assay layouts", "         assay layouts phangsMuse"})
final class LayoutsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..1", description = "a layout")
    private String name;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) {
            for (Layout layout : new TreeMap<>(Recipes.layouts()).values()) {
                out.printf("%-18s %s%n", layout.name(), layout.reference());
            }
            return Exit.FINE;
        }
        out.print(LayoutText.of(named(name)));
        out.flush();
        return Exit.FINE;
    }

    static Layout named(String name) {
        Layout layout = Recipes.layouts().get(name);
        if (layout != null) return layout;
        throw new Problem("'" + name + "' is not a known layout"
                + Suggestion.among(name, Recipes.layouts().keySet())
                + "; 'assay layouts' lists them");
    }
}
