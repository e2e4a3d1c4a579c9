package assay.io.maps;

import assay.io.fits.FitsHeader;
import assay.io.fits.FitsImage;
import assay.io.fits.FitsSums;
import assay.io.fits.ProjectionHeader;
import assay.model.InputKind;
import assay.model.Problem;
import assay.model.sky.LineMaps;
import assay.model.sky.Plane;
import assay.model.sky.Projection;
import assay.model.sky.SkyGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The maps of a galaxy in files of some layout. */
final class LaidOutMaps implements LineMaps {
    private final LayoutFiles files;
    private final String galaxy;
    private final Layout layout;
    private final Set<String> notes;
    private Map<String, Layout.Found> present;
    private FitsImage first;
    private SkyGrid grid;
    private double[] binSizes;

    LaidOutMaps(LayoutFiles files, String galaxy, Layout layout) {
        this.files = files;
        this.galaxy = galaxy;
        this.layout = layout;
        this.notes = new LinkedHashSet<>(layout.notes());
    }

    @Override
    public String galaxy() {
        return galaxy;
    }

    /** That of the first map of the galaxy. */
    @Override
    public SkyGrid grid() {
        if (grid == null) {
            FitsImage image = first();
            grid = new SkyGrid(image.nx(), image.ny(), ProjectionHeader.read(image.header()));
            notes.addAll(ProjectionHeader.notes(image.header()));
            if (files.open().map(layers -> layers.fits().checksums()).orElse(FitsSums.ALL) == FitsSums.NONE) {
                notes.add("The file has no checksums, so that damage to its values could not be found.");
            }
        }
        return grid;
    }

    /** In the order in which they stand in the files. */
    @Override
    public Set<String> keys() {
        if (present == null) {
            record Standing(Layout.Found found, int file, int unit, int channel) {}
            List<Standing> standing = new ArrayList<>();
            List<Object> order = new ArrayList<>();
            for (Layout.Found found : layout.all()) {
                Optional<LayoutFiles.At> at = files.find(found, found.map().from());
                if (at.isEmpty() || lacksErrors(found)) continue;
                if (!order.contains(at.get().file())) order.add(at.get().file());
                int unit = files.layers(at.get().file())
                        .number(at.get().place().extension())
                        .get();
                int channel = Channel.find(at.get().image(), at.get().place(), layout.channels());
                if (channel >= 0) {
                    standing.add(new Standing(found, order.indexOf(at.get().file()), unit, channel));
                }
            }
            standing.sort(Comparator.comparingInt(Standing::file)
                    .thenComparingInt(Standing::unit)
                    .thenComparingInt(Standing::channel));
            present = new LinkedHashMap<>();
            standing.forEach(s -> present.put(s.found().key(), s.found()));
        }
        return java.util.Collections.unmodifiableSet(present.keySet());
    }

    private boolean lacksErrors(Layout.Found found) {
        return found.map()
                .error()
                .map(e -> files.find(found, e.from()).isEmpty())
                .orElse(false);
    }

    private FitsImage first() {
        if (first == null) {
            if (keys().isEmpty()) throw nothing();
            Layout.Found found = present.get(keys().stream()
                    .filter(k -> present.get(k).map().labels().isEmpty())
                    .findFirst()
                    .orElse(keys().iterator().next()));
            first = files.get(found, found.map().from()).image();
        }
        return first;
    }

    private Problem nothing() {
        return new Problem(files.given() + ": it holds no map of a line; it has " + files.names());
    }

    /** Everything but the bins. */
    List<String> quantities() {
        List<String> quantities =
                keys().stream().filter(k -> !k.equals(Layout.BIN)).toList();
        if (quantities.isEmpty()) throw nothing();
        return quantities;
    }

    @Override
    public Plane plane(String key) {
        Layout.Found found = layout.find(key)
                .orElseThrow(() -> new Problem(files.given() + ": the layout " + layout.name() + " has no " + key
                        + "; it has "
                        + String.join(
                                ", ",
                                layout.all().stream().map(Layout.Found::key).toList())));
        LayoutFiles.At at = files.get(found, found.map().from());
        double[] values = pixels(at, found);
        if (found.map().labels().isPresent()) return new LabelPlane(at, found).of(values);
        MapScale scale = new MapScale(at.image(), found, notes, this::grid);
        boolean perBin = keys().contains(Layout.BIN) && totals() && scale.isFlux();
        double[] usable = usable(found);
        for (int p = 0; p < values.length; p++) values[p] *= scale.factor() * usable[p];
        Optional<double[]> errors = found.map().error().map(error -> {
            double[] numbers = new ErrorPlane(files.get(found, error.from()), error.form())
                    .standardDeviations(pixels(files.get(found, error.from()), found), values);
            for (int p = 0; p < numbers.length; p++) numbers[p] *= scale.factor() * usable[p];
            if (perBin) spread(numbers);
            return numbers;
        });
        if (perBin) spread(values);
        return new Plane(values, errors, scale.unit(), scale.isFlux() ? Plane.Pooling.SUM : Plane.Pooling.MEAN);
    }

    private double[] pixels(LayoutFiles.At at, Layout.Found found) {
        Layers.requireShape(at.image(), first());
        requirePlace(at.image());
        double[] pixels = Channel.of(at.image(), at.place(), layout.channels()).pixels();
        if (found.map().empty().isPresent()) {
            double empty = found.map().empty().getAsDouble();
            for (int p = 0; p < pixels.length; p++) if (pixels[p] == empty) pixels[p] = Double.NaN;
        }
        return pixels;
    }

    /** Maps of one galaxy that say where they lie must lie on each other, to a tenth of a pixel. */
    private void requirePlace(FitsImage image) {
        if (image == first() || image.header().text("CTYPE1").isEmpty()) return;
        Projection here = ProjectionHeader.read(image.header());
        if (here.equals(grid().projection())) return;
        for (int[] corner : new int[][] {{0, 0}, {image.nx() - 1, image.ny() - 1}}) {
            double[] sky = here.sky(corner[0], corner[1]);
            double[] pixel = grid().projection().pixel(sky[0], sky[1]);
            double off = Math.hypot(pixel[0] - corner[0], pixel[1] - corner[1]);
            if (off > 0.1) {
                throw image.header()
                        .problem(String.format(
                                java.util.Locale.ROOT,
                                "it lies %.3g pixels off the first map of %s; lay it out on its own grid and name it with"
                                        + " alongside",
                                off,
                                galaxy));
            }
        }
    }

    /** 1 where the mask lets a pixel through, NaN where it does not. */
    private double[] usable(Layout.Found found) {
        double[] usable = new double[first().nx() * first().ny()];
        java.util.Arrays.fill(usable, 1);
        if (found.map().mask().isEmpty()) return usable;
        LayoutFiles.At at = files.get(found, found.map().mask().get());
        Layers.requireShape(at.image(), first());
        double[] mask = Channel.of(at.image(), at.place(), layout.channels()).pixels();
        for (int p = 0; p < mask.length; p++) if (layout.bits().rejects(mask[p])) usable[p] = Double.NaN;
        return usable;
    }

    /** From the flux of a bin to that of each of its pixels. */
    private void spread(double[] pixels) {
        if (binSizes == null) {
            Bins bins = Bins.of(plane(Layout.BIN), grid());
            double[] sizes = bins.sizes();
            binSizes = new double[bins.labels().length];
            for (int p = 0; p < binSizes.length; p++) {
                binSizes[p] = bins.labels()[p] < 0 ? Double.NaN : sizes[bins.labels()[p]];
            }
        }
        for (int p = 0; p < pixels.length; p++) pixels[p] /= binSizes[p];
    }

    private boolean totals() {
        if (layout.binFlux() != Layout.BinFlux.AS_FLUXKIND_SAYS)
            return layout.binFlux() == Layout.BinFlux.TOTAL_PER_BIN;
        FitsHeader primary = files.open().orElseThrow().fits().primary();
        String kind = primary.text("FLUXKIND").orElse("");
        return switch (kind) {
            case "mean per pixel" -> false;
            case "total per bin" -> true;
            default ->
                throw primary.problem("there are bins, but FLUXKIND is '" + kind
                        + "'; it must say 'mean per pixel' or 'total per bin'");
        };
    }

    @Override
    public InputKind kind() {
        first();
        FitsHeader primary = files.open().orElseThrow().fits().primary();
        boolean simulated = primary.flag(LineMapWriter.SIMULATED) || primary.flag("SIMULATED");
        return simulated ? InputKind.SIMULATED : layout.kind();
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** The same under the name that the file gives its galaxy, if it gives any. */
    LaidOutMaps namedByFile() {
        return files.open()
                .flatMap(layers -> layers.fits().primary().text("OBJECT"))
                .map(object -> new LaidOutMaps(files, object, layout))
                .orElse(this);
    }
}
