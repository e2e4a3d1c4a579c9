package assay.model.sky;

import assay.model.InputKind;
import java.util.List;
import java.util.Set;

/**
 * The maps of one galaxy on one grid, by the names that recipes use: {@code Ha}, {@code EW(Ha)}, {@code velocity(Ha)},
 * {@code dispersion(Ha)}, {@code stellarDensity}, {@code bin}. A plane is made, from a file or from other maps, when it is
 * asked for, so that a long row of maps never stands in memory at once; whoever asks twice keeps it.
 */
public interface LineMaps {
    String galaxy();

    SkyGrid grid();

    Set<String> keys();

    /** The plane of that name, in its canonical unit (fluxes in erg/s/cm2 in each pixel). */
    Plane plane(String key);

    InputKind kind();

    /** What a reader of the results should know of how these maps were made, one sentence each. */
    List<String> notes();
}
