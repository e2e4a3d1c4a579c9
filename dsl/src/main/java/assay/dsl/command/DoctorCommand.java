package assay.dsl.command;

import assay.dsl.compiler.Recipes;
import assay.plan.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks whether everything that a run needs is there, or at a map.",
        footer = {
            "",
            "Example: assay doctor --out results",
            "Example: assay doctor map.fits --centre 347.447,-43.428 --pa 193.7 --inclination 35.9"
        })
final class DoctorCommand implements Callable<Integer> {
    private static final long ENOUGH_MEMORY = 500L << 20;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out",
            description = "folder for results (default: out)")
    private Path out;

    @CommandLine.Mixin
    private MapDoctor map;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private boolean well = true;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        if (map.asked()) {
            map.look(print, out);
            return Exit.FINE;
        }
        map.requireNothing();
        tell(print, "Assay", Version.number(), true);
        int java = Runtime.version().feature();
        tell(print, "Java", Runtime.version().toString(), java >= 17);
        tell(print, "processors", Integer.toString(Runtime.getRuntime().availableProcessors()), true);
        long memory = Runtime.getRuntime().maxMemory();
        tell(
                print,
                "memory for Java",
                (memory >> 20) + " MiB (ASSAY_JAVA_OPTS=-Xmx... changes it)",
                memory >= ENOUGH_MEMORY);
        tell(
                print,
                "calibrators",
                Recipes.calibrators().size() + " in the library",
                !Recipes.calibrators().isEmpty());
        for (String name : RecipeFile.SHIPPED) {
            Study study = RecipeFile.find(name).study();
            tell(print, "recipe " + name, "plan " + study.digest().substring(0, 12), true);
        }
        tell(
                print,
                "results folder",
                out + (writable() ? " can be written" : " cannot be written; choose another with --out"),
                writable());
        print.println(well ? "all is well" : "see the lines marked with !");
        return well ? Exit.FINE : Exit.MISTAKE;
    }

    private boolean writable() {
        Path existing = out.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) existing = existing.getParent();
        if (existing == null || !Files.isDirectory(existing)) return false;
        try {
            Files.delete(Files.createTempFile(existing, ".assay", ".probe"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void tell(PrintWriter print, String what, String found, boolean good) {
        well &= good;
        print.printf("%s %-24s %s%n", good ? " " : "!", what, found);
    }
}
