package assay.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our work and that of peers in Python, one after the other in one run, in seconds of processor time: the least of five runs
 * of ours after two that warm it up, and whatever the peer's script prints. {@code mvn -q -Ppeers -DskipTests verify}, with {@code -Dpoints=points.csv} for
 * two-point functions of real points.
 */
public final class BesidePeers {
    private static final int WARM = 2;
    private static final int RUNS = 5;
    private static final Pattern LINE = Pattern.compile("(.*?)\\s+([0-9.]+) s\\s*");

    private BesidePeers() {}

    /** One piece of work: what it is, ours, and the script of the peers with its arguments. */
    private record Contest(String work, Supplier<Object> ours, List<String> peer) {
        /** Where no peer is to be had. */
        Contest(String work, Supplier<Object> ours) {
            this(work, ours, List.of());
        }
    }

    private static List<Contest> contests() throws IOException {
        MatchedResolution maps = new MatchedResolution();
        RadialLine line = new RadialLine();
        TwoPointDraws pairs = new TwoPointDraws();
        pairs.read();
        String points = System.getProperty("points", "");
        return List.of(
                new Contest(
                        "two-point function: 51 scales, 100 perturbed and 100 shuffled draws, 8198 points",
                        pairs::draws,
                        points.isEmpty() ? List.of("two_point.py") : List.of("two_point.py", points)),
                new Contest("LOESS in a plane, half of 2000 points at each", new LocalRegression(2000)::smooth),
                new Contest("LOESS in a plane, half of 10000 points at each", new LocalRegression(10_000)::smooth),
                new Contest(
                        "30 planes of 1400 x 1400: from 0.9 arcsec to 120 pc, to pixels of 60 pc, trimmed",
                        maps::regridded,
                        List.of("match_and_regrid.py", "2")),
                new Contest(
                        "a line with scatter through 3079 points: the exact posterior and 125000 draws of it",
                        line::exact,
                        List.of("radial_line.py")),
                new Contest(
                        "a line with scatter through 3079 points: its table and 250000 likelihoods, no walk",
                        line::tabulated,
                        List.of("radial_line.py")));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path scripts = Path.of(arguments[0]);
        for (Contest contest : contests()) {
            double ours = seconds(contest.ours());
            System.out.printf(Locale.ROOT, "%n%s%n  %-48s %9.2f s%n", contest.work(), "ours", ours);
            if (contest.peer().isEmpty()) continue;
            for (String line : peer(scripts, contest.peer())) {
                Matcher said = LINE.matcher(line);
                if (!said.matches()) continue;
                double theirs = Double.parseDouble(said.group(2));
                System.out.printf(
                        Locale.ROOT, "  %-48s %9.2f s %8.1f times ours%n", said.group(1), theirs, theirs / ours);
            }
        }
    }

    private static double seconds(Supplier<Object> work) {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double least = Double.POSITIVE_INFINITY;
        Object made = null;
        for (int run = 0; run < WARM + RUNS; run++) {
            long start = machine.getProcessCpuTime();
            made = work.get();
            if (run >= WARM) least = Math.min(least, (machine.getProcessCpuTime() - start) / 1e9);
        }
        if (made == null) throw new IllegalStateException("nothing was made");
        return least;
    }

    private static List<String> peer(Path scripts, List<String> peer) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(python()));
        command.add(scripts.resolve(peer.get(0)).toString());
        command.addAll(peer.subList(1, peer.size()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        builder.environment().remove("OPENBLAS_CORETYPE");
        Process process = builder.start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(lines::add);
        }
        if (process.waitFor() != 0) lines.forEach(line -> System.out.println("  " + line));
        return lines;
    }

    /** The system's own Python, which has the peers where they were installed as packages of the system. */
    private static String python() {
        Path system = Path.of("/usr/bin/python3");
        return Files.isExecutable(system) ? system.toString() : "python3";
    }
}
