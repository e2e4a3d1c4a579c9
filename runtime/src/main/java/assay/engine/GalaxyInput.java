package assay.engine;

import assay.model.Disc;
import assay.model.Spaxels;
import java.util.Map;
import java.util.function.Supplier;

/** One galaxy as it comes in: its disc, its properties, and a way to read its spaxels when its turn has come. */
record GalaxyInput(String name, Supplier<Disc> disc, Map<String, Value> properties, SpaxelSource spaxels) {
    interface SpaxelSource {
        Spaxels read(Disc disc);
    }
}
