package assay.io.archive

import spock.lang.Timeout

/** A transfer goes on where it ended, and only with the same file. */
@Timeout(120)
class FetchResumeSpec extends FetchingSpecification {
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
}
