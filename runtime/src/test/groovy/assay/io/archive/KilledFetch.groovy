package assay.io.archive

import java.nio.file.Path

/** A fetch in a process of its own, which a specification kills. */
class KilledFetch {
    static void main(String[] arguments) {
        def (folder, origin, sha256, bytes) = arguments as List
        def file = new ArchiveFile('a.fits', new URI(origin), OptionalLong.of(bytes as long), sha256, '')
        def manifest = new Manifest('arcs', 'Arcs', 'A paper, 2020', 'CC BY 4.0', '', [file])
        new Fetch(manifest, Path.of(folder), Patience.USUAL, FetchProgress.SILENT).bring { true }
    }
}
