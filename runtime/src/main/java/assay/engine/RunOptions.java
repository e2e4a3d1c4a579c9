package assay.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a study is run: nothing here may change a number.
 *
 * @param data the folder with the data, if there are any
 * @param beside the folder of the recipe, where the tables lie that it brings with it
 * @param work a folder for files that the run makes for itself
 * @param galaxies the galaxies to run; all of them when empty
 */
public record RunOptions(Optional<Path> data, Path beside, Path work, int threads, List<String> galaxies) {
    public RunOptions {
        galaxies = List.copyOf(galaxies);
        if (threads < 1) throw new IllegalArgumentException("at least one thread is needed");
    }
}
