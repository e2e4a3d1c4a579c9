package assay.study

import java.nio.file.Files
import java.nio.file.Path

/** Data that are not part of the repository: a folder {@code shared} beside it or beside a folder above. */
class SharedData {
    static Path folder() {
        String told = System.getProperty('assay.shared')
        if (told) return Path.of(told)
        for (Path here = Path.of('').toAbsolutePath(); here != null; here = here.parent) {
            if (Files.isDirectory(here.resolve('shared'))) return here.resolve('shared')
        }
        Path.of('shared')
    }

    static boolean has(String path) {
        Files.exists(folder().resolve(path))
    }
}
