package assay.dsl.command;

import assay.dsl.compiler.Recipes;
import assay.model.Problem;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code assay} with its subcommands. */
@Command(
        name = "assay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A workbench for the chemistry of galaxies: runs recipes that read like a Methods section.",
        footer = {
            "",
            "Example: assay run dwarf-gradients",
            "Exit codes: 0 fine, 2 recipe, arguments or data, 3 some galaxies or files failed, 1 our fault."
        })
public final class Assay implements Runnable {
    @Option(
            names = "--stacktrace",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show the Java trace of a failure.")
    private boolean stacktrace;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    private static final Set<String> READING = Set.of("run", "check", "explain");

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("run", RunCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("fetch", FetchCommand::new);
        commands.put("recipes", RecipesCommand::new);
        commands.put("calibrators", CalibratorsCommand::new);
        commands.put("layouts", LayoutsCommand::new);
        commands.put("catalogues", CataloguesCommand::new);
        commands.put("lines", LinesCommand::new);
        commands.put("words", WordsCommand::new);
        commands.put("doctor", DoctorCommand::new);
        // no method reference: Java 25 stumbles over one to a class as old as this when it keeps loaded classes
        commands.put("help", () -> new CommandLine.HelpCommand());
        return commands;
    }

    /** Runs the command and gives its exit code. */
    public static int run(String... arguments) {
        // else picocli starts the whole of Groovy's runtime, only to ask whether an option is a closure
        System.setProperty("picocli.disable.closures", "true");
        boolean trace = Arrays.asList(arguments).contains("--stacktrace");
        CommandLine command = named(arguments)
                .setOut(utf8(System.out))
                .setErr(utf8(System.err))
                .setExecutionExceptionHandler((e, line, parsed) -> tell(e, line, trace))
                .setParameterExceptionHandler((e, wrong) -> tellUsage(e));
        return command.execute(arguments);
    }

    /** With the one subcommand that is asked for, since picocli takes its time over each; else with all of them. */
    private static CommandLine named(String... arguments) {
        Optional<String> asked =
                Arrays.stream(arguments).filter(a -> !a.startsWith("-")).findFirst();
        boolean one = asked.isPresent()
                && COMMANDS.containsKey(asked.get())
                && !asked.get().equals("help");
        if (one && READING.contains(asked.get())) readLibraryMeanwhile();
        CommandLine command = new CommandLine(new Assay());
        COMMANDS.forEach((name, made) -> {
            if (!one || name.equals(asked.get())) command.addSubcommand(name, made.get());
        });
        return command;
    }

    /** Warms the reader of recipes, with a paper that most of them name. */
    private static void readLibraryMeanwhile() {
        Thread reader = new Thread(() -> Recipes.library().calibrators().find("dopita16.linear"), "library");
        reader.setDaemon(true);
        reader.setUncaughtExceptionHandler((thread, fault) -> {});
        reader.start();
    }

    private static PrintWriter utf8(java.io.PrintStream stream) {
        return new PrintWriter(new java.io.OutputStreamWriter(stream, java.nio.charset.StandardCharsets.UTF_8), true);
    }

    private static int tell(Exception e, CommandLine line, boolean trace) {
        PrintWriter err = line.getErr();
        if (trace) e.printStackTrace(err);
        if (e instanceof Problem) {
            err.println(e.getMessage());
            return Exit.MISTAKE;
        }
        err.println("assay: a fault of Assay itself: " + e
                + (trace ? "" : " (--stacktrace shows where; please report it)"));
        return Exit.FAULT;
    }

    private static int tellUsage(ParameterException e) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("assay: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("assay: see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return Exit.MISTAKE;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
