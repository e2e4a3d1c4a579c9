package assay.io.archive

import assay.io.Checksums
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** A fetch from a server on this machine; waiting times are generous, and no test asserts one. */
abstract class FetchingSpecification extends Specification {
    static final byte[] DATA = new byte[100_000].tap { new Random(7).nextBytes(it) }
    static final byte[] OTHER = new byte[100_000].tap { new Random(8).nextBytes(it) }
    static final TAG = [ETag: '"one"']
    static final PATIENT = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(60), 3, Duration.ofMillis(1))

    @TempDir
    Path folder

    @AutoCleanup
    Loopback server = new Loopback({ it.ranged(TAG, DATA) })

    List<String> said = []

    static String sha(byte[] bytes) {
        HexFormat.of().formatHex(Checksums.digest().digest(bytes))
    }

    ArchiveFile file(String path = 'maps/a.fits', byte[] bytes = DATA, String url = server.url("/$path")) {
        new ArchiveFile(path, new URI(url), OptionalLong.of(bytes.length), sha(bytes), '')
    }

    static Manifest manifest(ArchiveFile... files) {
        new Manifest('arcs', 'Arcs', 'A paper, 2020', 'CC BY 4.0', '', files as List)
    }

    Fetch fetch(Manifest manifest, Patience patience = PATIENT) {
        def said = said
        new Fetch(manifest, folder, patience, new FetchProgress() {
            @Override
            void note(String words) { said << words }
        })
    }

    Fetched bring(ArchiveFile file = file(), Patience patience = PATIENT) {
        fetch(manifest(file), patience).bring { true }[0]
    }

    /** What lies in the folder, without the memory of the fetch itself. */
    Set<String> lying() {
        Files.walk(folder).filter { Files.isRegularFile(it) }.map { folder.relativize(it).toString() }.toList().toSet() - '.assay-fetch'
    }

    byte[] here(String path = 'maps/a.fits') {
        Files.readAllBytes(folder.resolve(path))
    }
}
