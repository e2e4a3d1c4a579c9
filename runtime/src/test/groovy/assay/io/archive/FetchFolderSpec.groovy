package assay.io.archive

import assay.io.Checksums
import assay.model.Problem
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** What a fetch finds, does and leaves in its folder. */
@Timeout(180)
class FetchFolderSpec extends Specification {
    static final byte[] DATA = new byte[100_000].tap { new Random(7).nextBytes(it) }
    static final TAG = [ETag: '"one"']

    @TempDir
    Path folder

    @AutoCleanup
    Loopback server = new Loopback({ it.ranged(TAG, DATA) })

    CountDownLatch half = new CountDownLatch(1)

    /** Half of the file, and then nothing more. */
    Closure<?> hangs = {
        it.head(TAG + ['Content-Length': DATA.length], 200)
        it.body(Arrays.copyOf(DATA, 50_000))
        half.countDown()
        it.hang()
    }

    ArchiveFile file(String path = 'a.fits') {
        new ArchiveFile(path, new URI(server.url("/$path")), OptionalLong.of(DATA.length), HexFormat.of().formatHex(Checksums.digest().digest(DATA)), '')
    }

    static Manifest manifest(String name = 'arcs', ArchiveFile... files) {
        new Manifest(name, 'Arcs', 'A paper, 2020', 'CC BY 4.0', '', files as List)
    }

    Fetch fetch(Manifest manifest, long room = Long.MAX_VALUE) {
        new Fetch(manifest, folder, new Patience(Duration.ofSeconds(20), Duration.ofSeconds(60), 3, Duration.ofMillis(1)), FetchProgress.SILENT, { room })
    }

    Fetched bring() {
        fetch(manifest(file())).bring { true }[0]
    }

    Set<String> lying() {
        Files.walk(folder).filter { !Files.isDirectory(it) }.map { folder.relativize(it).toString() }.toList().toSet() - '.assay-fetch'
    }

    /** Waits until so many bytes are in the part, which are on their way once the server has sent them. */
    void awaitPart(long bytes) {
        while (folder.resolve('.a.fits.part').toFile().length() < bytes) Thread.sleep(5)
    }

    def "a fetch that is interrupted in the middle keeps what has come, and the next goes on from it"() {
        given:
        server.script = hangs
        Throwable ended = null
        boolean flag = false
        def fetching = Thread.start {
            try {
                bring()
            } catch (Problem e) {
                ended = e
                flag = Thread.currentThread().interrupted
            }
        }
        half.await(60, TimeUnit.SECONDS)
        awaitPart(50_000)

        when:
        fetching.interrupt()
        fetching.join()
        def left = lying()
        server.script = { it.ranged(TAG, DATA) }
        def next = bring()

        then:
        ended.message == 'the fetch was interrupted; what has come stays, and the next fetch goes on from it'
        flag
        left == ['.a.fits.part', '.a.fits.part.from'] as Set
        next.right()
        server.asked[1].range == 'bytes=50000-'
        Files.readAllBytes(folder.resolve('a.fits')) == DATA
    }

    def "a fetch that is killed in the middle leaves the part alone, and the next goes on from it"() {
        given:
        server.script = hangs
        def path = System.getProperty('surefire.test.class.path') ?: System.getProperty('java.class.path')
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def child = new ProcessBuilder(java, '-cp', path, KilledFetch.name, folder.toString(), file().origin().toString(), file().sha256(), "$DATA.length")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
        boolean began = half.await(120, TimeUnit.SECONDS)
        awaitPart(50_000)

        when:
        child.destroyForcibly().waitFor()
        def left = lying()
        server.script = { it.ranged(TAG, DATA) }
        def next = bring()

        then:
        began
        left == ['.a.fits.part', '.a.fits.part.from'] as Set
        next.right()
        server.sent.get() == DATA.length
        Files.readAllBytes(folder.resolve('a.fits')) == DATA
        lying() == ['a.fits', 'archive.ecsv'] as Set
    }

    def "of two fetches into one folder the second is told, and may come later"() {
        given:
        def go = new CountDownLatch(1)
        server.script = {
            it.head(TAG + ['Content-Length': DATA.length], 200)
            half.countDown()
            go.await(60, TimeUnit.SECONDS)
            it.body(DATA)
        }
        Fetched first = null
        def fetching = Thread.start { first = bring() }
        half.await(60, TimeUnit.SECONDS)

        when:
        bring()

        then:
        def refusal = thrown(Problem)
        refusal.message == "$folder: another fetch is writing into this folder; wait for its end"

        when:
        go.countDown()
        fetching.join()

        then:
        first.right()
        bring().state() == Fetched.State.THERE
        server.asked.size() == 1
    }

    def "a disk without room is told before anything comes, and what is there already counts"() {
        when:
        fetch(manifest(file(), file('b.fits')), 199_999).bring { true }

        then:
        def refusal = thrown(Problem)
        refusal.message == "$folder: there is room for 200.0 kB, and 200.0 kB are to come; make room or choose a folder on another disk"
        server.asked.empty
        lying().empty

        when:
        bring()

        then:
        fetch(manifest(file(), file('b.fits')), 100_000).bring { true }*.right() == [true, true]
    }

    def "a part that cannot be written is one line that names it"() {
        given:
        Files.createDirectory(folder.resolve('.a.fits.part'))

        when:
        def fetched = bring()

        then:
        fetched.state() == Fetched.State.FAILED
        fetched.words().startsWith("cannot write $folder/.a.fits.part: ")
    }

    def "a part that is a link is not written through"() {
        given:
        def outside = Files.createTempFile('outside', '')
        Files.createSymbolicLink(folder.resolve('.a.fits.part'), outside)

        expect:
        bring().state() == Fetched.State.FAILED
        Files.size(outside) == 0

        cleanup:
        Files.delete(outside)
    }

    def "a folder that is a link out of the data set is not written through"() {
        given:
        def outside = Files.createTempDirectory('outside')
        Files.createSymbolicLink(folder.resolve('maps'), outside)

        when:
        def fetched = fetch(manifest(file('maps/deep/a.fits'))).bring { true }[0]

        then:
        fetched.words().contains('is a link that leads out of')
        outside.toFile().list().length == 0

        cleanup:
        outside.toFile().deleteDir()
    }

    def "a file of one's own is not written over: #words"() {
        given:
        Files.write(folder.resolve('a.fits'), mine)

        when:
        def fetched = bring()

        then:
        fetched.state() == Fetched.State.FAILED
        fetched.words().contains(words)
        fetched.words().endsWith('move it away to fetch it anew')
        Files.readAllBytes(folder.resolve('a.fits')) == mine
        server.asked.empty

        where:
        mine                       || words
        'mine'.bytes               || 'has 4 bytes, the manifest states 100000'
        new byte[100_000]          || 'has the SHA-256 9192c25b734f'
    }

    def "what was verified is not read again until it changes"() {
        given:
        bring()
        def place = folder.resolve('a.fits')
        def time = Files.getLastModifiedTime(place)

        when: 'it is damaged so that length and time stay'
        Files.write(place, new byte[DATA.length])
        Files.setLastModifiedTime(place, time)

        then: 'a fetch trusts its memory, a verification reads every byte'
        bring().state() == Fetched.State.THERE
        fetch(manifest(file())).check { true }[0].state() == Fetched.State.FAILED

        when:
        Files.setLastModifiedTime(place, FileTime.fromMillis(time.toMillis() + 1000))

        then:
        bring().state() == Fetched.State.FAILED
    }

    def "a memory that was torn is found out anew: #torn"() {
        given:
        bring()
        Files.writeString(folder.resolve('.assay-fetch'), torn)

        expect:
        bring().state() == Fetched.State.THERE
        Files.readString(folder.resolve('.assay-fetch')).startsWith(file().sha256())

        where:
        torn << ['', 'abc', '\u0000\u0001', 'f' * 64 + ' 1 2 a.fits', 'f' * 64 + ' 100000']
    }

    def "a verification tells what is there, what is not, and changes nothing"() {
        given:
        bring()
        Files.write(folder.resolve('c.fits'), 'c'.bytes)
        def before = lying()

        when:
        def found = fetch(manifest(file(), file('b.fits'), file('c.fits'))).check { true }

        then:
        found*.state() == [Fetched.State.THERE, Fetched.State.MISSING, Fetched.State.FAILED]
        lying() == before
        server.asked.size() == 1
    }

    def "a folder that holds another data set is left alone"() {
        given:
        bring()

        when:
        fetch(manifest('other', file('b.fits'))).bring { true }

        then:
        def refusal = thrown(Problem)
        refusal.message == "$folder: here lies the data set arcs; choose another folder for other"
    }
}
