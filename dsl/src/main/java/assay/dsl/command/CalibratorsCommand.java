package assay.dsl.command;

import assay.dsl.compiler.Recipes;
import assay.formula.Curve;
import assay.formula.Expr;
import assay.formula.PlainText;
import assay.formula.Rewrite;
import assay.formula.Symbol;
import assay.nebula.Calibrator;
import assay.nebula.Demarcation;
import assay.nebula.DustLaw;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "calibrators",
        mixinStandardHelpOptions = true,
        description = "Lists the published formulas by paper: metallicity calibrators, demarcations and dust laws.",
        footer = {"", "Example: assay calibrators", "         assay explain pg16.scal"})
final class CalibratorsCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, Map<String, String>> papers = new TreeMap<>();
        Map<String, String> references = new TreeMap<>();
        for (Calibrator calibrator : Recipes.calibrators().values()) {
            add(papers, calibrator.name(), told(calibrator.formula().expr()));
            references.putIfAbsent(paper(calibrator.name()), withoutNumber(calibrator.reference()));
        }
        for (Demarcation line : Recipes.demarcations().values()) {
            add(
                    papers,
                    line.name(),
                    "demarcation: y = " + PlainText.meaningOf(line.curve().expr()));
            references.putIfAbsent(paper(line.name()), withoutNumber(line.reference()));
        }
        PrintWriter out = spec.commandLine().getOut();
        papers.forEach((paper, formulas) -> {
            out.println(references.get(paper));
            formulas.forEach((name, what) -> out.printf("    %-23s %s%n", name, what));
        });
        out.println("Dust laws");
        for (DustLaw law : DustLaw.values()) out.printf("    %-23s %s%n", law, law.reference());
        out.flush();
        return Exit.FINE;
    }

    private static void add(Map<String, Map<String, String>> papers, String name, String what) {
        papers.computeIfAbsent(paper(name), p -> new TreeMap<>()).put(name, what);
    }

    private static String paper(String name) {
        return name.replaceFirst("\\..*", "");
    }

    /** Without the number of an equation or table, which differs from formula to formula. */
    private static String withoutNumber(String reference) {
        return reference.replaceFirst(", (eqs?\\.|table) .*", "");
    }

    private static String told(Expr abundance) {
        Expr meaning = abundance instanceof Expr.Named named ? named.meaning() : abundance;
        if (meaning instanceof Expr.Root root) {
            Curve branch = root.curve();
            return String.format(Locale.ROOT, "%s, %.2f to %.2f", PlainText.of(root.of()), branch.from(), branch.to());
        }
        return "of " + Rewrite.symbolsOf(abundance).stream().map(Symbol::key).collect(Collectors.joining(", "));
    }
}
