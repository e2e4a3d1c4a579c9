package assay.io.archive

import assay.io.TableWriter
import assay.model.Problem
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ManifestSpec extends Specification {
    static final SHA = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    static final WHOLE = """# %ECSV 1.0
# ---
# delimiter: ','
# datatype:
# - {name: path, datatype: string}
# - {name: bytes, datatype: int64}
# - {name: sha256, datatype: string}
# - {name: url, datatype: string}
# - {name: note, datatype: string}
# meta: !!omap
# - {table: "three-arcs"}
# - {title: "Three arcs"}
# - {citation: "A paper, 2020"}
# - {licence: "CC BY 4.0"}
# - {homepage: "https://example.org/arcs"}
# schema: astropy-2.0
path,bytes,sha256,url,note
maps/a b.fits,3,$SHA,https://example.org/a%20b.fits,""
b.csv,,${SHA.toUpperCase()},http://example.org/b,size not known
"""

    @TempDir
    Path folder

    Manifest read(String text) {
        Manifest.read(Files.writeString(folder.resolve('m.ecsv'), text))
    }

    def "a manifest is read, and read back as it was written"() {
        when:
        def manifest = read(WHOLE)
        TableWriter.write(manifest.table(), folder.resolve('copy.ecsv'))

        then:
        manifest.name() == 'three-arcs'
        manifest.citation() == 'A paper, 2020'
        manifest.homepage() == 'https://example.org/arcs'
        manifest.files()*.path() == ['maps/a b.fits', 'b.csv']
        manifest.files()[0].bytes() == OptionalLong.of(3)
        manifest.files()[1].bytes() == OptionalLong.empty()
        manifest.files()*.sha256() == [SHA, SHA]
        Manifest.read(folder.resolve('copy.ecsv')) == manifest
    }

    def "a path that could leave the folder or fool a file system is refused: #path"() {
        when:
        read(WHOLE.replace('b.csv', "\"$path\""))

        then:
        def refusal = thrown(Problem)
        refusal.message.startsWith("$folder/m.ecsv: row 2: ")
        refusal.message.readLines().size() == 1

        where:
        path << ['../b', 'a/../../b', '/etc/passwd', 'C:/b', 'C:b', '..\\\\b', 'a\\\\b', '.', '..', './b', 'a//b', 'a/', '.bashrc', '-rf',
                 'a/.ssh/id', 'b\u0007', 'b\u202ecsv', 'NUL', 'com1.txt', 'b.', 'a'.repeat(300), 'ü.csv', '~/b', 'b:c', 'b*', '%2e%2e/b', '']
    }

    def "an origin that is no plain address is refused: #origin"() {
        when:
        read(WHOLE.replace('http://example.org/b', "\"$origin\""))

        then:
        def refusal = thrown(Problem)
        refusal.message.startsWith("$folder/m.ecsv: row 2: b.csv: ")

        where:
        origin << ['ftp://example.org/b', 'jar:file:/a!/b', 'example.org/b', 'https:///b', 'https://me:secret@example.org/b',
                   'https://example.org/b#c', 'file://server/b', 'https://exa mple.org/b', 'javascript:1', 'data:,b', '']
    }

    def "what is wrong is said with its place: #fault"() {
        when:
        read(WHOLE.replace(from, to))

        then:
        def refusal = thrown(Problem)
        refusal.message.startsWith("$folder/m.ecsv: ")
        refusal.message.contains(fault)

        where:
        from                     | to                    || fault
        'fits,3,'                | 'fits,0,'             || 'row 1: maps/a b.fits: it has 0 bytes'
        'fits,3,'                | 'fits,-3,'            || 'it has -3 bytes'
        'fits,3,'                | 'fits,,'              || "its bytes are not stated"
        'bytes, datatype: int64' | 'bytes, datatype: string' || "the column 'bytes' holds words"
        "3,$SHA"                 | '3,abc'               || "its SHA-256 is 'abc'"
        "3,$SHA"                 | "3,${SHA}0"           || '64 hexadecimal digits'
        'b.csv'                  | 'MAPS/A B.fits'       || 'stands there twice'
        'b.csv'                  | 'archive.ecsv'        || "like the manifest's copy"
        'b.csv'                  | 'Maps'                || 'called like a file'
        'three-arcs'             | '../arcs'             || "cannot name a data set"
        '"CC BY 4.0"'            | '""'                  || 'no licence'
        '"A paper, 2020"'        | '" "'                 || 'no citation'
        'https://example.org/ar' | 'javascript:ar'       || 'the homepage'
        'sha256'                 | 'md5'                 || "there is no column 'sha256'"
    }

    def "a manifest without files is refused"() {
        when:
        read(WHOLE.substring(0, WHOLE.indexOf('maps/')))

        then:
        def refusal = thrown(Problem)
        refusal.message == "$folder/m.ecsv: it names no files"
    }
}
