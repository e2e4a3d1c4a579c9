package assay.dsl.command;

import assay.engine.Failure;
import assay.engine.Progress;
import assay.engine.Results;
import assay.engine.RunOptions;
import assay.engine.Runner;
import assay.model.Problem;
import assay.plan.Study;
import assay.plots.DrawnFigure;
import assay.plots.FigureWindow;
import assay.plots.Theme;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs a recipe and writes tables, figures, a report and a record.",
        footer = {
            "",
            "Example: assay run dwarf-gradients",
            "         assay run my-recipe.groovy --data ~/muse --out results --galaxies NGC1705,IC1959",
            "         assay run my-recipe.groovy --contact-sheet --show"
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RECIPE", description = "a file, or the name of a shipped recipe")
    private String recipe;

    @Option(names = "--data", paramLabel = "DIR", description = "folder with the data")
    private Path data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "folder for results (default: out)")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", description = "another seed than the recipe's")
    private Long seed;

    @Option(names = "--threads", paramLabel = "N", description = "threads (default: all processors)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--galaxies",
            paramLabel = "A,B",
            split = ",",
            description = "only these galaxies; those of a part as PART/GALAXY")
    private List<String> galaxies = List.of();

    @Option(names = "--parts", paramLabel = "A,B", split = ",", description = "only these parts of the recipe")
    private List<String> onlyParts = List.of();

    @Option(names = "--no-figures", description = "tables and report only")
    private boolean noFigures;

    @Option(names = "--contact-sheet", description = "also put all figures on one page")
    private boolean contactSheet;

    @Option(names = "--show", description = "show the figures in a window once all is written")
    private boolean show;

    @Option(names = "--dark", description = "draw figures on dark ground, for screens and slides")
    private boolean dark;

    @Option(names = "--spaxels", description = "also write a table of the kept spaxels of each galaxy")
    private boolean spaxels;

    @Option(names = "--quiet", description = "no progress")
    private boolean quiet;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (threads < 1 || threads > 1024) throw new Problem("--threads takes 1 to 1024, not " + threads);
        if (noFigures && (contactSheet || show)) {
            throw new Problem((show ? "--show" : "--contact-sheet") + " has nothing to show with --no-figures");
        }
        if (data != null && !Files.isDirectory(data)) throw new Problem("--data " + data + ": there is no such folder");
        Optional<FigureWindow> window = show ? Optional.of(window()) : Optional.empty();
        RecipeFile file = RecipeFile.find(recipe);
        Map<String, String> parts = new LinkedHashMap<>();
        Study read = file.study(parts);
        Study study = seed == null ? read : read.withSeed(seed);
        Output output = new Output(out.resolve(study.name()), file, parts, study, threads);
        RunOptions options = new RunOptions(
                Optional.ofNullable(data),
                output.prepared(),
                output.folder().resolve("simulated"),
                threads,
                galaxies,
                onlyParts);
        Progress progress = quiet ? Progress.SILENT : new ProgressLines(err, System.console() != null);
        Results results = new Runner(study, options, progress).run();
        FigureFiles.Wish wish = new FigureFiles.Wish(noFigures, contactSheet, show, dark ? Theme.DARK : Theme.LIGHT);
        List<DrawnFigure> drawn = output.write(results, wish, spaxels, progress);
        for (String warning : output.warnings()) print.println("note: " + warning);
        print.printf(
                "%s: %d galaxies, results in %s%n",
                study.name(),
                results.andParts().stream()
                        .mapToInt(part -> part.galaxies().size())
                        .sum(),
                out.resolve(study.name()));
        if (contactSheet && !drawn.isEmpty()) {
            print.println("contact sheet: " + out.resolve(study.name()).resolve("contact-sheet.pdf"));
        }
        int exit = outcome(results, out.resolve(study.name()), print);
        if (wish.again() && drawn.isEmpty()) print.println("note: there is no figure to show");
        else window.ifPresent(w -> show(w, study.name(), drawn, print));
        return exit;
    }

    private static FigureWindow window() {
        try {
            return FigureWindow.onDesktop();
        } catch (Problem e) {
            throw new Problem("--show: " + e.getMessage() + "; leave it out, and open report.html of the results", e);
        }
    }

    private static void show(FigureWindow window, String study, List<DrawnFigure> figures, PrintWriter print) {
        print.println("showing the figures; close their window to end");
        window.show(study, figures);
    }

    private static int outcome(Results results, Path folder, PrintWriter print) {
        List<Failure> failures = results.everyFailure();
        if (failures.isEmpty()) return Exit.FINE;
        print.printf("%d failed, see %s:%n", failures.size(), folder.resolve("failures.ecsv"));
        for (Failure failure : failures) {
            print.printf("  %s: %s: %s%n", failure.galaxy(), failure.step(), failure.reason());
        }
        return failures.stream().anyMatch(Failure::ours) ? Exit.FAULT : Exit.SOME_FAILED;
    }
}
