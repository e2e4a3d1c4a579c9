package assay.sky.regrid;

import assay.model.InputKind;
import assay.model.Problem;
import assay.model.sky.LineMaps;
import assay.model.sky.Plane;
import assay.model.sky.SkyGrid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The maps of a galaxy with those of other files laid beside them, such as masks of environments. What lies on another grid
 * is put onto that of the first: labels by the largest part of each pixel, fluxes and means by the areas that overlap.
 */
public final class JoinedMaps implements LineMaps {
    private final LineMaps first;
    private final List<LineMaps> further;

    public JoinedMaps(LineMaps first, List<LineMaps> further) {
        this.first = first;
        this.further = List.copyOf(further);
    }

    @Override
    public String galaxy() {
        return first.galaxy();
    }

    @Override
    public SkyGrid grid() {
        return first.grid();
    }

    @Override
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(first.keys());
        further.forEach(maps -> keys.addAll(maps.keys()));
        return keys;
    }

    @Override
    public Plane plane(String key) {
        Optional<LineMaps> other =
                further.stream().filter(maps -> maps.keys().contains(key)).findFirst();
        if (first.keys().contains(key) || other.isEmpty()) return first.plane(key);
        LineMaps maps = other.get();
        if (maps.grid().equals(grid())) return maps.plane(key);
        Plane plane = new RegriddedMaps(maps, grid(), RegridRule.of(ErrorRule.correlated)).plane(key);
        for (double value : plane.values()) if (!Double.isNaN(value)) return plane;
        throw new Problem("the map of " + key + " lies nowhere on the maps of " + galaxy()
                + "; check that both are of the same galaxy");
    }

    @Override
    public InputKind kind() {
        boolean simulated = first.kind() == InputKind.SIMULATED
                || further.stream().anyMatch(maps -> maps.kind() == InputKind.SIMULATED);
        return simulated ? InputKind.SIMULATED : first.kind();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(first.notes());
        for (LineMaps maps : further) {
            maps.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
            if (!maps.grid().equals(grid())) {
                notes.add("Maps on another grid (" + String.join(", ", maps.keys())
                        + ") were put onto that of the lines: labels by the largest part of each pixel.");
            }
        }
        return List.copyOf(notes);
    }
}
