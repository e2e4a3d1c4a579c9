package assay.io.archive

import assay.model.Problem
import java.time.Duration
import spock.lang.Timeout

/** Servers falter, send elsewhere, and send something else. */
@Timeout(120)
class FetchServerSpec extends FetchingSpecification {
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
}
