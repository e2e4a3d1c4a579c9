package assay.plan;

import assay.simulate.DwarfSampleRules;
import assay.simulate.scene.SceneRules;
import assay.simulate.sky.MangaTruth;
import assay.simulate.sky.PhangsTruth;
import java.util.List;

/** The galaxies that a study makes itself when it is given no data. */
public sealed interface SimulatedSample {
    /** Dwarf galaxies in plain line maps. */
    record Dwarfs(DwarfSampleRules rules) implements SimulatedSample {}

    /** The nineteen galaxies of PHANGS-MUSE, in the layout of the sample; pixels are {@code coarser} than the survey's. */
    record Phangs(PhangsTruth truth, double coarser) implements SimulatedSample {}

    /** Images of model galaxies, in the layout of the sample. */
    record Scenes(List<SceneRules> scenes) implements SimulatedSample {
        public Scenes {
            scenes = List.copyOf(scenes);
        }
    }

    /** Galaxies as MaNGA maps them, in the layout of the sample. */
    record Manga(MangaTruth truth, double coarser) implements SimulatedSample {}

    /** Two lensed arcs in the files of the released ones; errors of metallicities are {@code noise} times as large as theirs. */
    record Arcs(double noise) implements SimulatedSample {}
}
