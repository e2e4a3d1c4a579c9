package assay.engine;

import assay.model.Disc;
import assay.model.Spaxels;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One galaxy as it comes in: its disc, its properties, and a way to read its spaxels when its turn has come. */
record GalaxyInput(String name, Supplier<Disc> disc, Map<String, Value> properties, SpaxelSource spaxels) {
    interface SpaxelSource {
        SpaxelInput read(Disc disc);
    }

    /** The spaxels of a galaxy, and what was said about the maps that they were taken from. */
    record SpaxelInput(Spaxels spaxels, List<String> notes) {}
}
