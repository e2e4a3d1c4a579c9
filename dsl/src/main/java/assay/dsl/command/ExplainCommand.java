package assay.dsl.command;

import assay.dsl.compiler.Recipes;
import assay.formula.Columns;
import assay.formula.Expr;
import assay.formula.Formula;
import assay.formula.Kernel;
import assay.formula.Latex;
import assay.formula.PlainText;
import assay.formula.Symbol;
import assay.io.maps.LayoutText;
import assay.nebula.Calibrator;
import assay.nebula.Line;
import assay.plan.PlanText;
import assay.plan.Study;
import assay.report.MethodsText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Prints a recipe back as a Methods section, or explains a calibrator or a layout.",
        footer = {
            "",
            "Example: assay explain dwarf-gradients",
            "         assay explain pg16.scal",
            "         assay explain layout.phangsMuse"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final String LAYOUT = "layout.";

    /** Dereddened fluxes of an H II region of middling metallicity, H-beta = 1. */
    private static final Map<Line, Double> SPECTRUM = Map.of(
            Line.Hb, 1.0,
            Line.Ha, 2.86,
            Line.OII3727, 2.5,
            Line.OIII5007, 1.5,
            Line.NII6584, 0.6,
            Line.SII6716, 0.30,
            Line.SII6731, 0.21);

    @Parameters(paramLabel = "WHAT", description = "a recipe (file or shipped name), a calibrator or layout.NAME")
    private String what;

    @Option(names = "--latex", description = "formulas in LaTeX")
    private boolean latex;

    @Option(names = "--plan", description = "the plan itself, one line a fact")
    private boolean plan;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (what.startsWith(LAYOUT)) {
            out.print(LayoutText.of(LayoutsCommand.named(what.substring(LAYOUT.length()))));
            out.flush();
            return Exit.FINE;
        }
        boolean namesCalibrator = what.matches("[a-z]+[0-9]*\\.[a-z0-9]+") && !what.endsWith(".groovy");
        Calibrator calibrator = namesCalibrator ? Recipes.calibrators().get(what) : null;
        if (calibrator != null) {
            explain(calibrator, out);
            return Exit.FINE;
        }
        if (namesCalibrator && !java.nio.file.Files.exists(java.nio.file.Path.of(what))) {
            throw new assay.model.Problem("'" + what + "' is not a known calibrator"
                    + assay.dsl.reading.Suggestion.among(
                            what, Recipes.calibrators().keySet())
                    + "; 'assay calibrators' lists them");
        }
        Study study = RecipeFile.find(what).study();
        if (plan) {
            out.print(PlanText.of(study));
        } else {
            out.println(study.heading().title());
            out.println();
            out.print(Wrapped.at(100, MethodsText.text(study, latex)));
        }
        out.flush();
        return Exit.FINE;
    }

    private void explain(Calibrator calibrator, PrintWriter out) {
        Expr abundance = calibrator.formula().expr();
        out.println(calibrator.name());
        out.println("  reference  " + calibrator.reference());
        out.println("  formula    12 + log(O/H) = "
                + (latex ? Latex.meaningOf(abundance) : PlainText.meaningOf(abundance)));
        for (Expr.Named part : assay.formula.Parts.of(abundance)) {
            out.println("    where    " + part.name() + " = "
                    + (latex ? Latex.meaningOf(part) : PlainText.meaningOf(part)));
        }
        String valid = String.join(
                " and ", calibrator.valid().stream().map(Formula::text).toList());
        out.println("  valid      " + (valid.isEmpty() ? "no range stated" : valid));
        out.println(
                "  scatter    " + (Double.isNaN(calibrator.scatter()) ? "none stated" : calibrator.scatter() + " dex"));
        double value = Kernel.of(List.of(abundance), ExplainCommand::flux).values(Columns.NONE, new int[] {0})[0][0];
        out.printf(java.util.Locale.ROOT, "  worked     %s  ->  %.4f%n", spectrum(abundance), value);
    }

    private static String spectrum(Expr abundance) {
        StringBuilder fluxes = new StringBuilder();
        for (Symbol symbol : assay.formula.Rewrite.symbolsOf(abundance)) {
            fluxes.append(fluxes.isEmpty() ? "" : ", ")
                    .append(symbol.key())
                    .append(" ")
                    .append(flux(symbol).getAsDouble());
        }
        return fluxes.toString();
    }

    private static OptionalDouble flux(Symbol symbol) {
        return OptionalDouble.of(SPECTRUM.get(Line.valueOf(symbol.key())));
    }
}
