package assay.dsl.command;

import assay.dsl.compiler.Recipes;
import assay.dsl.names.Library;
import assay.dsl.reading.Suggestion;
import assay.io.maps.LayoutText;
import assay.model.Problem;
import assay.nebula.Calibrator;
import assay.nebula.Demarcation;
import assay.nebula.DustLaw;
import assay.nebula.RatioCurve;
import assay.plan.PlanText;
import assay.plan.Study;
import assay.report.MethodsText;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Prints a recipe back as a Methods section, or explains a published formula or a layout.",
        footer = {
            "",
            "Example: assay explain dwarf-gradients",
            "         assay explain pg16.scal",
            "         assay explain kewley01.sii",
            "         assay explain fitzpatrick99",
            "         assay explain layout.phangsMuse"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final String LAYOUT = "layout.";

    @Parameters(
            paramLabel = "WHAT",
            description = "a recipe (file or shipped name), a formula of the library or layout.NAME")
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
        Optional<String> formula = formula(Recipes.library());
        if (formula.isPresent()) {
            out.print(formula.get());
            out.flush();
            return Exit.FINE;
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

    /** What is told of a published formula, if that is what is asked for. */
    private Optional<String> formula(Library library) {
        for (DustLaw law : DustLaw.values()) if (law.name().equals(what)) return Optional.of(FormulaText.of(law));
        if (!what.matches("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)+") || what.endsWith(".groovy")) return Optional.empty();
        Optional<Calibrator> calibrator = library.calibrators().find(what);
        Optional<RatioCurve> curve = library.curves().find(what);
        if (calibrator.isEmpty() && curve.isPresent()) {
            List<Calibrator> inverse = Stream.of(".lower", ".upper")
                    .flatMap(branch -> library.calibrators().find(what + branch).stream())
                    .toList();
            return Optional.of(FormulaText.of(curve.get(), inverse, latex));
        }
        if (calibrator.isPresent()) return Optional.of(FormulaText.of(calibrator.get(), latex));
        Optional<Demarcation> demarcation = library.demarcations().find(what);
        if (demarcation.isPresent()) return Optional.of(FormulaText.of(demarcation.get(), latex));
        if (Files.exists(Path.of(what))) return Optional.empty();
        Set<String> names = new TreeSet<>(library.calibrators().names());
        names.addAll(library.curves().names());
        names.addAll(library.demarcations().names());
        throw new Problem("'" + what + "' is not a known calibrator, curve or demarcation"
                + Suggestion.among(what, names) + "; 'assay calibrators' lists them");
    }
}
