package assay.dsl.command;

import assay.io.archive.ArchiveFile;
import assay.io.archive.Bytes;
import assay.io.archive.Fetch;
import assay.io.archive.FetchProgress;
import assay.io.archive.Fetched;
import assay.io.archive.Manifest;
import assay.io.archive.Patience;
import assay.model.Problem;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Fetches a data set and verifies every file of it; without a name, lists those that Assay knows.",
        footer = {
            "",
            "Example: assay fetch lensed-arcs",
            "         assay fetch my-archive.ecsv --data ~/muse --files '*.fits'",
            "What is there already is not fetched again, and what was cut goes on where it ended."
        })
final class FetchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..1", description = "a data set that Assay knows, or a manifest file")
    private String name;

    @Option(names = "--data", paramLabel = "DIR", description = "folder for the data (default: data/NAME)")
    private Path data;

    @Option(names = "--files", paramLabel = "GLOB", description = "only these files, such as '*.fits' or 'A370/**'")
    private String glob;

    @Option(names = "--list", description = "only tell what would be fetched")
    private boolean list;

    @Option(names = "--verify", description = "only verify what is there")
    private boolean verify;

    @Option(names = "--quiet", description = "no progress")
    private boolean quiet;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (list && verify) throw new Problem("--list and --verify do not go together; give one of them");
        if (name == null) return known(out);
        Manifest manifest = ShippedArchives.find(name);
        Predicate<ArchiveFile> wanted = wanted();
        List<ArchiveFile> files = manifest.files().stream().filter(wanted).toList();
        if (files.isEmpty()) {
            throw new Problem("--files " + glob + ": no file of " + manifest.name() + " is called like that; --list"
                    + " shows their names");
        }
        Path folder = data == null ? Path.of("data", manifest.name()) : data;
        if (list) return tell(manifest, files, folder, out);
        FetchProgress progress = quiet
                ? FetchProgress.SILENT
                : new FetchLines(spec.commandLine().getErr(), System.console() != null, files.size());
        Fetch fetch = new Fetch(manifest, folder, Patience.USUAL, progress);
        List<Fetched> fetched = verify ? fetch.check(wanted) : fetch.bring(wanted);
        return outcome(manifest, fetched, folder, out);
    }

    private Integer known(PrintWriter out) {
        if (data != null || glob != null || verify) throw new Problem("name the data set; assay fetch lists them");
        for (String archive : ShippedArchives.NAMES) {
            Manifest manifest = ShippedArchives.find(archive);
            out.printf("%-14s %s (%s)%n", archive, manifest.title(), amount(manifest.files()));
        }
        return Exit.FINE;
    }

    /** A pattern without a folder means the names in all of them. */
    private Predicate<ArchiveFile> wanted() {
        if (glob == null) return file -> true;
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            boolean anywhere = !glob.contains("/");
            return file -> {
                Path path = Path.of(file.path());
                return matcher.matches(path) || anywhere && matcher.matches(path.getFileName());
            };
        } catch (PatternSyntaxException e) {
            throw new Problem("--files " + glob + ": this is no pattern; it takes * ? [abc] {one,other}", e);
        }
    }

    private static Integer tell(Manifest manifest, List<ArchiveFile> files, Path folder, PrintWriter out) {
        out.printf("%s: %s%n", manifest.name(), manifest.title());
        source(manifest, out);
        out.printf("%s, which go to %s:%n", amount(files), folder);
        for (ArchiveFile file : files) {
            String size = file.bytes().isPresent() ? Bytes.words(file.bytes().getAsLong()) : ArchiveFile.SIZE_NOT_KNOWN;
            out.printf("%14s  %s  %s%n", size, file.path(), file.origin());
        }
        return Exit.FINE;
    }

    private static void source(Manifest manifest, PrintWriter out) {
        out.println("cite: " + manifest.citation());
        out.println("licence: " + manifest.licence());
        if (!manifest.homepage().isEmpty()) out.println("homepage: " + manifest.homepage());
    }

    private static String amount(List<ArchiveFile> files) {
        long bytes = files.stream().mapToLong(f -> f.bytes().orElse(0)).sum();
        boolean more = files.stream().anyMatch(f -> f.bytes().isEmpty());
        return files.size() + (files.size() == 1 ? " file" : " files") + ", " + (more ? "at least " : "")
                + Bytes.words(bytes);
    }

    private Integer outcome(Manifest manifest, List<Fetched> fetched, Path folder, PrintWriter out) {
        List<Fetched> wrong = fetched.stream().filter(one -> !one.right()).toList();
        long brought = fetched.stream()
                .filter(one -> one.state() == Fetched.State.FETCHED)
                .count();
        int right = fetched.size() - wrong.size();
        out.printf(
                "%s: %d of %d files are in %s and verified%s%n",
                manifest.name(), right, fetched.size(), folder, verify ? "" : ", " + brought + " of them fetched now");
        for (Fetched one : wrong) out.printf("  %s: %s%n", one.file().path(), one.words());
        if (right > 0 && !verify) source(manifest, out);
        if (wrong.isEmpty()) return Exit.FINE;
        return right == 0 ? Exit.MISTAKE : Exit.SOME_FAILED;
    }
}
