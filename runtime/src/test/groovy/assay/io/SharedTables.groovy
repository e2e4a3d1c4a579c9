package assay.io

import java.nio.file.Files
import java.nio.file.Path

/** Published tables that are too large for the repository: in a folder {@code shared} beside it or above it. */
class SharedTables {
    static final String ABSENT = 'the folder shared/data is not here; state it with -Dassay.shared=DIR'

    static Path data() {
        def stated = System.getProperty('assay.shared')
        if (stated) return Path.of(stated, 'data')
        def folder = Path.of('').toAbsolutePath()
        while (folder != null && !Files.isDirectory(folder.resolve('shared/data'))) folder = folder.parent
        folder?.resolve('shared/data')
    }

    static boolean present() {
        def data = data()
        data != null && Files.isDirectory(data)
    }
}
