package assay.engine;

import assay.lens.mass.SourcePlane;
import assay.model.Disc;
import assay.model.Spaxels;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One galaxy as it comes in: its disc, its properties, and a way to read its spaxels when its turn has come.
 *
 * @param folders where further files may lie
 */
record GalaxyInput(
        String name, Supplier<Disc> disc, Map<String, Value> properties, SpaxelSource spaxels, List<Path> folders) {
    GalaxyInput(String name, Supplier<Disc> disc, Map<String, Value> properties, SpaxelSource spaxels) {
        this(name, disc, properties, spaxels, List.of());
    }

    SpaxelInput read() {
        return spaxels.read(disc.get());
    }

    interface SpaxelSource {
        SpaxelInput read(Disc disc);
    }

    /**
     * The spaxels of a galaxy, what was said about the maps that they were taken from, and where their pixels look where
     * there is a lens.
     */
    record SpaxelInput(Spaxels spaxels, List<String> notes, Optional<SourcePlane> source) {
        SpaxelInput(Spaxels spaxels, List<String> notes) {
            this(spaxels, notes, Optional.empty());
        }

        /** Behind a lens no length on the sky is one in the galaxy. */
        Disc seen(Disc disc) {
            return source.isPresent() ? disc.withoutDistance() : disc;
        }
    }
}
