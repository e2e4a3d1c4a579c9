package assay.dsl.command;

import assay.dsl.compiler.Recipes;
import assay.formula.PlainText;
import assay.nebula.Calibrator;
import java.io.PrintWriter;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "calibrators",
        mixinStandardHelpOptions = true,
        description = "Lists the metallicity calibrators with their formulas.",
        footer = {"", "Example: assay calibrators", "         assay explain pg16.scal"})
final class CalibratorsCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (Calibrator calibrator : new TreeMap<>(Recipes.calibrators()).values()) {
            out.printf(
                    "%-16s OH = %s%n",
                    calibrator.name(), PlainText.meaningOf(calibrator.formula().expr()));
            out.printf("%-16s %s%n", "", calibrator.reference());
        }
        return Exit.FINE;
    }
}
