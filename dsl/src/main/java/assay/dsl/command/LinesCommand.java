package assay.dsl.command;

import assay.nebula.Line;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "lines",
        mixinStandardHelpOptions = true,
        description = "Lists the emission lines that recipes may name.",
        footer = {"", "Example: assay lines"})
final class LinesCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-10s %10s  %s%n", "name", "air (AA)", "written");
        for (Line line : Line.values()) {
            out.printf(
                    java.util.Locale.ROOT,
                    "%-10s %10.2f  %s%n",
                    line.name(),
                    line.wavelength(),
                    line.notation().label());
        }
        return Exit.FINE;
    }
}
