package assay.io

import assay.model.Problem
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class AtomicFileSpec extends Specification {
    @TempDir
    Path folder

    def "a text is written with the folders above it and nothing else stays"() {
        when:
        AtomicFile.write(folder.resolve('a/b/c.txt'), 'α\n')

        then:
        Files.readAllBytes(folder.resolve('a/b/c.txt')) == 'α\n'.getBytes('UTF-8')
        Files.list(folder.resolve('a/b')).toList()*.fileName*.toString() == ['c.txt']
    }

    def "a full disk at write #n leaves the old file and no other"() {
        given:
        def file = folder.resolve('t.txt')
        AtomicFile.write(file, 'old')

        when:
        AtomicFile.write(file) { out ->
            5.times { i ->
                if (i == n) throw new IOException('No space left on device')
                out.write(new byte[100_000])
            }
        }

        then:
        def refusal = thrown(Problem)
        refusal.message == "cannot write $file: No space left on device"
        Files.readString(file) == 'old'
        Files.list(folder).count() == 1

        where:
        n << (0..4)
    }

    def "whatever else fails passes through and leaves the old file"() {
        given:
        def file = folder.resolve('t.txt')
        AtomicFile.write(file, 'old')

        when:
        AtomicFile.write(file) { out ->
            out.write(1)
            throw new IllegalStateException('stop')
        }

        then:
        thrown(IllegalStateException)
        Files.readString(file) == 'old'
        Files.list(folder).count() == 1
    }

    def "a reader sees one whole version or the other while it is rewritten"() {
        given:
        def file = folder.resolve('t.txt')
        def versions = ['a' * 50_000, 'b' * 70_000]
        AtomicFile.write(file, versions[0])
        def writer = Thread.start { 100.times { AtomicFile.write(file, versions[it % 2]) } }

        when:
        def torn = []
        def seen = [] as Set
        while (writer.alive) {
            def text = Files.readString(file)
            seen << text.length()
            if (!(text in versions)) torn << text.length()
        }

        then:
        torn == []
        seen
    }

    def "a place that cannot be written is one line that names it"() {
        given:
        def file = folder.resolve('is-a-file')
        Files.writeString(file, '')

        when:
        AtomicFile.write(file.resolve('below'), 'x')

        then:
        def refusal = thrown(Problem)
        refusal.message == "cannot write $file/below: something else stands in its place"
    }

    def "a file keeps the permissions that other programs give it"() {
        when:
        AtomicFile.write(folder.resolve('ours'), 'x')
        Files.writeString(folder.resolve('theirs'), 'x')

        then:
        Files.getPosixFilePermissions(folder.resolve('ours')) == Files.getPosixFilePermissions(folder.resolve('theirs'))
    }

    def "the digest of 'abc' is that of the standard, and another file is refused"() {
        given:
        def file = folder.resolve('abc')
        Files.writeString(file, 'abc')
        def standard = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' // FIPS 180-4 example

        expect:
        Checksums.sha256(file) == standard
        Checksums.sha256('abc') == standard

        when:
        Checksums.verify(file, standard.toUpperCase())
        Files.writeString(file, 'abd')
        Checksums.verify(file, standard)

        then:
        def refusal = thrown(Problem)
        refusal.message.startsWith("$file: its SHA-256 is a52d159f")
    }
}
