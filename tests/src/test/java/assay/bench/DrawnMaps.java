package assay.bench;

import assay.model.Disc;
import assay.model.InputKind;
import assay.model.figure.ColourScale;
import assay.model.figure.Contours;
import assay.model.figure.Figure;
import assay.model.figure.Inset;
import assay.model.figure.Lattice;
import assay.model.figure.Layout;
import assay.model.figure.Palette;
import assay.model.figure.Panel;
import assay.model.figure.SkyFrame;
import assay.plots.FigureWriter;
import assay.plots.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Maps with contours and furniture as PNG, SVG and PDF: one of 300 x 300 pixels, which is to take less than 1 s, and
 * those of 19 galaxies in four panels each, 114,000 pixels in a panel, which are to take less than 15 s.
 */
@State(Scope.Benchmark)
public class DrawnMaps {
    private static final double HALF = 110;

    private final SkyFrame frame = new SkyFrame(
            Disc.inclined(24.17, 15.78, 9.84, 20, 45, 0, OptionalDouble.of(3.9), OptionalDouble.of(14.1)),
            Disc.Scale.ARCSEC);
    private final FigureWriter writer = new FigureWriter();
    private Path folder;
    private Figure one;
    private List<Figure> galaxies;

    @Setup
    public void make() throws IOException {
        folder = Files.createTempDirectory("drawn-maps");
        one = figure("one", Layout.single(), List.of(panel(300, 1)));
        galaxies = IntStream.range(0, 19)
                .mapToObj(g -> figure(
                        "galaxy" + g,
                        Layout.across(2),
                        IntStream.range(0, 4)
                                .mapToObj(k -> panel(380, 4 * g + k))
                                .toList()))
                .toList();
    }

    @TearDown
    public void clear() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }

    private static Figure figure(String name, Layout layout, List<Panel> panels) {
        return new Figure(name, name, "", layout, panels, InputKind.SIMULATED, List.of());
    }

    /** A noisy gradient within a circle that four fifths of the pixels lie in, and the contours of its truth. */
    private Panel panel(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] truth = new double[n * n];
        double[] seen = new double[n * n];
        for (int p = 0; p < seen.length; p++) {
            double x = 2.0 * (p % n) / n - 1;
            double y = 2.0 * (p / n) / n - 1;
            truth[p] = 8.65 - 0.3 * Math.sqrt(x * x + 1.4 * y * y);
            seen[p] = x * x + y * y < 1 ? truth[p] + 0.05 * (random.nextDouble() - 0.5) : Double.NaN;
        }
        ColourScale scale = new ColourScale("12 + log(O/H)", 8.3, 8.7, Palette.VIRIDIS);
        Contours contours = Contours.of(frame.lattice(lattice(n, truth)), 8.4, 8.45, 8.5, 8.55, 8.6);
        return frame.panel(frame.raster(lattice(n, seen), scale), contours)
                .with(frame.scaleBar(2 * HALF), frame.beam(9, 7, 30), Inset.Compass.ofOffsets());
    }

    private static Lattice lattice(int n, double[] values) {
        return new Lattice(n, n, values, -HALF, HALF, -HALF, HALF);
    }

    @Benchmark
    public String map() {
        return writer.write(one, folder, EnumSet.allOf(Format.class)).svg();
    }

    @Benchmark
    public int sampleOfPhangs() {
        int length = 0;
        for (Figure figure : galaxies)
            length += writer.write(figure, folder, EnumSet.allOf(Format.class))
                    .svg()
                    .length();
        return length;
    }
}
