package assay.io.archive

import java.nio.file.Files
import spock.lang.Timeout

/** What is brought, and what is not. */
@Timeout(120)
class FetchSpec extends FetchingSpecification {
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
