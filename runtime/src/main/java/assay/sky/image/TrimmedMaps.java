package assay.sky.image;

import assay.model.InputKind;
import assay.model.sky.LineMaps;
import assay.model.sky.Plane;
import assay.model.sky.Plane.Pooling;
import assay.model.sky.SkyGrid;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Maps without their edges: each plane loses what lies near its own absent pixels. Labels stay as they are. */
public final class TrimmedMaps implements LineMaps {
    private final LineMaps maps;
    private final Trim trim;
    private BitSet lastMask = new BitSet();
    private BitSet lastKept = new BitSet();

    public TrimmedMaps(LineMaps maps, Trim trim) {
        this.maps = maps;
        this.trim = trim;
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
        return maps.keys();
    }

    @Override
    public InputKind kind() {
        return maps.kind();
    }

    @Override
    public Plane plane(String key) {
        Plane plane = maps.plane(key);
        if (plane.pooling() == Pooling.LABEL) return plane;
        BitSet there = new BitSet(grid().pixels());
        for (int p = 0; p < plane.values().length; p++) if (Double.isFinite(plane.values()[p])) there.set(p);
        BitSet kept = kept(there);
        Optional<double[]> errors = plane.errors().map(e -> only(kept, e));
        return new Plane(only(kept, plane.values()), errors, plane.unit(), plane.pooling());
    }

    /** Planes of one galaxy mostly share their mask. */
    private synchronized BitSet kept(BitSet there) {
        if (!there.equals(lastMask)) {
            lastKept = trim.kept(there, grid().nx(), grid().ny());
            lastMask = there;
        }
        return lastKept;
    }

    private static double[] only(BitSet kept, double[] values) {
        double[] only = new double[values.length];
        for (int p = 0; p < only.length; p++) only[p] = kept.get(p) ? values[p] : Double.NaN;
        return only;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(maps.notes());
        notes.add("Pixels within " + ResolutionMatch.digits(trim.pixels()) + " pixels of the edge of "
                + (trim.gaps() == Trim.Gaps.ALL ? "the measured area and its holes" : "the measured area")
                + " were left out.");
        return List.copyOf(notes);
    }
}
