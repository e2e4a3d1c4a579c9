package assay.io.archive

import assay.io.Checksums
import assay.model.Problem
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Against a server on this machine; waiting times are generous, and no test asserts one. */
@Timeout(120)
class FetchSpec extends Specification {
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

    def "a file comes whole, with a copy of the manifest, and nothing else stays"() {
        when:
        def fetched = bring()

        then:
        fetched.state() == Fetched.State.FETCHED
        here() == DATA
        lying() == ['maps/a.fits', 'archive.ecsv'] as Set
        Manifest.read(folder.resolve('archive.ecsv')) == manifest(file())
        server.asked[0]['accept-encoding'] == 'identity'
        server.sent.get() == DATA.length
    }

    def "a transfer that is cut goes on where it ended, within one fetch"() {
        given:
        server.script = { it.ranged(TAG, DATA, it.number == 0 ? 30_000 : Integer.MAX_VALUE) }

        when:
        def fetched = bring()

        then:
        fetched.right()
        here() == DATA
        server.asked*.range == [null, 'bytes=30000-']
        server.asked[1]['if-range'] == '"one"'
        server.sent.get() == DATA.length
        said.size() == 1
        said[0].contains('trying again from byte 30000')
    }

    def "what an earlier fetch has left is not asked for again"() {
        given: 'a fetch that is given up'
        server.script = { it.ranged(TAG, DATA, it.request.range ? 0 : 40_000) }
        def first = bring()
        def left = lying()
        server.script = { it.ranged(TAG, DATA) }

        when:
        def second = bring()

        then:
        first.state() == Fetched.State.FAILED
        first.words().contains('with 40000 bytes, from which the next fetch goes on')
        left == ['maps/.a.fits.part', 'maps/.a.fits.part.from'] as Set
        second.right()
        here() == DATA
        server.sent.get() == DATA.length
    }

    def "every byte may be the last before a cut: #cuts"() {
        given:
        server.script = { it.ranged(TAG, DATA, it.number < cuts.size() ? cuts[it.number] : Integer.MAX_VALUE) }

        expect:
        bring().right()
        here() == DATA

        where:
        cuts << [[1], [1, 1, 1, 1, 1, 1, 1], [99_999], [0, 0], [16_384, 16_384], [511, 1, 1]]
    }

    def "a part of another version of the file is given up: #change"() {
        given: 'half of the wrong one, from when the server had that'
        server.script = { it.ranged(before, OTHER, it.number == 0 ? 50_000 : 0) }
        bring()
        int asked = server.asked.size()
        server.script = { it.ranged(now, DATA) }

        when:
        def fetched = bring()

        then:
        fetched.right()
        here() == DATA
        server.asked[asked].range == 'bytes=50000-'
        server.asked.size() == asked + requests

        where:
        change                                | before                                               | now             || requests
        'the ETag tells at once'              | [ETag: '"one"']                                      | [ETag: '"two"'] || 1
        'the date tells at once'              | ['Last-Modified': 'Tue, 30 Jul 2019 10:00:00 GMT']   | [:]             || 1
        'a weak tag says nothing, the digest' | [ETag: 'W/"one"']                                    | [:]             || 2
        'no version is told, the digest does' | [:]                                                  | [:]             || 2
    }

    def "a part that is of another origin or digest is not gone on from"() {
        given:
        server.script = { it.ranged(TAG, OTHER, it.request.range ? 0 : 50_000) }
        bring(file('maps/a.fits', OTHER))
        server.script = { it.ranged(TAG, DATA) }
        int asked = server.asked.size()

        expect:
        bring().right()
        server.asked[asked].range == null
        here() == DATA
    }

    def "a server that knows no ranges sends the whole again"() {
        given:
        server.script = { it.number == 0 ? it.ranged(TAG, DATA, 30_000) : it.whole(TAG, DATA) }

        expect:
        bring().right()
        here() == DATA
    }

    def "a part that is not the one asked for is not put in: #fault"() {
        given:
        server.script = {
            if (it.number == 0) {
                it.ranged(TAG, DATA, 30_000)
            } else if (it.number == 1) {
                it.head(TAG + headers, 206)
                it.body(new byte[100])
            } else {
                it.ranged(TAG, DATA)
            }
        }

        expect:
        bring().right()
        here() == DATA
        server.asked[2].range == null

        where:
        fault              | headers
        'another place'    | ['Content-Range': 'bytes 0-99999/100000']
        'another length'   | ['Content-Range': 'bytes 30000-99998/99999']
        'no place'         | [:]
        'several parts'    | ['Content-Type': 'multipart/byteranges; boundary=x']
        'no number'        | ['Content-Range': 'bytes 99999999999999999999-1/2']
    }

    def "a file that is not the one that is meant is kept out: #fault"() {
        given:
        server.script = answer

        when:
        def fetched = bring()

        then:
        fetched.state() == Fetched.State.FAILED
        fetched.words().contains(words)
        fetched.words().readLines().size() == 1
        lying().empty
        server.asked.size() == 1

        where:
        fault                 | answer                                                                  || words
        'corrupted'           | { it.whole(OTHER) }                                                     || "its SHA-256 is ${sha(OTHER)}, the manifest states ${sha(DATA)}; it is not kept"
        'longer'              | { it.whole(new byte[100_001]) }                                         || 'it has 100001 bytes, the manifest states 100000'
        'shorter'             | { it.whole(new byte[10]) }                                              || 'it has 10 bytes, the manifest states 100000'
        'longer than it says' | { it.chunked(new byte[300_000], true) }                                 || 'sends more than the 100000 bytes'
        'a page'              | { it.whole('Content-Type': 'text/html; charset=utf-8', DATA) }          || 'a web page in place of the data'
        'a page in disguise'  | { it.chunked('\n <!DOCTYPE html><p>log in'.padRight(5000).bytes, true) } || 'a web page in place of the data'
        'a page, once more'   | { it.chunked('\u00ef\u00bb\u00bf<HTML>'.padRight(5000).getBytes('ISO-8859-1'), true) } || 'a web page in place of the data'
        'packed'              | { it.whole('Content-Encoding': 'gzip', DATA) }                          || 'sends it packed (gzip)'
        'nothing'             | { it.head([:], 204) }                                                   || 'answers 204'
        'not there'           | { it.head(['Content-Length': 0], 404) }                                 || 'does not have it (404)'
        'not for everybody'   | { it.head(['Content-Length': 0], 403) }                                 || 'does not give it to everybody (403)'
    }

    def "a file that is called .gz may be said to be packed"() {
        given:
        server.script = { it.whole('Content-Encoding': 'x-gzip', DATA) }

        expect:
        bring(file('a.fits.gz')).right()
        here('a.fits.gz') == DATA
    }

    def "a table that begins with a DOCTYPE of its own is no page, and a page may be wanted"() {
        given:
        byte[] body = text.padRight(4000).bytes
        server.script = { it.whole('Content-Type': type, body) }

        expect:
        bring(file(path, body)).right()

        where:
        path        | type         | text
        'a.vot'     | 'text/xml'   | '<?xml version="1.0"?><!DOCTYPE VOTABLE SYSTEM "x">'
        'a.vot'     | 'text/plain' | '<!DOCTYPE VOTABLE SYSTEM "x">'
        'notes.htm' | 'text/html'  | '<!DOCTYPE html>'
    }

    def "chunks without a length come whole, and a cut among them is found out"() {
        given:
        server.script = { it.number == 0 ? it.chunked(Arrays.copyOf(DATA, 50_000), false) : it.chunked(DATA, true) }

        expect:
        bring().right()
        here() == DATA
        server.asked.size() == 2
    }

    def "a server that falters is asked again: #status"() {
        given:
        server.script = { it.number < 2 ? it.head(['Content-Length': 0, 'Retry-After': '0'], status) : it.ranged(TAG, DATA) }

        expect:
        bring().right()
        said.size() == 2
        said.every { it.contains("answers $status; trying again") }

        where:
        status << [500, 502, 503, 429, 408]
    }

    def "a server that stays broken is given up, and then not waited for"() {
        given:
        server.script = { it.head(['Content-Length': 0], 503) }

        when:
        def fetched = bring()

        then:
        fetched.words().endsWith('answers 503; given up after 3 tries')
        server.asked.size() == 3
    }

    def "where nobody listens is asked for no longer than the first file"() {
        given:
        def closed = server.url('')
        server.close()
        def files = ['a', 'b', 'c'].collect { file(it, DATA, "$closed/$it") }

        when:
        def fetched = fetch(manifest(*files)).bring { true }

        then:
        fetched*.state() == [Fetched.State.FAILED] * 3
        fetched[0].words().startsWith('there is no connection to 127.0.0.1; given up after 3 tries')
        fetched[1].words().startsWith('127.0.0.1 cannot be reached')
        said.size() == 2
    }

    def "a transfer that stalls counts as cut and goes on: #where"() {
        given:
        def patience = new Patience(Duration.ofSeconds(20), Duration.ofMillis(400), 5, Duration.ofMillis(1))
        def server = server
        server.script = {
            if (it.number > 0) {
                it.ranged(TAG, DATA)
                return
            }
            it.head(TAG + ['Content-Length': DATA.length], 200)
            if (bytes > 0) it.body(Arrays.copyOf(DATA, bytes))
            it.hang()
        }

        expect:
        bring(file(), patience).right()
        here() == DATA
        said[0].contains('nothing came for 400 ms')

        where:
        where           | bytes
        'at the start'  | 0
        'in the middle' | 60_000
    }

    def "redirects are followed to http, a few"() {
        given:
        server.script = { it.request.path.startsWith('/hop') || it.number == 0 && status ? it.head([Location: '/there', 'Content-Length': 0], status) : it.ranged(TAG, DATA) }

        expect:
        bring().right()
        server.asked*.path == ['/maps/a.fits', '/there']

        where:
        status << [301, 302, 303, 307, 308]
    }

    def "a redirect that leads astray is not followed: #location"() {
        given:
        server.script = { it.head([Location: location, 'Content-Length': 0], 302) }

        when:
        def fetched = bring()

        then:
        fetched.state() == Fetched.State.FAILED
        fetched.words().contains(words)
        server.asked.size() == requests
        lying().empty

        where:
        location                        || words                             | requests
        '/again'                        || 'more than 5 times'               | 6
        'file:///etc/passwd'            || 'address that is not followed (file)' | 1
        'ftp://example.org/a'           || 'address that is not followed (ftp)'  | 1
        'http://me:secret@127.0.0.1/a'  || 'not followed'                    | 1
        'http://a b'                    || 'an address that is none'         | 1
        ''                              || 'not followed'                    | 1
    }

    def "a redirect from https to http is not followed"() {
        when:
        Server.next(new URI('https://one.org/a'), 'http://two.org/a?token=secret')

        then:
        def refusal = thrown(Problem)
        refusal.message == 'one.org sends from https to http at two.org, which is not followed'

        and:
        Server.next(new URI('http://one.org/a'), 'https://two.org/a') == new URI('https://two.org/a')
        Server.next(new URI('https://one.org/a/b'), 'c') == new URI('https://one.org/a/c')
    }

    def "one file that fails does not keep the others, and those that are there are not asked for"() {
        given:
        def files = ['a', 'b', 'c'].collect { file(it) }
        bring(files[0])
        server.script = { it.request.path == '/b' ? it.head(['Content-Length': 0], 404) : it.ranged(TAG, DATA) }
        int asked = server.asked.size()

        when:
        def fetched = fetch(manifest(*files)).bring { true }

        then:
        fetched*.state() == [Fetched.State.THERE, Fetched.State.FAILED, Fetched.State.FETCHED]
        server.asked*.path.drop(asked) == ['/b', '/c']
    }

    def "only what is wanted is fetched"() {
        when:
        def fetched = fetch(manifest(file('a'), file('b'))).bring { it.path() == 'b' }

        then:
        fetched*.file()*.path() == ['b']
        lying() == ['b', 'archive.ecsv'] as Set
    }

    def "a file of a size that nobody knows comes by the length that the server states"() {
        given:
        def unknown = new ArchiveFile('a', new URI(server.url('/a')), OptionalLong.empty(), sha(DATA), 'size not known')

        when:
        server.script = { it.chunked(DATA, true) }
        def refused = bring(unknown)
        server.script = { it.ranged(TAG, DATA, it.number == 1 ? 70_000 : Integer.MAX_VALUE) }
        def fetched = bring(unknown)

        then:
        refused.words().contains('states how long it is')
        fetched.right()
        here('a') == DATA
    }

    def "a file of this machine comes as one from afar does"() {
        given:
        def origin = Files.write(folder.resolve('origin'), DATA)

        expect:
        bring(file('a', DATA, origin.toUri().toString())).right()
        here('a') == DATA
        bring(file('b', DATA, folder.resolve('none').toUri().toString())).words().contains('is not there')
    }
}
