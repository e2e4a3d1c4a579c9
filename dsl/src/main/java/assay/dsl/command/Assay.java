package assay.dsl.command;

import assay.model.Problem;
import java.io.PrintWriter;
import java.util.Arrays;
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
            "Exit codes: 0 fine, 2 recipe or arguments, 3 some galaxies" + " failed, 1 our fault."
        },
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            RecipesCommand.class,
            CalibratorsCommand.class,
            LinesCommand.class,
            WordsCommand.class,
            DoctorCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Assay implements Runnable {
    @Option(
            names = "--stacktrace",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show the Java trace of a failure.")
    private boolean stacktrace;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs the command and gives its exit code. */
    public static int run(String... arguments) {
        // else picocli starts the whole of Groovy's runtime, only to ask whether an option is a closure
        System.setProperty("picocli.disable.closures", "true");
        boolean trace = Arrays.asList(arguments).contains("--stacktrace");
        CommandLine command = new CommandLine(new Assay())
                .setOut(utf8(System.out))
                .setErr(utf8(System.err))
                .setExecutionExceptionHandler((e, line, parsed) -> tell(e, line, trace))
                .setParameterExceptionHandler((e, wrong) -> tellUsage(e));
        return command.execute(arguments);
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
