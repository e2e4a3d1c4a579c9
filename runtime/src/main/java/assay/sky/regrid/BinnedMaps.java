package assay.sky.regrid;

import assay.model.InputKind;
import assay.model.Problem;
import assay.model.sky.LineMaps;
import assay.model.sky.Plane;
import assay.model.sky.SkyGrid;
import assay.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Line maps with Voronoi bins of their own: the plane {@code bin} holds the number of each pixel's bin, NaN where a pixel
 * is in none. In the other planes each pixel holds the mean of its bin and the error of that mean; labels stay as they
 * are. Bins are made when the first reader asks for them.
 */
public final class BinnedMaps implements LineMaps {
    public static final String BIN = "bin";

    private final LineMaps maps;
    private final BinRule rule;
    private Made made;

    public BinnedMaps(LineMaps maps, BinRule rule) {
        this.maps = maps;
        this.rule = rule;
        if (!maps.keys().contains(rule.key())) {
            throw new Problem(maps.galaxy() + " is to be binned by " + rule.key()
                    + ", which its maps do not have; they have " + String.join(", ", maps.keys()));
        }
    }

    @Override
    public String galaxy() {
        return maps.galaxy();
    }

    @Override
    public SkyGrid grid() {
        return maps.grid();
    }

    @Override
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(maps.keys());
        keys.add(BIN);
        return Collections.unmodifiableSet(keys);
    }

    @Override
    public Plane plane(String key) {
        if (key.equals(BIN)) return made().plane();
        Plane plane = maps.plane(key);
        if (plane.pooling() == Plane.Pooling.LABEL) return plane;
        double[] labels = made().plane().values();
        int[] bins = new int[labels.length];
        for (int p = 0; p < bins.length; p++) bins[p] = Double.isNaN(labels[p]) ? -1 : (int) labels[p];
        return new BinnedPlane(bins, bins().bins().size(), rule.covariance()).of(plane);
    }

    @Override
    public InputKind kind() {
        return maps.kind();
    }

    /** The bins, over the pixels that were taken, row by row. */
    public VoronoiBins bins() {
        return made().bins();
    }

    @Override
    public List<String> notes() {
        VoronoiBins bins = bins();
        List<String> notes = new ArrayList<>(maps.notes());
        String scatter = bins.singles() == bins.bins().size()
                ? ""
                : String.format(
                        Locale.ROOT, "; the S/N of the others scatters by %.1f %% about it", 100 * bins.scatter());
        notes.add(bins.labels().length + " pixels were put into " + bins.bins().size() + " Voronoi bins ("
                + rule.method() + ") of S/N "
                + BigDecimal.valueOf(rule.target()).stripTrailingZeros().toPlainString()
                + " in " + rule.key() + ", " + bins.singles() + " of them single pixels" + scatter + ".");
        notes.add(
                (grid().pixels() - bins.labels().length) + " pixels without a measurement or below the least S/N are in"
                        + " no bin; " + made().dark() + " pixels in bins have no signal above 0.");
        return List.copyOf(notes);
    }

    private synchronized Made made() {
        if (made == null) made = make();
        return made;
    }

    private Made make() {
        Plane plane = maps.plane(rule.key());
        double[] signal = plane.values();
        double[] noise = plane.errors()
                .orElseThrow(() -> new Problem(maps.galaxy() + " is to be binned by the S/N of " + rule.key()
                        + ", a map without errors; choose one with errors"));
        int[] taken = new int[signal.length];
        int count = 0;
        int dark = 0;
        for (int s = 0; s < signal.length; s++) {
            if (!rule.takes(signal[s], noise[s])) continue;
            taken[count++] = s;
            if (!(signal[s] > 0)) dark++;
        }
        if (count == 0) {
            throw new Problem(maps.galaxy() + ": no pixel of " + rule.key()
                    + " is good enough to be binned; lower the least S/N or leave the galaxy out");
        }
        VoronoiBins bins = bin(Arrays.copyOf(taken, count), signal, noise);
        double[] labels = new double[signal.length];
        Arrays.fill(labels, Double.NaN);
        for (int k = 0; k < count; k++) labels[taken[k]] = bins.labels()[k];
        return new Made(bins, Plane.of(labels, Unit.ONE, Plane.Pooling.LABEL), dark);
    }

    private VoronoiBins bin(int[] taken, double[] signal, double[] noise) {
        int nx = grid().nx();
        BinPixels pixels = new BinPixels(
                Arrays.stream(taken).map(s -> s % nx).toArray(),
                Arrays.stream(taken).map(s -> s / nx).toArray(),
                Arrays.stream(taken).mapToDouble(s -> signal[s]).toArray(),
                Arrays.stream(taken).mapToDouble(s -> noise[s]).toArray());
        try {
            return VoronoiBins.of(pixels, rule.target(), rule.method(), rule.covariance());
        } catch (Problem problem) {
            throw new Problem(maps.galaxy() + ", bins by " + rule.key() + ": " + problem.getMessage(), problem);
        }
    }

    private record Made(VoronoiBins bins, Plane plane, int dark) {}
}
