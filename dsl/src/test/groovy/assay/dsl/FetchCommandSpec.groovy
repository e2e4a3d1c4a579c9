package assay.dsl

import assay.dsl.command.Assay
import assay.io.Checksums
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class FetchCommandSpec extends Specification {
    @TempDir
    Path folder

    String out = ''
    String err = ''

    int assay(String... arguments) {
        def streams = [System.out, System.err]
        def told = [new ByteArrayOutputStream(), new ByteArrayOutputStream()]
        try {
            System.setOut(new PrintStream(told[0], true, 'UTF-8'))
            System.setErr(new PrintStream(told[1], true, 'UTF-8'))
            return Assay.run(arguments)
        } finally {
            System.setOut(streams[0])
            System.setErr(streams[1])
            (out, err) = told*.toString('UTF-8')
        }
    }

    /** A manifest of files of this machine; {@code missing} ones have gone since. */
    String manifest(Map<String, String> files, List<String> missing = []) {
        def origin = Files.createDirectories(folder.resolve('origin'))
        def rows = files.collect { path, text ->
            def file = origin.resolve(path.replace('/', '_'))
            Files.writeString(file, text)
            def row = "$path,${text.length()},${Checksums.sha256(file)},${file.toUri()}"
            if (path in missing) Files.delete(file)
            row
        }
        Files.writeString(folder.resolve('m.ecsv'), """# %ECSV 1.0
# ---
# delimiter: ','
# datatype:
# - {name: path, datatype: string}
# - {name: bytes, datatype: int64}
# - {name: sha256, datatype: string}
# - {name: url, datatype: string}
# meta: !!omap
# - {table: "arcs"}
# - {title: "Three arcs"}
# - {citation: "A paper, 2020"}
# - {licence: "CC BY 4.0"}
# schema: astropy-2.0
path,bytes,sha256,url
${rows.join('\n')}
""").toString()
    }

    def "a data set of a manifest comes, is told with its source, and is verified"() {
        given:
        def manifest = manifest(['a.csv': 'one', 'maps/b.csv': 'two'])
        def data = folder.resolve('data').toString()

        expect:
        assay('fetch', manifest, '--data', data) == 0
        out.readLines() == ["arcs: 2 of 2 files are in $data and verified, 2 of them fetched now", 'cite: A paper, 2020', 'licence: CC BY 4.0']
        err.readLines() == ['a.csv: done (file 1 of 2)', 'maps/b.csv: done (file 2 of 2)']
        Files.readString(folder.resolve('data/maps/b.csv')) == 'two'

        and:
        assay('fetch', manifest, '--data', data, '--quiet') == 0
        out.contains('0 of them fetched now')
        err == ''

        and: 'the copy that lies with the data is a manifest like any other'
        assay('fetch', "$data/archive.ecsv", '--data', data, '--verify') == 0
        out.readLines() == ["arcs: 2 of 2 files are in $data and verified"]
    }

    def "the exit code is #code when #missing are gone"() {
        expect:
        assay('fetch', manifest(['a.csv': 'one', 'b.csv': 'two'], missing), '--data', "$folder/data") == code
        out.readLines().count { it.contains('is not there') } == missing.size()

        where:
        missing            || code
        []                 || 0
        ['a.csv']          || 3
        ['a.csv', 'b.csv'] || 2
    }

    def "a verification of what is damaged or missing ends with the code of it"() {
        given:
        def manifest = manifest(['a.csv': 'one', 'b.csv': 'two'])
        def data = folder.resolve('data').toString()
        assay('fetch', manifest, '--data', data)
        Files.writeString(folder.resolve('data/a.csv'), 'eno')

        expect:
        assay('fetch', manifest, '--data', data, '--verify') == 3
        out.contains('1 of 2 files')
        out.contains('a.csv: the file that is there has the SHA-256')
        assay('fetch', manifest, '--data', "$folder/none", '--verify') == 2
    }

    def "only some files are fetched: #glob"() {
        given:
        def manifest = manifest(['a.csv': 'one', 'b.fits': 'two', 'maps/c.fits': 'three'])

        expect:
        assay('fetch', manifest, '--data', "$folder/data", '--files', glob) == 0
        ['a.csv', 'b.fits', 'maps/c.fits'].findAll { Files.exists(folder.resolve("data/$it")) } == come

        where:
        glob     || come
        '*.fits' || ['b.fits', 'maps/c.fits']
        'maps/*' || ['maps/c.fits']
        '**'     || ['a.csv', 'b.fits', 'maps/c.fits']
        'a.*'    || ['a.csv']
    }

    def "a list fetches nothing"() {
        expect:
        assay('fetch', manifest(['a.csv': 'one']), '--data', "$folder/data", '--list') == 0
        out.contains('cite: A paper, 2020')
        out.contains('licence: CC BY 4.0')
        out.contains("1 file, 3 bytes, which go to $folder/data:")
        out.contains('3 bytes  a.csv  file:/')
        !Files.exists(folder.resolve('data'))
    }

    def "what makes no sense is one line: #arguments"() {
        expect:
        assay('fetch', *arguments) == 2
        err.readLines() == [words]

        where:
        arguments                                     || words
        ['lensed-arc']                                || "there is no archive 'lensed-arc', neither a manifest nor one that Assay knows (edge-califa, lensed-arcs, phangs-gpr, sami-four); did you mean lensed-arcs?"
        ['lensed-arcs', '--list', '--verify']         || '--list and --verify do not go together; give one of them'
        ['lensed-arcs', '--list', '--files', '*.doc'] || '--files *.doc: no file of lensed-arcs is called like that; --list shows their names'
        ['lensed-arcs', '--list', '--files', '[']     || '--files [: this is no pattern; it takes * ? [abc] {one,other}'
        ['--verify']                                  || 'name the data set; assay fetch lists them'
    }

    def "the known data sets are listed"() {
        expect:
        assay('fetch') == 0
        out.readLines()*.split(' ')*.first() == ['edge-califa', 'lensed-arcs', 'phangs-gpr', 'sami-four']
        assay('fetch', '--list') == 0
    }

    def "a shipped manifest names a commit of a public repository for every file: #name"() {
        expect:
        assay('fetch', name, '--list') == 0
        def rows = out.readLines().findAll { it.startsWith('  ') }
        rows.size() == files
        rows.every { it =~ '  https://raw[.]githubusercontent[.]com/[^/]+/[^/]+/[0-9a-f]{40}/[^ ]+$' }

        where:
        name          | files
        'edge-califa' | 2
        'lensed-arcs' | 47
        'phangs-gpr'  | 3
        'sami-four'   | 40
    }

    @Requires({ SharedFolder.has('data/lensed-arcs/PROVENANCE.csv') })
    def "the digests of lensed-arcs are those of the files that its source vouches for"() {
        given: 'the unpacked copies, in the layout of the manifest'
        def shared = SharedFolder.file('data/lensed-arcs').toPath()
        new File(shared.toFile(), 'PROVENANCE.csv').readLines().tail()*.split(',')*.first().each { String path ->
            def place = folder.resolve("data/${path - ~/\.gz$/}")
            Files.createDirectories(place.parent)
            def bytes = Files.readAllBytes(shared.resolve(path))
            Files.write(place, path.endsWith('.gz') ? new java.util.zip.GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes)
        }

        expect:
        assay('fetch', 'lensed-arcs', '--data', "$folder/data", '--verify') == 0
        out.contains('47 of 47 files')
    }
}
